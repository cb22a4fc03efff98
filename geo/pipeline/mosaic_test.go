package pipeline_test

import (
	"math"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/assets"
	"sightline/geo/basemap"
	"sightline/geo/pipeline"
	"sightline/geo/proj"
)

// ledger serves a level's arcs to a pipeline; what is out of sight stays so.
type ledger struct {
	arcs  *basemap.Arcs
	sight func(b orb.Bound) bool
}

func (l ledger) Sees(i int32) bool         { return l.sight(l.arcs.Bound(i)) }
func (l ledger) Arc(i int32) *pipeline.Arc { return pipeline.NewArc(l.arcs.Points(i)) }
func (l ledger) Ends(i int32) (first, last pipeline.Vertex) {
	e := l.arcs.Ends(i)
	return pipeline.NewVertex(e[0]), pipeline.NewVertex(e[1])
}

// plane paints contours roughly: for each row of the picture, where they cross
// it, so that two pictures can be compared by what is inside.
type plane struct {
	edges [][4]float64
	start [2]float64
	pen   [2]float64
}

func (p *plane) Move(x, y float64) { p.start, p.pen = [2]float64{x, y}, [2]float64{x, y} }

func (p *plane) Line(x, y float64) {
	p.edges = append(p.edges, [4]float64{p.pen[0], p.pen[1], x, y})
	p.pen = [2]float64{x, y}
}

func (p *plane) Close() { p.Line(p.start[0], p.start[1]) }

// inside tells whether a pixel is inside (even-odd), and how near the nearest
// edge crosses its row.
func (p *plane) inside(x, y float64) (in bool, near float64) {
	near = math.Inf(1)
	for _, e := range p.edges {
		if (e[1] > y) == (e[3] > y) {
			continue
		}
		at := e[0] + (y-e[1])/(e[3]-e[1])*(e[2]-e[0])
		near = min(near, math.Abs(at-x))
		if at > x {
			in = !in
		}
	}
	return in, near
}

func cameras() map[string]pipeline.Camera {
	at := func(p proj.Projection, lon, lat, scale float64) pipeline.Camera {
		return pipeline.Camera{Projection: p, Lambda: lon * math.Pi / 180, Phi: lat * math.Pi / 180, Scale: scale, Width: 400, Height: 300}
	}
	return map[string]pipeline.Camera{
		"world":                at(proj.EqualEarth{}, 0, 0, 70),
		"world from 127° E":    at(proj.EqualEarth{}, 127, 0, 70),
		"half the world":       at(proj.AzimuthalEqualArea{}, 100, 40, 100),
		"all around":           at(proj.AzimuthalEqualArea{}, -60, -20, 60),
		"globe":                at(proj.Orthographic{}, 20, -70, 120),
		"Korea":                at(proj.AzimuthalEqualArea{}, 127, 38, 1500),
		"Chukotka":             at(proj.Mercator{}, 180, 66, 400),
		"Fiji":                 at(proj.Mercator{}, 179, -17, 1500),
		"the middle of Africa": at(proj.AzimuthalEqualArea{}, 20, 10, 8000),
		"Siberia, no coast":    at(proj.Mercator{}, 100, 60, 5000),
		"the south pole":       at(proj.AzimuthalEqualArea{}, 0, -90, 400),
	}
}

// TestMosaicsAreTheAreasTheyArePutTogetherFrom: inside is where the same area
// as one polygon has it, whatever of it is out of sight.
func TestMosaicsAreTheAreasTheyArePutTogetherFrom(t *testing.T) {
	m, err := basemap.Load(assets.Basemap())
	require.NoError(t, err)
	level, err := m.LevelAt(0)
	require.NoError(t, err)
	for name, c := range cameras() {
		t.Run(name, func(t *testing.T) {
			p := pipeline.New(c, 16)
			arcs := ledger{level.Arcs, sight(c)}
			var want, got plane
			for i := range level.Land {
				a := &level.Land[i]
				p.Polygon(pipeline.NewShape(a.Polygon()), &want)
				p.Mosaic(pipeline.NewMosaic(a.Rings, a.Bound), arcs, &got)
			}
			for y := 0.5; y < c.Height; y += 3 {
				for x := 0.5; x < c.Width; x += 3 {
					w, near := want.inside(x, y)
					if g, _ := got.inside(x, y); w != g && near > 0.5 {
						require.Failf(t, "not the same", "at %v, %v: %v, %v px from an edge", x, y, g, near)
					}
				}
			}
		})
	}
}

