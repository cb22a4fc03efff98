package pipeline

import "math"

// A circle shows the places up to an angular distance from the centre of the
// turned sphere, (1, 0, 0). Its position t is the direction from the centre,
// counterclockwise from the east, in radians.
type circle struct {
	rotation rotation
	sin, cos float64 // of the radius
	step     float64 // between two vertices of the edge
}

func newCircle(r rotation, radius, step float64) circle {
	sin, cos := math.Sincos(radius)
	return circle{r, sin, cos, step}
}

func (circle) length() float64 { return turn }

func (c circle) cut(v []Vertex, closed bool, out *pieces) {
	out.begin()
	a := v[0]
	if a.X >= c.cos {
		out.add(a)
	}
	for _, b := range v[1:] {
		c.edge(a, b, out)
		if b.X >= c.cos {
			out.add(b)
		}
		a = b
	}
	if closed {
		c.edge(a, v[0], out)
	}
	out.end(closed)
}

// edge writes the crossings of the edge from a to b.
func (c circle) edge(a, b Vertex, out *pieces) {
	aIn, bIn := a.X >= c.cos, b.X >= c.cos
	if aIn == bIn {
		// Neither end crosses; the middle may. X changes along an arc by no
		// more than the arc's length, which is at most π/2 of its chord.
		near := min(math.Abs(a.X-c.cos), math.Abs(b.X-c.cos))
		if near*near > 2.5*a.chord(b) {
			return
		}
	}
	arc := newArc(a, b)
	up, down, ok := arc.reach(c.cos)
	switch {
	case bIn && !aIn:
		c.enter(arc, up, out)
	case aIn && !bIn:
		c.leave(arc, down, out)
	case !ok:
	case aIn && down < up && up < arc.length:
		c.leave(arc, down, out)
		c.enter(arc, up, out)
	case !aIn && up < down && down < arc.length:
		c.enter(arc, up, out)
		c.leave(arc, down, out)
	}
}

func (c circle) enter(a arc, s float64, out *pieces) {
	v := c.snap(a.at(a.nearest(s)))
	out.enter(c.position(v), v)
}

func (c circle) leave(a arc, s float64, out *pieces) {
	v := c.snap(a.at(a.nearest(s)))
	out.leave(c.position(v), v)
}

// snap puts a place that is on the circle within rounding right on it.
func (c circle) snap(v Vertex) Vertex {
	if r := math.Hypot(v.Y, v.Z); r > 0 {
		return Vertex{X: c.cos, Y: v.Y / r * c.sin, Z: v.Z / r * c.sin}
	}
	return c.at(0)
}

func (circle) position(v Vertex) float64 {
	t := math.Atan2(v.Z, v.Y)
	if t < 0 {
		t += turn
	}
	return t
}

func (c circle) at(t float64) Vertex {
	sin, cos := math.Sincos(t)
	return Vertex{X: c.cos, Y: c.sin * cos, Z: c.sin * sin}
}

func (c circle) walk(from, to float64, out []Vertex) []Vertex {
	n := math.Ceil((to - from) / c.step)
	for i := 1.0; i < n; i++ {
		out = append(out, c.at(from+(to-from)*i/n))
	}
	return out
}

func (c circle) round(out []Vertex) []Vertex {
	return c.walk(0, turn, append(out, c.at(0)))
}

// probe is the middle of the widest gap, where rounding does least.
func (circle) probe(ends []end) (gap int, t float64) {
	widest := -1.0
	for i, e := range ends {
		next := ends[0].t + turn
		if i+1 < len(ends) {
			next = ends[i+1].t
		}
		if next-e.t > widest {
			gap, widest, t = i, next-e.t, (e.t+next)/2
		}
	}
	return gap, t
}

func (c circle) holds(s area, t float64) bool { return s.Contains(c.rotation.back(c.at(t))) }

// An arc is an edge with its length: cos(s) a + sin(s) ahead.
type arc struct {
	a, ahead Vertex
	length   float64
}

func newArc(a, b Vertex) arc {
	d := a.dot(b)
	u := Vertex{X: b.X - d*a.X, Y: b.Y - d*a.Y, Z: b.Z - d*a.Z}
	n := math.Sqrt(u.dot(u))
	if n < 1e-15 { // one place, or antipodes, which no edge joins
		return arc{a: a}
	}
	return arc{a, Vertex{X: u.X / n, Y: u.Y / n, Z: u.Z / n}, math.Atan2(n, d)}
}

// nearest is s if it lies on the arc, otherwise the nearer end.
func (a arc) nearest(s float64) float64 {
	switch {
	case s <= a.length:
		return s
	case s-a.length < turn-s:
		return a.length
	}
	return 0
}

func (a arc) at(s float64) Vertex {
	sin, cos := math.Sincos(s)
	return Vertex{
		X: cos*a.a.X + sin*a.ahead.X,
		Y: cos*a.a.Y + sin*a.ahead.Y,
		Z: cos*a.a.Z + sin*a.ahead.Z,
	}
}

// reach is where, from the start in [0, 2π), the arc's great circle rises
// over X = cos and where it sinks below; false if it never does.
func (a arc) reach(cos float64) (up, down float64, ok bool) {
	r := math.Hypot(a.a.X, a.ahead.X)
	if r <= math.Abs(cos) {
		return 0, 0, false
	}
	top := math.Atan2(a.ahead.X, a.a.X)
	half := math.Acos(cos / r)
	return positive(top - half), positive(top + half), true
}

func positive(t float64) float64 {
	t = math.Mod(t, turn)
	if t < 0 {
		t += turn
	}
	return t
}
