package portray_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/model"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// showing is what a timeline shows from a date to another.
func showing(t require.TestingT, from, to string) portray.Stretch {
	a, _ := date(t, from).Begin()
	b, _ := date(t, to).Begin()
	return portray.Stretch{From: float64(a.Unix()), To: float64(b.Unix())}
}

// TestAxisLabelsItselfAtEveryZoom: with the units that people use.
func TestAxisLabelsItselfAtEveryZoom(t *testing.T) {
	ix := lasting(t, "-9999-01-01", "9999-12-31")
	tests := []struct {
		name, from, to string
		want           []string
	}{
		{"minutes", "2024-10-08T10:00Z", "2024-10-08T10:12Z", []string{"10:01", "10:02", "Tue 8 October 2024"}},
		{"five minutes", "2024-10-08T10:02Z", "2024-10-08T10:50Z", []string{"10:05", "10:10", "Tue 8 October 2024"}},
		{"hours", "2024-10-08T20:00Z", "2024-10-09T06:00Z", []string{"23:00", "00:00", "01:00", "Wed 9 October 2024"}},
		{"six hours", "2024-10-08T06:00Z", "2024-10-10", []string{"06:00", "12:00", "18:00", "Wed 9 October 2024"}},
		{"days of a few", "2024-10-08", "2024-10-12", []string{"Tue 8", "Wed 9", "Fri 11", "October 2024"}},
		{"days", "2024-09-28", "2024-10-08", []string{"Mon 30", "Tue 1", "October 2024"}},
		{"weeks", "2024-09-20", "2024-11-20", []string{"Mon 23", "Mon 30", "Mon 7", "November 2024"}},
		{"months", "2023-09-15", "2024-09-15", []string{"Oct", "Jan", "2024"}},
		{"quarters", "2022-03-01", "2026-03-01", []string{"Apr", "Jul", "2024"}},
		{"years", "2014-05-01", "2025-03-01", []string{"2015", "2024"}},
		{"decades", "1702-01-01", "1995-01-01", []string{"1720", "1740", "1980"}},
		{"centuries", "0120-01-01", "2024-01-01", []string{"200", "1000", "1800"}},
		{"before our era", "-0520-01-01", "-0480-01-01", []string{"515 BC", "505 BC"}},
		{"millennia", "-9000-01-01", "9000-01-01", []string{"2000 BC", "1", "2000"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			in := strip(ix, date(t, "9900-01-01"), 1100, 178)
			in.Shows, in.Corner = showing(t, tt.from, tt.to), true
			said := words(portrayer(t).Timeline(in).Scene, "axis")
			for _, w := range tt.want {
				assert.Contains(t, said, w)
			}
			assert.Less(t, len(said), 40)
		})
	}
}

// TestTheCornerNamesWhatIsShown: not the month that ends just left of it.
func TestTheCornerNamesWhatIsShown(t *testing.T) {
	ix := lasting(t, "2024-10-01", "2024-10-31")
	said := words(timeline(t, ix, date(t, "2024-10-18"), 1100).Scene, "axis")
	assert.Contains(t, said, "October 2024")
	assert.NotContains(t, said, "September 2024")
}

// TestTheAxisNamesItsMonthBesideTheRange: where buttons take the corner, the
// month stands over the days, whatever of them the range's handle is at.
func TestTheAxisNamesItsMonthBesideTheRange(t *testing.T) {
	for _, width := range []float64{971, 1280, 1920, 2560} {
		for first := 1; first <= 8; first++ {
			in := strip(lasting(t, fmt.Sprintf("2024-10-%02d", first), "2024-10-18"), date(t, "2024-10-18"), width, 178)
			in.Corner = true
			said := strings.Join(words(portrayer(t).Timeline(in).Scene, "axis"), "; ")
			assert.Contains(t, said, "October 2024", "%g wide from %d October on", width, first)
		}
	}
}

// TestAxisNeverOverlaps: whatever is shown, from minutes to ages, no label of
// the axis lies over another or is cut off, and there is one.
func TestAxisNeverOverlaps(t *testing.T) {
	ix := lasting(t, "-9999-01-01", "9999-12-31")
	rapid.Check(t, func(rt *rapid.T) {
		in := strip(ix, date(rt, "2024-10-08"), rapid.Float64Range(400, 2000).Draw(rt, "width"), 178)
		from := rapid.Float64Range(-6e10, 6e10).Draw(rt, "from")
		long := 600 * rapid.Float64Range(1, 1e3).Draw(rt, "long") * rapid.SampledFrom([]float64{1, 1e3, 1e6}).Draw(rt, "times")
		in.Shows = portray.Stretch{From: from, To: from + long}
		in.Corner = rapid.Bool().Draw(rt, "corner")
		all := texts(portrayer(t).Timeline(in).Scene, "axis")
		require.NotEmpty(rt, all)
		for i, a := range all {
			box := letterBox(a)
			require.True(rt, box.X >= 0 && box.Right() <= in.Width, "%q is cut off", a.Run.Text)
			for _, b := range all[:i] {
				require.False(rt, box.Overlaps(letterBox(b)), "%q lies over %q", a.Run.Text, b.Run.Text)
			}
		}
	})
}

