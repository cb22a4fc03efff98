package portray

import (
	"image/color"
	"math"
	"slices"
	"strings"

	"github.com/paulmach/orb"

	"sightline/geo/basemap"
	"sightline/ui/scene"
)

// names sets the basemap's own names where the briefing left room: countries,
// then seas, then towns, each from the foremost down.
func (d *drawn) names() {
	v := d.in.View
	metres := v.MetresPerPixel(v.Width/2, v.Height/2)
	if metres <= 0 {
		return
	}
	for _, c := range d.p.base.Countries {
		d.country(c, metres)
	}
	for _, s := range d.p.base.Seas {
		d.sea(s, metres)
	}
	for town := range d.p.base.Places(townRank(metres)) {
		if d.shows(town.Point) {
			d.town(*town)
		}
	}
}

// townRank is the least important rank of town that a scale has room for:
// ranks were made for zoom levels, one for each halving of the scale.
func townRank(metres float64) int {
	rank := 0
	for m := 9000.0; m > metres && rank < 10; m /= 1.75 {
		rank++
	}
	return rank
}

func (d *drawn) shows(p orb.Point) bool {
	x, y, ok := d.in.View.Project(p)
	return ok && x > 0 && y > 0 && x < d.in.View.Width && y < d.in.View.Height
}

// country spaces a country's name over its middle, if the country is large
// enough in the picture to carry it.
func (d *drawn) country(c basemap.Country, metres float64) {
	wide := math.Sqrt(c.Area) * 1000 / metres
	if wide < 46 || d.named(c.Name) {
		return
	}
	size, tracking := 10.0, 1.6
	if wide > 190 {
		size, tracking = 12, 4.5
	}
	d.spread(strings.ToUpper(c.Name), c.Label, scene.Style{Size: size, Tracking: tracking}, d.in.Theme.Country)
}

// seaScale is the ground resolution, metres to a pixel, from which a sea of a
// rank is named.
var seaScale = [...]float64{40000, 16000, 7000, 4200, 2200, 1200}

func (d *drawn) sea(s basemap.Sea, metres float64) {
	if metres > seaScale[min(s.Rank, len(seaScale)-1)] {
		return
	}
	d.spread(s.Name, s.Label, scene.Style{Size: 10.5, Tracking: 0.8, Slant: true}, d.in.Theme.Water)
}

// spread centres a name on a ground point where there is room.
func (d *drawn) spread(text string, at orb.Point, style scene.Style, c color.NRGBA) {
	x, y, ok := d.in.View.Project(at)
	if !ok {
		return
	}
	r := d.letters.Shape(text, style)
	box := scene.Rect{X: x - r.Advance/2, Y: y - style.Size*0.6, W: r.Advance, H: style.Size * 1.2}
	if !d.placer.free(box.Inset(-3)) {
		return
	}
	d.placer.take(box.Inset(-3))
	d.items = append(d.items, scene.Text{
		Run: r, X: box.X, Y: y + style.Size*0.36, Color: c,
		Halo: fade(d.ground(style.Slant), 0.8), HaloWidth: 1.5,
	})
}

// ground is the colour under a name: the sea's for waters, else the land's.
func (d *drawn) ground(water bool) color.NRGBA {
	if water {
		return d.in.Theme.Sea
	}
	return d.in.Theme.Land
}

// town draws a small dot and a name beside it; without room for the name
// there is no dot either.
func (d *drawn) town(town basemap.Place) {
	if d.named(town.Name) {
		return
	}
	x, y, _ := d.in.View.Project(town.Point)
	at := scene.Point{X: x, Y: y}
	dot := scene.Rect{X: x - 3, Y: y - 3, W: 6, H: 6}
	if !d.placer.free(dot) {
		return
	}
	t := d.in.Theme
	r := d.letters.Shape(town.Name, scene.Style{Size: 11})
	for _, s := range imhof[:5] {
		box := s.around(dot, r.Advance, 13, 2)
		if !d.placer.free(box) {
			continue
		}
		d.placer.take(dot)
		d.placer.take(box)
		d.disc(at, 2, t.City)
		d.items = append(d.items, scene.Text{
			Run: r, X: box.X, Y: box.Y + 10, Color: t.City, Halo: fade(t.Land, 0.85), HaloWidth: 1.75,
		})
		return
	}
}

// named tells whether the briefing names a place so itself.
func (d *drawn) named(name string) bool {
	for _, p := range d.in.Index.Briefing().Places {
		if p.Name == name {
			return slices.ContainsFunc(d.labels, func(l pending) bool { return l.spot.id == p.ID })
		}
	}
	return false
}
