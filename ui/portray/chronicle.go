package portray

import (
	"cmp"
	"math"
	"slices"
	"sort"
	"sync"

	"sightline/model"
	"sightline/model/edtf"
)

// A Stretch is a stretch of time, from and to in seconds of Unix time. As
// floating-point numbers they reach over all geological ages and are exact to a
// microsecond in ours. The zero Stretch is none.
type Stretch struct{ From, To float64 }

// IsZero tells whether there is no stretch.
func (s Stretch) IsZero() bool { return s == Stretch{} }

// Length is how long it is, seconds.
func (s Stretch) Length() float64 { return s.To - s.From }

// stretchOf is what a date covers; an open or unknown end is infinitely far.
func stretchOf(d edtf.Date) Stretch {
	s := Stretch{math.Inf(-1), math.Inf(1)}
	if t, ok := d.Begin(); ok {
		s.From = float64(t.Unix())
	}
	if t, ok := d.End(); ok {
		s.To = float64(t.Unix())
	}
	return s
}

// middle is the middle of a stretch, or the end of it that is known.
func (s Stretch) middle() float64 {
	switch {
	case math.IsInf(s.From, 0):
		return s.To
	case math.IsInf(s.To, 0):
		return s.From
	}
	return s.From + (s.To-s.From)/2
}

// A chronicle is a briefing in order of time: what a timeline needs that does
// not depend on the moment. It is worked out once for a briefing.
type chronicle struct {
	ix      *model.Index
	span    Stretch // of the briefing's days; zero if it has none
	events  []happening
	claims  []saying
	undated []happening // events without a date

	eventAt, claimAt map[string]int32 // by id
	voices, parties  chorus

	mu       sync.Mutex
	packings map[packKey]*packing // guarded by mu
	sifted   map[laneKey]*chorus  // likewise
	stock    *stripStock          // of the last layout; likewise
}

// A happening is an event with a date, in the order of their beginnings, then
// of the file.
type happening struct {
	event  *model.Event
	number int // in the briefing
	when   Stretch
	heard  float64 // when it is first spoken of; −∞ if nobody ever does, or nobody knows since when
	title  float64 // how wide its title is, pixels; 0: not known yet
}

// A saying is a claim, in the order of the middles of their dates, then of the
// file.
type saying struct {
	claim  *model.Claim
	number int32 // in the index
	said   Stretch
	until  float64 // when it is withdrawn
	event  int32   // that it is about; −1 if that has no date
}

// counts tells whether a claim counts at a moment that ends at the instant.
func (s *saying) counts(heard float64) bool { return s.said.From < heard && heard <= s.until }

// A chorus is who speaks, in the order in which they first do.
type chorus struct {
	names  []string
	claims [][]int32 // of each, into the chronicle's claims, in their order
	times  []times   // of each, of its claims
	lane   []int32   // of each claim; noLane if it is filtered out
	order  []int32   // the claims, lane by lane
	at     []int32   // where each claim is in order
}

// times are those of a lane's claims, side by side so that many are looked
// through fast.
type times struct {
	middle, from, until []float64

	least []float64 // the least from of each claim and all after it: middles are in order, beginnings are not
}

// counting tells whether any of the claims counts at a moment that ends at the
// instant. It goes no farther than claims begin before that.
func (t times) counting(heard float64) bool {
	for i, from := range t.from {
		if t.least[i] >= heard {
			return false
		}
		if from < heard && heard <= t.until[i] {
			return true
		}
	}
	return false
}

// dates tells whether some of the claims have more different middles than told.
func (t times) dates(first, past int, most float64) bool {
	n, last := 0, math.NaN()
	for _, m := range t.middle[first:past] {
		if m != last {
			n, last = n+1, m
			if float64(n) > most {
				return true
			}
		}
	}
	return false
}

// chronicle is that of a briefing. The last briefing's is remembered.
func (p *Portrayer) chronicle(ix *model.Index) *chronicle {
	p.chronicleMu.Lock()
	defer p.chronicleMu.Unlock()
	if p.lastChronicle == nil || p.lastChronicle.ix != ix {
		p.lastChronicle = p.chronicleOf(ix)
	}
	return p.lastChronicle
}

