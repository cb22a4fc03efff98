package coverage

import (
	"image"
	"math"
)

// MaxSize is the greatest coordinate of a clip rectangle.
const MaxSize = 1 << 15

// limit is where coordinates are cut off before anything is worked out with
// them: far outside every clip rectangle, and small enough that float64 still
// tells thousandths of a pixel apart.
const limit = 1e9

// A Sink receives contours, in pixels, x to the right, y down.
type Sink interface {
	MoveTo(x, y float64)
	LineTo(x, y float64)
	CubicTo(ax, ay, bx, by, x, y float64)
	Close()
}

type point struct{ x, y float64 }

// A Tracer collects contours in Shapes. The memory is kept from one shape to
// the next and used again after Reset. The zero value is ready to use.
type Tracer struct {
	edges  []edge
	chunks []reach

	firstEdge, firstChunk  int // of the shape that is being traced
	clip                   image.Rectangle
	left, top, right, down float64 // the clip rectangle
	start, pen             point
	drawing                bool // a contour has begun
}

// Reset forgets all shapes; those handed out must not be used any more.
func (t *Tracer) Reset() {
	t.edges, t.chunks = t.edges[:0], t.chunks[:0]
}

// Begin starts a shape of which only what lies within clip will be drawn. A
// clip that reaches beyond 0 or MaxSize is cut there.
func (t *Tracer) Begin(clip image.Rectangle) {
	clip = clip.Intersect(image.Rect(0, 0, MaxSize, MaxSize))
	t.clip = clip
	t.left, t.right = float64(clip.Min.X), float64(clip.Max.X)
	t.top, t.down = float64(clip.Min.Y), float64(clip.Max.Y)
	t.firstEdge, t.firstChunk = len(t.edges), len(t.chunks)
	t.drawing = false
}

// End closes what is open and returns the shape.
func (t *Tracer) End() Shape {
	t.Close()
	s := Shape{
		edges:  t.edges[t.firstEdge:len(t.edges):len(t.edges)],
		chunks: t.chunks[t.firstChunk:len(t.chunks):len(t.chunks)],
		clip:   t.clip, top: math.MaxInt32, bottom: math.MinInt32,
	}
	for _, c := range s.chunks {
		s.top, s.bottom = min(s.top, c.top), max(s.bottom, c.bottom)
	}
	return s
}

// MoveTo closes the contour and starts another.
func (t *Tracer) MoveTo(x, y float64) {
	t.Close()
	p, ok := finite(x, y)
	if !ok {
		return
	}
	t.start, t.pen, t.drawing = p, p, true
}

// LineTo goes straight on. A point that is not a number is passed over; what is
// infinite or huge is cut off far outside the picture.
func (t *Tracer) LineTo(x, y float64) {
	p, ok := finite(x, y)
	if !ok {
		return
	}
	if !t.drawing {
		t.start, t.pen, t.drawing = p, p, true
		return
	}
	t.line(t.pen, p)
	t.pen = p
}

// CubicTo goes on along a Bézier curve.
func (t *Tracer) CubicTo(ax, ay, bx, by, x, y float64) {
	a, okA := finite(ax, ay)
	b, okB := finite(bx, by)
	p, ok := finite(x, y)
	if !ok || !okA || !okB || !t.drawing {
		t.LineTo(x, y)
		return
	}
	c := cubic{t.pen, a, b, p}
	if !c.outside(t.left, t.top, t.right, t.down) {
		for i, n := 1, c.steps(); i < n; i++ {
			q := c.at(float64(i) / float64(n))
			t.line(t.pen, q)
			t.pen = q
		}
	}
	t.line(t.pen, p)
	t.pen = p
}

// Close goes straight back to the start of the contour.
func (t *Tracer) Close() {
	if t.drawing && t.pen != t.start {
		t.line(t.pen, t.start)
	}
	t.pen = t.start
}

// add takes an edge within the clip rectangle.
func (t *Tracer) add(a, b point) {
	x0, y0 := int32(a.x*one+0.5), int32(a.y*one+0.5)
	x1, y1 := int32(b.x*one+0.5), int32(b.y*one+0.5)
	if y0 == y1 {
		return
	}
	e := edge{x0, y0, x1, y1, 1}
	if y0 > y1 {
		e = edge{x1, y1, x0, y0, -1}
	}
	if (len(t.edges)-t.firstEdge)&(1<<chunkLog-1) == 0 {
		t.chunks = append(t.chunks, reach{e.y0, e.y1})
	} else {
		c := &t.chunks[len(t.chunks)-1]
		c.top, c.bottom = min(c.top, e.y0), max(c.bottom, e.y1)
	}
	t.edges = append(t.edges, e)
}

// finite is the point cut off at the limit; false if it is not a number.
func finite(x, y float64) (point, bool) {
	if x > -limit && x < limit && y > -limit && y < limit {
		return point{x, y}, true
	}
	if math.IsNaN(x) || math.IsNaN(y) {
		return point{}, false
	}
	return point{math.Max(-limit, math.Min(limit, x)), math.Max(-limit, math.Min(limit, y))}, true
}
