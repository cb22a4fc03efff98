package portray_test

import (
	"math"
	"slices"
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

const nothing = `{"type": "FeatureCollection", "features": []}`

// named is the map of a briefing on 20 October 2024.
func named(t *testing.T, ix *model.Index, v geo.View) scene.Scene {
	t.Helper()
	s, _ := portrayer(t).Map(portray.MapInput{Index: ix, Snapshot: ix.At(date(t, "2024-10-20"), model.Happened), View: v, Theme: portray.Light()})
	return s
}

// TestNamesStayInTheWorld: no name of the basemap reaches over the edge of the
// globe, a line that is a pole, or the end of a Mercator world, wherever that is
// cut.
func TestNamesStayInTheWorld(t *testing.T) {
	ix := read(t, nothing)
	for _, name := range proj.Names() {
		projection, ok := proj.ByName(name)
		require.True(t, ok)
		for _, centre := range []orb.Point{{0, 0}, {101.4, 9.9}, {-77, 30}, {173, -41}, {20, 88}, {-60, -89}} {
			for _, scale := range []float64{70, 150, 340} {
				v := geo.View{Projection: projection, Center: centre, Scale: scale, Width: 1280, Height: 720}
				for _, text := range texts(named(t, ix, v), "names") {
					for _, b := range letterBoxes(text) {
						_, begins := v.Unproject(b.X, b.Y)
						_, ends := v.Unproject(b.Right(), b.Bottom())
						require.True(t, begins && ends, "%s, centre %v, scale %v: %s", name, centre, scale, text.Run.Text)
					}
				}
			}
		}
	}
}

// TestCountriesLeaveRoomForTheirCapitals: where a country holds its name, its
// capital is named beside it.
func TestCountriesLeaveRoomForTheirCapitals(t *testing.T) {
	tests := map[string]struct {
		bound orb.Bound
		names []string
	}{
		"Europe": {orb.Bound{Min: orb.Point{-12, 34}, Max: orb.Point{45, 62}}, []string{
			"Madrid", "Warsaw", "Prague", "Budapest", "Minsk", "Ankara", "Dublin", "Helsinki", "Sofia", "Vilnius", "Kyiv",
			"SPAIN", "POLAND", "CZECHIA", "HUNGARY", "BELARUS", "TÜRKIYE", "IRELAND", "FINLAND", "BULGARIA", "LITHUANIA", "UKRAINE",
		}},
		"Middle East": {orb.Bound{Min: orb.Point{24, 12}, Max: orb.Point{64, 42}}, []string{
			"Baghdad", "Ankara", "Amman", "Riyadh", "Damascus", "IRAQ", "JORDAN", "SAUDI ARABIA", "SYRIA",
		}},
		"Africa":      {orb.Bound{Min: orb.Point{8, -14}, Max: orb.Point{36, 14}}, []string{"Abuja", "Kinshasa", "Kampala", "NIGERIA", "DR CONGO", "UGANDA"}},
		"Netherlands": {orb.Bound{Min: orb.Point{2, 49}, Max: orb.Point{8, 54}}, []string{"Amsterdam", "Brussels"}},
	}
	ix := read(t, nothing)
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			v := geo.View{Width: 1600, Height: 900}.FitBound(test.bound, geo.Margins{})
			told := words(named(t, ix, v), "names")
			for _, n := range test.names {
				assert.Contains(t, told, n)
			}
		})
	}
}

// TestNamesKeepOffOutlines: no name of the basemap rubs out the line round an
// area of the briefing.
func TestNamesKeepOffOutlines(t *testing.T) {
	ix := read(t, `{"type": "FeatureCollection", "features": [
		{"type": "Feature", "id": "a", "properties": {"kind": "place", "name": "Zone"},
		 "geometry": {"type": "Polygon", "coordinates": [[[22, 50], [33, 50], [33, 57], [22, 57], [22, 50]]]}},
		{"type": "Feature", "id": "b", "properties": {"kind": "place", "name": "Strip"},
		 "geometry": {"type": "Polygon", "coordinates": [[[10, 44], [40, 45], [40, 46], [10, 45], [10, 44]]]}}]}`)
	v := geo.View{Width: 1280, Height: 800}.FitBound(orb.Bound{Min: orb.Point{8, 40}, Max: orb.Point{44, 58}}, geo.Margins{})
	for _, factor := range []float64{1, 1.3, 1.7, 2.2} {
		s := named(t, ix, v.Zoom(factor, 640, 400))
		names := texts(s, "names")
		require.Greater(t, len(names), 10)
		lines := 0
		for _, part := range parts(s, "areas") {
			stroke, ok := part.item.(scene.Stroke)
			if !ok || len(stroke.Path.Points) == 0 || stroke.Width < 1.2 { // hatching is finer
				continue
			}
			lines++
			for _, text := range names {
				for _, b := range letterBoxes(text) {
					require.False(t, runsThrough(stroke.Path, b), "×%v: %s", factor, text.Run.Text)
				}
			}
		}
		require.Positive(t, lines)
	}
}

// runsThrough tells whether a path's line runs through a box.
func runsThrough(p scene.Path, b scene.Rect) bool {
	var last, first scene.Point
	k := 0
	runs := func(a, b2 scene.Point) bool {
		n := math.Ceil(math.Hypot(b2.X-a.X, b2.Y-a.Y))
		for i := range int(n) {
			f := float64(i) / n
			if b.Contains(scene.Point{X: a.X + f*(b2.X-a.X), Y: a.Y + f*(b2.Y-a.Y)}) {
				return true
			}
		}
		return false
	}
	for _, op := range p.Ops {
		switch op {
		case scene.MoveTo:
			last, first = p.Points[k], p.Points[k]
			k++
		case scene.LineTo:
			if runs(last, p.Points[k]) {
				return true
			}
			last = p.Points[k]
			k++
		case scene.Close:
			if runs(last, first) {
				return true
			}
		}
	}
	return false
}

