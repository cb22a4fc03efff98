package portray_test

import (
	"fmt"
	"image"
	"strings"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/geo"
	"sightline/geo/proj"
	"sightline/model"
	"sightline/ui/paint/raster"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// TestDegreesAreToldWhenAsked: in every projection, at each scale, meridians and
// parallels are told at the edges, over nothing else; and not unless asked for.
func TestDegreesAreToldWhenAsked(t *testing.T) {
	ix := builtIn(t)
	bounds := map[string]orb.Bound{
		"world": {Min: orb.Point{-150, -60}, Max: orb.Point{150, 75}},
		"Korea": {Min: orb.Point{122, 33}, Max: orb.Point{134, 44}},
		"port":  {Min: orb.Point{131.5, 42.9}, Max: orb.Point{132.3, 43.3}},
	}
	for _, name := range proj.Names() {
		projection, _ := proj.ByName(name)
		for where, b := range bounds {
			t.Run(name+", "+where, func(t *testing.T) {
				in := portray.MapInput{Index: ix, Theme: portray.Dark(), Snapshot: ix.At(date(t, "2024-10-18"), model.Said)}
				in.View = geo.View{Projection: projection, Width: 1280, Height: 800}.FitBound(b, geo.Margins{})
				plain, _ := portrayer(t).Map(in)
				assert.Zero(t, told(words(plain), "°"))
				in.Graticule = true
				drawing, _ := portrayer(t).Map(in)
				assert.Positive(t, told(words(drawing), "° N")+told(words(drawing), "° S"), "parallels")
				assert.Positive(t, told(words(drawing), "° E")+told(words(drawing), "° W"), "meridians")
				assert.Empty(t, crowding(drawing, nil))
			})
		}
	}
}

// TestDegreesAreToldWhereTheyCan: every meridian and parallel in the picture,
// whichever of its ends furniture takes, and if it takes both.
func TestDegreesAreToldWhereTheyCan(t *testing.T) {
	v := plain(t, 1280, 800)
	left, right := scene.Rect{W: 200, H: 800}, scene.Rect{X: 1080, W: 200, H: 800}
	top, bottom := scene.Rect{W: 1280, H: 130}, scene.Rect{Y: 670, W: 1280, H: 130}
	for name, keep := range map[string][]scene.Rect{
		"nothing": nil, "left and below": {left, bottom}, "right and above": {right, top}, "all round": {left, right, top, bottom},
	} {
		t.Run(name, func(t *testing.T) {
			in := portray.MapInput{Index: model.NewIndex(&model.Briefing{}), View: v, Theme: portray.Dark(), Keep: keep, Graticule: true}
			drawing, _ := portrayer(t).Map(in)
			free := scene.Rect{X: 200, Y: 130, W: 880, H: 540}
			step := geo.GraticuleStep(v)
			for i := -180.0; i <= 180; i += step {
				if x, y, _ := v.Project(orb.Point{i, 48}); free.Contains(scene.Point{X: x, Y: y}) {
					assert.Equal(t, 1, told(words(drawing), fmt.Sprintf("%g° E", i)), "%g° E", i)
				}
				if x, y, ok := v.Project(orb.Point{30, i}); ok && free.Contains(scene.Point{X: x, Y: y}) {
					assert.Equal(t, 1, told(words(drawing), fmt.Sprintf("%g° N", i)), "%g° N", i)
				}
			}
			assert.Empty(t, crowding(drawing, nil))
		})
	}
}

// TestDegreesWithoutRoomAtTheEdgeAreLeftOut: in the middle of the map a number
// looks like something that is told about there.
func TestDegreesWithoutRoomAtTheEdgeAreLeftOut(t *testing.T) {
	v := plain(t, 1280, 800)
	x, _, ok := v.Project(orb.Point{30, 48})
	require.True(t, ok)
	const slot = 12 // a meridian's ends lie in slots that are too narrow for its number
	keep := []scene.Rect{
		{W: x - slot/2, H: 130},
		{X: x + slot/2, W: 1280, H: 130},
		{Y: 670, W: x - slot/2, H: 130},
		{X: x + slot/2, Y: 670, W: 1280, H: 130},
	}
	in := portray.MapInput{Index: model.NewIndex(&model.Briefing{}), View: v, Theme: portray.Dark(), Keep: keep, Graticule: true}
	drawing, _ := portrayer(t).Map(in)
	assert.Zero(t, told(words(drawing), "30° E"))
	in.Keep = nil
	drawing, _ = portrayer(t).Map(in)
	assert.Equal(t, 1, told(words(drawing), "30° E"))
}

// told counts the words with a part.
func told(all []string, part string) int {
	n := 0
	for _, w := range all {
		if strings.Contains(w, part) {
			n++
		}
	}
	return n
}

// TestTheMapSpeaksTheBriefingsLanguage: the basemap's names are in it as far as
// there are any.
func TestTheMapSpeaksTheBriefingsLanguage(t *testing.T) {
	for language, want := range map[string][]string{
		"":      {"SOUTH KOREA", "Yellow Sea", "Pyongyang"},
		"en-GB": {"SOUTH KOREA"},
		"ko":    {"대한민국", "황해", "평양"},
		"ru-RU": {"РЕСПУБЛИКА КОРЕЯ", "Жёлтое море", "Пхеньян"},
		"ar":    {"كوريا الجنوبية"},
		"xx":    {"SOUTH KOREA"},
	} {
		ix := model.NewIndex(&model.Briefing{Language: language})
		in := portray.MapInput{Index: ix, Theme: portray.Dark()}
		in.View = geo.View{Width: 1280, Height: 800}.FitBound(orb.Bound{Min: orb.Point{123, 33}, Max: orb.Point{133, 43}}, geo.Margins{})
		drawing, _ := portrayer(t).Map(in)
		said := strings.Join(words(drawing, "names"), " ")
		for _, w := range want {
			assert.Contains(t, said, w, language)
		}
		assert.Empty(t, crowding(drawing, nil), language)
	}
}

// TestDegreesHaveTheirLines: where degrees are told, a meridian can be followed
// over the land.
func TestDegreesHaveTheirLines(t *testing.T) {
	ix := read(t, nothing)
	v := geo.View{Projection: mercator(t), Center: orb.Point{40, 55}, Scale: 2000, Width: 600, Height: 400}
	for _, th := range themes() {
		s := func(graticule bool) *image.RGBA {
			base := portrayer(t).Base(v, nil, th)
			over, _ := portrayer(t).Map(portray.MapInput{Index: ix, Snapshot: ix.At(date(t, "2024-10-20"), model.Said), View: v, Theme: th, Graticule: graticule})
			base.Groups = append(base.Groups, over.Groups...)
			return raster.Paint(base, 1)
		}
		without, with := s(false), s(true)
		seen := 0
		for i := range 20 { // names lie over some of it
			x, y, ok := v.Project(orb.Point{40, 53 + 0.2*float64(i)}) // a multiple of the step of 5°
			require.True(t, ok)
			if without.RGBAAt(int(x), int(y)) != with.RGBAAt(int(x), int(y)) {
				seen++
			}
		}
		assert.Greater(t, seen, 10, th.Name)
	}
}
