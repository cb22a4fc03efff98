package model_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/model"
	"sightline/model/edtf"
)

// turns lists the instants at which a claim may begin or cease to count, in
// order.
func turns(b *model.Briefing) []time.Time {
	var all []time.Time
	for i := range b.Claims {
		for _, d := range []edtf.Date{b.Claims[i].Said, b.Claims[i].Withdrawn} {
			if t, ok := d.Begin(); ok {
				all = append(all, t)
			}
		}
	}
	slices.SortFunc(all, time.Time.Compare)
	return slices.CompactFunc(all, time.Time.Equal)
}

// history looks at an event long ago, and in the second after each turn.
func history(t *rapid.T, b *model.Briefing, e *model.Event) []string {
	look := func(from, moment string) string {
		s := plain{b, date(t, moment), model.Said}.event(e)
		return fmt.Sprintln(from, s.Standing, s.For, s.Against)
	}
	phases := []string{look("", "-5000")}
	for _, turn := range turns(b) {
		phase := look(turn.Format(time.RFC3339), turn.Format(time.RFC3339))
		if _, what, _ := strings.Cut(phase, " "); !strings.HasSuffix(phases[len(phases)-1], " "+what) {
			phases = append(phases, phase)
		}
	}
	return phases
}

func TestHistoryIsWhatAPlainScanFinds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := someBriefing(t)
		ix := model.NewIndex(b)
		for i := range b.Events {
			var found []string
			for _, p := range ix.History(b.Events[i].ID) {
				from := ""
				if begin, ok := p.From.Begin(); ok {
					from = begin.Format(time.RFC3339)
				}
				found = append(found, fmt.Sprintln(from, p.Standing, p.For, p.Against))
			}
			require.Equal(t, history(t, b, &b.Events[i]), found)
		}
	})
}

func TestHistory(t *testing.T) {
	for _, row := range []struct{ name, story, want string }{
		{"the briefing's own", "event e 2024-10-08", " unattributed"},
		{"unsaid first", "event e 2024-10-08\n" + nis, " unsaid; 2024-10-18 asserted for Seoul"},
		{"every change", "event e -\n" + nis + kyiv + nato + shin, " unsaid; 2024-10-17 disputed for Kyiv against NATO+Seoul; 2024-10-18 disputed for Kyiv+Seoul against NATO+Seoul"},
		{"what changes nothing", "event e -\n" + kyiv + "x Kyiv:Sybiha asserts e 2024-10-18", " unsaid; 2024-10-17 asserted for Kyiv"},
		{"withdrawn", "event e -\nx NIS asserts e 2024-10-18 withdrawn 2024-10-20", " unsaid; 2024-10-18 asserted for NIS; 2024-10-20 unsaid"},
		{"said from the beginning", "event e -\nx NIS asserts e ../2024-10-18", " asserted for NIS"},
		{"within the day", "event e -\nx NIS asserts e 2024-10-18T14:30+09:00\ny NIS denies e 2024-10-18T06:00:01Z", " unsaid; 2024-10-18T05:30Z asserted for NIS; 2024-10-18T06:00:01Z rejected against NIS"},
		{"in a month", "event e -\nx NIS asserts e 2024-10", " unsaid; 2024-10-01 asserted for NIS"},
		{"no event", "place e", ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			var parts []string
			for _, p := range model.NewIndex(story(t, row.story)).History("e") {
				part := p.From.String() + " " + string(p.Standing)
				if len(p.For) > 0 {
					part += " for " + strings.Join(p.For, "+")
				}
				if len(p.Against) > 0 {
					part += " against " + strings.Join(p.Against, "+")
				}
				parts = append(parts, part)
			}
			assert.Equal(t, row.want, strings.Join(parts, "; "))
		})
	}
}

// TestAPhaseIsAsOpenAsWhatItBeginsWith: a claim of a month does not begin its phase on
// the first.
func TestAPhaseIsAsOpenAsWhatItBeginsWith(t *testing.T) {
	for _, row := range []struct{ name, story, want string }{
		{"a day", nis, " 2024-10-18"},
		{"a month", "x NIS asserts e 2024-10", " 2024-10"},
		{"some day, about, perhaps", "x NIS asserts e 2024-10-XX\ny NATO denies e 2024-10-11~\nz K asserts e 2024-10-12?", " 2024-10-XX 2024-10-11~ 2024-10-12?"},
		{"the most open of two", "x NIS asserts e 2024-10-01\ny NATO denies e 2024-10", " 2024-10"},
		{"who only expects opens nothing", "x NIS asserts e 2024-10-01\ny NATO expects e 2024-10", " 2024-10-01"},
		{"a withdrawal", "x NIS asserts e 2024-10-01 withdrawn 2024-11", " 2024-10-01 2024-11"},
		{"no beginning", "x NIS asserts e ../2024-10-18", ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			var all []string
			for _, p := range model.NewIndex(story(t, "event e -\n"+row.story)).History("e") {
				all = append(all, p.Written.String())
			}
			assert.Equal(t, row.want, strings.Join(all, " "))
		})
	}
}
