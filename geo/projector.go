package geo

import (
	"github.com/paulmach/orb"

	"sightline/geo/pipeline"
)

// A Projector projects many places of one view. It works out once what
// View.Project and View.Unproject work out each time, which is most of their
// work.
type Projector struct{ plane pipeline.Plane }

// Projector is the view's.
func (v View) Projector() *Projector { return &Projector{v.camera().Plane()} }

// Project does what View.Project does.
func (p *Projector) Project(at orb.Point) (x, y float64, ok bool) { return p.plane.Project(vertex(at)) }

// Unproject does what View.Unproject does.
func (p *Projector) Unproject(x, y float64) (orb.Point, bool) {
	q, ok := p.plane.Unproject(x, y)
	if !ok {
		return orb.Point{}, false
	}
	return point(q), true
}
