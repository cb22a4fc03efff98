package portray_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/ui/portray"
	"sightline/ui/scene"
)

// sizes are those of the map in windows from the smallest to a large screen,
// and of pictures that stand upright.
var sizes = []size{{320, 240}, {640, 420}, {907, 570}, {1547, 850}, {2560, 1200}, {600, 1000}}

func TestLabelsKeepClear(t *testing.T) {
	p, ix := portrayer(t), builtIn(t)
	for _, at := range sizes {
		t.Run(fmt.Sprintf("%gx%g", at.w, at.h), func(t *testing.T) {
			in := overview(t, ix, at)
			for _, day := range days(t, ix) {
				for _, clock := range clocks {
					in.Snapshot = ix.At(day, clock)
					drawing, _ := p.Map(in)
					for _, fault := range crowding(drawing, in.Insets) {
						assert.Fail(t, fault, "%s %s", day, clock)
					}
				}
			}
		})
	}
}

func TestLabelsKeepClearOfWhatIsSelected(t *testing.T) {
	p, ix := portrayer(t), builtIn(t)
	in := overview(t, ix, size{1547, 850})
	in.Snapshot = ix.At(date(t, "2024-10-18"), "said")
	var ids []string
	for _, pl := range ix.Briefing().Places {
		ids = append(ids, pl.ID)
	}
	for _, e := range ix.Briefing().Events {
		ids = append(ids, e.ID)
	}
	for _, in.Selection = range ids {
		drawing, _ := p.Map(in)
		assert.Empty(t, crowding(drawing, in.Insets), in.Selection)
	}
}

func TestLabelsOfAnyBriefingKeepClear(t *testing.T) {
	p := portrayer(t)
	rapid.Check(t, func(t *rapid.T) {
		ix := anyBriefing(t)
		at := size{rapid.Float64Range(320, 1800).Draw(t, "width"), rapid.Float64Range(240, 1000).Draw(t, "height")}
		in := overview(t, ix, at)
		in.Snapshot = ix.At(date(t, "2024-10-18"), rapid.SampledFrom(clocks).Draw(t, "clock"))
		drawing, _ := p.Map(in)
		// What had no room must be counted somewhere, at last over a line.
		counted := func(fault string) bool {
			return strings.Contains(fault, "without room") || strings.HasPrefix(fault, `"+ `)
		}
		require.Empty(t, slices.DeleteFunc(crowding(drawing, in.Insets), counted))
	})
}

func TestLabelsKeepOffWhatTheCallerKeeps(t *testing.T) {
	p, ix := portrayer(t), builtIn(t)
	in := overview(t, ix, size{907, 570})
	in.Snapshot = ix.At(date(t, "2024-10-18"), "said")
	in.Insets = nil
	in.Keep = []scene.Rect{{X: 540, Y: 120, W: 300, H: 300}, {X: 0, Y: 130, W: 260, H: 200}}
	drawing, _ := p.Map(in)
	labels := texts(drawing, "labels", "names")
	require.NotEmpty(t, labels)
	for _, l := range labels {
		for _, k := range in.Keep {
			for _, box := range letterBoxes(l) {
				assert.False(t, box.Overlaps(k), l.Run.Text)
			}
		}
	}
}

// crowding tells what is wrong with the labels of a map: texts over each
// other, over a mark or over a movement, or cut off; or furniture under an
// inset.
func crowding(s scene.Scene, insets []*portray.Inset) []string {
	var faults []string
	for _, f := range texts(s, "furniture") {
		for _, inset := range insets {
			if letterBox(f).Overlaps(inset.Box) {
				faults = append(faults, fmt.Sprintf("%q lies under an inset", f.Run.Text))
			}
		}
	}
	lines := parts(s, "labels", "names", "furniture", "scale")
	var boxes []scene.Rect
	var shown []string
	for _, l := range lines {
		text, ok := l.item.(scene.Text)
		if !ok || text.Run.Advance == 0 {
			continue
		}
		own := letterBoxes(text)
		for _, box := range own {
			if in := l.clip.Inset(-0.5); box.X < in.X || box.Y < in.Y || box.Right() > in.Right() || box.Bottom() > in.Bottom() {
				faults = append(faults, fmt.Sprintf("%q is cut off", text.Run.Text))
			}
			for i, other := range boxes {
				if box.Overlaps(other) {
					faults = append(faults, fmt.Sprintf("%q lies over %q", text.Run.Text, shown[i]))
				}
			}
		}
		for _, box := range own {
			boxes, shown = append(boxes, box), append(shown, text.Run.Text)
		}
	}
	for _, text := range texts(s, "labels", "names") { // furniture lies over everything, on a ground of its own
		for _, box := range letterBoxes(text) {
			if what := covers(s, box); what != "" {
				faults = append(faults, fmt.Sprintf("%q lies over %s", text.Run.Text, what))
			}
		}
	}
	return faults
}

// covers tells what of the briefing's own a box lies over; "" if nothing.
func covers(s scene.Scene, box scene.Rect) string {
	for _, m := range parts(s, "marks") {
		mark := bounds(pathOf(m.item)).Intersect(m.clip)
		if short(mark) && box.Overlaps(mark.Inset(ground)) {
			return "a mark"
		}
	}
	for _, m := range parts(s, "movements") {
		line, ok := m.item.(scene.Stroke)
		if ok && crosses(line.Path, box.Intersect(m.clip)) {
			return "a movement"
		}
	}
	return ""
}

// ground is how far the disc of ground colour reaches beyond a mark, pixels,
// and a little: letters may touch that.
const ground = 2

// short tells a mark from a line or area that happens to be drawn among them.
func short(r scene.Rect) bool { return r.W < 40 && r.H < 40 && r.W > 0 }

// crosses tells whether a path of straight lines runs through a box.
func crosses(p scene.Path, box scene.Rect) bool {
	for i := 1; i < len(p.Points); i++ {
		if p.Ops[i] != scene.LineTo {
			continue
		}
		a, b := p.Points[i-1], p.Points[i]
		n := int(math.Hypot(b.X-a.X, b.Y-a.Y)) + 1
		for j := range n + 1 {
			f := float64(j) / float64(n)
			if q := (scene.Point{X: a.X + (b.X-a.X)*f, Y: a.Y + (b.Y-a.Y)*f}); box.W > 0 && box.Contains(q) {
				return true
			}
		}
	}
	return false
}
