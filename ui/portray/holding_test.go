package portray_test

import (
	"math"
	"strings"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/assets"
	"sightline/geo"
	"sightline/geo/basemap"
	"sightline/geo/proj"
	"sightline/model"
	"sightline/ui/portray"
	"sightline/ui/scene"
	"sightline/ui/scene/lettering"
)

// looking is a view of a part of the world.
func looking(west, south, east, north float64) geo.View {
	return geo.View{Width: 1280, Height: 800}.FitBound(orb.Bound{Min: orb.Point{west, south}, Max: orb.Point{east, north}}, geo.Margins{})
}

// TestCreditNamesWhatIsHatched: what is occupied in the picture, and nothing else;
// and nothing twice.
func TestCreditNamesWhatIsHatched(t *testing.T) {
	crimea, israel, france := looking(32, 44, 37, 46.5), looking(33, 31, 38, 34.5), looking(-5, 42, 8, 51)
	p := portrayer(t)
	assert.Contains(t, p.Credit(crimea), "Crimea as Ukraine's, occupied")
	assert.NotContains(t, p.Credit(crimea), "Golan")
	assert.Contains(t, p.Credit(israel), "Golan Heights as Syria's, occupied")
	assert.NotContains(t, p.Credit(israel), "Crimea")
	assert.NotContains(t, p.Credit(france), "occupied")
	ukraine := p.For(wants(t, `{"worldview":"ukraine"}`))
	assert.NotContains(t, ukraine.Credit(crimea), "as Ukraine's", "its statement has said so")
	facto := p.For(wants(t, `{"worldview":"de-facto"}`))
	assert.NotContains(t, facto.Credit(israel), "occupied")
}

// fresh is a Portrayer that has drawn nothing.
func fresh(t *testing.T) *portray.Portrayer {
	letters, err := lettering.Default()
	require.NoError(t, err)
	base, err := basemap.Load(assets.Basemap())
	require.NoError(t, err)
	return portray.New(letters, base)
}

// TestNothingIsHeldInAViewOfNothing: a picture is laid out before it is known what it
// shows, and that unpacks no level of the basemap.
func TestNothingIsHeldInAViewOfNothing(t *testing.T) {
	p := fresh(t)
	assert.NotContains(t, p.Credit(geo.View{Projection: proj.Mercator{}}), "occupied")
	assert.NotContains(t, p.Credit(geo.View{Width: 1280, Height: 800}), "occupied")
	assert.Zero(t, p.Prepared())
}

// TestHoldingsAreFoundOnceForAPicture: neither its insets nor its layout for what its
// file says of it have them looked for again.
func TestHoldingsAreFoundOnceForAPicture(t *testing.T) {
	p, ix := fresh(t), builtIn(t)
	in := portray.PictureInput{Index: ix, Snapshot: ix.At(date(t, "2024-10-18"), model.Said), Theme: portray.Light(), Width: 1440, Height: 810}
	p.Picture(in)
	found := p.HeldIn()
	assert.Contains(t, found, p.PictureView(in))
	assert.Equal(t, found, p.HeldIn())
}

// directions are in which way the lines of hatchings run: 1 that rise to the
// right, −1 that fall.
func directions(s scene.Scene, groups ...string) map[float64]bool {
	all := map[float64]bool{}
	for _, p := range parts(s, groups...) {
		if line, ok := p.item.(scene.Stroke); ok && len(line.Dash) == 0 && isHatching(line.Path) {
			all[rising(line.Path)] = true
		}
	}
	return all
}

// TestOccupiedIsNotHatchedAsAreasAre: an area of the briefing over Crimea lies
// across the basemap's hatching, and the names on both are cleared of it.
func TestOccupiedIsNotHatchedAsAreasAre(t *testing.T) {
	ix := read(t, `{"type":"FeatureCollection","features":[{"type":"Feature","id":"a","geometry":{"type":"Polygon","coordinates":[[[32,45],[36,45],[36,48],[32,48],[32,45]]]},"properties":{"kind":"place","name":"Zone","precision":"region"}},
{"type":"Feature","id":"e","geometry":null,"properties":{"kind":"event","title":"Held","place":"a","when":"2024-10-10"}}]}`)
	v := looking(30, 43, 39, 50)
	over, _ := portrayer(t).Map(portray.MapInput{Index: ix, Snapshot: ix.At(date(t, "2024-10-20"), model.Happened), View: v, Theme: portray.Dark()})
	base := portrayer(t).Base(v, nil, portray.Dark())
	assert.Equal(t, map[float64]bool{-1: true}, directions(base, "basemap"))
	assert.Equal(t, map[float64]bool{1: true}, directions(over, "areas"))
	clear, hazy := 0, 0
	for _, part := range parts(over, "names") {
		if text, ok := part.item.(scene.Text); ok {
			if text.HaloWidth >= 3 && text.Halo.A == 0xFF {
				clear++
			} else {
				hazy++
			}
		}
	}
	assert.Positive(t, clear, "on the hatching")
	assert.Positive(t, hazy, "beside it")
}

