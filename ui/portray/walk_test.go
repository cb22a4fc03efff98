package portray_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/geo"
	"sightline/model"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// open is the part of a picture that neither the edges nor the furniture come
// near to.
var open = scene.Rect{X: 150, Y: 120, W: 980, H: 500}

// TestLabelsStayWhileTheMapIsPanned: no name goes from one place on the ground
// to another and back, and none goes and comes back at the same place, but where
// the edges and the furniture come near. In no step does one lie over another.
func TestLabelsStayWhileTheMapIsPanned(t *testing.T) {
	p, ix := portrayer(t), builtIn(t)
	for name, start := range starts(t) {
		t.Run(name, func(t *testing.T) {
			in := portray.MapInput{Index: ix, Theme: portray.Dark(), Snapshot: ix.At(date(t, "2024-10-18"), model.Said)}
			tracks := map[string][]*scene.Point{} // by words: where they stand on the ground; nil: nowhere
			var own [][]scene.Rect                // what the briefing's labels cover, by step
			for n := range steps {
				in.View = start.Shift(panned(n).X, panned(n).Y)
				drawing, _ := p.Map(in)
				require.Empty(t, crowding(drawing, nil), "step %d", n)
				own = append(own, nil)
				for _, text := range texts(drawing, "labels") {
					own[n] = append(own[n], letterBox(text).Inset(-5))
				}
				twice := map[string]int{}
				for _, text := range texts(drawing, "labels", "names") {
					twice[text.Run.Text]++
					id := fmt.Sprint(text.Run.Text, twice[text.Run.Text])
					if tracks[id] == nil {
						tracks[id] = make([]*scene.Point, steps)
					}
					box := letterBoxes(text)[0]
					tracks[id][n] = &scene.Point{X: math.Round(box.X - panned(n).X), Y: math.Round(box.Y - panned(n).Y)}
				}
			}
			require.Greater(t, len(tracks), 30)
			for id, track := range tracks {
				assert.Empty(t, returns(track, own), id)
			}
		})
	}
}

// panned is how far the ground has moved after some steps, pixels.
func panned(n int) scene.Point { return scene.Point{X: -7 * float64(n), Y: 4 * float64(n)} }

// returns lists the steps at which a label comes back to where it was before it
// left, though it could have stayed: neither the edges, nor the furniture, nor a
// label of the briefing that they had sent there came near.
func returns(track []*scene.Point, own [][]scene.Rect) []int {
	var all []int
	last := map[scene.Point]int{}
	for n, at := range track {
		if at == nil {
			continue
		}
		before, was := last[*at]
		if left := before + 1; was && left < n {
			here := scene.Rect{X: at.X + panned(left).X, Y: at.Y + panned(left).Y, W: 80, H: 12}
			if open.Contains(scene.Point{X: here.X, Y: here.Y}) && !slices.ContainsFunc(own[left], here.Overlaps) {
				all = append(all, n)
			}
		}
		last[*at] = n
	}
	return all
}

const steps = 61

// starts are where walks over the map begin.
func starts(t *testing.T) map[string]geo.View {
	v := geo.View{Projection: mercator(t), Width: 1280, Height: 800}
	return map[string]geo.View{
		"world": v.FitBound(orb.Bound{Min: orb.Point{-120, -50}, Max: orb.Point{170, 72}}, geo.Margins{}),
		"Korea": v.FitBound(orb.Bound{Min: orb.Point{120, 32}, Max: orb.Point{137, 45}}, geo.Margins{}),
		"Asia":  geo.View{Width: 1280, Height: 800}.FitBound(orb.Bound{Min: orb.Point{90, 15}, Max: orb.Point{150, 55}}, geo.Margins{}),
	}
}

