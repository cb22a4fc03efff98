package raster

import (
	"image"
	"math"

	"sightline/ui/paint/raster/coverage"
	"sightline/ui/scene"
	"sightline/ui/scene/lettering"
)

// glyphKey is all that a mask depends on.
type glyphKey struct {
	face       scene.Face
	slant      bool
	subX, subY uint8  // of a pixel, in parts of glyphParts
	turn       uint16 // of a whole turn, clockwise, in turns
	id         uint32
	size, halo float32 // device pixels; halo is its width, or 0 for the letter itself
}

// glyphParts is how finely the place of a letter is kept.
const glyphParts = 4

// turns is how finely the angle of a letter is kept: half a step moves the end
// of the longest mask by a tenth of a pixel.
const turns = 4096

// turn is an angle in steps.
func turn(angle float64) uint16 {
	steps := math.Round(math.Mod(angle, 2*math.Pi) * turns / (2 * math.Pi))
	if math.IsNaN(steps) {
		return 0
	}
	return uint16(int(steps)+turns) % turns
}

// A glyph is a letter's coverage, or its halo's. The mask's coordinates are
// relative to the pixel that the letter's origin lies in.
type glyph struct {
	key  glyphKey
	mask image.Alpha
}

// bytes is about how much memory the mask takes.
func (k glyphKey) bytes() int { return int((k.size+2*k.halo)*k.size) + 128 }

// draw makes the mask.
func (g *glyph) draw(w *worker) {
	k := g.key
	path := lettering.Outline(k.face, k.id)
	at := letter(float64(k.size), k.slant, float64(k.subX)/glyphParts, float64(k.subY)/glyphParts)
	at = at.turned(float64(k.turn) * 2 * math.Pi / turns)
	box := hull(path, at, math.Ceil(float64(k.halo)+1))
	if box.Empty() || box.Dx() > 8*largest || box.Dy() > 8*largest {
		return
	}
	// Shapes lie in the quadrant from (0, 0) on.
	at.dx -= float64(box.Min.X)
	at.dy -= float64(box.Min.Y)
	g.mask = *image.NewAlpha(box.Sub(box.Min))
	w.tracer.Begin(g.mask.Rect)
	if k.halo > 0 {
		if w.stroker.Set(&w.tracer, coverage.Pen{Width: 2 * float64(k.halo)}) {
			at.trace(&w.stroker, path)
			w.stroker.Flush()
		}
	} else {
		at.trace(&w.tracer, path)
	}
	w.filler.Fill(coverage.AlphaTarget{Image: &g.mask}, g.mask.Rect, coverage.NonZero, w.tracer.End())
	g.mask.Rect = box
}

// hull is a box of whole pixels round a path's points and a margin.
func hull(path scene.Path, at affine, margin float64) image.Rectangle {
	if len(path.Points) == 0 {
		return image.Rectangle{}
	}
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, p := range path.Points {
		x, y := at.of(p.X, p.Y)
		x0, y0, x1, y1 = math.Min(x0, x), math.Min(y0, y), math.Max(x1, x), math.Max(y1, y)
	}
	return image.Rect(int(math.Floor(x0-margin)), int(math.Floor(y0-margin)), int(math.Ceil(x1+margin)), int(math.Ceil(y1+margin)))
}

// placed is a mask at the pixel of its letter's origin.
type placed struct {
	*glyph
	x, y int
}

func (p placed) box() image.Rectangle {
	return p.mask.Rect.Add(image.Pt(p.x, p.y))
}

// onto lays the mask over a sheet: the greater coverage holds where halos
// overlap; letters that meet in one pixel add up.
func (p placed) onto(sheet *image.Alpha, halo bool) {
	box := p.box().Intersect(sheet.Rect)
	for y := box.Min.Y; y < box.Max.Y; y++ {
		src := p.mask.Pix[(y-p.y-p.mask.Rect.Min.Y)*p.mask.Stride+box.Min.X-p.x-p.mask.Rect.Min.X:][:box.Dx()]
		dst := sheet.Pix[sheet.PixOffset(box.Min.X, y):][:box.Dx()]
		if halo {
			for i, a := range src {
				dst[i] = max(dst[i], a)
			}
			continue
		}
		for i, a := range src {
			dst[i] = uint8(min(uint32(dst[i])+uint32(a), 255))
		}
	}
}
