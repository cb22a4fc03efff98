package coverage

import "image"

// A window is the part of the clip rectangle that will be filled. Edges are
// first cut to the clip rectangle, as they are without a window; those that the
// window does not show are then dropped, or, to the left of it, moved to its
// left edge, where any number of them in a row are one.
type window struct {
	narrow                 bool // it shows less than the clip rectangle
	left, top, right, down int32
	held                   bool // an edge along the left side has begun
	from, to               int32
}

func (w *window) set(clip, part image.Rectangle) {
	part = part.Intersect(clip)
	*w = window{
		narrow: part != clip,
		left:   int32(part.Min.X) << subBits, top: int32(part.Min.Y) << subBits,
		right: int32(part.Max.X) << subBits, down: int32(part.Max.Y) << subBits,
	}
}

// shows tells whether an edge may cross the window. It takes care of one that
// lies to the left.
func (w *window) shows(t *Tracer, x0, y0, x1, y1 int32) bool {
	switch {
	case max(y0, y1) <= w.top, min(y0, y1) >= w.down, min(x0, x1) >= w.right:
		return false
	case max(x0, x1) > w.left:
		return true
	case w.held && w.to == y0:
		w.to = y1
		return false
	}
	w.settle(t)
	w.from, w.to, w.held = y0, y1, true
	return false
}

// settle puts down the edge along the left side.
func (w *window) settle(t *Tracer) {
	if w.held && w.from != w.to {
		t.put(edge{w.left, min(w.from, w.to), w.left, max(w.from, w.to), sign(w.to - w.from)})
	}
	w.held = false
}

func sign(v int32) int32 {
	if v < 0 {
		return -1
	}
	return 1
}

// touches tells whether a box from a to b, and a margin round it, may show.
func (w *window) touches(a, b point, margin float64) bool {
	return max(a.x, b.x)+margin >= float64(w.left)/one && min(a.x, b.x)-margin <= float64(w.right)/one &&
		max(a.y, b.y)+margin >= float64(w.top)/one && min(a.y, b.y)-margin <= float64(w.down)/one
}

// pieces draws what the window may show of the line. One piece more on each
// side of what shows makes the joins the same as in the whole line.
func (s *Stroker) pieces(closed bool) {
	line, n := s.line, len(s.line)
	closed = closed && n > 2
	end, margin := n-1, s.half*MiterLimit+1
	if closed {
		end = n
	}
	shown := func(i int) bool { return s.tracer.window.touches(line[i%n], line[(i+1)%n], margin) }
	first := 0
	if n < 2 {
		s.outline(line, false)
		return
	}
	if closed { // begin where nothing shows, so that nothing goes on past the end
		for first < n && shown(first) {
			first++
		}
		if first == n {
			s.outline(line, true)
			return
		}
	}
	for i := 0; i < end; i++ {
		if !shown(first + i) {
			continue
		}
		part := s.dash.line[:0]
		if i > 0 {
			part = append(part, line[(first+i-1)%n])
		}
		for ; i < end && shown(first+i); i++ {
			part = append(part, line[(first+i)%n])
		}
		part = append(part, line[(first+i)%n])
		if closed || i < end {
			part = append(part, line[(first+i+1)%n])
		}
		s.dash.line = part
		s.outline(part, false)
	}
}