// TestLabelsDoNotJumpWhileTheMapIsZoomed: in sixty steps of a zoom no name goes
// from one side of its place to another one and soon back again.
func TestLabelsDoNotJumpWhileTheMapIsZoomed(t *testing.T) {
	p, ix := portrayer(t), builtIn(t)
	for name, start := range starts(t) {
		t.Run(name, func(t *testing.T) {
			in := portray.MapInput{Index: ix, Theme: portray.Dark(), Snapshot: ix.At(date(t, "2024-10-18"), model.Said)}
			sides := map[string][]string{} // by words: each side that it was on
			since := map[string][]int{}    // from which step
			for n := range steps {
				in.View = start.Zoom(math.Exp2(float64(n)/40), 640, 400)
				drawing, _ := p.Map(in)
				require.Empty(t, crowding(drawing, nil), "step %d", n)
				now := map[string]string{}
				for _, text := range texts(drawing, "labels", "names") {
					if ground, ok := groundOf(t, ix, text.Run.Text); ok {
						x, y, _ := in.View.Project(ground)
						now[text.Run.Text] = sideOf(scene.Point{X: x, Y: y}, letterBox(text))
						if !open.Contains(scene.Point{X: x, Y: y}) {
							now[text.Run.Text] = "edge"
						}
					}
				}
				for id, side := range now {
					if all := sides[id]; len(all) == 0 || all[len(all)-1] != side {
						sides[id], since[id] = append(all, side), append(since[id], n)
					}
				}
			}
			require.NotEmpty(t, sides)
			for id, all := range sides {
				for i := 2; i < len(all); i++ {
					soon := since[id][i]-since[id][i-1] < 8
					assert.False(t, soon && all[i] == all[i-2] && all[i-1] != "edge" && all[i] != "edge", "%s: %v %v", id, all, since[id])
				}
			}
		})
	}
}

// TestNamesThatZoomingHidesStayHidden: in sixty steps into the map a name of a
// place that goes does not come back, nor in as many out of it, as long as the
// projection stays, but for one at each of the two octaves that it comes into: the
// first stop of an octave does not know what was added in the one before. Where the projection changes with the scale, from the world's to a
// continent's, places move against each other, and one or two may. Where a
// briefing draws over the map, a name gives way while something of the briefing's
// lies over it, whose letters do not grow with the ground: then it may come back.
func TestNamesThatZoomingHidesStayHidden(t *testing.T) {
	plain := read(t, nothing)
	for name, start := range starts(t) {
		for way, sign := range map[string]float64{"in": 1, "out": -1} {
			t.Run(name+" "+way, func(t *testing.T) {
				back := comeBack(t, plain, start.Hold().Widen(0, 0), sign)
				assert.LessOrEqual(t, len(back), 2, "%v", back)
				back = comeBack(t, plain, start, sign)
				assert.LessOrEqual(t, len(back), 2, "%v", back)
				back = comeBack(t, builtIn(t), start, sign)
				assert.LessOrEqual(t, len(back), 8, "%v", back) // of the twenty to eighty that a walk shows
			})
		}
	}
}

// comeBack walks in or out and lists the names that go and come back.
func comeBack(t *testing.T, ix *model.Index, start geo.View, sign float64) []string {
	t.Helper()
	in := portray.MapInput{Index: ix, Theme: portray.Dark(), Snapshot: ix.At(date(t, "2024-10-18"), model.Said)}
	last := map[string]int{} // by words: the step in which it was there last
	var back []string
	for n := range steps {
		in.View = start.Zoom(math.Exp2(sign*float64(n)/40), 640, 400)
		drawing, _ := portrayer(t).Map(in)
		for _, text := range texts(drawing, "names") {
			id := text.Run.Text
			if _, ok := groundOf(t, ix, id); !ok || text.Run.Style.Slant {
				continue
			}
			if before, was := last[id]; was && before < n-1 && inTheOpen(t, ix, id, start, sign, before, n) {
				back = append(back, fmt.Sprint(id, " gone from ", before, " to ", n))
			}
			last[id] = n
		}
	}
	require.Greater(t, len(last), 20)
	return back
}

// inTheOpen tells whether the place of a name stayed clear of the edges and the
// furniture from one step of a zoom to another.
func inTheOpen(t *testing.T, ix *model.Index, name string, start geo.View, sign float64, from, to int) bool {
	g, _ := groundOf(t, ix, name)
	for n := from; n <= to; n++ {
		if !open.Contains(project(start.Zoom(math.Exp2(sign*float64(n)/40), 640, 400), g)) {
			return false
		}
	}
	return true
}

// groundOf is where the place of a name is, by the briefing or the basemap;
// false if it names none or several.
func groundOf(t *testing.T, ix *model.Index, name string) (orb.Point, bool) {
	for _, p := range ix.Briefing().Places {
		if at, ok := p.Geometry.(orb.Point); ok && p.Name == name {
			return at, true
		}
	}
	base, err := world()
	require.NoError(t, err)
	var at orb.Point
	n := 0
	for p := range base.Places(10) {
		if p.Name == name {
			at = p.Point
			n++
		}
	}
	return at, n == 1
}

// sideOf says on which side of a point a box lies.
func sideOf(at scene.Point, box scene.Rect) string {
	switch {
	case box.X > at.X:
		return "right"
	case box.Right() < at.X:
		return "left"
	case box.Y > at.Y:
		return "below"
	}
	return "above"
}
