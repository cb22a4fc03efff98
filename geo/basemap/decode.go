package basemap

import (
	"errors"
	"math"
	"slices"

	"github.com/paulmach/orb"
)

var errTooMany = errors.New("basemap: a level has too many positions")

// levelReader turns a level's topology into polygons and lines.
type levelReader struct {
	reader
	arcs   [][]orb.Point
	points int // so far, in all shapes
}

func decodeLevel(packed []byte, rawSize int) (*Level, error) {
	raw, err := unpack(packed, rawSize)
	if err != nil {
		return nil, err
	}
	r := levelReader{reader: reader{b: raw}}
	l := &Level{Tolerance: float64(r.upto(maxNumber))}
	bits := r.upto(maxBits)
	r.readArcs(180 / math.Ldexp(1, bits))
	l.Areas = r.areas()
	l.Lines = r.lines()
	l.Lakes = r.areas()
	if r.err != nil {
		return nil, r.err
	}
	return l, nil
}

func (r *levelReader) readArcs(step float64) {
	n := r.count(3)
	r.arcs = make([][]orb.Point, 0, n)
	slab := make([]orb.Point, 0, len(r.b)/2)
	for range n {
		k := r.count(2)
		from := len(slab)
		for range k {
			slab = append(slab, r.position(step))
		}
		if r.err != nil {
			return
		}
		r.arcs = append(r.arcs, slab[from:len(slab):len(slab)])
	}
}

// path reads a sequence of arcs and returns their points, end to end. Where
// it is a single arc forwards, the memory is the arc's own.
func (r *levelReader) path() []orb.Point {
	n := r.count(1)
	if len(r.arcs) == 0 {
		n = 0
	}
	refs := make([]int, n)
	size := 0
	for i := range refs {
		refs[i] = r.upto(2*len(r.arcs) - 1)
		if r.err != nil {
			return nil
		}
		size += len(r.arcs[refs[i]>>1])
	}
	if r.points += size; r.points > maxPoints {
		r.fail(errTooMany)
		return nil
	}
	if n == 1 && refs[0]&1 == 0 {
		return r.arcs[refs[0]>>1]
	}
	out := make([]orb.Point, 0, size+1)
	for _, ref := range refs {
		out = appendArc(out, r.arcs[ref>>1], ref&1 == 1)
	}
	return out
}

// appendArc appends an arc's points, without its first if that is where the
// path has come to.
func appendArc(path, arc []orb.Point, backwards bool) []orb.Point {
	at := len(path)
	path = append(path, arc...)
	if backwards {
		slices.Reverse(path[at:])
	}
	if at > 0 && at < len(path) && path[at] == path[at-1] {
		path = append(path[:at], path[at+1:]...)
	}
	return path
}

func (r *levelReader) areas() []Area {
	n := r.count(4)
	out := make([]Area, 0, n)
	texts := map[string]string{} // one string for each country, not for each area
	for range n {
		a := Area{Country: r.intern(texts), Region: r.intern(texts), Occupied: r.flag()}
		for range r.count(2) {
			r.ring(&a)
		}
		if r.err != nil {
			return nil
		}
		if len(a.Polygon) > 0 {
			a.Bound = boundOf(a.Polygon[0])
			out = append(out, a)
		}
	}
	return out
}

func (r *levelReader) intern(texts map[string]string) string {
	s := r.text()
	if t, ok := texts[s]; ok {
		return t
	}
	texts[s] = s
	return s
}

func (r *levelReader) ring(a *Area) {
	path := r.path()
	if len(path) == 0 {
		r.fail(errors.New("basemap: a ring without positions"))
		return
	}
	if path[0] != path[len(path)-1] {
		path = append(path[:len(path):len(path)], path[0])
	}
	chunks := chunkBounds(path)
	if chunks != nil && a.chunks == nil {
		a.chunks = make([][]orb.Bound, len(a.Polygon))
	}
	a.Polygon = append(a.Polygon, path)
	if a.chunks != nil {
		a.chunks = append(a.chunks, chunks)
	}
}

func (r *levelReader) lines() []Line {
	n := r.count(2)
	out := make([]Line, 0, n)
	for range n {
		kind := LineKind(r.upto(int(RegionBorder)))
		path := r.path()
		if r.err != nil {
			return nil
		}
		if len(path) < 2 {
			r.fail(errors.New("basemap: a line with less than two positions"))
			return nil
		}
		out = append(out, Line{Line: path, Bound: boundOf(path), Kind: kind, chunks: chunkBounds(path)})
	}
	return out
}
