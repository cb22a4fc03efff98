package portray_test

import (
	"reflect"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/geo"
	"sightline/model"
	"sightline/model/edtf"
	"sightline/ui/paint/raster"
	"sightline/ui/portray"
	"sightline/ui/scene/lettering"
)

const threePoints = `{"type": "FeatureCollection", "features": [
	{"type": "Feature", "geometry": {"type": "Point", "coordinates": [8.54, 47.37]}, "properties": {"name": "Zürich"}},
	{"type": "Feature", "geometry": {"type": "Point", "coordinates": [7.45, 46.95]}, "properties": {"name": "Bern"}},
	{"type": "Feature", "geometry": {"type": "Point", "coordinates": [6.14, 46.2]}, "properties": {"name": "Genève"}}]}`

func TestAPlainMapShowsItsPlaces(t *testing.T) {
	p, ix := portrayer(t), read(t, threePoints)
	in := overview(t, ix, size{907, 570})
	in.Snapshot = ix.At(edtf.Date{}, model.Said)
	drawing, hits := p.Map(in)
	for _, pl := range ix.Briefing().Places {
		assert.Positive(t, marksAt(drawing, in, pl.Geometry.(orb.Point)), pl.Name)
		assert.Contains(t, words(drawing, "labels"), pl.Name)
		assert.Contains(t, ids(hits), pl.ID)
	}
	picture := p.Picture(portray.PictureInput{Index: ix, Snapshot: in.Snapshot, Theme: portray.Light(), Width: 960, Height: 540, ShowTimeline: true})
	said := wordsJoined(picture)
	for _, want := range []string{"Untitled map", "3 places", "No source named", "This map carries no dates.", "Borders: "} {
		assert.Contains(t, said, want)
	}
	assert.Contains(t, wordsJoined(p.Bar(ix, 900, 40, portray.Dark())), "3 places")
}

func TestNothingAtAll(t *testing.T) {
	p, ix := portrayer(t), model.NewIndex(nil)
	in := overview(t, ix, size{907, 570})
	in.Snapshot = ix.At(edtf.Date{}, model.Said)
	require.Positive(t, in.View.Scale)
	drawing, hits := p.Map(in)
	assert.Empty(t, hits)
	assert.NotEmpty(t, texts(drawing, "names"), "the world is there, with its names")
	assert.Empty(t, crowding(drawing, nil))
	base := p.Base(in.View, nil, portray.Dark())
	assert.NotEmpty(t, parts(base, "basemap"))
	picture := p.Picture(portray.PictureInput{Index: ix, Theme: portray.Light(), Width: 640, Height: 480})
	assert.Contains(t, wordsJoined(picture), "Untitled map")
	assert.NotEmpty(t, p.Describe(ix, model.Snapshot{}))
	p.Timeline(portray.TimelineInput{Index: ix, Width: 971, Height: 178})
}

func TestWhereabouts(t *testing.T) {
	ix := builtIn(t)
	tests := []struct {
		claim string
		want  orb.Point
		ok    bool
	}{
		{"c-decision", orb.Point{125.75, 39.03}, true}, // where it is said to have happened
		{"c-arrival", orb.Point{131.9, 43.12}, true},
		{"c-shin", orb.Point{127, 40}, true}, // somewhere in North Korea
		{"c-transfer", orb.Point{130.7, 41.5}, true},
	}
	for _, tt := range tests {
		c, found := ix.Claim(tt.claim)
		require.True(t, found, tt.claim)
		at, ok := portray.Whereabouts(ix, c)
		assert.Equal(t, tt.ok, ok, tt.claim)
		assert.Less(t, geo.Distance(tt.want, at), 120000.0, "%s at %v", tt.claim, at)
	}
	_, ok := portray.Whereabouts(ix, &model.Claim{About: "threat"})
	assert.False(t, ok)
}

// TestDrawingIsRepeatable: the same input gives the same scene, from the same
// portrayer and from a new one, and the scene the same bytes.
func TestDrawingIsRepeatable(t *testing.T) {
	base, err := world()
	require.NoError(t, err)
	letters, err := lettering.Default()
	require.NoError(t, err)
	first, second := portrayer(t), portray.New(letters, base)
	ix := builtIn(t)
	for _, clock := range clocks {
		in := overview(t, ix, size{907, 570})
		in.Snapshot = ix.At(date(t, "2024-10-18"), clock)
		a, hitsA := first.Map(in)
		b, hitsB := second.Map(in)
		other := in
		other.Selection = "brussels"
		first.Map(other) // nothing is left of what was drawn last
		again, _ := first.Map(in)
		require.True(t, reflect.DeepEqual(a, b) && reflect.DeepEqual(a, again), "the map")
		require.True(t, reflect.DeepEqual(hitsA, hitsB))
		require.Equal(t, raster.Paint(a, 1).Pix, raster.Paint(b, 1).Pix)
		pi := portray.PictureInput{Index: ix, Snapshot: in.Snapshot, Theme: portray.Light(), Width: 640, Height: 640, ShowTimeline: true}
		require.True(t, reflect.DeepEqual(first.Picture(pi), second.Picture(pi)), "the picture")
		require.Equal(t, first.Describe(ix, in.Snapshot), second.Describe(ix, in.Snapshot))
	}
}

func TestDrawingAnyBriefingIsRepeatable(t *testing.T) {
	p := portrayer(t)
	rapid.Check(t, func(t *rapid.T) {
		ix := anyBriefing(t)
		in := overview(t, ix, size{900, 600})
		in.Snapshot = ix.At(date(t, "2024-10-18"), model.Said)
		a, _ := p.Map(in)
		other := in
		other.Graticule = true
		p.Map(other) // nothing is left of what was drawn last
		b, _ := p.Map(in)
		require.True(t, reflect.DeepEqual(a, b))
	})
}
