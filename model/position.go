package model

import "slices"

// A saying is a claim with the moments at which it counts, on the clock Said.
type saying struct {
	claim  *Claim
	said   extent
	latest instant // when it can no longer have been said
	event  int32   // the course that it is about; -1 if it is about a place

	counts span    // when it counts
	stands spanSet // when, besides, it is its voice's position
}

// newSaying works out when a claim counts: from the beginning of its date to the
// beginning of its withdrawal.
func newSaying(c *Claim, event int) saying {
	s := saying{claim: c, said: extentOf(c.Said), latest: latest(c.Said), event: int32(event)}
	s.counts = span{s.said.begin, forever}
	if !c.Withdrawn.IsZero() {
		s.counts.until = max(s.counts.from, extentOf(c.Withdrawn).begin)
	}
	return s
}

// A disposition settles which claim is a voice's position, and when.
//
// A voice's position on an event is the latest of its claims that count,
// leaving out those that the voice itself replaced. It stands as long as no
// claim of another voice that counts replaces it; the voice's older claims do
// not come back for that.
type disposition struct {
	sayings   []saying      // oldest first
	replacers map[int][]int // for each saying that is replaced the sayings that replace it
}

// newDisposition finds out who replaces whom; at looks sayings up by the claim's
// id.
func newDisposition(sayings []saying, at map[string]int) disposition {
	d := disposition{sayings, map[int][]int{}}
	for i := range sayings {
		for _, id := range sayings[i].claim.Supersedes {
			if target, ok := at[id]; ok && target != i {
				d.replacers[target] = append(d.replacers[target], i)
			}
		}
	}
	return d
}

// settle fills in when each saying stands.
func (d disposition) settle() {
	type seat struct {
		voice string
		event int32
	}
	numbers := make(map[seat]int)
	var seats [][]int // the sayings of each
	for i := range d.sayings {
		s := &d.sayings[i]
		if s.event < 0 {
			d.settleVoice([]int{i})
			continue
		}
		at := seat{s.claim.Voice, s.event}
		n, known := numbers[at]
		if !known {
			n = len(seats)
			numbers[at], seats = n, append(seats, nil)
		}
		seats[n] = append(seats[n], i)
	}
	for _, own := range seats {
		d.settleVoice(own)
	}
}

// settleVoice settles the sayings, oldest first, of one voice about one event.
func (d disposition) settleVoice(own []int) {
	var taken spanSet // by the voice's later claims
	for _, i := range slices.Backward(own) {
		s := &d.sayings[i]
		live := newSpanSet([]span{s.counts}).minus(d.replaced(i, true))
		s.stands = live.minus(taken).minus(d.replaced(i, false))
		taken = newSpanSet(append(slices.Clip(taken), live...))
	}
}

// replaced tells when a saying is replaced, by its own voice or by others.
func (d disposition) replaced(i int, own bool) spanSet {
	var by []span
	for _, r := range d.replacers[i] {
		if (d.sayings[r].claim.Voice == d.sayings[i].claim.Voice) == own {
			by = append(by, d.sayings[r].counts)
		}
	}
	return newSpanSet(by)
}
