package basemap

import (
	"github.com/paulmach/orb"
)

// Level is the world at one level of detail. Edges are short enough to be
// taken as straight in degrees or as geodesics alike, within Tolerance.
type Level struct {
	Tolerance float64 // metres: no line is further than this from its source
	Areas     []Area  // all land; one Area for each polygon
	Lines     []Line
	Lakes     []Area
}

// LineKind tells what a line separates.
type LineKind uint8

// The kinds of line.
const (
	Coast         LineKind = iota // land from sea
	International                 // two countries
	Disputed                      // a line in dispute, or a line of control: drawn dashed
	RegionBorder                  // two first-level regions of one country
)

// Area is a polygon of land or water, in degrees. Outer rings run
// counter-clockwise, inner ones clockwise (RFC 7946).
type Area struct {
	Polygon  orb.Polygon // outer ring first, rings closed
	Bound    orb.Bound
	Country  string // ISO 3166-1 alpha-3; empty where nobody's, and for lakes
	Region   string // set only where a part of a country stands for itself
	Occupied bool   // held by another state than Country

	chunks [][]orb.Bound // by ring, for each run of chunkSize edges
}

// Line is a coast or border, in degrees.
type Line struct {
	Line  orb.LineString
	Bound orb.Bound
	Kind  LineKind

	chunks []orb.Bound
}

// chunkSize is how many edges share one bound when an extent is cut out.
const chunkSize = 48

// slack, in degrees, covers that a geodesic between two vertices of a chunk
// leaves the chunk's box a little.
const slack = 0.5

// Within returns a polygon that is the area inside the bound, and may be
// coarser outside of it: runs of edges that stay clear of the bound are
// replaced by one edge. What it returns may share memory with the area and
// must not be changed.
func (a *Area) Within(b orb.Bound) orb.Polygon {
	if len(a.chunks) == 0 || contains(b, a.Bound) {
		return a.Polygon
	}
	b = b.Pad(slack)
	out := make(orb.Polygon, 0, len(a.Polygon))
	for i, ring := range a.Polygon {
		if r := reduce(ring, a.chunks[i], b); len(r) > 3 {
			out = append(out, r)
		}
	}
	return out
}

func reduce(ring orb.Ring, chunks []orb.Bound, b orb.Bound) orb.Ring {
	if len(chunks) == 0 {
		return ring
	}
	var out orb.Ring
	for c, box := range chunks {
		from, to := c*chunkSize, min((c+1)*chunkSize, len(ring)-1)
		if box.Intersects(b) || wide(box) {
			out = append(out, ring[from:to]...)
		} else {
			out = append(out, ring[from])
		}
	}
	return append(out, ring[len(ring)-1])
}

// wide tells of a box so wide that a single geodesic would leave it by more
// than the slack.
func wide(b orb.Bound) bool { return b.Max[0]-b.Min[0] > 10 }

// Within returns the parts of the line that may be seen in the bound, at least.
// The parts share the line's memory.
func (l *Line) Within(b orb.Bound) []orb.LineString {
	if len(l.chunks) == 0 || contains(b, l.Bound) {
		return []orb.LineString{l.Line}
	}
	b = b.Pad(slack)
	var out []orb.LineString
	start := -1
	for c, box := range l.chunks {
		switch hit := box.Intersects(b); {
		case hit && start < 0:
			start = c * chunkSize
		case !hit && start >= 0:
			out = append(out, l.Line[start:c*chunkSize+1])
			start = -1
		}
	}
	if start >= 0 {
		out = append(out, l.Line[start:])
	}
	return out
}

func contains(outer, inner orb.Bound) bool {
	return outer.Contains(inner.Min) && outer.Contains(inner.Max)
}

// chunkBounds returns the boxes of a path's runs of chunkSize edges, or nil for
// a short path.
func chunkBounds(path []orb.Point) []orb.Bound {
	edges := len(path) - 1
	if edges < 4*chunkSize {
		return nil
	}
	out := make([]orb.Bound, 0, (edges+chunkSize-1)/chunkSize)
	for from := 0; from < edges; from += chunkSize {
		out = append(out, boundOf(path[from:min(from+chunkSize, edges)+1]))
	}
	return out
}

func boundOf(path []orb.Point) orb.Bound {
	b := orb.Bound{Min: path[0], Max: path[0]}
	for _, p := range path[1:] {
		b.Min[0], b.Max[0] = min(b.Min[0], p[0]), max(b.Max[0], p[0])
		b.Min[1], b.Max[1] = min(b.Min[1], p[1]), max(b.Max[1], p[1])
	}
	return b
}
