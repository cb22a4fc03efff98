package portray_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/model/edtf"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// lasting is a briefing with two events: one on the first day of a span, one
// on its last.
func lasting(t require.TestingT, first, last string) *model.Index {
	return model.NewIndex(&model.Briefing{Events: []model.Event{
		{ID: "begin", Kind: model.KindEvent, Title: "It begins, with a title that needs a good deal of room", When: date(t, first)},
		{ID: "end", Kind: model.KindEvent, Title: "It ends, and somebody has a great deal to say about that", When: date(t, last)},
	}})
}

// strip is the input for a timeline as it was said.
func strip(ix *model.Index, at edtf.Date, width, height float64) portray.TimelineInput {
	return portray.TimelineInput{Index: ix, Snapshot: ix.At(at, model.Said), Width: width, Height: height, Theme: portray.Dark()}
}

func timeline(t require.TestingT, ix *model.Index, at edtf.Date, width float64) portray.Timeline {
	return portrayer(t).Timeline(strip(ix, at, width, 178))
}

// nth is the n-th day after a day.
func nth(t require.TestingT, day string, n int) edtf.Date {
	at, ok := date(t, day).Begin()
	require.True(t, ok)
	return edtf.Day(at.AddDate(0, 0, n))
}

var spans = []struct {
	name, first, last string
	days              int
}{
	{"a day", "2024-10-08", "2024-10-08", 1},
	{"eleven days", "2024-10-08", "2024-10-18", 11},
	{"two months", "2024-09-01", "2024-10-31", 61},
	{"a year", "2024-01-01", "2024-12-31", 366},
	{"three hundred years", "1700-01-01", "1999-12-31", 109572},
	{"from Rome on", "0001-01-01", "2024-12-31", 739251},
	{"all that four digits write", "-9999-01-01", "9999-12-31", 7304484},
}

func TestMomentAtAndXOfAreInverse(t *testing.T) {
	for _, tt := range spans {
		for _, width := range []float64{400, 971, 1920} {
			t.Run(fmt.Sprintf("%s, %g wide", tt.name, width), func(t *testing.T) {
				ix := lasting(t, tt.first, tt.last)
				s := timeline(t, ix, date(t, tt.first), width)
				last := 0.0
				for i := 0; i < tt.days; i += 1 + tt.days/3000 {
					d := nth(t, tt.first, i)
					x := s.XOf(d)
					if s.MomentAt(x) != d {
						require.Equal(t, d, s.MomentAt(x))
					}
					if x <= last || x >= width {
						require.Fail(t, "a day out of its place", "%s at %g", d, x)
					}
					last = x
				}
				assert.Equal(t, date(t, tt.first), s.MomentAt(-100), "left of the strip is its first day")
				assert.Equal(t, date(t, tt.last), s.MomentAt(width+100), "right of it its last")
				assert.Equal(t, date(t, tt.last), nth(t, tt.first, tt.days-1))
			})
		}
	}
}

func TestTimelineDoesNotWriteOverItself(t *testing.T) {
	for _, tt := range spans {
		for _, width := range []float64{400, 640, 971, 1920} {
			t.Run(fmt.Sprintf("%s, %g wide", tt.name, width), func(t *testing.T) {
				ix := lasting(t, tt.first, tt.last)
				for _, n := range []int{0, tt.days / 3, tt.days / 2, tt.days - 1} {
					clear(t, timeline(t, ix, nth(t, tt.first, n), width).Scene)
				}
			})
		}
	}
	ix := builtIn(t)
	for _, width := range []float64{400, 640, 971, 1280, 1920} {
		for _, height := range []float64{178, 240, 420} {
			for _, at := range days(t, ix) {
				for _, corner := range []bool{false, true} {
					in := strip(ix, at, width, height)
					in.Corner, in.Selection = corner, "presence"
					clear(t, portrayer(t).Timeline(in).Scene)
				}
			}
		}
	}
}

// clear demands that no text lies over another or is cut off.
func clear(t *testing.T, s scene.Scene) {
	t.Helper()
	all := texts(s)
	for i, a := range all {
		box := letterBox(a)
		assert.True(t, box.X >= 0 && box.Right() <= s.Width, "%q is cut off", a.Run.Text)
		for _, b := range all[:i] {
			assert.False(t, box.Overlaps(letterBox(b)), "%q lies over %q", a.Run.Text, b.Run.Text)
		}
	}
}

func TestTimelineOfAges(t *testing.T) {
	tests := []struct{ name, first, last string }{
		{"geology", "Y-4500000000", "2024-10-18"},
		{"the far future", "2024-10-18", "Y10000000000"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			ix := lasting(t, tt.first, tt.last)
			s := timeline(t, ix, date(t, "2024-10-18"), 971)
			clear(t, s.Scene)
			assert.False(t, s.MomentAt(500).IsZero())
			assert.Less(t, len(parts(s.Scene)), 200)
		})
	}
}

func TestTimelineWithoutDates(t *testing.T) {
	ix := model.NewIndex(nil)
	s := timeline(t, ix, edtf.Date{}, 971)
	assert.Equal(t, []string{"This map carries no dates."}, words(s.Scene))
	assert.True(t, s.MomentAt(500).IsZero())
	zero := portray.Timeline{}
	assert.True(t, zero.MomentAt(5).IsZero(), "the zero Timeline has no days")
	assert.Equal(t, portray.NoPart, zero.PartAt(scene.Point{X: 5, Y: 5}))
	assert.Empty(t, zero.Next("", 1))
}

func TestEveryDayOfTenIsNamed(t *testing.T) {
	ix := builtIn(t)
	s := timeline(t, ix, date(t, "2024-10-18"), 1280)
	said := words(s.Scene)
	for _, want := range []string{"Tue 8", "Wed 9", "Thu 10", "Fri 11", "Sat 12", "Sun 13", "Mon 14", "Tue 15", "Wed 16", "Thu 17", "Fri 18", "October 2024"} {
		assert.Contains(t, said, want)
	}
}
