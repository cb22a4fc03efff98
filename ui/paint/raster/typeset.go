package raster

import (
	"image"
	"image/color"

	"sightline/ui/paint/raster/coverage"
	"sightline/ui/scene"
)

// typesetKey is all that a typeset line depends on. Its glyphs are known by
// where they are kept: who shapes text never changes what was handed out, and
// the key holds on to them.
type typesetKey struct {
	first      *scene.Glyph
	count      int
	slant      bool
	subX, subY uint8   // of a pixel, in parts of originParts
	gain       uint8   // by which half-covered pixels are strengthened; 0: a halo
	size, halo float32 // device pixels
}

// originParts is how finely the place of a line's origin is kept. Letters stand
// on quarters of a pixel, counted from there.
const originParts = 64

// bytes is about how much memory the line takes.
func (k typesetKey) bytes() int { return int((k.size+2*k.halo)*k.size)*k.count + 128 }

// A typeset is a line of text put together from masks, so that a label that
// only moves with the map is put together once. Coordinates are relative to the
// pixel that the line's origin lies in.
type typeset struct {
	key     typesetKey
	letters []placed      // until it is put together
	pieces  []image.Alpha // letters that touch are in one
}

// compose puts the line together. Letters that touch are covered once: the
// greater coverage holds where halos overlap, and letters add up.
func (s *typeset) compose() {
	for _, c := range clusters(s.letters) {
		piece := image.NewAlpha(c.box)
		for _, m := range s.letters[c.from:c.end] {
			m.onto(piece, s.key.halo > 0)
		}
		if s.key.gain > 0 {
			strengthen(piece.Pix, uint32(s.key.gain))
		}
		s.pieces = append(s.pieces, *piece)
	}
	s.letters = nil
}

// A cluster is letters of a line that follow each other and whose masks touch,
// and the box that they fill.
type cluster struct {
	box       image.Rectangle
	from, end int
}

// clusters parts a line so that no two parts overlap. A name spaced along a
// country is as many parts as letters, and nothing between them is looked at.
func clusters(line []placed) []cluster {
	var all []cluster
	for i, m := range line {
		c := cluster{m.box(), i, i + 1}
		if c.box.Empty() {
			continue
		}
		for n := len(all) - 1; n >= 0; n-- {
			if !all[n].box.Overlaps(c.box) {
				continue
			}
			for _, o := range all[n:] { // and what lies between
				c.box = c.box.Union(o.box)
			}
			c.from, all = all[n].from, all[:n]
		}
		all = append(all, c)
	}
	return all
}

// paint lays the line on a band in a colour, its origin at a pixel.
func (s *typeset) paint(ink *coverage.Painter, at image.Point, band image.Rectangle) {
	for i := range s.pieces {
		piece := &s.pieces[i]
		box := piece.Rect.Add(at).Intersect(band)
		for y := box.Min.Y; y < box.Max.Y; y++ {
			ink.Mask(y, box.Min.X, piece.Pix[piece.PixOffset(box.Min.X-at.X, y-at.Y):][:box.Dx()])
		}
	}
}

// strengthen makes up for blending in sRGB, which thins light letters on dark
// grounds and, less so, dark letters on light ones.
func strengthen(pix []uint8, gain uint32) {
	for i, a := range pix {
		if a != 0 && a != 255 {
			v := uint32(a)
			pix[i] = uint8(v + v*(255-v)*gain/(255*256))
		}
	}
}

// gain is how much half-covered pixels of a colour are strengthened, in 256ths
// of the parabola a·(1−a).
func gain(c color.NRGBA) uint8 {
	light := (uint32(c.R)*54 + uint32(c.G)*183 + uint32(c.B)*19) >> 8 // Rec. 709
	return uint8(76 + light*52/255)                                   //nolint:gosec // 128 at most
}
