package coverage

import (
	"encoding/binary"
	"image"
)

// Stamp lays a picture over another, as far as it lies within the clip: src's
// origin comes to lie at a point of dst. Both are premultiplied. Most of a
// picture of letters is empty: that is passed over.
func Stamp(dst, src *image.RGBA, at image.Point, clip image.Rectangle) {
	box := src.Rect.Add(at).Intersect(clip).Intersect(dst.Rect)
	if box.Empty() {
		return
	}
	for y := box.Min.Y; y < box.Max.Y; y++ {
		from := src.Pix[src.PixOffset(box.Min.X-at.X, y-at.Y):][:4*box.Dx()]
		to := dst.Pix[dst.PixOffset(box.Min.X, y):][:len(from)]
		for i := 0; i+4 <= len(from) && i+4 <= len(to); i += 4 {
			pixel := binary.LittleEndian.Uint32(from[i:])
			switch a := pixel >> 24; a {
			case 0:
			case 255:
				binary.LittleEndian.PutUint32(to[i:], pixel)
			default:
				s := source{spread(pixel) * 255, uint64(255 - a)}
				binary.LittleEndian.PutUint32(to[i:], s.over(binary.LittleEndian.Uint32(to[i:])))
			}
		}
	}
}
