package export_test

import (
	"bytes"
	"image"
	"image/draw"
	"image/png"
	"math"
	"slices"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/assets"
	"sightline/geo"
	"sightline/model"
	"sightline/model/edtf"
	"sightline/model/geojson"
	"sightline/ui/export"
	"sightline/ui/portray"
	"sightline/ui/state"
)

func builtIn(t testing.TB) *model.Index {
	t.Helper()
	b, err := geojson.Decode(bytes.NewReader(assets.DefaultBriefing()), assets.DefaultBriefingName)
	require.NoError(t, err)
	return model.NewIndex(b)
}

func date(t testing.TB, s string) edtf.Date {
	t.Helper()
	d, err := edtf.Parse(s)
	require.NoError(t, err)
	return d
}

// small keeps the tests quick.
var small = export.Options{Width: 480, Height: 270}

// picture writes a picture and reads it back.
func picture(t *testing.T, ix *model.Index, o export.Options) ([]byte, image.Image) {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, export.PNG(&b, ix, o))
	m, err := png.Decode(bytes.NewReader(b.Bytes()))
	require.NoError(t, err)
	return b.Bytes(), m
}

// pixels are what can be seen of a picture, to be compared.
func pixels(m image.Image) string {
	flat := image.NewNRGBA(m.Bounds())
	draw.Draw(flat, flat.Rect, m, m.Bounds().Min, draw.Src)
	return string(flat.Pix)
}

func TestTheSamePictureGivesTheSameBytes(t *testing.T) {
	ix := builtIn(t)
	for name, o := range map[string]export.Options{
		"as it comes": {},
		"upright":     {Width: 600, Height: 900, Timeline: true, Theme: "dark"},
	} {
		first, _ := picture(t, ix, o)
		second, _ := picture(t, builtIn(t), o)
		assert.True(t, bytes.Equal(first, second), name)
	}
}

func TestInsets(t *testing.T) {
	p, err := export.Portrayer()
	require.NoError(t, err)
	pyongyang := &orb.Bound{Min: orb.Point{125.5, 38.8}, Max: orb.Point{126.5, 39.2}}
	off := portray.InsetOptions{Mode: portray.InsetOff}
	for name, tt := range map[string]struct {
		o    export.Options
		want []string
	}{
		"what is crowded":        {export.Options{}, []string{"inset"}},
		"off":                    {export.Options{Insets: off}, nil},
		"where a small map lies": {export.Options{BBox: pyongyang}, []string{"overview"}},
		"off, a small map":       {export.Options{BBox: pyongyang, Insets: off}, nil},
		"upright, a small map":   {export.Options{BBox: pyongyang, Width: 600, Height: 1000}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			s, _, err := export.Scene(p, builtIn(t), tt.o)
			require.NoError(t, err)
			var found []string
			for _, g := range s.Groups {
				if (g.Name == "inset" || g.Name == "overview") && !slices.Contains(found, g.Name) {
					found = append(found, g.Name)
				}
			}
			assert.Equal(t, tt.want, found)
		})
	}
}

func TestSize(t *testing.T) {
	ix := builtIn(t)
	tests := []struct {
		name string
		o    export.Options
		want image.Point
	}{
		{"as it comes", export.Options{}, image.Pt(1920, 1080)},
		{"twice as dense", export.Options{Width: 480, Height: 270, Scale: 2}, image.Pt(960, 540)},
		{"by a half more", export.Options{Width: 481, Height: 271, Scale: 1.5}, image.Pt(722, 407)},
		{"a square", export.Options{Width: 333, Height: 333}, image.Pt(333, 333)},
		{"upright", export.Options{Width: 270, Height: 480}, image.Pt(270, 480)},
		{"the smallest", export.Options{Width: export.MinSide, Height: export.MinSide}, image.Pt(export.MinSide, export.MinSide)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, m := picture(t, ix, tt.o)
			assert.Equal(t, tt.want, m.Bounds().Size())
		})
	}
}

