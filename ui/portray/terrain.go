package portray

import (
	"sync/atomic"

	"github.com/golang/geo/s2"
	"github.com/paulmach/orb"

	"sightline/geo/basemap"
	"sightline/geo/pipeline"
)

// A terrain is a level of the basemap. What comes into a view is prepared for
// the pipeline when it first does: the whole level would take a second. Several
// goroutines may do so at once; what two prepare at the same time is the same.
type terrain struct {
	level       *basemap.Level
	land, lakes []atomic.Pointer[pipeline.Shape] // as in level
	lines       []atomic.Pointer[pipeline.Line]
}

func newTerrain(l *basemap.Level) *terrain {
	return &terrain{
		level: l,
		land:  make([]atomic.Pointer[pipeline.Shape], len(l.Areas)),
		lakes: make([]atomic.Pointer[pipeline.Shape], len(l.Lakes)),
		lines: make([]atomic.Pointer[pipeline.Line], len(l.Lines)),
	}
}

// terrain is the level of the basemap that is fine enough for a ground
// resolution, in metres to a pixel.
func (p *Portrayer) terrain(metres float64) *terrain {
	l := p.base.Level(metres)
	p.mu.Lock()
	defer p.mu.Unlock()
	t := p.terrains[l]
	if t == nil {
		t = newTerrain(l)
		p.terrains[l] = t
	}
	return t
}

// prepared is an area made ready, when it is first asked for.
func prepared(area *basemap.Area, at *atomic.Pointer[pipeline.Shape]) *pipeline.Shape {
	s := at.Load()
	if s == nil {
		s = pipeline.NewShape(area.Polygon())
		at.Store(s)
	}
	return s
}

// line is a line made ready, when it is first asked for.
func (t *terrain) line(i int) *pipeline.Line {
	l := t.lines[i].Load()
	if l == nil {
		l = pipeline.NewLine(t.level.Lines[i].Points())
		t.lines[i].Store(l)
	}
	return l
}

// middle is the ground point in the middle of a shape's extent, degrees.
func middle(s *pipeline.Shape) orb.Point {
	at := s2.LatLngFromPoint(s.Cap().Center())
	return orb.Point{at.Lng.Degrees(), at.Lat.Degrees()}
}
