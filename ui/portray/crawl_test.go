package portray_test

import (
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

// patterned are the views in which hatching and dashes are watched: Crimea,
// where the basemap has its own, and what the built-in briefing has, in the
// projection that a window opens with and in Mercator.
func patterned(t *testing.T) map[string]geo.View {
	all := map[string]geo.View{}
	for name, b := range map[string]orb.Bound{
		"Crimea":  {Min: orb.Point{29, 42.5}, Max: orb.Point{40, 48.5}},
		"Ukraine": {Min: orb.Point{15, 38}, Max: orb.Point{55, 58}},
		"Korea":   {Min: orb.Point{118, 30}, Max: orb.Point{142, 47}},
	} {
		v := geo.View{Width: 1280, Height: 800}
		all[name] = v.FitBound(b, geo.Margins{})
		v.Projection = mercator(t)
		all[name+", Mercator"] = v.FitBound(b, geo.Margins{})
	}
	return all
}

// A frame is what is drawn in one step of a walk: the ground and the marks.
type frame struct {
	view      geo.View
	hatchings []scene.Path
	dashed    []scene.Stroke
}

// frameOf draws a step. Hatchings come in the order in which they are drawn.
func frameOf(t *testing.T, ix *model.Index, v geo.View) frame {
	p := portrayer(t)
	drawing, _ := p.Map(portray.MapInput{Index: ix, Theme: portray.Dark(), Snapshot: ix.At(date(t, "2024-10-18"), model.Happened), View: v})
	f := frame{view: v}
	for _, part := range append(parts(p.Base(v, nil, portray.Dark()), "basemap"), parts(drawing, "areas", "movements")...) {
		line, ok := part.item.(scene.Stroke)
		switch {
		case !ok:
		case len(line.Dash) == 2:
			f.dashed = append(f.dashed, line)
		case isHatching(line.Path):
			f.hatchings = append(f.hatchings, line.Path)
		}
	}
	return f
}

// isHatching tells whether a path is lines that rise to the right by 45°, or fall.
func isHatching(p scene.Path) bool {
	if len(p.Points) < 8 || len(p.Ops) != len(p.Points) || p.Ops[2] != scene.MoveTo {
		return false
	}
	up := rising(p)
	for i := 0; i+1 < len(p.Points); i += 2 {
		a, b := p.Points[i], p.Points[i+1]
		if math.Abs(a.X-b.X-up*(b.Y-a.Y)) > 1e-6 {
			return false
		}
	}
	return true
}

// rising is 1 for a hatching whose lines rise to the right, −1 if they fall.
func rising(p scene.Path) float64 {
	if a, b := p.Points[0], p.Points[1]; (b.X-a.X)*(b.Y-a.Y) > 0 {
		return -1
	}
	return 1
}

// across is where the line through a point lies of a hatching that rises, or not.
func across(p scene.Point, up float64) float64 { return (p.X + up*p.Y) * math.Sqrt2 / 2 }

// spacing is how far a hatching's lines are apart.
func spacing(p scene.Path) float64 {
	var all []float64
	for _, q := range p.Points {
		all = append(all, across(q, rising(p)))
	}
	slices.Sort(all)
	least := math.Inf(1)
	for i := 1; i < len(all); i++ {
		if d := all[i] - all[i-1]; d > 1e-3 {
			least = min(least, d)
		}
	}
	return least
}

// phase is how far a point is from the nearest line of a hatching, to the side
// on which it lies.
func phase(p scene.Path, at scene.Point) float64 {
	return math.Remainder(across(at, rising(p))-across(p.Points[0], rising(p)), spacing(p))
}

// project is a place's pixel.
func project(v geo.View, p orb.Point) scene.Point {
	x, y, _ := v.Project(p)
	return scene.Point{X: x, Y: y}
}

// TestPatternsDoNotCrawlWhileTheMapIsPanned: in sixty steps of a drag, and of a
// pan that turns the projection as well, each place of hatched ground keeps its
// place between the lines, and each dash its place on the ground: neither goes as
// much as half a pixel a step.
func TestPatternsDoNotCrawlWhileTheMapIsPanned(t *testing.T) {
	ix := builtIn(t)
	for name, start := range patterned(t) {
		for way, move := range map[string]func(scene.Point) geo.View{
			"dragged": func(by scene.Point) geo.View { return start.Shift(by.X, by.Y) },
			"panned":  func(by scene.Point) geo.View { return start.Pan(by.X, by.Y) },
		} {
			t.Run(name+" "+way, func(t *testing.T) {
				before := frameOf(t, ix, start)
				watched := watch(before)
				shared := 0
				for n := 1; n < steps; n++ {
					now := frameOf(t, ix, move(panned(n)))
					require.Len(t, now.hatchings, len(before.hatchings), "step %d", n)
					for i, g := range watched {
						a := phase(before.hatchings[i], project(before.view, g))
						b := phase(now.hatchings[i], project(now.view, g))
						crawl := math.Abs(math.Remainder(b-a, spacing(now.hatchings[i])))
						assert.Less(t, crawl, 0.5, "step %d, hatching %d", n, i)
					}
					shared += stays(t, before, now, n)
					before = now
				}
				if name != "Korea" && name != "Korea, Mercator" {
					assert.NotEmpty(t, watched)
				}
				assert.Greater(t, shared, 60*10, "dashes")
			})
		}
	}
}

// watch picks a place on the ground within each hatching, near its middle.
func watch(f frame) []orb.Point {
	var all []orb.Point
	for _, h := range f.hatchings {
		i := len(h.Points) / 4 * 2
		m := along(h.Points[i], h.Points[i+1], 0.4)
		g, _ := f.view.Unproject(m.X, m.Y)
		all = append(all, g)
	}
	return all
}

// stays demands that each dash of a step begins where one began in the step
// before, on the ground; it counts them.
func stays(t *testing.T, before, now frame, step int) int {
	t.Helper()
	last := beginnings(before)
	inner := scene.Rect{W: now.view.Width, H: now.view.Height}.Inset(30)
	n := 0
	for _, at := range beginnings(now) {
		g, ok := now.view.Unproject(at.X, at.Y)
		was := project(before.view, g)
		if !ok || !inner.Contains(at) || !inner.Contains(was) {
			continue
		}
		nearest := math.Inf(1)
		for _, b := range last {
			nearest = min(nearest, distance(was, b))
		}
		n++
		require.Less(t, nearest, 0.5, "step %d: a dash at %v", step, at)
	}
	return n
}

// beginnings are where a frame's dashes begin.
func beginnings(f frame) []scene.Point {
	var all []scene.Point
	for _, line := range f.dashed {
		for _, px := range strands(line.Path) {
			for at := math.Ceil(line.Offset/period(line))*period(line) - line.Offset; ; at += period(line) {
				p, ok := walked(px, at)
				if !ok {
					break
				}
				all = append(all, p)
			}
		}
	}
	return all
}

func period(s scene.Stroke) float64 { return s.Dash[0] + s.Dash[1] }

// strands are a path's contours as points, closed ones with their first point
// again.
func strands(p scene.Path) [][]scene.Point {
	var all [][]scene.Point
	k := 0
	for _, op := range p.Ops {
		last := len(all) - 1
		switch op {
		case scene.MoveTo:
			all = append(all, []scene.Point{p.Points[k]})
			k++
		case scene.LineTo:
			all[last] = append(all[last], p.Points[k])
			k++
		case scene.Close:
			all[last] = append(all[last], all[last][0])
		}
	}
	return all
}

// TestPatternsHangOnTheGroundWhileTheMapIsZoomed: in sixty steps of a zoom,
// through levels of detail, one place of each hatched area has a line through it.
// A dashed line begins with a dash at the same place on the ground as in the step
// before, within half a pixel for each of two levels of detail. Where the level
// changes, the finer one has some lines in more pieces, each with a beginning of
// its own; of the beginnings that were there, two at most are lost, for the finest
// level is Natural Earth's of another scale.
func TestPatternsHangOnTheGroundWhileTheMapIsZoomed(t *testing.T) {
	ix := builtIn(t)
	places := hangings(t, ix)
	for name, start := range patterned(t) {
		t.Run(name, func(t *testing.T) {
			levels := map[int]bool{}
			hung, begun, elsewhere := 0, 0, 0
			var before frame
			for n := range steps {
				f := frameOf(t, ix, start.Zoom(math.Exp2(float64(n)/12-3), 640, 400))
				level := levelOf(t, f.view)
				for i, h := range f.hatchings {
					least := math.Inf(1)
					for _, g := range places {
						least = min(least, math.Abs(phase(h, project(f.view, g))))
					}
					hung++
					assert.Less(t, least, 0.01, "step %d, hatching %d", n, i)
				}
				if n > 0 {
					same, more := began(before, f)
					_, lost := began(f, before)
					begun += same
					if levels[level] {
						assert.Zero(t, more+lost, "step %d: lines begin elsewhere", n)
					} else {
						elsewhere += lost
					}
				}
				levels[level] = true
				before = f
			}
			assert.Greater(t, len(levels), 2)
			assert.Greater(t, hung+begun, 60)
			assert.LessOrEqual(t, elsewhere, 2, "lines of the finest level that begin where no other has a beginning")
		})
	}
}

// began counts the dashed lines that begin in both of two pictures: at the same
// place, and elsewhere.
func began(before, now frame) (same, other int) {
	inner := scene.Rect{W: now.view.Width, H: now.view.Height}.Inset(30)
	for _, line := range now.dashed {
		at := line.Path.Points[0]
		g, _ := now.view.Unproject(at.X, at.Y)
		was := project(before.view, g)
		if !inner.Contains(at) || !inner.Contains(was) {
			continue // the picture cuts it
		}
		nearest := math.Inf(1)
		for _, old := range before.dashed {
			nearest = min(nearest, distance(old.Path.Points[0], was))
		}
		if nearest < 1 {
			same++
		} else {
			other++
		}
	}
	return same, other
}

// levelOf is the number of the level of detail that a view is drawn with.
func levelOf(t *testing.T, v geo.View) int {
	m, err := world()
	require.NoError(t, err)
	want := m.Level(v.Resolution())
	for i := range m.LevelCount() {
		if l, err := m.LevelAt(i); err == nil && l == want {
			return i
		}
	}
	return -1
}

// hangings are the places that hatchings hang on: the middles of occupied
// territories as the coarsest level has them, and where the briefing's areas have
// their names.
func hangings(t *testing.T, ix *model.Index) []orb.Point {
	m, err := world()
	require.NoError(t, err)
	coarse, err := m.LevelAt(0)
	require.NoError(t, err)
	var all []orb.Point
	for _, a := range coarse.Areas {
		if a.Occupied {
			all = append(all, a.Bound.Center())
		}
	}
	for _, p := range ix.Briefing().Places {
		if g, ok := portray.Whereabouts(ix, &model.Claim{Place: p.ID}); ok {
			all = append(all, g)
		}
	}
	return all
}