// TestZoomAndPanKeepThePointer: what is under the pointer stays there, and what
// is pulled goes along.
func TestZoomAndPanKeepThePointer(t *testing.T) {
	ix := builtIn(t)
	s := timeline(t, ix, date(t, "2024-10-18"), 1100)
	d := date(t, "2024-10-12")
	x := s.XOf(d)
	s.Show(s.Zoomed(x, 3))
	assert.InDelta(t, x, s.XOf(d), 0.01)
	s.Show(s.Panned(40))
	assert.InDelta(t, x+40, s.XOf(d), 0.01)
	for range 100 {
		s.Show(s.Panned(500))
	}
	assert.Less(t, s.XOf(date(t, "2024-10-08")), 1100.0, "the briefing stays in sight")
	s.Show(portray.Stretch{})
	assert.Equal(t, s.Fit(), s.Shows)
}

// idsOn lists what can be pointed at on a timeline, each once.
func idsOn(s portray.Timeline) []string {
	var all []string
	for _, it := range s.Items {
		if !slices.Contains(all, it.ID) {
			all = append(all, it.ID)
		}
	}
	return all
}

// TestWhatIsSaidLaterIsNotThere: as it was said, an event that nobody has spoken
// of has no bar, no title and no thread, and a claim that is to come no stance.
func TestWhatIsSaidLaterIsNotThere(t *testing.T) {
	p, ix := portrayer(t), builtIn(t)
	for _, clock := range clocks {
		for _, at := range days(t, ix) {
			in := strip(ix, at, 1400, 700)
			in.Snapshot = ix.At(at, clock)
			s := p.Timeline(in)
			ids, said := idsOn(s), wordsJoined(s.Scene)
			for _, e := range in.Snapshot.Events() {
				known := e.Standing != model.Unsaid && (e.Standing != model.Unattributed || e.Shown || clock == model.Happened)
				want := known && !e.Event.When.IsZero()
				assert.Equal(t, want, slices.Contains(ids, e.Event.ID), "%s %s: %s", at, clock, e.Event.ID)
				assert.Equal(t, want, strings.Contains(said, e.Event.Title), "%s %s: %s", at, clock, e.Event.Title)
			}
			in.Tip = "c-transfer"
			told := wordsJoined(p.Timeline(in).Scene, "tip")
			counts := clock == model.Happened || at == date(t, "2024-10-18")
			assert.Equal(t, counts, strings.Contains(told, "ASSERTS"), "%s %s: %s", at, clock, told)
			assert.Equal(t, !counts, strings.Contains(told, "not said yet"), "%s %s", at, clock)
		}
	}
}

// TestLanesHoldEventsApart: bars of one lane do not touch, whatever the briefing
// and what is shown of it, and the drawing is repeatable.
func TestLanesHoldEventsApart(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		ix := anyBriefing(rt)
		in := strip(ix, date(rt, "2024-10-18"), rapid.Float64Range(500, 1600).Draw(rt, "width"), rapid.Float64Range(178, 900).Draw(rt, "height"))
		in.Snapshot.Clock = model.Happened
		in.Snapshot = ix.At(date(rt, "2024-10-18"), model.Happened)
		if rapid.Bool().Draw(rt, "close") {
			in.Shows = showing(rt, "2024-10-03", "2024-10-09")
		}
		s := portrayer(t).Timeline(in)
		require.True(rt, reflect.DeepEqual(s.Scene, portrayer(t).Timeline(in).Scene))
		var bars []portray.Item
		for _, it := range s.Items {
			if _, ok := ix.Event(it.ID); ok {
				bars = append(bars, it)
			}
		}
		for i, a := range bars {
			for _, b := range bars[:i] {
				if a.ID != b.ID {
					require.False(rt, a.Box.Inset(1.5).Overlaps(b.Box.Inset(1.5)), "%s %v lies over %s %v", a.ID, a.Box, b.ID, b.Box)
				}
			}
		}
	})
}

// curved counts the curves of a group that are strokes of a width.
func curved(s scene.Scene, group string, width float64) int {
	n := 0
	for _, p := range parts(s, group) {
		if st, ok := p.item.(scene.Stroke); ok && st.Width == width && len(st.Path.Ops) == 2 {
			n++
		}
	}
	return n
}

