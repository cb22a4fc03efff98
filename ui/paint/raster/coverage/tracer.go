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
	blocks
	chunks []reach

	firstChunk             int // of the shape that is being traced
	clip                   image.Rectangle
	left, top, right, down float64 // the clip rectangle
	window                 window
	start, pen             stop
	drawing                bool // a contour has begun
}

// Reset forgets all shapes; those handed out must not be used any more.
func (t *Tracer) Reset() {
	t.blocks.reset()
	t.firstEdge, t.firstChunk, t.chunks = 0, 0, t.chunks[:0]
}

// Begin starts a shape of which only what lies within clip will be drawn. A
// clip that reaches beyond 0 or MaxSize is cut there.
func (t *Tracer) Begin(clip image.Rectangle) { t.BeginWithin(clip, clip) }

// BeginWithin starts a shape of which only what lies within the window, a part
// of clip, will be filled. What it covers there is the same, to the bit, as
// without the window; but the shape costs no more than what the window shows.
func (t *Tracer) BeginWithin(clip, part image.Rectangle) {
	clip = clip.Intersect(image.Rect(0, 0, MaxSize, MaxSize))
	t.clip = clip
	t.window.set(clip, part)
	t.left, t.right = float64(clip.Min.X), float64(clip.Max.X)
	t.top, t.down = float64(clip.Min.Y), float64(clip.Max.Y)
	t.firstEdge, t.firstChunk = len(t.edges), len(t.chunks)
	t.drawing = false
}

// End closes what is open and returns the shape.
func (t *Tracer) End() Shape {
	t.Close()
	t.window.settle(t)
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
	t.pen = t.stop(p)
	t.start, t.drawing = t.pen, true
}

// LineTo goes straight on. A point that is not a number is passed over; what is
// infinite or huge is cut off far outside the picture.
func (t *Tracer) LineTo(x, y float64) {
	p, ok := finite(x, y)
	if !ok {
		return
	}
	t.to(p)
}

func (t *Tracer) to(p point) {
	next := t.stop(p)
	if t.drawing {
		t.draw(t.pen, next)
	} else {
		t.start, t.drawing = next, true
	}
	t.pen = next
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
	c := cubic{t.pen.point, a, b, p}
	if !c.outside(t.left, t.top, t.right, t.down) {
		for i, n := 1, c.steps(); i < n; i++ {
			t.to(c.at(float64(i) / float64(n)))
		}
	}
	t.to(p)
}

// Close goes straight back to the start of the contour.
func (t *Tracer) Close() {
	if t.drawing && t.pen.point != t.start.point {
		t.draw(t.pen, t.start)
	}
	t.pen = t.start
}

// A stop is a point between two edges: a contour passes it once, and both need
// it in fractions.
type stop struct {
	point
	x0, y0 int32
	within bool // the clip rectangle
}

func (t *Tracer) stop(p point) stop {
	if p.x >= t.left && p.x <= t.right && p.y >= t.top && p.y <= t.down {
		return stop{p, fraction(p.x), fraction(p.y), true}
	}
	return stop{point: p}
}

func fraction(v float64) int32 { return int32(v*one + 0.5) }

// draw takes an edge, cut to the clip rectangle.
func (t *Tracer) draw(a, b stop) {
	if a.within && b.within {
		t.add(a.x0, a.y0, b.x0, b.y0)
		return
	}
	t.cutLine(a.point, b.point)
}

// add takes an edge within the clip rectangle.
func (t *Tracer) add(x0, y0, x1, y1 int32) {
	if y0 == y1 || t.window.narrow && !t.window.shows(t, x0, y0, x1, y1) {
		return
	}
	// Which of the two runs downwards could not be foretold: no branch.
	down := (y0 - y1) >> 31 // -1 if it does
	swap := (x0 ^ x1) &^ down
	t.put(edge{x0 ^ swap, min(y0, y1), x1 ^ swap, max(y0, y1), -1 - 2*down})
}

func (t *Tracer) put(e edge) {
	if (len(t.edges)-t.firstEdge)&(1<<chunkLog-1) == 0 {
		t.chunk(e)
	} else {
		c := &t.chunks[len(t.chunks)-1]
		c.top, c.bottom = min(c.top, e.y0), max(c.bottom, e.y1)
	}
	t.edges = append(t.edges, e)
}

// chunk starts a chunk with an edge, in a block with room for a chunk.
func (t *Tracer) chunk(e edge) {
	t.chunks = append(t.chunks, reach{e.y0, e.y1})
	if cap(t.edges)-len(t.edges) < 1<<chunkLog {
		t.turn()
	}
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