// sight tells whether a bound in degrees may be in the picture, by its corners
// and middles, roughly but never too strictly for bounds of ten degrees.
func sight(c pipeline.Camera) func(orb.Bound) bool {
	plane := c.Plane()
	reach := math.Hypot(c.Width, c.Height)/2/c.Scale + 12*math.Pi/180
	centre := pipeline.NewVertex(orb.Point{c.Lambda * 180 / math.Pi, c.Phi * 180 / math.Pi})
	_ = plane
	return func(b orb.Bound) bool {
		v := pipeline.NewVertex(b.Center())
		cos := v.X*centre.X + v.Y*centre.Y + v.Z*centre.Z
		return reach > math.Pi || cos >= math.Cos(min(math.Pi, 1.6*reach))
	}
}

// TestDashesBeginWithTheArc: however the picture cuts an arc, a place on it is
// at the same length of its pattern.
func TestDashesBeginWithTheArc(t *testing.T) {
	m, err := basemap.Load(assets.Basemap())
	require.NoError(t, err)
	level, err := m.LevelAt(1)
	require.NoError(t, err)
	arcs := ledger{level.Arcs, func(orb.Bound) bool { return true }}
	checked := 0
	for _, l := range level.Lines {
		if l.Kind != basemap.Disputed || level.Arcs.Size(l.Refs[0]>>1) < 8 {
			continue
		}
		middle := level.Arcs.Points(l.Refs[0] >> 1)[4]
		c := pipeline.Camera{Projection: proj.Mercator{}, Lambda: middle[0] * math.Pi / 180, Phi: middle[1] * math.Pi / 180, Scale: 4000, Width: 60, Height: 60}
		large := c
		large.Width, large.Height = 6000, 6000
		cut, whole := starts(pipeline.New(c, 0), l.Refs[0], arcs), starts(pipeline.New(large, 0), l.Refs[0], arcs)
		require.Len(t, whole, 1)
		assert.InDelta(t, 0, whole[0].length, 1e-9, "an arc that is whole begins at its beginning")
		for _, s := range cut {
			// The same place in the large picture lies so far along the arc.
			assert.InDelta(t, whole[0].along(s.x+2970, s.y+2970), s.length, 0.2)
			checked++
		}
	}
	assert.Greater(t, checked, 10)
}

// A start is where a contour begins, how far along its arc, and how it goes on.
type start struct {
	x, y, length float64
	points       [][2]float64
}

type recorder struct {
	all  []start
	next float64
}

func (r *recorder) Move(x, y float64) {
	r.all = append(r.all, start{x, y, r.next, [][2]float64{{x, y}}})
}

func (r *recorder) Line(x, y float64) {
	s := &r.all[len(r.all)-1]
	s.points = append(s.points, [2]float64{x, y})
}

func (*recorder) Close() {}

func starts(p *pipeline.Pipeline, ref int32, arcs pipeline.Arcs) []start {
	var r recorder
	p.Dashed(ref, arcs, &r, func(length float64) { r.next = length })
	return r.all
}

// along is how far along the contour its nearest place to x, y lies.
func (s start) along(x, y float64) float64 {
	best, at, length := math.Inf(1), 0.0, 0.0
	for i := 1; i < len(s.points); i++ {
		a, b := s.points[i-1], s.points[i]
		dx, dy := b[0]-a[0], b[1]-a[1]
		edge := math.Hypot(dx, dy)
		if edge == 0 {
			continue
		}
		f := max(0, min(1, ((x-a[0])*dx+(y-a[1])*dy)/(edge*edge)))
		if d := math.Hypot(a[0]+f*dx-x, a[1]+f*dy-y); d < best {
			best, at = d, length+f*edge
		}
		length += edge
	}
	return at
}
