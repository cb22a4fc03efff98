package png

import (
	"bytes"
	"image"
)

// The filters that are used (PNG, section 9.2).
const (
	filterNone = 0
	filterUp   = 2
)

// A band is some rows of a picture, one after another.
type band struct {
	image  *image.RGBA
	sample int    // bytes of a pixel in the file
	above  []byte // the row above the first; empty if that is the picture's first
}

// size is how many bytes so many rows have before they are compressed.
func (b band) size(rows int) int { return rows * (1 + b.sample*b.image.Rect.Dx()) }

// filter appends the band's rows from a to b, each after its filter's number. A row
// that repeats the one above becomes zeros; any other is left as it is, for
// flat colours and the few steps between them repeat better than their
// differences do.
func (b band) filter(out []byte, from, to int) []byte {
	width := b.image.Rect.Dx()
	above := b.above
	if from > 0 {
		above = b.row(from - 1)[:4*width]
	}
	for y := from; y < to; y++ {
		row := b.row(y)[:4*width]
		repeats := bytes.Equal(row, above)
		above = row
		switch {
		case repeats:
			n := len(out)
			out = append(out, make([]byte, 1+b.sample*width)...)
			out[n] = filterUp
		case b.sample == 3:
			out = appendRGB(append(out, filterNone), row)
		default:
			out = AppendRGBA(append(out, filterNone), row)
		}
	}
	return out
}

func (b band) row(y int) []byte {
	return b.image.Pix[b.image.PixOffset(b.image.Rect.Min.X, b.image.Rect.Min.Y+y):]
}

func appendRGB(out, row []byte) []byte {
	n := len(out)
	out = append(out, row[:len(row)/4*3]...) // room; written over below
	rgb := out[n:]
	for len(row) >= 4 && len(rgb) >= 3 {
		rgb[0], rgb[1], rgb[2] = row[0], row[1], row[2]
		row, rgb = row[4:], rgb[3:]
	}
	return out
}

// AppendRGBA appends pixels of an image.RGBA as PNG has them: the multiplication by
// alpha undone, as package image/color does.
func AppendRGBA(out, row []byte) []byte {
	for ; len(row) >= 4; row = row[4:] {
		a := uint32(row[3])
		switch a {
		case 0:
			out = append(out, 0, 0, 0, 0)
		case 255:
			out = append(out, row[:4]...)
		default:
			for _, v := range row[:3] {
				out = append(out, byte(uint32(v)*0x101*0xffff/(a*0x101)>>8))
			}
			out = append(out, row[3])
		}
	}
	return out
}
