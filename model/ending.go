package model

import "sightline/model/edtf"

// An Ending is how a claim that was said came to be held no more: somebody
// withdrew it, or another claim replaces it. The zero Ending is none.
type Ending struct {
	Claim *Claim    // that has ended
	By    *Claim    // the claim that replaces it; nil if it was withdrawn
	At    edtf.Date // of the withdrawal, or when By was said; as written
}

// Inferred tells whether the author inferred when it ended.
func (e Ending) Inferred() bool {
	if e.By != nil {
		return e.By.Inferred.Has("said")
	}
	return e.Claim != nil && e.Claim.Inferred.Has("withdrawn")
}

// Overruled tells whether a claim of another voice replaces it.
func (e Ending) Overruled() bool { return e.By != nil && e.By.Voice != e.Claim.Voice }

// Ending is how a claim that was said by the moment has ended by then; false if
// it has not, or was not said, or there is no such claim. Of several claims that
// replace it, that is the earliest of another voice which counts, or else of its
// own. On the clock Happened everything has been said.
func (s Snapshot) Ending(claim string) (Ending, bool) {
	n, ok := s.number(claim)
	if !ok {
		return Ending{}, false
	}
	e, _ := s.ending(n)
	return e, e.Claim != nil
}

// SaidBy tells whether a claim was said by the moment, whether or not it counts.
func (s Snapshot) SaidBy(claim string) bool {
	n, ok := s.number(claim)
	return ok && s.ix.sayings[n].said.begin < s.heard
}

// AnySaid tells whether anything was said by the moment, whether or not it counts.
func (s Snapshot) AnySaid() bool { return len(s.said()) > 0 }

// Claimless tells whether the whole file carries no claims.
func (s Snapshot) Claimless() bool { return s.ix == nil || len(s.ix.sayings) == 0 }

// Voices is how many voices have a claim that counts, as Counts has it, without
// counting the rest.
func (s Snapshot) Voices() int {
	if s.ix == nil {
		return 0
	}
	return s.ix.speaking.count(s.heard)
}

// Counting is the state of a claim, if it counts at the moment.
func (s Snapshot) Counting(claim string) (ClaimState, bool) {
	n, ok := s.number(claim)
	if !ok || !s.ix.sayings[n].counts.covers(s.heard) {
		return ClaimState{}, false
	}
	return s.claim(&s.ix.sayings[n]), true
}

// WithdrawnAbout lists the claims about an event or movement that were said and
// are withdrawn by the moment, by the beginning of their date, then in the file's
// order.
func (s Snapshot) WithdrawnAbout(event string) []Ending {
	var all []Ending
	for _, n := range s.sayingsAbout(event) {
		if e, _ := s.ending(n); e.Claim != nil && e.By == nil {
			all = append(all, e)
		}
	}
	return all
}

// Retracted is the last that ended of the claims about an event or movement that
// is unsaid though it was spoken of; false if it is not unsaid, or nobody has
// spoken of it by the moment.
func (s Snapshot) Retracted(event string) (Ending, bool) {
	if s.ix == nil {
		return Ending{}, false
	}
	if n, ok := s.ix.events[event]; !ok || s.ix.courses[n].standing(s.heard) != Unsaid {
		return Ending{}, false
	}
	var last Ending
	since := beginning
	for _, n := range s.sayingsAbout(event) {
		if e, at := s.ending(n); e.Claim != nil && at >= since {
			last, since = e, at
		}
	}
	return last, last.Claim != nil
}

// number is a claim's.
func (s Snapshot) number(claim string) (int, bool) {
	if s.ix == nil {
		return 0, false
	}
	n, ok := s.ix.order[claim]
	return n, ok
}

// sayingsAbout are the numbers of the sayings about an event, oldest first.
func (s Snapshot) sayingsAbout(event string) []int {
	if s.ix == nil {
		return nil
	}
	n, ok := s.ix.events[event]
	if !ok {
		return nil
	}
	return s.ix.courses[n].sayings
}

// ending is how the n-th saying has ended by the moment, and when that was; the
// zero Ending if it has not, or was not said.
func (s Snapshot) ending(n int) (Ending, instant) {
	said := &s.ix.sayings[n]
	switch {
	case said.said.begin >= s.heard || said.stands.covers(s.heard):
		return Ending{}, beginning
	case !said.counts.covers(s.heard):
		return Ending{said.claim, nil, said.claim.Withdrawn}, said.counts.until
	}
	var own *saying
	for _, r := range s.ix.replacers[n] {
		by := &s.ix.sayings[r]
		switch {
		case !by.counts.covers(s.heard):
		case by.claim.Voice != said.claim.Voice:
			return by.ends(said)
		case own == nil:
			own = by
		}
	}
	if own == nil {
		return Ending{}, beginning
	}
	return own.ends(said)
}

// ends is how a saying ends that is replaced by this one, and when.
func (s *saying) ends(old *saying) (Ending, instant) {
	return Ending{old.claim, s.claim, s.claim.Said}, max(s.counts.from, old.counts.from)
}
