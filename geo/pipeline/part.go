package pipeline

// A part is a run of a path's edges with a bound of its own, so that what lies
// out of the picture need not be projected: it is gone past in one edge.
type part struct {
	from, to int // vertices from ≤ i < to; the last edge goes on to vertex to
	bound    bound
}

// partSize is how many edges share a bound: few enough to follow a picture's
// edge closely, enough that asking costs little.
const partSize = 32

// parts divides a path; nil for one too short to be worth it.
func parts(v []Vertex, closed bool) []part {
	edges := len(v) - 1
	if closed {
		edges++
	}
	if edges < 2*partSize {
		return nil
	}
	out := make([]part, 0, (len(v)+partSize-1)/partSize)
	for from := 0; from < len(v); from += partSize {
		to := min(from+partSize, len(v))
		p := part{from: from, to: to}
		switch {
		case to < len(v):
			p.bound = around(v[from : to+1])
		case closed:
			p.bound = around(v[from:to], v[:1])
		default:
			p.bound = around(v[from:to])
		}
		for _, w := range v[from:to] {
			if w.pole() != 0 { // how far it goes along the pole is told by the file alone
				p.bound = whole()
			}
		}
		out = append(out, p)
	}
	return out
}
