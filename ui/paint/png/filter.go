package png

import "bytes"

// The filters that are used (PNG, section 9.2).
const (
	filterNone = 0
	filterUp   = 2
)

// filter appends the rows from a to b, each after its filter's number. A row
// that repeats the one above becomes zeros; any other is left as it is, for
// flat colours and the few steps between them repeat better than their
// differences do.
func (p picture) filter(out []byte, from, to int) []byte {
	width := p.image.Rect.Dx()
	for y := from; y < to; y++ {
		row := p.row(y)[:4*width]
		if y > 0 && bytes.Equal(row, p.row(y - 1)[:4*width]) {
			n := len(out)
			out = append(out, make([]byte, 1+p.sample()*width)...)
			out[n] = filterUp
			continue
		}
		out = append(out, filterNone)
		if p.opaque {
			out = appendRGB(out, row)
		} else {
			out = appendRGBA(out, row)
		}
	}
	return out
}

func (p picture) row(y int) []byte {
	return p.image.Pix[p.image.PixOffset(p.image.Rect.Min.X, p.image.Rect.Min.Y+y):]
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

// appendRGBA undoes the multiplication by alpha as package image/color does.
func appendRGBA(out, row []byte) []byte {
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
