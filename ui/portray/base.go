package portray

import (
	"sync"

	"github.com/golang/geo/s2"
	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/geo/basemap"
	"sightline/geo/pipeline"
	"sightline/ui/scene"
)

// A terrain is a level of the basemap, ready for the pipeline.
type terrain struct {
	land, lakes, occupied []*pipeline.Shape
	lines                 map[basemap.LineKind][]*pipeline.Line
}

// terrains keeps what was prepared, by level.
type terrains struct {
	mu    sync.Mutex
	ready map[*basemap.Level]*terrain
}

func (ts *terrains) of(l *basemap.Level) *terrain {
	ts.mu.Lock()
	defer ts.mu.Unlock()
	if t, ok := ts.ready[l]; ok {
		return t
	}
	t := &terrain{lines: map[basemap.LineKind][]*pipeline.Line{}}
	for i := range l.Areas {
		shape := pipeline.NewShape(l.Areas[i].Polygon)
		t.land = append(t.land, shape)
		if l.Areas[i].Occupied {
			t.occupied = append(t.occupied, shape)
		}
	}
	for i := range l.Lakes {
		t.lakes = append(t.lakes, pipeline.NewShape(l.Lakes[i].Polygon))
	}
	for i := range l.Lines {
		k := l.Lines[i].Kind
		t.lines[k] = append(t.lines[k], pipeline.NewLine(l.Lines[i].Line))
	}
	if ts.ready == nil {
		ts.ready = map[*basemap.Level]*terrain{}
	}
	ts.ready[l] = t
	return t
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
	metres := v.MetresPerPixel(v.Width/2, v.Height/2)
	land := p.terrains.of(p.base.Level(metres))
	line := v.Pipeline()
	s := p.sheet()
	var world, graticule, ground, water scene.Path
	line.Outline(&world)
	s.fill(world, t.Sea)
	v.Graticule(geo.GraticuleStep(v), &graticule)
	s.stroke(graticule, t.Graticle, 1)
	// All land is one path: edges that two areas share cancel out, and no seam
	// shows between them.
	for _, shape := range land.land {
		if line.Sees(shape) {
			line.Polygon(shape, &ground)
		}
	}
	s.fill(ground, t.Land)
	p.occupied(s, v, land, t)
	for _, shape := range land.lakes {
		if line.Sees(shape) {
			line.Polygon(shape, &water)
		}
	}
	s.fill(water, t.Lake)
	if metres < regionScale {
		s.stroke(lineWork(line, land.lines[basemap.RegionBorder]), t.Region, 0.8)
	}
	s.stroke(lineWork(line, land.lines[basemap.Coast]), t.Coast, 0.8)
	s.stroke(lineWork(line, land.lines[basemap.International]), t.Border, 1)
	s.stroke(lineWork(line, land.lines[basemap.Disputed]), t.Border, 1, 4, 3)
	return s.group("basemap", nil)
}

func lineWork(p *pipeline.Pipeline, lines []*pipeline.Line) scene.Path {
	var path scene.Path
	for _, l := range lines {
		p.Line(l, &path)
	}
	return path
}

// occupied hatches what is held by another state than the one it is drawn with.
func (p *Portrayer) occupied(s *sheet, v geo.View, land *terrain, t Theme) {
	line := v.Pipeline()
	for _, shape := range land.occupied {
		if !line.Sees(shape) {
			continue
		}
		var o outline
		line.Polygon(shape, &o)
		// The shape's own middle keeps the hatching still on the ground.
		x, y, _ := v.Project(middle(shape))
		s.stroke(o.hatch(scene.Point{X: x, Y: y}, 6), fade(t.Occupied, 0.8), 0.9)
	}
}

// middle is the ground point in the middle of a shape's extent, degrees.
func middle(s *pipeline.Shape) orb.Point {
	at := s2.LatLngFromPoint(s.Cap().Center())
	return orb.Point{at.Lng.Degrees(), at.Lat.Degrees()}
}
