package lettering

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"

	"sightline/assets"
	"sightline/ui/scene"
)

// faces are the parsed faces inside the program. They are read once, when text
// is first set, and do not change after that.
type faces struct {
	byFace [2]*font.Font

	mu       sync.Mutex
	reader   [2]*font.Face // reads outlines; not safe for concurrent use
	outlines map[glyphKey]scene.Path
}

type glyphKey struct {
	face  scene.Face
	glyph uint32
}

var builtIn = sync.OnceValues(func() (*faces, error) {
	return parse(assets.SansRegular(), assets.SansBold())
})

// parse reads the TrueType files of the faces Regular and Bold, both at once:
// each takes some 15 ms.
func parse(regular, bold []byte) (*faces, error) {
	f := &faces{outlines: make(map[glyphKey]scene.Path)}
	var faults [2]error
	var both sync.WaitGroup
	for i, file := range [][]byte{regular, bold} {
		both.Go(func() {
			face, err := font.ParseTTF(bytes.NewReader(file))
			if err != nil {
				faults[i] = fmt.Errorf("face %d: %w", i, err)
				return
			}
			f.byFace[i], f.reader[i] = face.Font, face
		})
	}
	both.Wait()
	if err := errors.Join(faults[:]...); err != nil {
		return nil, err
	}
	return f, nil
}

// known is the face itself, or Regular if there is no such face.
func known(f scene.Face) scene.Face {
	if f > scene.Bold {
		return scene.Regular
	}
	return f
}

// Outline is the outline of a glyph as closed contours, to be filled by the
// non-zero rule. Its unit is the em, y down, and its origin the glyph's origin
// on the baseline. It is empty for a space and for a glyph that the face does
// not have. The path is shared and must not be changed. Outline is safe for
// concurrent use.
func Outline(face scene.Face, glyph uint32) scene.Path {
	f, err := builtIn()
	if err != nil {
		return scene.Path{}
	}
	return f.outline(glyphKey{known(face), glyph})
}

func (f *faces) outline(k glyphKey) scene.Path {
	f.mu.Lock()
	defer f.mu.Unlock()
	if p, ok := f.outlines[k]; ok {
		return p
	}
	if k.glyph > math.MaxUint16 { // the reader would take its lower bits
		return scene.Path{}
	}
	face := f.reader[k.face]
	outline, ok := face.GlyphData(font.GID(k.glyph)).(font.GlyphOutline)
	if !ok {
		return scene.Path{}
	}
	p := traced(outline.Segments, 1/float64(face.Upem()))
	f.outlines[k] = p
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