// TestThreadsLeadFromClaimsToEvents: one for each claim that counts about an
// event with a date, strong where something is selected; with many claims only
// the strong ones.
func TestThreadsLeadFromClaimsToEvents(t *testing.T) {
	p, ix := portrayer(t), builtIn(t)
	dated := 0
	for _, c := range ix.Briefing().Claims {
		if e, ok := ix.Event(c.About); ok && !e.When.IsZero() {
			dated++
		}
	}
	in := strip(ix, date(t, "2024-10-18"), 1400, 700)
	assert.Equal(t, dated, curved(p.Timeline(in).Scene, "threads", 1))
	in.Selection = "presence"
	s := p.Timeline(in).Scene
	assert.Equal(t, 2, curved(s, "told threads", 1.7), "those of the selected event")
	assert.Equal(t, dated-2, curved(s, "threads", 1))
	in.Selection = "transfer"
	said := words(p.Timeline(in).Scene, "told threads")
	assert.Contains(t, said, "said 5 days after, day inferred")
	in.Snapshot = ix.At(date(t, "2024-10-16"), model.Said)
	s = p.Timeline(in).Scene
	assert.Zero(t, curved(s, "threads", 1)+curved(s, "told threads", 1.7), "nobody has said anything")

	many := crowded(200, 2000)
	in = strip(many, date(t, "2024-12-30"), 1400, 400)
	in.Snapshot = many.At(date(t, "2024-12-30"), model.Happened)
	s = p.Timeline(in).Scene
	assert.Zero(t, curved(s, "threads", 1))
	in.Selection = idsOn(p.Timeline(in))[0]
	s = p.Timeline(in).Scene
	assert.Positive(t, curved(s, "told threads", 1.7))
	assert.Zero(t, curved(s, "threads", 1))
}

// TestManyClaimsOfADayAreCounted: a number where marks have no room, and marks
// again where one comes closer.
func TestManyClaimsOfADayAreCounted(t *testing.T) {
	b := &model.Briefing{Voices: []model.Voice{{ID: "v", Name: "Voice"}}, Events: []model.Event{{ID: "e", Title: "E", When: date(t, "2024-01-01/2024-12-31")}}}
	for i := range 12 {
		b.Claims = append(b.Claims, model.Claim{ID: fmt.Sprint("c", i), Voice: "v", About: "e", Stance: model.Stances[i%3], Said: date(t, "2024-06-01")})
	}
	ix := model.NewIndex(b)
	in := strip(ix, date(t, "2024-12-31"), 1100, 300)
	s := portrayer(t).Timeline(in)
	assert.Contains(t, words(s.Scene, "claims"), "12")
	it, ok := s.Item("c0")
	require.True(t, ok)
	require.False(t, it.Opens.IsZero())
	in.Tip = "c0"
	assert.Contains(t, wordsJoined(portrayer(t).Timeline(in).Scene, "tip"), "12 claims, 1 June 2024")
	in.Shows, in.Tip = it.Opens, ""
	s = portrayer(t).Timeline(in)
	assert.Empty(t, words(s.Scene, "claims"))
	for i := range 12 {
		it, ok := s.Item(fmt.Sprint("c", i))
		require.True(t, ok, i)
		assert.True(t, it.Opens.IsZero(), "a mark of its own")
	}
}

// TestCrowdedLanesShowTheirDensity: more claims than pixels are a histogram, of
// which those to come are told apart, and what is selected stands out.
func TestCrowdedLanesShowTheirDensity(t *testing.T) {
	p, ix, th := portrayer(t), crowded(300, 60000), portray.Dark()
	in := strip(ix, date(t, "2022-07-01"), 1100, 300)
	grounds := func() (said, later, lit int) {
		for _, q := range parts(p.Timeline(in).Scene, "claims") {
			f, ok := q.item.(scene.Fill)
			if !ok {
				continue
			}
			switch c := f.Color; {
			case c.R == th.Accent.R && c.A < 255:
				said++
			case c.R == th.Faint.R && c.A < 255:
				later++
			case c == th.Text:
				lit++
			}
		}
		return said, later, lit
	}
	said, later, lit := grounds()
	assert.Positive(t, said)
	assert.Equal(t, said, later, "both in every lane")
	assert.Zero(t, lit)
	in.Selection = "e7"
	_, _, lit = grounds()
	assert.Positive(t, lit)
}

