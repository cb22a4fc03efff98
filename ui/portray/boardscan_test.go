package portray_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/model"
	"sightline/ui/portray"
	"sightline/ui/state"
)

// anyDispute draws a briefing whose claims replace each other, are withdrawn,
// and are of uncertain and open dates.
func anyDispute(t *rapid.T) *model.Index {
	b := &model.Briefing{}
	for i := range rapid.IntRange(1, 6).Draw(t, "voices") {
		party := rapid.SampledFrom([]string{"", "A", "B"}).Draw(t, "party")
		b.Voices = append(b.Voices, model.Voice{ID: fmt.Sprint("v", i), Name: fmt.Sprint("Voice ", 9-i), Party: party})
	}
	for i := range rapid.IntRange(1, 6).Draw(t, "events") {
		b.Events = append(b.Events, model.Event{ID: fmt.Sprint("e", i), Kind: model.KindEvent, Title: fmt.Sprint("Event ", (i*5)%7)})
	}
	b.Places = []model.Place{{ID: "p", Name: "P"}}
	about := []string{"p"}
	for _, e := range b.Events {
		about = append(about, e.ID)
	}
	said := rapid.SampledFrom([]string{
		"2024-10-08", "2024-10-09", "2024-10-09/2024-10-12", "/2024-10-10", "../2024-10-11", "2024-10-11?", "2024-10", "2024-10-12/..",
	})
	for i := range rapid.IntRange(0, 24).Draw(t, "claims") {
		c := model.Claim{
			ID: fmt.Sprint("c", i), Voice: rapid.SampledFrom(b.Voices).Draw(t, "voice").ID,
			Stance: rapid.SampledFrom(model.Stances).Draw(t, "stance"), About: rapid.SampledFrom(about).Draw(t, "about"),
			Said: date(t, said.Draw(t, "said")),
		}
		switch rapid.IntRange(0, 5).Draw(t, "fate") {
		case 0:
			c.Withdrawn = date(t, "2024-10-11")
		case 1:
			c.Supersedes = []string{fmt.Sprint("c", rapid.IntRange(0, 24).Draw(t, "supersedes"))}
		}
		b.Claims = append(b.Claims, c)
	}
	return model.NewIndex(b)
}

// A scan is a board read off the claims that are positions one by one.
type scan struct {
	in    portray.BoardInput
	cells map[portray.BoardSpot][]string // ids of the claims, sorted
	shown map[string]bool                // events and lanes with something that passes
	any   map[string]bool                // with anything
}

func scanned(in portray.BoardInput) scan {
	s := scan{in, map[portray.BoardSpot][]string{}, map[string]bool{}, map[string]bool{}}
	for _, p := range positions(in) {
		spot := portray.BoardSpot{Event: p.Claim.About, Lane: s.lane(p.Claim.Voice)}
		s.cells[spot] = append(s.cells[spot], p.Claim.ID)
		s.any["event "+spot.Event], s.any["lane "+spot.Lane] = true, true
		if in.Sieve.Passes(p.Claim, in.Snapshot) {
			s.shown["event "+spot.Event], s.shown["lane "+spot.Lane] = true, true
		}
	}
	for _, e := range in.Snapshot.Events() {
		if e.Standing == model.Unattributed && e.Shown {
			s.any["event "+e.Event.ID] = true
			s.shown["event "+e.Event.ID] = in.Sieve.Shows(e.Event, in.Snapshot)
		}
	}
	return s
}

// positions are the claims about events that are where their voices stand.
func positions(in portray.BoardInput) []model.ClaimState {
	return slices.DeleteFunc(in.Snapshot.Claims(), func(c model.ClaimState) bool {
		_, ok := in.Index.Event(c.Claim.About)
		return c.Earlier || !ok
	})
}

func (s scan) lane(voice string) string {
	v, _ := s.in.Index.Voice(voice)
	if s.in.Lanes == state.ByParty {
		return v.Side()
	}
	return voice
}

// namesOf lists the events or the lanes of a set, sorted.
func namesOf(set map[string]bool, kind string) []string {
	all := []string{}
	for name, in := range set {
		if id, ok := strings.CutPrefix(name, kind+" "); ok && in {
			all = append(all, id)
		}
	}
	slices.Sort(all)
	return all
}

func sorted(list []string) []string {
	all := append([]string{}, list...)
	slices.Sort(all)
	return all
}

// claimsOf are the ids of a cell's claims, sorted.
func claimsOf(t require.TestingT, parts []portray.BoardPart) []string {
	var all []string
	for i, p := range parts {
		for _, c := range p.Claims {
			assert.Equal(t, p.Stance, c.Claim.Stance)
			all = append(all, c.Claim.ID)
		}
		if i > 0 {
			assert.NotEqual(t, parts[i-1].Stance, p.Stance, "a part for each stance")
		}
	}
	slices.Sort(all)
	return all
}