// TestNamesKeepTheirSettingsBetweenStops: what is named, and on which side of
// its dot, changes at few scales; between two of them a zoom in takes names out
// of the picture only at its edges.
func TestNamesKeepTheirSettingsBetweenStops(t *testing.T) {
	ix := read(t, nothing)
	for _, at := range []orb.Point{{12, 48}, {128, 37}, {38, 48.5}, {-90, 38}} {
		for octave := 9.0; octave < 14; octave++ {
			v := geo.View{Projection: proj.Mercator{}, Center: at, Scale: math.Exp2(octave) * 1.001, Width: 1280, Height: 800}
			first, last := sidesOf(t, ix, v), sidesOf(t, ix, v.Zoom(1.25, 640, 400))
			for name, side := range first {
				if now, ok := last[name]; ok {
					assert.Equal(t, side, now, "%s at 2^%v", name, octave)
				}
			}
			assert.NotEmpty(t, first)
		}
	}
}

// sidesOf is on which side of its place each town's name is, inside of the
// picture's edges.
func sidesOf(t *testing.T, ix *model.Index, v geo.View) map[string]string {
	t.Helper()
	sides := map[string]string{}
	for _, text := range texts(named(t, ix, v), "names") {
		if ground, ok := groundOf(t, ix, text.Run.Text); ok && !text.Run.Style.Slant { // a river may be called like a town
			if x, y, ok := v.Project(ground); ok && open.Contains(scene.Point{X: x, Y: y}) {
				sides[text.Run.Text] = sideOf(scene.Point{X: x, Y: y}, letterBox(text))
			}
		}
	}
	return sides
}

// TestIslandsAreNamedInTheSea: a country that cannot carry its name has it in the
// sea beside it, clear of all land, and takes the place of no larger one's.
func TestIslandsAreNamedInTheSea(t *testing.T) {
	tests := map[string]struct {
		bound        orb.Bound
		sea, carried []string
	}{
		"Caribbean": {orb.Bound{Min: orb.Point{-90, 8}, Max: orb.Point{-58, 28}}, []string{"BAHAMAS", "JAMAICA", "PUERTO RICO", "SAINT LUCIA", "BARBADOS"}, []string{"CUBA", "HAITI", "HONDURAS"}},
		"Pacific":   {orb.Bound{Min: orb.Point{120, -50}, Max: orb.Point{-110, 50}}, []string{"FIJI", "VANUATU"}, []string{"AUSTRALIA", "UNITED STATES", "MEXICO"}},
		"world":     {orb.Bound{Min: orb.Point{-180, -60}, Max: orb.Point{180, 80}}, []string{"JAPAN", "CUBA", "MADAGASCAR", "ICELAND"}, []string{"UNITED STATES", "CANADA", "BRAZIL"}},
	}
	ix := read(t, nothing)
	base, err := world()
	require.NoError(t, err)
	level, err := base.LevelAt(2)
	require.NoError(t, err)
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			v := geo.View{Width: 1440, Height: 780}.FitBound(test.bound, geo.Margins{})
			drawing := named(t, ix, v)
			told := words(drawing, "names")
			for _, n := range append(test.sea, test.carried...) {
				assert.Contains(t, told, n)
			}
			for _, text := range texts(drawing, "names") {
				if !slices.Contains(test.sea, text.Run.Text) {
					continue
				}
				for _, b := range letterBoxes(text) {
					at, ok := v.Unproject(b.X+b.W/2, b.Y+b.H/2)
					require.True(t, ok)
					for i := range level.Land {
						if a := &level.Land[i]; a.Bound.Contains(at) {
							assert.False(t, geo.Contains(a.Polygon(), at), "%s on land", text.Run.Text)
						}
					}
				}
			}
		})
	}
}

// TestCapitalsStayWhereTheirCountryIsNamedInTheSea: whatever the scale, a country whose
// name has gone into the sea has its capital on land.
func TestCapitalsStayWhereTheirCountryIsNamedInTheSea(t *testing.T) {
	ix := read(t, nothing)
	v := geo.View{Projection: proj.Mercator{}, Width: 1280, Height: 800}.FitBound(orb.Bound{Min: orb.Point{-120, -50}, Max: orb.Point{170, 72}}, geo.Margins{}).Hold()
	for n := 27; n < 60; n++ {
		told := words(named(t, ix, v.Zoom(math.Exp2(float64(n)/40), 640, 400)), "names")
		require.Contains(t, told, "Madrid", "step %d", n)
	}
}

// TestCountriesAreNamedWhereTheyAreSeen: a large country whose middle is out of view
// is named in what is seen of it, as large as that has room for.
func TestCountriesAreNamedWhereTheyAreSeen(t *testing.T) {
	ix := read(t, nothing)
	v := geo.View{Width: 1440, Height: 780}.FitBound(orb.Bound{Min: orb.Point{-90, 8}, Max: orb.Point{-58, 28}}, geo.Margins{})
	sizes := map[string]float64{}
	for _, text := range texts(named(t, ix, v), "names") {
		sizes[text.Run.Text] = text.Run.Style.Size
	}
	assert.Equal(t, 12.5, sizes["VENEZUELA"])
	assert.Equal(t, 12.5, sizes["MEXICO"])
	assert.Equal(t, 10.0, sizes["COLOMBIA"])
}
