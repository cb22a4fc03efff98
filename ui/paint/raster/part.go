package raster

import (
	"image"
	"image/color"

	"sightline/ui/scene"
)

// Part paints a scene inside the given boxes of dst, in dst's coordinates, and
// leaves all else as it is. Each box holds what Paint would have painted there,
// to the byte, but costs little more than its own size.
func (p *Painter) Part(dst *image.RGBA, s scene.Scene, scale float64, boxes []image.Rectangle) {
	at := dst.Rect.Min
	dst = atOrigin(dst)
	for _, box := range boxes {
		p.window(canvas{dst, dst.Rect, box.Sub(at)}, s, scale, background(s))
	}
}

// Band paints the part of a picture of some size in pixels that an image has room
// for: dst's bounds are those of the part within the picture, whose upper left corner
// is at (0, 0). It holds what Paint would have painted there, to the byte.
func (p *Painter) Band(dst *image.RGBA, size image.Point, s scene.Scene, scale float64) {
	p.window(canvas{dst, image.Rectangle{Max: size}, dst.Rect}, s, scale, background(s))
}

// background lays a scene's background.
func background(s scene.Scene) ground {
	pixel := color.RGBAModel.Convert(s.Background).(color.RGBA)
	return func(dst *image.RGBA, box image.Rectangle) { flood(dst, box, pixel) }
}

// Scroll moves a picture dx pixels to the right and dy further down: from src
// to dst, which may be one image. It returns the boxes of dst that nothing was
// moved to, which stay as they are, for Part.
func Scroll(dst, src *image.RGBA, dx, dy int) []image.Rectangle {
	to := src.Rect.Add(image.Pt(dx, dy)).Intersect(dst.Rect)
	if to.Empty() {
		return []image.Rectangle{dst.Rect}
	}
	from := to.Sub(image.Pt(dx, dy))
	n, rows := 4*to.Dx(), to.Dy()
	for i := range rows {
		if dy > 0 { // the last row first, lest one be written over before it is read
			i = rows - 1 - i
		}
		copy(dst.Pix[dst.PixOffset(to.Min.X, to.Min.Y+i):][:n], src.Pix[src.PixOffset(from.Min.X, from.Min.Y+i):][:n])
	}
	return strips(dst.Rect, to)
}

// strips is what is left of a box round a part of it that is not empty.
func strips(box, part image.Rectangle) []image.Rectangle {
	var out []image.Rectangle
	for _, r := range []image.Rectangle{
		image.Rect(box.Min.X, box.Min.Y, box.Max.X, part.Min.Y),
		image.Rect(box.Min.X, part.Max.Y, box.Max.X, box.Max.Y),
		image.Rect(box.Min.X, part.Min.Y, part.Min.X, part.Max.Y),
		image.Rect(part.Max.X, part.Min.Y, box.Max.X, part.Max.Y),
	} {
		if !r.Empty() {
			out = append(out, r)
		}
	}
	return out
}
