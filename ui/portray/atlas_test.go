package portray_test

import (
	"strings"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/geo"
	"sightline/geo/proj"
	"sightline/model"
	"sightline/ui/internal/golden"
	"sightline/ui/portray"
)

// A plate is a part of the world as an atlas shows it: the basemap with its
// own names, without a briefing.
type plate struct {
	name       string
	projection string
	bound      orb.Bound
	scale      float64
	language   string
}

// bounds of the plates, west, south, east, north in degrees; east beyond 180 is
// over the antimeridian.
func box(w, s, e, n float64) orb.Bound {
	return orb.Bound{Min: orb.Point{w, s}, Max: orb.Point{e, n}}
}

func plates() []plate {
	world := box(-180, -90, 180, 90)
	all := []plate{
		{name: "korea", bound: box(122, 33, 136, 44.5)},
		{name: "korea-2x", bound: box(122, 33, 136, 44.5), scale: 2},
		{name: "ukraine", bound: box(22, 44, 41, 53)},
		{name: "ukraine-2x", bound: box(30, 44, 41, 49), scale: 2},
		{name: "fiji", bound: box(174, -21, 184, -14)},
		{name: "chukotka", bound: box(165, 60, 195, 73)},
		{name: "antarctica", bound: box(-180, -90, 180, -62)},
		{name: "svalbard", bound: box(5, 75, 35, 82)},
		{name: "korean", bound: box(122, 33, 136, 44.5), language: "ko"},
		{name: "russian", bound: box(22, 44, 60, 62), language: "ru"},
		{name: "arabic", bound: box(25, 12, 60, 38), language: "ar"},
	}
	for _, name := range proj.Names() {
		if name == (proj.ConformalConic{}).Name() { // it is made for a middle latitude, not for the world
			all = append(all, plate{name: "europe-" + name, projection: name, bound: box(-12, 34, 45, 72)})
			continue
		}
		all = append(all, plate{name: "world-" + name, projection: name, bound: world})
	}
	return all
}

// TestAtlas compares the plates with those that were looked at and kept.
func TestAtlas(t *testing.T) {
	for _, pl := range plates() {
		for _, th := range themes() {
			t.Run(pl.name+", "+th.Name, func(t *testing.T) {
				golden.Check(t, "atlas-"+pl.name+"-"+th.Name, window(t, pl.input(t, th), max(pl.scale, 1)))
			})
		}
	}
}

// input is what a plate is drawn from.
func (pl plate) input(t *testing.T, th portray.Theme) portray.MapInput {
	q, ok := proj.ByName(pl.projection)
	require.True(t, ok || pl.projection == "")
	v := geo.View{Projection: q, Width: 720, Height: 450}
	if pl.scale > 1 {
		v.Width, v.Height = 480, 300
	}
	ix := model.NewIndex(&model.Briefing{Language: pl.language})
	v = v.FitBound(pl.bound, geo.Margins{Top: 8, Right: 8, Bottom: 8, Left: 8})
	if _, ok := q.(proj.Azimuthal); ok && pl.bound == box(-180, -90, 180, 90) {
		v.Center = orb.Point{20, 25} // a half with land, of a world that has no middle
	}
	return portray.MapInput{Index: ix, Theme: th, View: v}
}

// TestNamesBreakBetweenWords: the basemap's names come whole, or word by word.
func TestNamesBreakBetweenWords(t *testing.T) {
	p, ix := portrayer(t), builtIn(t)
	drawing := p.Picture(portray.PictureInput{
		Index: ix, Snapshot: ix.At(date(t, "2024-10-18"), model.Said), Theme: portray.Light(), Width: 1440, Height: 810,
	})
	named := 0
	for _, text := range texts(drawing, "names") {
		named++
		assert.NotContains(t, []string{"Mediterranea", "Mediterranean S", "n Sea"}, strings.TrimSpace(text.Run.Text))
	}
	assert.Greater(t, named, 20)
}