func TestEveryOptionChangesThePicture(t *testing.T) {
	ix := builtIn(t)
	tests := []struct {
		name   string
		change func(*export.Options)
	}{
		{"dark", func(o *export.Options) { o.Theme = "dark" }},
		{"transparent", func(o *export.Options) { o.Transparent = true }},
		{"no title", func(o *export.Options) { o.NoTitle = true }},
		{"no moment", func(o *export.Options) { o.NoMoment = true }},
		{"no counts", func(o *export.Options) { o.NoCounts = true }},
		{"no legend", func(o *export.Options) { o.NoLegend = true }},
		{"no scale bar", func(o *export.Options) { o.NoScaleBar = true }},
		{"no credit", func(o *export.Options) { o.NoCredit = true }},
		{"no sources", func(o *export.Options) { o.NoSources = true }},
		{"no notes", func(o *export.Options) { o.NoNotes = true }},
		{"a filter that is not told", func(o *export.Options) { o.Filter, o.NoFilters = model.Filter{Words: "NATO"}, true }},
		{"cards", func(o *export.Options) { o.Cards = true }},
		{"timeline", func(o *export.Options) { o.Timeline = true }},
		{"another day", func(o *export.Options) { o.Moment = date(t, "2024-10-17") }},
		{"the other clock", func(o *export.Options) { o.Clock = model.Happened }},
		{"another projection", func(o *export.Options) { o.Projection = "mercator" }},
		{"a box", func(o *export.Options) { o.BBox = &orb.Bound{Min: orb.Point{120, 30}, Max: orb.Point{140, 45}} }},
		{"a view", func(o *export.Options) {
			o.View = &geo.View{Center: orb.Point{30, 50}, Scale: 900, Width: 480, Height: 270}
		}},
		{"a scene", func(o *export.Options) { o.Scene = ix.Briefing().Scenes[0].ID }},
		{"a filter", func(o *export.Options) { o.Filter = model.Filter{Words: "NATO"} }},
		{"claims of some", func(o *export.Options) { o.Within = func(c *model.Claim) bool { return c.Voice == "nis" } }},
		{"the board", func(o *export.Options) { o.Board = true }},
		{"the board by parties", func(o *export.Options) { o.Board, o.Lanes = true, state.ByParty }},
		{"the board by name", func(o *export.Options) { o.Board, o.BoardOrder = true, state.ByName }},
		{"a range of the timeline", func(o *export.Options) { o.Timeline, o.Range = true, state.Range{From: date(t, "2024-10-12")} }},
	}
	base := export.Options{Width: 1280, Height: 720} // its key has room
	_, plain := picture(t, ix, base)
	seen := map[string]string{pixels(plain): "as it comes"}
	for _, tt := range tests {
		o := base
		tt.change(&o)
		_, m := picture(t, ix, o)
		got := pixels(m)
		assert.Empty(t, seen[got], "%s looks like another", tt.name)
		seen[got] = tt.name
	}
}

// TestASceneBringsItsMoment: the scene's own date, clock and extent are those
// of the picture, unless others are asked for.
func TestASceneBringsItsMoment(t *testing.T) {
	ix := builtIn(t)
	for _, s := range ix.Briefing().Scenes {
		t.Run(s.ID, func(t *testing.T) {
			p, err := export.Portrayer()
			require.NoError(t, err)
			o := small
			o.Scene = s.ID
			whole, _, err := export.Scene(p, ix, o)
			require.NoError(t, err)
			o.Moment, o.Clock, o.BBox = s.At, s.Clock, s.BBox
			spelled, _, err := export.Scene(p, ix, o)
			require.NoError(t, err)
			assert.Equal(t, spelled, whole)
			o.Moment = date(t, "2024-10-08")
			other, _, err := export.Scene(p, ix, o)
			require.NoError(t, err)
			assert.NotEqual(t, spelled, other, "the moment that is asked for wins")
		})
	}
}

func TestWrongOptionsAreRefused(t *testing.T) {
	ix := builtIn(t)
	tests := []struct {
		name, want string
		o          export.Options
	}{
		{"theme", `theme "sepia" is not light or dark`, export.Options{Theme: "sepia"}},
		{"projection", `projection "flat"`, export.Options{Projection: "flat"}},
		{"scene", `no scene "s99"`, export.Options{Scene: "s99"}},
		{"narrow", "size 63x100", export.Options{Width: 63, Height: 100}},
		{"no height", "size 100x0", export.Options{Width: 100}},
		{"negative", "size -100x100", export.Options{Width: -100, Height: 100}},
		{"wide", "size 16385x100", export.Options{Width: export.MaxSide + 1, Height: 100}},
		{"wide by its scale", "at scale 16", export.Options{Width: 1920, Height: 1080, Scale: 16}},
		{"scale too great", "scale 17", export.Options{Width: 100, Height: 100, Scale: 17}},
		{"scale below zero", "scale -1", export.Options{Width: 100, Height: 100, Scale: -1}},
		{"pixels to an inch", "0.5 pixels to an inch", export.Options{DPI: 0.5}},
		{"too many to an inch", "10001 pixels to an inch", export.Options{DPI: export.MaxDPI + 1}},
		{"inches not a number", "NaN pixels to an inch", export.Options{DPI: math.NaN()}},
		{"scale not a number", "scale NaN", export.Options{Width: 100, Height: 100, Scale: math.NaN()}},
		{"scale without end", "scale +Inf", export.Options{Width: 100, Height: 100, Scale: math.Inf(1)}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var b bytes.Buffer
			require.ErrorContains(t, export.PNG(&b, ix, tt.o), tt.want)
			assert.Empty(t, b.Bytes(), "nothing is written")
		})
	}
}
