package apng

import (
	"bytes"
	"image"
)

// Changed is the box of the pixels in which two pictures of one size differ, from
// their upper left corner; empty if they are the same.
func Changed(a, b *image.RGBA) image.Rectangle {
	size := a.Rect.Size()
	row := func(m *image.RGBA, y int) []byte {
		return m.Pix[m.PixOffset(m.Rect.Min.X, m.Rect.Min.Y+y):][:4*size.X]
	}
	var box image.Rectangle
	for y := range size.Y {
		p, q := row(a, y), row(b, y)
		if bytes.Equal(p, q) {
			continue
		}
		left, right := 0, size.X
		for ; bytes.Equal(p[4*left:4*left+4], q[4*left:4*left+4]); left++ {
		}
		for ; bytes.Equal(p[4*right-4:4*right], q[4*right-4:4*right]); right-- {
		}
		box = box.Union(image.Rect(left, y, right, y+1))
	}
	return box
}

// appendChanged appends the pixels of an opaque row that differ from the row
// before it in time, and a transparent one for each that does not.
func appendChanged(out, row, before []byte) []byte {
	for ; len(row) >= 4; row, before = row[4:], before[4:] {
		if [4]byte(row) == [4]byte(before) {
			out = append(out, 0, 0, 0, 0)
		} else {
			out = append(out, row[:4]...)
		}
	}
	return out
}
