package lettering

import (
	"sync"

	"github.com/go-text/typesetting/font/opentype"

	"sightline/ui/scene"
)

type glyphKey struct {
	face  scene.Face
	glyph uint32
}

// traces remembers outlines.
type traces struct {
	mu    sync.Mutex
	paths recent[glyphKey, scene.Path]
}

// outlines gives the traces that all painters share; they say nothing but what
// the faces say.
var outlines = sync.OnceValue(func() *traces { return new(traces) })

// Outline is the outline of a glyph as closed contours, to be filled by the
// non-zero rule. Its unit is the em, y down, and its origin the glyph's origin
// on the baseline. It is empty for a space and for a glyph or a face that there
// is not. The path is shared and must not be changed. Outline is safe for
// concurrent use.
func Outline(face scene.Face, glyph uint32) scene.Path {
	return outlines().get(glyphKey{face, glyph})
}

func (t *traces) get(k glyphKey) scene.Path {
	t.mu.Lock()
	defer t.mu.Unlock()
	if p, ok := t.paths.get(k); ok {
		return p
	}
	face, ok := faceOf(k.face)
	if !ok {
		return scene.Path{}
	}
	p := face.outline(k.glyph)
	if !p.Empty() {
		t.paths.put(k, p)
	}
	return p
}

// traced turns a font's contours, y up, into a path, y down.
func traced(segments []opentype.Segment, unit float64) scene.Path {
	var p scene.Path
	var pen scene.Point
	at := func(q opentype.SegmentPoint) scene.Point {
		return scene.Point{X: float64(q.X) * unit, Y: -float64(q.Y) * unit}
	}
	for _, s := range segments {
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			if !p.Empty() {
				p.Close()
			}
			pen = at(s.Args[0])
			p.Move(pen.X, pen.Y)
		case opentype.SegmentOpLineTo:
			pen = at(s.Args[0])
			p.Line(pen.X, pen.Y)
		case opentype.SegmentOpQuadTo:
			// A parabola is the cubic whose controls lie two thirds of the
			// way from its ends to its control.
			c, end := at(s.Args[0]), at(s.Args[1])
			p.Cubic(pen.X+(c.X-pen.X)*2/3, pen.Y+(c.Y-pen.Y)*2/3,
				end.X+(c.X-end.X)*2/3, end.Y+(c.Y-end.Y)*2/3, end.X, end.Y)
			pen = end
		case opentype.SegmentOpCubeTo:
			a, b, end := at(s.Args[0]), at(s.Args[1]), at(s.Args[2])
			p.Cubic(a.X, a.Y, b.X, b.Y, end.X, end.Y)
			pen = end
		}
	}
	if !p.Empty() {
		p.Close()
	}
	return p
}
