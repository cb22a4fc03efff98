package basemap

import "github.com/paulmach/orb"

// Level is the world at one level of detail. Edges are short enough to be
// taken as straight in degrees or as geodesics alike, within Tolerance.
//
// Shapes are put together from Arcs, which neighbours share: an arc is named by
// twice its number, plus one if it runs backwards. Who draws an arc once has
// drawn it for all shapes that name it.
type Level struct {
	Tolerance float64 // metres: no line is further than this from its source
	Arcs      *Arcs   // the same for all worldviews
	Land      []Area  // all land, dissolved: bounded by coasts alone
	Areas     []Area  // all land, by whose it is; one Area for each polygon
	Lines     []Line
	Lakes     []Area
	Rivers    []River
}

// LineKind tells what a line separates.
type LineKind uint8

// The kinds of line.
const (
	Coast         LineKind = iota // land from sea
	International                 // two countries
	Disputed                      // a line in dispute, or a line of control: drawn dashed
	RegionBorder                  // two first-level regions of one country

	// NoLine is no kind of line, but the wish for none.
	NoLine
)

// Area is a polygon of land or water. Outer rings run counter-clockwise, inner
// ones clockwise (RFC 7946).
type Area struct {
	Rings    [][]int32 // arcs: 2n is arc n, 2n+1 arc n backwards; the outer ring first
	Bound    orb.Bound // degrees
	Country  string    // ISO 3166-1 alpha-3; empty where nobody's, for land and for lakes
	Region   string    // English; set only where a part of a country stands for itself, or is occupied
	Occupied bool      // held by another state than Country

	arcs *Arcs
}

// Line is a coast or border. Span and Occupied are a region's border's alone.
type Line struct {
	Refs     []int32   // arcs, end to end: 2n is arc n, 2n+1 arc n backwards
	Bound    orb.Bound // degrees
	Kind     LineKind
	Span     float64 // kilometres: the side of a square as large as the regions there on average; 0 if unknown
	Occupied bool    // held by another state on both sides

	arcs *Arcs
}

// River is a piece of a river or canal, without what lies in lakes. Pieces of
// one river have one name. Rank is Natural Earth's scalerank, from 0 (the
// longest) to 10.
type River struct {
	Refs  []int32   // arcs, end to end: 2n is arc n, 2n+1 arc n backwards
	Bound orb.Bound // degrees
	Name  string    // English; may be empty
	Names Names
	Rank  int

	arcs *Arcs
}

// Polygon returns the area's rings, closed, in degrees.
func (a *Area) Polygon() orb.Polygon { return a.Within(whole) }

// Within returns a polygon that is the area inside the bound, and may be
// coarser outside of it: arcs that stay clear of the bound are replaced by one
// edge.
func (a *Area) Within(b orb.Bound) orb.Polygon {
	b = b.Pad(slack)
	out := make(orb.Polygon, 0, len(a.Rings))
	for _, refs := range a.Rings {
		if ring := orb.Ring(a.arcs.path(refs, b)); len(ring) > 3 {
			out = append(out, ring)
		}
	}
	return out
}

// Points returns the line's positions, in degrees.
func (l *Line) Points() orb.LineString { return l.arcs.path(l.Refs, whole) }

// Within returns the parts of the line that may be seen in the bound, at least.
func (l *Line) Within(b orb.Bound) []orb.LineString { return l.arcs.parts(l.Refs, b.Pad(slack)) }

// Points returns the river's positions, in degrees.
func (r *River) Points() orb.LineString { return r.arcs.path(r.Refs, whole) }

// Within returns the parts of the river that may be seen in the bound, at least.
func (r *River) Within(b orb.Bound) []orb.LineString { return r.arcs.parts(r.Refs, b.Pad(slack)) }

var whole = orb.Bound{Min: orb.Point{-180, -90}, Max: orb.Point{180, 90}}

// slack, in degrees, covers that the geodesic between an arc's ends leaves the
// arc's bound a little.
const slack = 0.5

// path puts arcs together, end to end. Of those clear of the bound it takes the
// ends alone.
func (a *Arcs) path(refs []int32, b orb.Bound) []orb.Point {
	size := 1
	for _, r := range refs {
		size += a.Size(r >> 1)
	}
	out := make([]orb.Point, 0, size)
	for _, r := range refs {
		if a.Bound(r >> 1).Intersects(b) {
			out = appendArc(out, a.Points(r>>1), r&1 == 1)
		} else {
			ends := a.Ends(r >> 1)
			out = appendArc(out, ends[:], r&1 == 1)
		}
	}
	return out
}

// parts returns the runs of arcs that are not clear of the bound.
func (a *Arcs) parts(refs []int32, b orb.Bound) []orb.LineString {
	var out []orb.LineString
	from := 0
	for i := range refs {
		if !a.Bound(refs[i] >> 1).Intersects(b) {
			if i > from {
				out = append(out, a.path(refs[from:i], b))
			}
			from = i + 1
		}
	}
	if len(refs) > from {
		out = append(out, a.path(refs[from:], b))
	}
	return out
}

// appendArc appends an arc's points, without its first if that is where the
// path has come to.
func appendArc(path, arc []orb.Point, backwards bool) []orb.Point {
	for i := range arc {
		p := arc[i]
		if backwards {
			p = arc[len(arc)-1-i]
		}
		if i == 0 && len(path) > 0 && path[len(path)-1] == p {
			continue
		}
		path = append(path, p)
	}
	return path
}

func (a *Arcs) bound(refs []int32) orb.Bound {
	b := a.table[refs[0]>>1].box
	for _, r := range refs[1:] {
		c := &a.table[r>>1].box
		b = [4]int16{min(b[0], c[0]), min(b[1], c[1]), max(b[2], c[2]), max(b[3], c[3])}
	}
	return degrees(b)
}