// ink is how much of a line its dashes cover.
func ink(s scene.Stroke) float64 {
	if len(s.Dash) != 2 {
		return s.Width
	}
	return s.Width * s.Dash[0] / (s.Dash[0] + s.Dash[1])
}

// TestDisputedLinesWeighAsBorders: Korea's line of 1953 is no lighter than the
// border with China.
func TestDisputedLinesWeighAsBorders(t *testing.T) {
	th := portray.Dark()
	dashed, whole, region := 0.0, 0.0, 0.0
	for _, p := range parts(portrayer(t).Base(looking(124, 33, 132, 43), nil, th), "basemap") {
		line, ok := p.item.(scene.Stroke)
		switch {
		case !ok:
		case line.Color == th.Border && len(line.Dash) > 0:
			dashed = ink(line)
		case line.Color == th.Border:
			whole = ink(line)
		case line.Color == th.Region:
			region = ink(line)
		}
	}
	require.Positive(t, whole)
	assert.GreaterOrEqual(t, dashed, 0.9*whole)
	assert.Less(t, region, 0.8*dashed)
}

// vertices is how many places of a colour's lines lie on a piece of the ground.
func vertices(t *testing.T, v geo.View, in orb.Bound) int {
	t.Helper()
	th, n := portray.Light(), 0
	for _, p := range parts(portrayer(t).Base(v, nil, th), "basemap") {
		if line, ok := p.item.(scene.Stroke); ok && line.Color == th.Region {
			for _, q := range line.Path.Points {
				if at, ok := v.Unproject(q.X, q.Y); ok && in.Contains(at) {
					n++
				}
			}
		}
	}
	return n
}

// TestRegionsComeWhenThereIsRoom: at a scale at which Germany has its Länder,
// North Macedonia has no net of municipalities; nearer it has.
func TestRegionsComeWhenThereIsRoom(t *testing.T) {
	macedonia, germany := orb.Bound{Min: orb.Point{21.2, 41.3}, Max: orb.Point{22.2, 41.9}}, orb.Bound{Min: orb.Point{9, 49}, Max: orb.Point{12, 53}}
	far := looking(5, 40, 25, 56)
	assert.Zero(t, vertices(t, far, macedonia))
	assert.Positive(t, vertices(t, far, germany))
	assert.Positive(t, vertices(t, looking(20.4, 40.8, 23.1, 42.4), macedonia))
}

// meridian tells of words that they are a meridian's: "30° E".
func meridian(words string) bool {
	return strings.HasSuffix(words, "° E") || strings.HasSuffix(words, "° W")
}

// TestNoMeridianIsToldAtAPole: where all meet a number tells nothing.
func TestNoMeridianIsToldAtAPole(t *testing.T) {
	for name, b := range map[string]orb.Bound{
		"south": {Min: orb.Point{-180, -90}, Max: orb.Point{180, -60}},
		"north": {Min: orb.Point{-180, 60}, Max: orb.Point{180, 90}},
	} {
		v := geo.View{Width: 1280, Height: 800}.FitBound(b, geo.Margins{})
		lat := b.Min[1]
		if name == "north" {
			lat = b.Max[1]
		}
		x, y, ok := v.Project(orb.Point{0, lat})
		require.True(t, ok)
		drawing, _ := portrayer(t).Map(portray.MapInput{Index: model.NewIndex(&model.Briefing{}), View: v, Theme: portray.Dark(), Graticule: true})
		told := 0
		for _, p := range parts(drawing) {
			text, ok := p.item.(scene.Text)
			if !ok || !meridian(text.Run.Text) {
				continue
			}
			told++
			assert.Greater(t, math.Hypot(text.X-x, text.Y-y), 40.0, "%s: %s", name, text.Run.Text)
		}
		assert.Greater(t, told, 10, name)
	}
}
