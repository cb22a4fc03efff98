package portray_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/model/edtf"
	"sightline/ui/internal/golden"
	"sightline/ui/paint/raster"
	"sightline/ui/portray"
)

// A xorshift is a generator that gives the same numbers every time (Marsaglia
// 2003, Xorshift RNGs).
type xorshift uint64

func (x *xorshift) below(n int) int {
	*x ^= *x << 13
	*x ^= *x >> 7
	*x ^= *x << 17
	return int(*x % xorshift(n))
}

// A course of events: how many, and over which days or minutes.
type courseOf struct {
	name, from, to string
	events         int
}

func (c courseOf) timed() bool { return len(c.from) > len("2024-10-08") }

// when is a date from an instant on, of one of several kinds.
func (c courseOf) when(kind int, from, to time.Time) string {
	if c.timed() { // an interval lies between days
		return from.Format("2006-01-02T15:04Z")
	}
	at, end := from.Format(time.DateOnly), to.Format(time.DateOnly)
	return []string{at, at + "/" + end, at + "/" + end + "~", at + "?", at + "/..", "../" + at, "/" + at}[kind%7]
}

var manyTitles = []string{
	"Convoy leaves the harbour", "部隊が移動した", "북한군 파병 결정과 그 배경", "وصول القوات إلى الميناء الشرقي", "Talks",
	"An exchange of notes between the ministries of both sides about the passage of goods",
}

// briefing is the course as a briefing of twelve voices.
func (c courseOf) briefing(t require.TestingT) *model.Index {
	begin, _ := date(t, c.from).Begin()
	end, _ := date(t, c.to).End()
	long, rnd := int(end.Unix()-begin.Unix()), xorshift(88172645463325252)
	at := func(s int) time.Time { return begin.Add(time.Duration(min(s, long-1)) * time.Second) }
	if long > 1<<33 {
		at = func(s int) time.Time { return begin.AddDate(0, 0, min(s, long-1)/86400) }
	}
	b := &model.Briefing{}
	for i := range 12 {
		name := []string{"Ministry of Defence", "국가정보원", "وزارة الخارجية", "An office of the United Nations"}[i%4]
		b.Voices = append(b.Voices, model.Voice{ID: fmt.Sprint("v", i), Name: fmt.Sprint(name, " ", i+1), Party: fmt.Sprint("Party ", i%3)})
	}
	for i := range c.events {
		from := rnd.below(long)
		when := c.when(i, at(from), at(from+rnd.below(long/6+1)))
		if i == 0 || i == c.events-1 { // the span is whole
			when = map[bool]string{true: c.from, false: c.to}[i == 0]
		}
		e := model.Event{ID: fmt.Sprint("e", i), Kind: model.KindEvent, Title: manyTitles[i%len(manyTitles)], When: date(t, when)}
		if i%5 == 3 {
			e.Inferred = model.Inferred{"when"}
		}
		b.Events = append(b.Events, e)
		for j := range rnd.below(4) {
			said := c.when(0, at(from+rnd.below(long-from)), time.Time{})
			b.Claims = append(b.Claims, model.Claim{
				ID: fmt.Sprint("c", i, "-", j), Voice: fmt.Sprint("v", rnd.below(12)), About: e.ID,
				Stance: model.Stances[rnd.below(len(model.Stances))], Said: date(t, said), Text: "Something was said of it.",
			})
		}
	}
	return model.NewIndex(b)
}

// courses are what the timeline is looked at with.
func courses() []courseOf {
	var all []courseOf
	for _, span := range [][3]string{
		{"2-hours", "2024-10-08T10:00Z", "2024-10-08T11:59Z"}, {"10-days", "2024-10-08", "2024-10-17"}, {"300-years", "1700-01-01", "1999-12-31"},
	} {
		for _, n := range []int{3, 30, 3000} {
			all = append(all, courseOf{fmt.Sprintf("%d-in-%s", n, span[0]), span[1], span[2], n})
		}
	}
	return all
}

// middleOf is a moment two thirds of the way through a briefing.
func middleOf(t require.TestingT, ix *model.Index) edtf.Date {
	first, last, ok := ix.Span()
	require.True(t, ok)
	from, _ := first.Begin()
	to, _ := last.Begin()
	return ix.Grain().At(time.Unix(from.Unix()/3+to.Unix()/3*2, 0).UTC())
}

func TestTimelinePictures(t *testing.T) {
	for _, c := range courses() {
		ix := c.briefing(t)
		at := middleOf(t, ix)
		for _, th := range themes() {
			for _, scale := range []float64{1, 2} {
				name := fmt.Sprintf("timeline-%s-%s-%gx", c.name, th.Name, scale)
				t.Run(name, func(t *testing.T) {
					in := strip(ix, at, 760, 232)
					in.Theme = th
					golden.Check(t, name, raster.Paint(portrayer(t).Timeline(in).Scene, scale))
				})
			}
		}
	}
}

// TestTimelinePicturesOfTheBriefing are of the built-in briefing: on both
// clocks, with something selected and a tip, by party, with a range and a
// section closed.
func TestTimelinePicturesOfTheBriefing(t *testing.T) {
	ix := builtIn(t)
	for name, change := range map[string]func(*portray.TimelineInput){
		"said-17":     func(in *portray.TimelineInput) { in.Snapshot = ix.At(date(t, "2024-10-17"), model.Said) },
		"said-18":     func(in *portray.TimelineInput) { in.Selection, in.Tip = "transfer", "transfer" },
		"happened-10": func(in *portray.TimelineInput) { in.Snapshot = ix.At(date(t, "2024-10-10"), model.Happened) },
		"low":         func(in *portray.TimelineInput) { in.Height, in.Corner = 178, true },
		"parties":     func(in *portray.TimelineInput) { in.ByParty, in.Hover = true, "c-nato" },
		"range":       func(in *portray.TimelineInput) { in.From, in.Shows = date(t, "2024-10-16"), allOf(t, ix) },
		"closed":      func(in *portray.TimelineInput) { in.Closed[0], in.Focused = true, true },
		"filtered": func(in *portray.TimelineInput) {
			in.Sieve = ix.Sieve(model.Filter{Disputed: true})
		},
	} {
		for _, th := range themes() {
			t.Run(name+", "+th.Name, func(t *testing.T) {
				in := strip(ix, date(t, "2024-10-18"), 1100, 300)
				in.Theme = th
				change(&in)
				golden.Check(t, "timeline-"+name+"-"+th.Name, raster.Paint(portrayer(t).Timeline(in).Scene, 1))
			})
		}
	}
}

// allOf is what a timeline shows of itself without a range.
func allOf(t *testing.T, ix *model.Index) portray.Stretch {
	t.Helper()
	return timeline(t, ix, date(t, "2024-10-18"), 1100).Fit()
}