// TestNextWalksThroughEverything: forward and back, each thing that is shown
// once, events before claims.
func TestNextWalksThroughEverything(t *testing.T) {
	ix := builtIn(t)
	for _, at := range days(t, ix) {
		s := timeline(t, ix, at, 1100)
		var all []string
		for id := s.Next("", 1); id != ""; id = s.Next(id, 1) {
			require.NotContains(t, all, id)
			all = append(all, id)
		}
		var back []string
		for id := s.Next("", -1); id != ""; id = s.Next(id, -1) {
			back = append(back, id)
		}
		slices.Reverse(back)
		assert.Equal(t, all, back)
		n := len(ix.Briefing().Claims) // those whose marks are hollow yet included
		for i, id := range all {
			_, claim := ix.Claim(id)
			assert.Equal(t, i >= len(all)-n, claim, "%s: %s", at, id)
		}
	}
}

// TestRevealBringsIntoView: whatever is walked to can be seen after it.
func TestRevealBringsIntoView(t *testing.T) {
	ix := crowded(400, 3000)
	in := strip(ix, date(t, "2024-12-31"), 900, 200)
	in.Shows = showing(t, "2022-01-01", "2022-02-01")
	p := portrayer(t)
	s := p.Timeline(in)
	for i, id := 0, s.Next("", 1); id != ""; i, id = i+1, s.Next(id, 1) {
		if i%97 != 0 {
			continue
		}
		in.Shows, in.Scroll = s.Reveal(id)
		in.Tip = id
		s = p.Timeline(in)
		require.NotEmpty(t, words(s.Scene, "tip"), id)
	}
}

// TestSieveReachesTheTimeline: only what passes is there, its lanes packed anew.
func TestSieveReachesTheTimeline(t *testing.T) {
	ix := builtIn(t)
	in := strip(ix, date(t, "2024-10-18"), 1100, 500)
	in.Sieve = ix.Sieve(model.Filter{Voices: []string{"nato-sg"}})
	assert.ElementsMatch(t, []string{"presence", "c-nato"}, idsOn(portrayer(t).Timeline(in)))
}

// TestEndsOfBars: what is known of a date's ends shows in the bar's.
func TestEndsOfBars(t *testing.T) {
	bars := func(when string) (fills, arrows, dots, ragged int) {
		ix := model.NewIndex(&model.Briefing{Events: []model.Event{
			{ID: "e", Kind: model.KindEvent, Title: "E", When: date(t, when)},
			{ID: "f", Kind: model.KindEvent, Title: "F", When: date(t, "2024-10-01/2024-10-31")},
		}})
		for _, p := range parts(timeline(t, ix, date(t, "2024-10-31"), 900).Scene, "events") {
			f, ok := p.item.(scene.Fill)
			if !ok {
				continue
			}
			fills++
			switch n := len(f.Path.Points); {
			case n == 4 && len(f.Path.Ops) == 5 && f.Color.A == 255:
				arrows++
			case n == 13 && bounds(f.Path).W < 2.5:
				dots++
			case n > 8 && f.Path.Ops[0] == scene.MoveTo && !slices.Contains(f.Path.Ops, scene.CubicTo):
				ragged++
			}
		}
		return fills, arrows, dots, ragged
	}
	for when, want := range map[string][3]int{
		"2024-10-10/2024-10-20":   {0, 0, 0},
		"2024-10-10/..":           {1, 0, 0},
		"../2024-10-20":           {1, 0, 0},
		"2024-10-10/":             {0, 3, 0},
		"/2024-10-20":             {0, 3, 0},
		"2024-10-10~/2024-10-20~": {0, 0, 1},
	} {
		_, arrows, dots, ragged := bars(when)
		assert.Equal(t, want, [3]int{arrows, dots, ragged}, when)
	}
}

// TestTipsTellEverything: of an event its title, its date, its standing, when it
// was first said and that it has no place; of a claim its stance, its voice, its
// text, and when it was said.
func TestTipsTellEverything(t *testing.T) {
	ix := builtIn(t)
	in := strip(ix, date(t, "2024-10-18"), 1100, 420)
	for id, want := range map[string][]string{
		"transfer":    {"Special forces moved to Russia by sea", "8–13 October 2024", "asserted, nobody objects", "for: South Korea", "5 days after"},
		"presence":    {"disputed", "for: Ukraine", "against: NATO"},
		"second-wave": {"from 19 October 2024 on, inferred", "expected, not asserted"},
		"c-nato":      {"NO EVIDENCE", "NATO Secretary-General", "day inferred", "North Koreans in Russian-held Ukraine"},
	} {
		in.Tip = id
		said := wordsJoined(portrayer(t).Timeline(in).Scene, "tip")
		for _, w := range want {
			assert.Contains(t, said, w, id)
		}
	}
	nowhere := lasting(t, "2024-10-08", "2024-10-18")
	in = strip(nowhere, date(t, "2024-10-18"), 1100, 420)
	in.Tip = "begin"
	assert.Contains(t, wordsJoined(portrayer(t).Timeline(in).Scene, "tip"), "no place on the map")
}
