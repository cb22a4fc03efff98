package geo

import (
	"github.com/paulmach/orb"

	"sightline/geo/pipeline"
)

// margin is how far outside of the picture, in pixels, contours and lines are
// cut: more than half of the widest stroke.
const margin = 16

// Pipeline is what draws many shapes as this view sees them, with one set of
// buffers; prepare the shapes once with pipeline.NewShape and NewLine. It
// belongs to one goroutine.
func (v View) Pipeline() *pipeline.Pipeline { return pipeline.New(v.camera(), margin) }

// Aim has a pipeline draw for this view from now on, as Pipeline's does.
func (v View) Aim(p *pipeline.Pipeline) { p.Aim(v.camera(), margin) }

// Polygon writes an area to the sink: clipped on the sphere, projected, and
// clipped to the picture and a few pixels more; contours are closed. See
// pipeline.Shape for which side of a ring is inside.
func (v View) Polygon(p orb.Polygon, sink pipeline.Sink) {
	v.Pipeline().Polygon(pipeline.NewShape(p), sink)
}

// LineString writes a line, whose edges are geodesics, to the sink.
func (v View) LineString(l orb.LineString, sink pipeline.Sink) {
	v.Pipeline().Line(pipeline.NewLine(l), sink)
}

// Outline writes the edge of the world; where the picture holds none of it,
// the contour goes round the picture outside of its frame.
func (v View) Outline(sink pipeline.Sink) { v.Pipeline().Outline(sink) }
