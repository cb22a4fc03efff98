package portray

import (
	"math"
	"sort"

	"sightline/ui/scene"
)

// An outline is an area's rings as projected; it is a sink for the pipeline.
type outline struct{ rings [][]scene.Point }

// Move starts a ring.
func (o *outline) Move(x, y float64) {
	o.rings = append(o.rings, []scene.Point{{X: x, Y: y}})
}

// Line goes on with it.
func (o *outline) Line(x, y float64) {
	if n := len(o.rings); n > 0 {
		o.rings[n-1] = append(o.rings[n-1], scene.Point{X: x, Y: y})
	}
}

// Close ends it; rings are closed in any case.
func (o *outline) Close() {}

func (o outline) path() scene.Path {
	var p scene.Path
	for _, r := range o.rings {
		for i, q := range r {
			if i == 0 {
				p.Move(q.X, q.Y)
			} else {
				p.Line(q.X, q.Y)
			}
		}
		p.Close()
	}
	return p
}

// lines is the rings as lines that are not closed.
func (o outline) lines() scene.Path {
	var p scene.Path
	for _, r := range o.rings {
		for i, q := range r {
			if i == 0 {
				p.Move(q.X, q.Y)
			} else {
				p.Line(q.X, q.Y)
			}
		}
	}
	return p
}

// box is the smallest box round the outline; empty if there is no outline.
func (o outline) box() scene.Rect {
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, r := range o.rings {
		for _, p := range r {
			x0, x1 = math.Min(x0, p.X), math.Max(x1, p.X)
			y0, y1 = math.Min(y0, p.Y), math.Max(y1, p.Y)
		}
	}
	if x0 > x1 {
		return scene.Rect{}
	}
	return scene.Rect{X: x0, Y: y0, W: x1 - x0, H: y1 - y0}
}

// meets tells whether any of the outline lies in the box.
func (o outline) meets(r scene.Rect) bool {
	if !o.box().Overlaps(r) {
		return false
	}
	for _, ring := range o.rings {
		for i, a := range ring {
			if b := ring[(i+1)%len(ring)]; r.Contains(a) || cuts(r, a, b) {
				return true
			}
		}
	}
	return o.contains(scene.Point{X: r.X + r.W/2, Y: r.Y + r.H/2})
}

// contains tells whether the point lies inside, holes outside (even-odd). Who asks of
// many points asks a probe.
func (o outline) contains(p scene.Point) bool {
	in := false
	for a, b := range o.sides {
		if crosses(a, b, p) {
			in = !in
		}
	}
	return in
}

// crosses tells whether a side crosses the line from a point to the right.
func crosses(a, b, p scene.Point) bool {
	return (a.Y > p.Y) != (b.Y > p.Y) && p.X < (b.X-a.X)*(p.Y-a.Y)/(b.Y-a.Y)+a.X
}

// sides are those of all rings, each from its one end to its other.
func (o outline) sides(yield func(a, b scene.Point) bool) {
	for _, r := range o.rings {
		for i, a := range r {
			if !yield(a, r[(i+1)%len(r)]) {
				return
			}
		}
	}
}

// hatch fills the outline with parallel lines that rise to the right, spacing
// pixels apart. One of them runs through the anchor: with the anchor fixed to
// the ground the hatching moves with it.
func (o outline) hatch(anchor scene.Point, spacing float64) scene.Path {
	return o.hatched(anchor, spacing, math.Sqrt2/2)
}

// hatchDown is as hatch, with lines that fall to the right: what the basemap
// hatches lies across what the briefing does, and is told from it.
func (o outline) hatchDown(anchor scene.Point, spacing float64) scene.Path {
	return o.hatched(anchor, spacing, -math.Sqrt2/2)
}

// hatched fills the outline with lines that rise by 45° if the sine is positive,
// else fall.
func (o outline) hatched(anchor scene.Point, spacing, sin float64) scene.Path {
	// In the turned frame u runs along the lines and v across them.
	const c = math.Sqrt2 / 2
	u := func(p scene.Point) float64 { return p.X*c - p.Y*sin }
	v := func(p scene.Point) float64 { return p.X*c + p.Y*sin }
	low, high := math.Inf(1), math.Inf(-1)
	for _, r := range o.rings {
		for _, p := range r {
			low, high = math.Min(low, v(p)), math.Max(high, v(p))
		}
	}
	var path scene.Path
	if low > high {
		return path
	}
	phase := v(anchor)
	first := math.Ceil((low - phase) / spacing)
	line := func(n int) float64 { return phase + (first+float64(n))*spacing }
	count := 0
	for line(count) < high {
		count++
	}
	for n, cuts := range o.cutBy(line, count, spacing, u, v) {
		at := line(n)
		for j := 0; j+1 < len(cuts); j += 2 {
			a, b := cuts[j], cuts[j+1]
			path.Move((a+at)*c, (at-a)*sin)
			path.Line((b+at)*c, (at-b)*sin)
		}
	}
	return path
}

// cutBy lists, sorted, where so many lines v = line(n), a spacing apart, cross the
// outline: each side is asked about the lines that it is near.
func (o outline) cutBy(line func(int) float64, count int, spacing float64, u, v func(scene.Point) float64) [][]float64 {
	cuts := make([][]float64, count)
	near := func(at float64, round func(float64) float64, more float64) int {
		return int(math.Max(0, math.Min(float64(count), round((at-line(0))/spacing)+more)))
	}
	for p, q := range o.sides {
		vp, vq := v(p), v(q)
		for n := near(math.Min(vp, vq), math.Floor, 0); n < near(math.Max(vp, vq), math.Ceil, 1); n++ {
			if at := line(n); (vp > at) != (vq > at) {
				cuts[n] = append(cuts[n], u(p)+(u(q)-u(p))*(at-vp)/(vq-vp))
			}
		}
	}
	for _, all := range cuts {
		sort.Float64s(all)
	}
	return cuts
}

// cuts lists, sorted, where the line v = at crosses the outline.
func (o outline) cuts(at float64, u, v func(scene.Point) float64) []float64 {
	var cuts []float64
	for _, r := range o.rings {
		for i, p := range r {
			q := r[(i+1)%len(r)]
			vp, vq := v(p), v(q)
			if (vp > at) != (vq > at) {
				cuts = append(cuts, u(p)+(u(q)-u(p))*(at-vp)/(vq-vp))
			}
		}
	}
	sort.Float64s(cuts)
	return cuts
}

// boxOf is the smallest box round the points of a path.
func boxOf(p scene.Path) scene.Rect { return outline{rings: [][]scene.Point{p.Points}}.box() }
