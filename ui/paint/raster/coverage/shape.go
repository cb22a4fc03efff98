package coverage

import "image"

// Coordinates are held in fractions of a pixel: one is 1<<subBits.
const (
	subBits = 9
	one     = 1 << subBits
	subMask = one - 1
	fullLog = 2*subBits + 1 // log2 of the sum that means a pixel is covered once
	full    = 1 << fullLog
)

// chunkLog is the log2 of the number of edges that are skipped at once when
// they all lie outside a band.
const chunkLog = 6

// An edge runs down the picture from (x0, y0) to (x1, y1), y0 < y1; sign is 1
// if the contour runs that way too, else -1.
type edge struct{ x0, y0, x1, y1, sign int32 }

// A reach is the rows, in fractions, that a chunk of edges lies in.
type reach struct{ top, bottom int32 }

// A Shape is the edges of one or more contours, cut to a clip rectangle. It
// stays valid until its Tracer is reset.
type Shape struct {
	edges       []edge
	chunks      []reach
	clip        image.Rectangle
	top, bottom int32
}

// Empty tells whether the shape covers nothing.
func (s Shape) Empty() bool { return len(s.edges) == 0 }

// Bounds is the rows of the clip rectangle in which the shape may cover
// anything, as wide as the clip rectangle.
func (s Shape) Bounds() image.Rectangle {
	if s.Empty() {
		return image.Rectangle{}
	}
	return image.Rect(s.clip.Min.X, int(s.top>>subBits), s.clip.Max.X, int(s.bottom+subMask)>>subBits)
}
