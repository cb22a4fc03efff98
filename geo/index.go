package geo

import (
	"cmp"
	"math"
	"slices"

	"github.com/golang/geo/s1"
	"github.com/golang/geo/s2"
	"github.com/paulmach/orb"

	"sightline/geo/pipeline"
)

// A Feature is something that lies somewhere: an id of the caller's and points,
// lines or areas, in degrees, of any of orb's geometries but bounds.
type Feature struct {
	ID       string
	Geometry orb.Geometry
}

// An Index finds features by where they are, among many faster than by asking
// each of them. It may be asked by several goroutines at once.
type Index struct {
	ids    []string
	shapes *s2.ShapeIndex
	parts  []part // by shape
}

// A part is one of the shapes that make a feature.
type part struct {
	feature int
	square  float64 // an area's square metres, 0 for the rest
}

// NewIndex makes an index; empty geometries and nil ones are never found.
func NewIndex(features ...Feature) *Index {
	ix := &Index{shapes: s2.NewShapeIndex()}
	for i, f := range features {
		ix.ids = append(ix.ids, f.ID)
		ix.add(i, f.Geometry)
	}
	ix.shapes.Build()
	return ix
}

func (ix *Index) add(i int, g orb.Geometry) {
	switch g := g.(type) {
	case orb.Point:
		if v, ok := finite(g); ok {
			ix.put(i, &s2.PointVector{v}, 0)
		}
	case orb.MultiPoint:
		for _, p := range g {
			ix.add(i, p)
		}
	case orb.LineString:
		l := pipeline.NewLine(g)
		if v := s2Points(l.Vertices()); len(v) > 1 {
			ix.put(i, s2.LaxPolylineFromPoints(v), 0)
		} else if len(v) == 1 {
			ix.put(i, &s2.PointVector{v[0]}, 0)
		}
	case orb.MultiLineString:
		for _, l := range g {
			ix.add(i, l)
		}
	case orb.Ring:
		ix.add(i, orb.Polygon{g})
	case orb.Polygon:
		if s := pipeline.NewShape(g); !s.Empty() {
			ix.put(i, newExpanse(s), Area(s))
		}
	case orb.MultiPolygon:
		for _, p := range g {
			ix.add(i, p)
		}
	case orb.Collection:
		for _, p := range g {
			ix.add(i, p)
		}
	}
}

func (ix *Index) put(i int, s s2.Shape, square float64) {
	ix.shapes.Add(s)
	ix.parts = append(ix.parts, part{i, square})
}

// A Hit is a feature that was found near a place.
type Hit struct {
	ID     string
	Metres float64 // from the place to the feature on the mean sphere, 0 inside of an area
}

// Near are the features no farther than so many metres from a place, points
// and lines before areas, the nearest first, and of areas that hold the place
// the smallest.
func (ix *Index) Near(p orb.Point, metres float64) []Hit {
	q, ok := finite(p)
	if !ok || !(metres >= 0) || ix.empty() {
		return nil
	}
	limit := s1.ChordAngleFromAngle(s1.Angle(min(math.Pi, metres/Radius)))
	query := s2.NewClosestEdgeQuery(ix.shapes, s2.NewClosestEdgeQueryOptions().
		IncludeInteriors(true).DistanceLimit(limit.Expanded(limit.MaxPointError()).Successor()))
	type find struct {
		part
		metres float64
	}
	var finds []find
	for _, r := range query.FindEdges(s2.NewMinDistanceToPointTarget(q)) {
		finds = append(finds, find{ix.parts[r.ShapeID()], r.Distance().Angle().Radians() * Radius})
	}
	slices.SortFunc(finds, func(a, b find) int {
		return cmp.Or(
			cmp.Compare(min(a.square, 1), min(b.square, 1)),
			cmp.Compare(a.metres, b.metres),
			cmp.Compare(a.square, b.square),
			cmp.Compare(a.feature, b.feature),
		)
	})
	var hits []Hit
	told := map[int]bool{}
	for _, f := range finds {
		if !told[f.feature] {
			told[f.feature] = true
			hits = append(hits, Hit{ix.ids[f.feature], f.metres})
		}
	}
	return hits
}

// Under are the features that a pointer at the pixel x, y may mean: those no
// farther than about so many pixels, in Near's order; none out of the world.
func (ix *Index) Under(v View, x, y, pixels float64) []Hit {
	p, ok := v.Unproject(x, y)
	if !ok {
		return nil
	}
	metres := 0.0
	for _, d := range [4][2]float64{{pixels, 0}, {0, pixels}, {-pixels, 0}, {0, -pixels}} {
		if q, ok := v.Unproject(x+d[0], y+d[1]); ok {
			metres = max(metres, s2Point(p).Distance(s2Point(q)).Radians()*Radius)
		}
	}
	return ix.Near(p, metres)
}

func (ix *Index) empty() bool { return ix == nil || ix.shapes == nil }

func finite(p orb.Point) (s2.Point, bool) {
	if math.IsNaN(p[0]-p[0]) || math.IsNaN(p[1]-p[1]) {
		return s2.Point{}, false
	}
	return s2Point(p), true
}
