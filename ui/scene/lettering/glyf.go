package lettering

import (
	"encoding/binary"

	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/font/opentype/tables"

	"sightline/ui/scene"
)

// deepest is how far glyphs may be made of glyphs made of glyphs; most is how
// many parts one may have in all. Both keep a broken file from taking forever.
const (
	deepest   = 8
	mostParts = 256
)

// A glyf reads the outlines of a TrueType file one at a time, in place.
type glyf struct {
	outlines, places, metrics []byte
	advances                  uint64 // how many entries of metrics have an advance before the bearing
	long                      bool   // places are of four bytes, not two
	unit                      float64
}

func newGlyf(f sfnt, upem uint16) glyf {
	head, hhea := f.table("head"), f.table("hhea")
	g := glyf{
		outlines: f.table("glyf"), places: f.table("loca"), metrics: f.table("hmtx"),
		long: len(head) > 51 && head[51] == 1,
		unit: 1 / float64(upem),
	}
	if len(hhea) >= 36 {
		g.advances = uint64(binary.BigEndian.Uint16(hhea[34:]))
	}
	return g
}

// bytes is a glyph's description; nil for one without an outline.
func (g glyf) bytes(id uint32) []byte {
	var from, to uint64
	at := uint64(id)
	switch {
	case g.long && 4*at+8 <= uint64(len(g.places)):
		from, to = uint64(binary.BigEndian.Uint32(g.places[4*at:])), uint64(binary.BigEndian.Uint32(g.places[4*at+4:]))
	case !g.long && 2*at+4 <= uint64(len(g.places)):
		from, to = 2*uint64(binary.BigEndian.Uint16(g.places[2*at:])), 2*uint64(binary.BigEndian.Uint16(g.places[2*at+2:]))
	}
	if from >= to || to > uint64(len(g.outlines)) {
		return nil
	}
	return g.outlines[from:to]
}

// bearing is where a glyph's left edge stands; false if the file does not say.
func (g glyf) bearing(id uint32) (float32, bool) {
	at := 4*uint64(id) + 2
	if uint64(id) >= g.advances {
		at = 4*g.advances + 2*(uint64(id)-g.advances)
	}
	if at+2 > uint64(len(g.metrics)) {
		return 0, false
	}
	return float32(int16(binary.BigEndian.Uint16(g.metrics[at:]))), true
}

// outline is a glyph's contours in ems, y down. Like other readers it moves
// them so that their left edge, as the file tells it, stands at the bearing.
func (g glyf) outline(id uint32) scene.Path {
	place, parts := identity, mostParts
	if raw := g.bytes(id); len(raw) >= 4 {
		if bearing, ok := g.bearing(id); ok {
			place.e = bearing - float32(int16(binary.BigEndian.Uint16(raw[2:])))
		}
	}
	return traced(g.segments(id, place, deepest, &parts), g.unit)
}

// A placement turns the coordinates of a part into those of the whole:
// (a·x + c·y + e, b·x + d·y + f).
type placement struct{ a, b, c, d, e, f float32 }

var identity = placement{a: 1, d: 1}

func (p placement) of(x, y float32) opentype.SegmentPoint {
	return opentype.SegmentPoint{X: p.a*x + p.c*y + p.e, Y: p.b*x + p.d*y + p.f}
}

// then places a part of a part.
func (p placement) then(q placement) placement {
	at := p.of(q.e, q.f)
	return placement{
		a: p.a*q.a + p.c*q.b, b: p.b*q.a + p.d*q.b,
		c: p.a*q.c + p.c*q.d, d: p.b*q.c + p.d*q.d,
		e: at.X, f: at.Y,
	}
}

func (g glyf) segments(id uint32, at placement, depth int, parts *int) []opentype.Segment {
	*parts--
	raw := g.bytes(id)
	if raw == nil || depth == 0 || *parts < 0 {
		return nil
	}
	glyph, _, err := tables.ParseGlyph(raw)
	if err != nil {
		return nil
	}
	var out []opentype.Segment
	switch shape := glyph.Data.(type) {
	case tables.SimpleGlyph:
		first := 0
		for _, last := range shape.EndPtsOfContours {
			end := int(last) + 1
			if end <= first || end > len(shape.Points) {
				break
			}
			out = contour(out, shape.Points[first:end], at)
			first = end
		}
	case tables.CompositeGlyph:
		for _, part := range shape.Glyphs {
			q := placement{a: part.Scale[0], b: part.Scale[1], c: part.Scale[2], d: part.Scale[3]}
			if !part.IsAnchored() { // our faces anchor no parts to points
				x, y := part.ArgsAsTranslation()
				q.e, q.f = float32(x), float32(y)
			}
			out = append(out, g.segments(uint32(part.GlyphIndex), at.then(q), depth-1, parts)...)
		}
	}
	return out
}

// contour adds a closed contour of quadratic curves: between two controls in a
// row lies a point of the curve, midway.
func contour(out []opentype.Segment, points []tables.GlyphContourPoint, at placement) []opentype.Segment {
	n := len(points)
	place := func(i int) opentype.SegmentPoint {
		return at.of(float32(points[i%n].X), float32(points[i%n].Y))
	}
	const onCurve = 1
	on := func(i int) bool { return points[i%n].Flag&onCurve != 0 }
	// The contour begins on the curve; from first to last come the points
	// after that, some beyond the end of the list, that is, from its start.
	start, first, last := place(0), 1, n-1
	switch {
	case on(0):
	case on(1):
		start, first, last = place(1), 2, n
	default:
		start, first, last = midway(place(0), place(1)), 1, n
	}
	add := func(op opentype.SegmentOp, args ...opentype.SegmentPoint) {
		s := opentype.Segment{Op: op}
		copy(s.Args[:], args)
		out = append(out, s)
	}
	add(opentype.SegmentOpMoveTo, start)
	for i := first; i <= last; i++ {
		switch p := place(i); {
		case on(i):
			add(opentype.SegmentOpLineTo, p)
		case i == last:
			add(opentype.SegmentOpQuadTo, p, start)
			return out
		case on(i + 1):
			i++
			add(opentype.SegmentOpQuadTo, p, place(i))
		default:
			add(opentype.SegmentOpQuadTo, p, midway(p, place(i+1)))
		}
	}
	add(opentype.SegmentOpLineTo, start)
	return out
}

func midway(p, q opentype.SegmentPoint) opentype.SegmentPoint {
	return opentype.SegmentPoint{X: (p.X + q.X) / 2, Y: (p.Y + q.Y) / 2}
}
