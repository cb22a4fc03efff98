package portray

import (
	"math"

	"github.com/golang/geo/r1"
	"github.com/golang/geo/s1"
	"github.com/golang/geo/s2"
	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/geo/basemap"
	"sightline/geo/pipeline"
	"sightline/ui/scene"
)

// A terrain is a level of the basemap. What comes into a view is prepared for
// the pipeline when it first does: the whole level would take a second.
type terrain struct {
	level       *basemap.Level
	land, lakes []*pipeline.Shape // as in level; nil until needed
	lines       []*pipeline.Line
}

// terrains keeps what was prepared, by level.
type terrains map[*basemap.Level]*terrain

func (ts terrains) of(l *basemap.Level) *terrain {
	if t, ok := ts[l]; ok {
		return t
	}
	t := &terrain{
		level: l,
		land:  make([]*pipeline.Shape, len(l.Areas)),
		lakes: make([]*pipeline.Shape, len(l.Lakes)),
		lines: make([]*pipeline.Line, len(l.Lines)),
	}
	ts[l] = t
	return t
}

// A sight is what a view can show: its pipeline and its extent.
type sight struct {
	*pipeline.Pipeline
	extent s2.Rect
}

// touches tells whether a bound in degrees may come into the picture.
func (s sight) touches(b orb.Bound) bool {
	return s.extent.Intersects(s2.Rect{
		Lat: r1.Interval{Lo: radians(b.Min[1]), Hi: radians(b.Max[1])},
		Lng: s1.IntervalFromEndpoints(radians(b.Min[0]), radians(b.Max[0])),
	})
}

func radians(degrees float64) float64 { return degrees * math.Pi / 180 }

// areas writes the areas in sight to the path, preparing those that are new.
func (s sight) areas(areas []basemap.Area, ready []*pipeline.Shape, path *scene.Path) {
	for i := range areas {
		if shape := s.area(areas, ready, i); shape != nil {
			s.Polygon(shape, path)
		}
	}
}

// area is an area in sight, prepared; nil if it is out of sight.
func (s sight) area(areas []basemap.Area, ready []*pipeline.Shape, i int) *pipeline.Shape {
	if !s.touches(areas[i].Bound) {
		return nil
	}
	if ready[i] == nil {
		ready[i] = pipeline.NewShape(areas[i].Polygon)
	}
	if !s.Sees(ready[i]) {
		return nil
	}
	return ready[i]
}

// lines is the path of the lines of a kind that are in sight.
func (s sight) lines(t *terrain, kind basemap.LineKind) scene.Path {
	var path scene.Path
	for i := range t.level.Lines {
		l := &t.level.Lines[i]
		if l.Kind != kind || !s.touches(l.Bound) {
			continue
		}
		if t.lines[i] == nil {
			t.lines[i] = pipeline.NewLine(l.Line)
		}
		s.Line(t.lines[i], &path)
	}
	return path
}

// regionScale is the ground resolution, metres to a pixel, below which borders
// of first-level regions are drawn.
const regionScale = 2600

// Base draws the map underneath: sea, graticule, land, water, coasts and
// borders. It does not depend on the briefing or the moment.
// With an inset the inset's own basemap lies over it.
func (p *Portrayer) Base(v geo.View, inset *Inset, t Theme) scene.Scene {
	out := scene.Scene{Width: v.Width, Height: v.Height, Background: t.Panel, Groups: []scene.Group{p.ground(v, t)}}
	if inset != nil {
		s := p.sheet()
		s.fill(inset.Box.Inset(-3).Path(8), fade(t.Panel, 0.75))
		out.Groups = append(out.Groups, s.group("inset", nil))
		out.Groups = append(out.Groups, shift([]scene.Group{p.ground(inset.View, t)}, inset.Box)...)
	}
	return out
}

// ground draws the basemap of one view.
func (p *Portrayer) ground(v geo.View, t Theme) scene.Group {
	p.mu.Lock()
	defer p.mu.Unlock()
	metres := v.MetresPerPixel(v.Width/2, v.Height/2)
	land := p.terrains.of(p.base.Level(metres))
	in := sight{v.Pipeline(), v.Rect()}
	s := p.sheet()
	var world, graticule, ground, water scene.Path
	in.Outline(&world)
	s.fill(world, t.Sea)
	v.Graticule(geo.GraticuleStep(v), &graticule)
	s.stroke(graticule, t.Graticule, 1)
	// All land is one path: edges that two areas share cancel out, and no seam
	// shows between them.
	in.areas(land.level.Areas, land.land, &ground)
	s.fill(ground, t.Land)
	p.occupied(s, v, in, land, t)
	in.areas(land.level.Lakes, land.lakes, &water)
	s.fill(water, t.Lake)
	if metres < regionScale {
		s.stroke(in.lines(land, basemap.RegionBorder), t.Region, 0.8)
	}
	s.stroke(in.lines(land, basemap.Coast), t.Coast, 0.8)
	s.stroke(in.lines(land, basemap.International), t.Border, 1)
	s.stroke(in.lines(land, basemap.Disputed), t.Border, 1, 4, 3)
	return s.group("basemap", nil)
}

// occupied hatches what is held by another state than the one it is drawn with.
func (p *Portrayer) occupied(s *sheet, v geo.View, in sight, land *terrain, t Theme) {
	for i := range land.level.Areas {
		if !land.level.Areas[i].Occupied {
			continue
		}
		shape := in.area(land.level.Areas, land.land, i)
		if shape == nil {
			continue
		}
		var o outline
		in.Polygon(shape, &o)
		// The shape's own middle keeps the hatching still on the ground.
		x, y, _ := v.Project(middle(shape))
		s.stroke(o.hatch(scene.Point{X: x, Y: y}, 6), fade(t.Occupied, 0.8), 0.9)
	}
}

// occupies tells whether any occupied territory can be made out in a view.
func (p *Portrayer) occupies(v geo.View) bool {
	const least = 12 // pixels each way
	level := p.base.Level(v.MetresPerPixel(v.Width/2, v.Height/2))
	in := sight{v.Pipeline(), v.Rect()}
	for i := range level.Areas {
		if !level.Areas[i].Occupied || !in.touches(level.Areas[i].Bound) {
			continue
		}
		var o outline
		in.Polygon(pipeline.NewShape(level.Areas[i].Polygon), &o)
		if box := o.box(); box.W >= least && box.H >= least {
			return true
		}
	}
	return false
}

// middle is the ground point in the middle of a shape's extent, degrees.
func middle(s *pipeline.Shape) orb.Point {
	at := s2.LatLngFromPoint(s.Cap().Center())
	return orb.Point{at.Lng.Degrees(), at.Lat.Degrees()}
}
