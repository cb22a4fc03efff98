package portray_test

import (
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/geo"
	"sightline/geo/proj"
	"sightline/model"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// rectangle is one of longitude and latitude.
func rectangle(west, south, east, north float64) orb.Polygon {
	return orb.Polygon{{{west, south}, {east, south}, {east, north}, {west, north}, {west, south}}}
}

// TestAreasCutAlongTheAntimeridianAreOne: an area that its file cuts along
// ±180°, as RFC 7946, §3.1.9, asks, is filled, outlined and hatched as one, in
// every projection. Where the edge of the world itself runs there, in
// projections that open it along the antimeridian, the area ends at it.
func TestAreasCutAlongTheAntimeridianAreOne(t *testing.T) {
	withHole := orb.MultiPolygon{
		{{{165, 50}, {180, 50}, {180, 54}, {175, 54}, {175, 60}, {180, 60}, {180, 64}, {165, 64}, {165, 50}}},
		{{{-180, 50}, {-165, 50}, {-165, 64}, {-180, 64}, {-180, 60}, {-175, 60}, {-175, 54}, {-180, 54}, {-180, 50}}},
	}
	tests := []struct {
		name     string
		area     orb.MultiPolygon
		contours int
		seam     [][2]float64 // from where to where it would run, by latitude
	}{
		{"two halves", orb.MultiPolygon{rectangle(165, 50, 180, 64), rectangle(-180, 50, -165, 64)}, 1, [][2]float64{{51, 63}}},
		{"with a hole", withHole, 2, [][2]float64{{51, 53}, {61, 63}}},
		{"about a pole", orb.MultiPolygon{rectangle(-180, 62, 180, 90)}, 1, [][2]float64{{63, 85}}},
	}
	for _, test := range tests {
		ix := model.NewIndex(&model.Briefing{Places: []model.Place{{ID: "p", Name: "P", Precision: model.Region, Geometry: test.area}}})
		for _, name := range proj.Names() {
			t.Run(test.name+" "+name, func(t *testing.T) {
				p, _ := proj.ByName(name)
				in := overview(t, ix, size{900, 700})
				in.View = geo.View{Projection: p, Center: orb.Point{178, 60}, Scale: 420, Width: 900, Height: 700}
				if name == "conformal-conic" || name == "azimuthal-equal-area" || test.name != "about a pole" {
					in.View.Scale = 700
				}
				drawing, _ := portrayer(t).Map(in)
				all := parts(drawing, "areas")
				require.Len(t, all, 3, "a fill, the hatching, an outline")
				fill := pathOf(all[0].item)
				if test.name != "about a pole" { // there the world's edge, or the picture's, cuts it
					assert.Equal(t, test.contours, contours(fill))
				}
				for i, part := range all {
					path := pathOf(part.item)
					for _, s := range test.seam {
						assertClear(t, in.View, path, i == 1, s)
					}
				}
			})
		}
	}
}

// contours is how many a path has.
func contours(p scene.Path) int {
	n := 0
	for _, op := range p.Ops {
		if op == scene.MoveTo {
			n++
		}
	}
	return n
}

// assertClear demands that nothing is drawn along a stretch of the antimeridian,
// or, of hatching, that no line ends there.
func assertClear(t *testing.T, v geo.View, path scene.Path, hatch bool, lats [2]float64) {
	t.Helper()
	const n = 24
	for i := range n + 1 {
		lat := lats[0] + float64(i)/n*(lats[1]-lats[0])
		x, y, ok := v.Project(orb.Point{180, lat})
		at := scene.Point{X: x, Y: y}
		if !ok || !(scene.Rect{W: v.Width, H: v.Height}).Contains(at) {
			continue
		}
		if hatch {
			for _, q := range path.Points {
				require.Greater(t, distance(q, at), 0.7, "a line of the hatching ends at %v", lat)
			}
			continue
		}
		from := scene.Point{}
		k := 0
		for _, op := range path.Ops {
			if op == scene.Close {
				continue
			}
			to := path.Points[k]
			k++
			if op == scene.LineTo {
				require.Greater(t, off(from, to, at), 1.0, "a line runs by %v", lat)
			}
			from = to
		}
	}
}

// off is how far a point lies from a stretch.
func off(a, b, p scene.Point) float64 {
	d := distance(a, b)
	if d == 0 {
		return distance(a, p)
	}
	f := ((p.X-a.X)*(b.X-a.X) + (p.Y-a.Y)*(b.Y-a.Y)) / d / d
	return distance(along(a, b, max(0, min(1, f))), p)
}

// TestTheNameOfACutAreaStandsInItsMiddle: it is the whole's, not a piece's.
func TestTheNameOfACutAreaStandsInItsMiddle(t *testing.T) {
	area := orb.MultiPolygon{rectangle(170, 0, 180, 20), rectangle(-180, 0, -171, 20)}
	ix := model.NewIndex(&model.Briefing{
		Places: []model.Place{{ID: "p", Name: "P", Precision: model.Region, Geometry: area}},
		Events: []model.Event{{ID: "e", Kind: "incident", Title: "E", Place: "p"}},
		Claims: []model.Claim{{ID: "c", About: "e"}},
	})
	c, ok := ix.Claim("c")
	require.True(t, ok)
	at, ok := portray.Whereabouts(ix, c)
	require.True(t, ok)
	assert.Less(t, geo.Distance(at, orb.Point{179.5, 10}), 150e3, "%v", at)
}

// TestTheEdgeOfTheWorldIsNoBorder: where the projection opens the world along the
// antimeridian, an area that lies over it has no outline there.
func TestTheEdgeOfTheWorldIsNoBorder(t *testing.T) {
	area := orb.MultiPolygon{rectangle(165, 20, 180, 50), rectangle(-180, 20, -165, 50)}
	ix := model.NewIndex(&model.Briefing{Places: []model.Place{{ID: "p", Name: "P", Precision: model.Region, Geometry: area}}})
	for _, name := range []string{"mercator", "equal-earth", "natural-earth", "equirectangular", "automatic"} {
		p, _ := proj.ByName(name)
		v := geo.View{Projection: p, Width: 900, Height: 700, Scale: 120}
		drawing, _ := portrayer(t).Map(portray.MapInput{Index: ix, Theme: portray.Dark(), Snapshot: ix.At(date(t, "2024"), model.Said), View: v})
		all := parts(drawing, "areas")
		require.Len(t, all, 3)
		assert.Equal(t, 2, contours(pathOf(all[0].item)), name)
		for _, lon := range []float64{-180, 180} {
			for lat := 24.0; lat < 48; lat++ {
				at := project(v, orb.Point{lon, lat})
				for _, px := range strands(pathOf(all[2].item)) {
					for i := 1; i < len(px); i++ {
						assert.Greater(t, off(px[i-1], px[i], at), 1.0, "%s: %v %v", name, lon, lat)
					}
				}
			}
		}
	}
}
