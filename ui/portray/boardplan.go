package portray

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"sightline/model"
	"sightline/ui/state"
)

// A boardPlan is what of a briefing's board does not depend on the moment:
// claims, events, voices and parties as numbers, so that a step of the playhead
// is a walk along slices.
type boardPlan struct {
	index *model.Index
	order []*model.Claim // by their numbers in the index: oldest first
	event []int32        // of each claim, into the briefing's events; −1 if it is about none
	voice []int32        // of each claim, into voices
	lean  []int8         // of each claim: 1 supports, −1 objects, 0 neither
	about [][]int32      // of each event: the claims about it, oldest first

	voices []string // ids
	lanes  [2]boardLanes
	own    []int32 // events that no claim is about

	stances  map[model.Stance]bool // of all claims
	inferred bool                  // something of a claim is

	byName []int32 // of each event: its place in the order of names
}

// boardLanes are the columns that a briefing could have: voices or parties.
type boardLanes struct {
	ids    []string // of voices, or the names of parties
	labels []string
	names  []string
	of     []int32 // of each voice: its lane
	byName []int32 // of each lane: its place in the order of names
	spoken int     // how many speak about any event
}

func newBoardPlan(ix *model.Index) *boardPlan {
	b := ix.Briefing()
	p := &boardPlan{index: ix, order: ix.InOrder(), about: make([][]int32, len(b.Events)), stances: map[model.Stance]bool{}}
	p.count()
	for i, said := range p.about {
		if len(said) == 0 {
			p.own = append(p.own, int32(i))
		}
	}
	p.byName = ranked(len(b.Events), func(i int) string { return b.Events[i].Title })
	p.lanes[state.ByVoice], p.lanes[state.ByParty] = p.byVoice(), p.byParty()
	return p
}

// count makes numbers of claims, events and voices: voices as the briefing lists
// them, then those that it does not list.
func (p *boardPlan) count() {
	b := p.index.Briefing()
	events, voices := make(map[string]int32, len(b.Events)), map[string]int32{}
	for i := range b.Events {
		events[b.Events[i].ID] = int32(i)
	}
	for i := range b.Voices {
		p.voiceNumber(voices, b.Voices[i].ID)
	}
	for i, c := range p.order {
		p.stances[c.Stance], p.inferred = true, p.inferred || len(c.Inferred) > 0
		event, ok := events[c.About]
		if ok {
			p.about[event] = append(p.about[event], int32(i))
		} else {
			event = -1
		}
		p.event = append(p.event, event)
		p.voice = append(p.voice, p.voiceNumber(voices, c.Voice))
		p.lean = append(p.lean, leanOf(c.Stance))
	}
}

// voiceNumber is a voice's number; one that is new gets the next.
func (p *boardPlan) voiceNumber(known map[string]int32, id string) int32 {
	n, ok := known[id]
	if !ok {
		n = int32(len(p.voices))
		known[id], p.voices = n, append(p.voices, id)
	}
	return n
}

// leanOf is 1 for a stance that supports, −1 for one that objects.
func leanOf(st model.Stance) int8 {
	switch {
	case st.Supports():
		return 1
	case st.Objects():
		return -1
	}
	return 0
}

// byVoice has a lane for each voice.
func (p *boardPlan) byVoice() boardLanes {
	var l boardLanes
	for i, id := range p.voices {
		label, name := id, id
		if v, ok := p.index.Voice(id); ok {
			label, name = v.Label(), v.Name
		}
		l.ids, l.labels, l.names = append(l.ids, id), append(l.labels, label), append(l.names, name)
		l.of = append(l.of, int32(i))
	}
	return p.ordered(l)
}

// byParty has a lane for each party.
func (p *boardPlan) byParty() boardLanes {
	var l boardLanes
	lanes := map[string]int32{}
	for _, id := range p.voices {
		party := p.index.VoiceSide(id)
		n, ok := lanes[party]
		if !ok {
			n = int32(len(l.ids))
			lanes[party], l.ids = n, append(l.ids, party)
		}
		l.of = append(l.of, n)
	}
	l.labels, l.names = l.ids, l.ids
	return p.ordered(l)
}

// ordered puts the lanes in the order of their names and counts those that
// speak.
func (p *boardPlan) ordered(l boardLanes) boardLanes {
	l.byName = ranked(len(l.labels), func(i int) string { return l.labels[i] })
	speaks := make([]bool, len(l.ids))
	for i, event := range p.event {
		if lane := l.of[p.voice[i]]; event >= 0 && !speaks[lane] {
			speaks[lane] = true
			l.spoken++
		}
	}
	return l
}

// bare is a name without accents and capitals, for ordering (Unicode Standard
// Annex 15, form NFKD, without nonspacing marks).
func bare(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFKD.String(name))
}

// ranked tells of n things which place each has in the order of their names;
// those of one name keep their order.
func ranked(n int, name func(int) string) []int32 {
	keys, at := make([]string, n), make([]int32, n)
	for i := range n {
		keys[i], at[i] = bare(name(i)), int32(i)
	}
	slices.SortStableFunc(at, func(a, b int32) int { return strings.Compare(keys[a], keys[b]) })
	rank := make([]int32, n)
	for place, i := range at {
		rank[i] = int32(place)
	}
	return rank
}

// find is the number of a claim. It is mostly the one that comes next, as
// snapshots list claims in the order of the plan.
func (p *boardPlan) find(c *model.Claim, next int32) int32 {
	if int(next) < len(p.order) && p.order[next] == c {
		return next
	}
	n, _ := p.index.Number(c.ID)
	return n
}
