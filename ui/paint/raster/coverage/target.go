package coverage

import (
	"encoding/binary"
	"image"
	"image/color"
)

// A Target receives coverage: alpha 255 is a pixel covered wholly. It is never
// handed a pixel outside the band that is being filled.
type Target interface {
	// Span covers the pixels x0 ≤ x < x1 of row y evenly.
	Span(y, x0, x1 int, alpha uint8)
	// Mask covers len(alpha) pixels of row y from x on.
	Mask(y, x int, alpha []uint8)
}

// An AlphaTarget keeps the coverage itself: it writes over what was there.
type AlphaTarget struct{ Image *image.Alpha }

// Span implements Target.
func (t AlphaTarget) Span(y, x0, x1 int, alpha uint8) {
	i := t.Image.PixOffset(x0, y)
	pix := t.Image.Pix[i : i+x1-x0]
	for j := range pix {
		pix[j] = alpha
	}
}

// Mask implements Target.
func (t AlphaTarget) Mask(y, x int, alpha []uint8) {
	copy(t.Image.Pix[t.Image.PixOffset(x, y):], alpha)
}

// A Painter lays one colour over an image. It may be used again for other
// images and colours; the zero value paints nothing until it is set.
type Painter struct {
	image  *image.RGBA
	rb, ga uint32 // the colour, premultiplied: red and blue, green and alpha
	alpha  uint32
	ink    []byte // the colour again and again, to be copied from
}

// Set chooses the image and the colour.
func (p *Painter) Set(m *image.RGBA, c color.NRGBA) {
	r, g, b, a := premultiply(c)
	p.image, p.alpha = m, a
	p.rb, p.ga = r|b<<16, g|a<<16
	p.ink = p.ink[:0]
}

// solid is n bytes of the colour, which must be opaque.
func (p *Painter) solid(n int) []byte {
	if n > len(p.ink) {
		if n > cap(p.ink) {
			p.ink = make([]byte, max(n, 4*p.image.Rect.Dx()))
		}
		p.ink = p.ink[:n]
		fill(p.ink, p.pixel())
	}
	return p.ink[:n]
}

func (p *Painter) pixel() uint32 { return p.rb | p.ga<<8 }

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

// Span implements Target.
func (p *Painter) Span(y, x0, x1 int, alpha uint8) {
	i := p.image.PixOffset(x0, y)
	pix := p.image.Pix[i : i+4*(x1-x0)]
	if alpha == 255 && p.alpha == 255 {
		copy(pix, p.solid(len(pix)))
		return
	}
	src := p.scaled(uint32(alpha))
	for ; len(pix) >= 4; pix = pix[4:] {
		src.over(pix)
	}
}

// Mask implements Target.
func (p *Painter) Mask(y, x int, alpha []uint8) {
	i := p.image.PixOffset(x, y)
	pix := p.image.Pix[i : i+4*len(alpha)]
	opaque, solid := p.alpha == 255, p.pixel()
	for _, a := range alpha {
		switch {
		case a == 0:
		case a == 255 && opaque:
			binary.LittleEndian.PutUint32(pix, solid)
		default:
			p.scaled(uint32(a)).over(pix)
		}
		pix = pix[4:]
	}
}

// A source is a premultiplied colour times a coverage, in two lanes of 16 bits
// each, still times 255; keep is what is left of the pixel below, of 255.
type source struct{ rb, ga, keep uint32 }

func (p *Painter) scaled(alpha uint32) source {
	return source{p.rb * alpha, p.ga * alpha, 255 - div255(p.alpha*alpha)}
}

// over lays the source over a pixel.
func (s source) over(pix []byte) {
	d := binary.LittleEndian.Uint32(pix)
	rb := s.rb + (d&0x00ff00ff)*s.keep + 0x00800080
	ga := s.ga + (d>>8&0x00ff00ff)*s.keep + 0x00800080
	rb = (rb + rb>>8&0x00ff00ff) >> 8 & 0x00ff00ff
	ga = (ga + ga>>8&0x00ff00ff) & 0xff00ff00
	binary.LittleEndian.PutUint32(pix, rb|ga)
}
