package main

import (
	"math"
	"sort"
)

// stitcher joins directed arcs into rings. The arcs have the area on their
// right, as TopoJSON's have.
type stitcher struct {
	arcs [][][2]int32
	refs []int
	from map[[2]int32][]int // references by their first position
}

func (s *stitcher) add(r int) {
	s.refs = append(s.refs, r)
	start := s.start(r)
	s.from[start] = append(s.from[start], r)
}

func (s *stitcher) start(r int) [2]int32 {
	arc := s.arcs[r>>1]
	if r&1 == 1 {
		return arc[len(arc)-1]
	}
	return arc[0]
}

func (s *stitcher) end(r int) [2]int32 { return s.start(r ^ 1) }

// loop is a ring, outer ones counter-clockwise.
type loop struct {
	refs      []int
	positions [][2]int32
	area      float64 // in square steps, positive for outer rings
}

// rings follows the arcs. A ring that touches itself in a point is split there.
func (s *stitcher) rings() []loop {
	used := map[int]bool{}
	var out []loop
	for _, r := range s.refs {
		var path []int
		visited := map[[2]int32]int{}
		for !used[r] {
			used[r] = true
			visited[s.start(r)] = len(path)
			path = append(path, r)
			tip := s.end(r)
			if at, ok := visited[tip]; ok {
				out = s.appendLoop(out, path[at:])
				for _, p := range path[at:] {
					delete(visited, s.start(p))
				}
				path = path[:at]
			}
			for _, next := range s.from[tip] {
				if !used[next] {
					r = next
					break
				}
			}
		}
	}
	return out
}

// appendLoop turns a ring round, to have its area on the left, unless it has
// collapsed.
func (s *stitcher) appendLoop(loops []loop, path []int) []loop {
	l := loop{refs: reversePath(path)}
	for _, r := range l.refs {
		arc := s.arcs[r>>1]
		for i := range arc[:len(arc)-1] {
			if r&1 == 1 {
				i = len(arc) - 1 - i
			}
			l.positions = append(l.positions, arc[i])
		}
	}
	l.area = area(l.positions)
	if len(l.positions) < 3 || l.area == 0 {
		return loops
	}
	return append(loops, l)
}

// area returns the signed area of a ring, closed or not: positive if it runs
// counter-clockwise.
func area(ring [][2]int32) float64 {
	sum := 0.0
	for i, p := range ring {
		q := ring[(i+1)%len(ring)]
		sum += float64(p[0])*float64(q[1]) - float64(q[0])*float64(p[1])
	}
	return sum / 2
}

// nest gives each hole to the smallest outer ring round it. A hole without one
// is what is left of a vanished area, and is dropped.
func nest(loops []loop) [][][]int {
	var outer, holes []loop
	for _, l := range loops {
		if l.area > 0 {
			outer = append(outer, l)
		} else {
			holes = append(holes, l)
		}
	}
	sort.SliceStable(outer, func(i, j int) bool { return outer[i].area < outer[j].area })
	polygons := make([][][]int, len(outer))
	for i, o := range outer {
		polygons[i] = [][]int{o.refs}
	}
	for _, h := range holes {
		for i, o := range outer {
			if o.area > -h.area && o.surrounds(h) && inside(h, o) {
				polygons[i] = append(polygons[i], h.refs)
				break
			}
		}
	}
	return polygons
}

// surrounds tells whether the ring's box holds the hole's.
func (l loop) surrounds(h loop) bool {
	a, b := l.corners()
	c, d := h.corners()
	return a[0] <= c[0] && a[1] <= c[1] && b[0] >= d[0] && b[1] >= d[1]
}

func (l loop) corners() (low, high [2]int32) {
	low, high = l.positions[0], l.positions[0]
	for _, p := range l.positions {
		for i := range p {
			low[i], high[i] = min(low[i], p[i]), max(high[i], p[i])
		}
	}
	return low, high
}

// inside tells whether most of a hole's positions are inside the ring. They may
// touch it.
func inside(h, o loop) bool {
	in := 0
	stride := max(1, len(h.positions)/9)
	n := 0
	for i := 0; i < len(h.positions); i += stride {
		p, q := h.positions[i], h.positions[(i+1)%len(h.positions)]
		x := (float64(p[0]) + float64(q[0])) / 2
		y := (float64(p[1]) + float64(q[1])) / 2
		n++
		if encloses(o.positions, x, y) {
			in++
		}
	}
	return 2*in > n
}

// encloses counts crossings of the ray to the right (even-odd).
func encloses(ring [][2]int32, x, y float64) bool {
	odd := false
	j := len(ring) - 1
	for i, p := range ring {
		q := ring[j]
		j = i
		y0, y1 := float64(p[1]), float64(q[1])
		if (y0 > y) == (y1 > y) {
			continue
		}
		x0, x1 := float64(p[0]), float64(q[0])
		if x < math.FMA((y-y0)/(y1-y0), x1-x0, x0) {
			odd = !odd
		}
	}
	return odd
}
