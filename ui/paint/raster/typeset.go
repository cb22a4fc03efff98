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
	first       *scene.Glyph
	count       int
	slant       bool
	subX, subY  uint8 // of a pixel, in parts of originParts
	ink, behind color.NRGBA
	size        float32 // device pixels
	halo        float32 // how wide, device pixels; 0: none
}

// originParts is how finely the place of a line's origin is kept. Letters stand
// on quarters of a pixel, counted from there.
const originParts = 64

// bytes is about how much memory the line takes.
func (k typesetKey) bytes() int { return 2*int((k.size+2*k.halo)*k.size)*k.count + 128 }

// A typeset is a line of text, its letters over their halo, put together from
// masks and coloured, so that a label that only moves with the map is put
// together once. Coordinates are relative to the pixel that the line's origin
// lies in.
type typeset struct {
	key            typesetKey
	letters, halos []placed     // until it is put together; halos as many as letters, or none
	pieces         []image.RGBA // letters that touch are in one
}

// compose puts the line together. Letters that touch are covered once: the
// greater coverage holds where halos overlap, and letters add up.
func (s *typeset) compose() {
	widest := s.letters
	if len(s.halos) > 0 {
		widest = s.halos
	}
	var ink coverage.Painter
	for _, c := range clusters(widest) {
		piece, mask := image.NewRGBA(c.box), image.NewAlpha(c.box)
		if len(s.halos) > 0 {
			for _, m := range s.halos[c.from:c.end] {
				m.onto(mask, true)
			}
			through(&ink, piece, mask, s.key.behind)
			clear(mask.Pix)
		}
		for _, m := range s.letters[c.from:c.end] {
			m.onto(mask, false)
		}
		strengthen(mask.Pix, gain(s.key.ink))
		through(&ink, piece, mask, s.key.ink)
		s.pieces = append(s.pieces, *piece)
	}
	s.letters, s.halos = nil, nil
}

// through lays a colour over a piece through a mask of the same size.
func through(ink *coverage.Painter, piece *image.RGBA, mask *image.Alpha, c color.NRGBA) {
	at := *piece
	at.Rect = piece.Rect.Sub(piece.Rect.Min)
	ink.Set(&at, c)
	for y := range at.Rect.Dy() {
		ink.Mask(y, 0, mask.Pix[y*mask.Stride:][:mask.Stride])
	}
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

// paint lays the line over a band, its origin at a pixel.
func (s *typeset) paint(dst *image.RGBA, at image.Point, band image.Rectangle) {
	for i := range s.pieces {
		coverage.Stamp(dst, &s.pieces[i], at, band)
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
func gain(c color.NRGBA) uint32 {
	light := (uint32(c.R)*54 + uint32(c.G)*183 + uint32(c.B)*19) >> 8 // Rec. 709
	return 76 + light*52/255
}
