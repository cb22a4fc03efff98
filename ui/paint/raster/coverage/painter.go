package coverage

import (
	"encoding/binary"
	"image"
	"image/color"
)

// A Painter lays one colour over an image. It may be used again for other
// images and colours; the zero value paints nothing until it is set.
type Painter struct {
	image *image.RGBA
	color uint64 // premultiplied, in lanes
	alpha uint32
	pixel uint32
	ink   []byte // the colour again and again, to be copied from
}

// Lanes are the four samples of a pixel, of 16 bits each, in the order red,
// blue, green, alpha: all four can be multiplied by a coverage at once.
const (
	lanes     = 0x00ff00ff00ff00ff
	laneHalf  = 0x0080008000800080
	laneShift = 24
)

func spread(pixel uint32) uint64 { return (uint64(pixel) | uint64(pixel)<<laneShift) & lanes }
func joined(v uint64) uint32     { return uint32(v | v>>laneShift) }

// Set chooses the image and the colour.
func (p *Painter) Set(m *image.RGBA, c color.NRGBA) {
	r, g, b, a := premultiply(c)
	p.image, p.alpha = m, a
	p.pixel = r | g<<8 | b<<16 | a<<24
	p.color = spread(p.pixel)
	p.ink = p.ink[:0]
}

// solid is n bytes of the colour, which must be opaque.
func (p *Painter) solid(n int) []byte {
	if n > len(p.ink) {
		if n > cap(p.ink) {
			p.ink = make([]byte, max(n, 4*p.image.Rect.Dx()))
		}
		p.ink = p.ink[:n]
		fill(p.ink, p.pixel)
	}
	return p.ink[:n]
}

// fill repeats a pixel.
func fill(pix []byte, pixel uint32) {
	if len(pix) < 4 {
		return
	}
	binary.LittleEndian.PutUint32(pix, pixel)
	for n := 4; n < len(pix); n *= 2 {
		copy(pix[n:], pix[:n])
	}
}

func premultiply(c color.NRGBA) (r, g, b, a uint32) {
	a = uint32(c.A)
	return div255(uint32(c.R) * a), div255(uint32(c.G) * a), div255(uint32(c.B) * a), a
}

// div255 is v/255 rounded, for v up to 255².
func div255(v uint32) uint32 {
	v += 128
	return (v + v>>8) >> 8
}

// shortSpan is the length in pixels up to which a loop beats a copy.
const shortSpan = 12

// Span implements Target.
func (p *Painter) Span(y, x0, x1 int, alpha uint8) {
	i := p.image.PixOffset(x0, y)
	pix := p.image.Pix[i : i+4*(x1-x0)]
	switch {
	case alpha != 255 || p.alpha != 255:
		src := p.scaled(uint32(alpha))
		for ; len(pix) >= 4; pix = pix[4:] {
			binary.LittleEndian.PutUint32(pix, src.over(binary.LittleEndian.Uint32(pix)))
		}
	case x1-x0 <= shortSpan:
		for ; len(pix) >= 4; pix = pix[4:] {
			binary.LittleEndian.PutUint32(pix, p.pixel)
		}
	default:
		copy(pix, p.solid(len(pix)))
	}
}

// Mask implements Target.
func (p *Painter) Mask(y, x int, alpha []uint8) {
	i := p.image.PixOffset(x, y)
	pix := p.image.Pix[i : i+4*len(alpha)]
	opaque := p.alpha == 255
	for _, a := range alpha {
		switch {
		case a == 0:
		case a == 255 && opaque:
			binary.LittleEndian.PutUint32(pix, p.pixel)
		default:
			binary.LittleEndian.PutUint32(pix, p.scaled(uint32(a)).over(binary.LittleEndian.Uint32(pix)))
		}
		pix = pix[4:]
	}
}

// sums covers pixels of row y from x on by the running sum of the cells, by the
// NonZero rule. It leaves the cells zero and returns the sum. There is no branch
// in the loop: along a coast none could be foretold.
func (p *Painter) sums(y, x int, cells []int32, sum int32) int32 {
	i := p.image.PixOffset(x, y)
	pix := p.image.Pix[i : i+4*len(cells)]
	if p.alpha != 255 {
		for i, c := range cells {
			sum += c
			cells[i] = 0
			at := pix[4*i : 4*i+4]
			binary.LittleEndian.PutUint32(at, p.scaled(uint32(nonZero(sum))).over(binary.LittleEndian.Uint32(at)))
		}
		return sum
	}
	color := p.color
	for i, c := range cells { // of an opaque colour what is left of the pixel needs no division
		sum += c
		cells[i] = 0
		at := pix[4*i : 4*i+4]
		a := uint64(nonZero(sum))
		binary.LittleEndian.PutUint32(at, source{color * a, 255 - a}.over(binary.LittleEndian.Uint32(at)))
	}
	return sum
}

// A source is a colour times a coverage, in lanes, still times 255; keep is
// what is left of the pixel below, of 255.
type source struct{ lanes, keep uint64 }

func (p *Painter) scaled(alpha uint32) source {
	return source{p.color * uint64(alpha), uint64(255 - div255(p.alpha*alpha))}
}

// over lays the source over a pixel.
func (s source) over(pixel uint32) uint32 {
	v := s.lanes + spread(pixel)*s.keep + laneHalf
	return joined((v + v>>8&lanes) >> 8 & lanes)
}