func (p *Portrayer) chronicleOf(ix *model.Index) *chronicle {
	c := &chronicle{ix: ix, packings: map[packKey]*packing{}, sifted: map[laneKey]*chorus{}}
	if first, last, ok := ix.Span(); ok {
		c.span = Stretch{stretchOf(first).From, stretchOf(last).To}
	}
	b := ix.Briefing()
	for i := range b.Events {
		e := &b.Events[i]
		if e.When.IsZero() {
			c.undated = append(c.undated, happening{event: e, number: i})
			continue
		}
		c.events = append(c.events, happening{event: e, number: i, when: stretchOf(model.Vouched(e.When)), heard: math.Inf(1)})
	}
	slices.SortStableFunc(c.events, func(a, b happening) int { return cmp.Compare(a.when.From, b.when.From) })
	c.eventAt = make(map[string]int32, len(c.events))
	for i := range c.events {
		c.eventAt[c.events[i].event.ID] = int32(i)
	}
	c.listen(b.Claims)
	p.measure(c)
	c.voices = c.chorus(func(v *model.Voice) string { return v.Label() })
	c.parties = c.chorus(func(v *model.Voice) string { return v.Side() })
	return c
}

// listen puts the claims in order and finds when each event is first spoken of.
func (c *chronicle) listen(claims []model.Claim) {
	for i := range claims {
		s := saying{claim: &claims[i], said: stretchOf(claims[i].Said), until: math.Inf(1), event: -1}
		s.number, _ = c.ix.Number(s.claim.ID)
		if w := claims[i].Withdrawn; !w.IsZero() {
			s.until = math.Max(s.said.From, stretchOf(w).From)
		}
		if e, ok := c.eventAt[claims[i].About]; ok {
			s.event = e
			c.events[e].heard = math.Min(c.events[e].heard, s.said.From)
		}
		c.claims = append(c.claims, s)
	}
	for i := range c.events {
		if h := &c.events[i]; math.IsInf(h.heard, 1) { // nobody speaks of it: there is nothing to wait for
			h.heard = math.Inf(-1)
		}
	}
	slices.SortStableFunc(c.claims, func(a, b saying) int { return cmp.Compare(a.said.middle(), b.said.middle()) })
	c.claimAt = make(map[string]int32, len(c.claims))
	for i := range c.claims {
		c.claimAt[c.claims[i].claim.ID] = int32(i)
	}
}

// chorus gives every voice, or every party, a lane.
func (c *chronicle) chorus(name func(*model.Voice) string) chorus {
	out := chorus{lane: make([]int32, len(c.claims)), at: make([]int32, len(c.claims))}
	lanes := map[string]int32{}
	for i := range c.claims {
		called := c.claims[i].claim.Voice
		if v, ok := c.ix.Voice(called); ok && name(v) != "" {
			called = name(v)
		}
		lane, ok := lanes[called]
		if !ok {
			lane = int32(len(out.names))
			lanes[called] = lane
			out.names, out.claims = append(out.names, called), append(out.claims, nil)
		}
		out.claims[lane] = append(out.claims[lane], int32(i))
		out.lane[i] = lane
	}
	for _, l := range out.claims {
		var t times
		for _, i := range l {
			s := &c.claims[i]
			t.middle, t.from, t.until = append(t.middle, s.said.middle()), append(t.from, s.said.From), append(t.until, s.until)
		}
		t.least = slices.Clone(t.from)
		for i := len(t.least) - 2; i >= 0; i-- {
			t.least[i] = math.Min(t.least[i], t.least[i+1])
		}
		out.times = append(out.times, t)
		for _, i := range l {
			out.at[i] = int32(len(out.order))
			out.order = append(out.order, i)
		}
	}
	return out
}

// within are the claims of a lane whose middles lie in a stretch: from the
// first to before the second of its claims.
func (c *chorus) within(lane int, s Stretch) (first, past int) {
	all := c.times[lane].middle
	return sort.SearchFloat64s(all, s.From), sort.SearchFloat64s(all, math.Nextafter(s.To, math.Inf(1)))
}
