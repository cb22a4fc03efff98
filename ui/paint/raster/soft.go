package raster

import (
	"math"

	"sightline/ui/paint/raster/coverage"
	"sightline/ui/scene"
)

// soft lays a colour on as a fade tells, pixel by pixel, each at its middle: the
// same in every band and every part of a picture.
type soft struct {
	ink   *coverage.Painter
	fade  scene.Fade
	scale float64
	mask  []uint8
}

func (s *soft) set(ink *coverage.Painter, f *scene.Fade, scale float64) {
	s.ink, s.fade, s.scale = ink, *f, scale
}

// at is how much of the colour a pixel has, of 255.
func (s *soft) at(x, y int) uint8 {
	return uint8(255*s.fade.At(scene.Point{X: (float64(x) + 0.5) / s.scale, Y: (float64(y) + 0.5) / s.scale}) + 0.5)
}

// Span implements coverage.Target.
func (s *soft) Span(y, x0, x1 int, alpha uint8) {
	if level := s.fade.Outer <= 0 && s.fade.From.X == s.fade.To.X; level {
		if a := share(alpha, s.at(x0, y)); a > 0 {
			s.ink.Span(y, x0, x1, a)
		}
		return
	}
	if s.fade.Outer > 0 { // beyond the outer circle there is nothing to work out
		from := int(max(float64(x0), min(float64(x1), math.Floor((s.fade.From.X-s.fade.Outer)*s.scale))))
		to := int(max(float64(from), min(float64(x1), math.Ceil((s.fade.From.X+s.fade.Outer)*s.scale))))
		if from > x0 {
			s.ink.Span(y, x0, from, alpha)
		}
		if to < x1 {
			s.ink.Span(y, to, x1, alpha)
		}
		x0, x1 = from, to
	}
	if x0 == x1 {
		return
	}
	mask := s.room(x1 - x0)
	for i := range mask {
		mask[i] = share(alpha, s.at(x0+i, y))
	}
	s.ink.Mask(y, x0, mask)
}

// Mask implements coverage.Target.
func (s *soft) Mask(y, x int, alpha []uint8) {
	mask := s.room(len(alpha))
	for i, a := range alpha {
		mask[i] = share(a, s.at(x+i, y))
	}
	s.ink.Mask(y, x, mask)
}

func (s *soft) room(n int) []uint8 {
	if n > cap(s.mask) {
		s.mask = make([]uint8, n)
	}
	return s.mask[:n]
}

// share is a part of a coverage, rounded.
func share(a, b uint8) uint8 {
	v := uint32(a)*uint32(b) + 128
	return uint8((v + v>>8) >> 8)
}