// TestBoardIsWhatAScanFinds: rows, columns, counts and every cell, on both
// clocks, for voices and parties, filtered or not, at every order, with a memory
// of the board before and without.
func TestBoardIsWhatAScanFinds(t *testing.T) {
	p := portrayer(t)
	rapid.Check(t, func(t *rapid.T) {
		ix, memory := anyDispute(t), new(portray.BoardMemory)
		in := portray.BoardInput{Index: ix, Width: 900, Height: 520, Theme: portray.Dark()}
		for range 3 {
			at := fmt.Sprintf("2024-10-%02d", rapid.IntRange(7, 14).Draw(t, "day"))
			in.Snapshot = ix.At(date(t, at), rapid.SampledFrom(clocks).Draw(t, "clock"))
			in.Lanes = rapid.SampledFrom([]state.Lanes{state.ByVoice, state.ByParty}).Draw(t, "lanes")
			in.Order = rapid.SampledFrom([]state.BoardOrder{state.ByMention, state.ByObjections, state.ByName}).Draw(t, "order")
			in.Sieve = rapid.SampledFrom([]*model.Sieve{
				nil, ix.Sieve(model.Filter{Voices: []string{"v0"}}), ix.Sieve(model.Filter{Disputed: true}),
				ix.Sieve(model.Filter{Stances: []model.Stance{model.Asserts, model.Doubts}}),
			}).Draw(t, "sieve")
			in.Memory = nil
			plain := p.Board(in)
			in.Memory = memory
			b, s := p.Board(in), scanned(in)
			require.Equal(t, plain.Scene, b.Scene, "a memory changes nothing")
			require.Equal(t, namesOf(s.shown, "event"), sorted(b.Rows()))
			require.Equal(t, namesOf(s.shown, "lane"), sorted(b.Columns()))
			require.Equal(t, len(namesOf(s.any, "event")), b.OfRows)
			require.Equal(t, len(namesOf(s.any, "lane")), b.OfLanes)
			for _, event := range b.Rows() {
				for _, lane := range b.Columns() {
					spot := portray.BoardSpot{Event: event, Lane: lane}
					want := s.cells[spot]
					slices.Sort(want)
					require.Equal(t, want, claimsOf(t, b.Cell(spot)), "%+v", spot)
					for _, part := range b.Cell(spot) {
						passes := slices.ContainsFunc(part.Claims, func(c model.ClaimState) bool { return in.Sieve.Passes(c.Claim, in.Snapshot) })
						require.Equal(t, passes, part.Passes)
					}
				}
			}
			s.ordered(t, b)
		}
	})
}

// ordered tells whether rows and columns are in their order.
func (s scan) ordered(t require.TestingT, b portray.Board) {
	rank := func(key func(kind, id string) int) {
		for kind, list := range map[string][]string{"event": b.Rows(), "lane": b.Columns()} {
			assert.True(t, slices.IsSortedFunc(list, func(x, y string) int { return cmp.Compare(key(kind, x), key(kind, y)) }), "%s %v", kind, list)
		}
	}
	switch s.in.Order {
	case state.ByMention:
		rank(s.mentioned())
	case state.ByObjections:
		objections := map[string]int{}
		for _, p := range positions(s.in) {
			if p.Claim.Stance.Objects() {
				objections["event "+p.Claim.About]++
				objections["lane "+s.lane(p.Claim.Voice)]++
			}
		}
		rank(func(kind, id string) int { return -objections[kind+" "+id] })
	case state.ByName:
		title := func(id string) string { e, _ := s.in.Index.Event(id); return e.Title }
		assert.True(t, slices.IsSortedFunc(b.Rows(), func(x, y string) int { return strings.Compare(title(x), title(y)) }))
	}
}

// mentioned gives the place of the first claim that counts about an event, or
// of a lane about any.
func (s scan) mentioned() func(kind, id string) int {
	first, claims := map[string]int{}, s.in.Snapshot.Claims()
	for i, c := range claims {
		if _, ok := s.in.Index.Event(c.Claim.About); !ok {
			continue
		}
		for _, key := range []string{"event " + c.Claim.About, "lane " + s.lane(c.Claim.Voice)} {
			if _, known := first[key]; !known {
				first[key] = i
			}
		}
	}
	return func(kind, id string) int {
		if i, ok := first[kind+" "+id]; ok {
			return i
		}
		return len(claims) // of its own account: last
	}
}
