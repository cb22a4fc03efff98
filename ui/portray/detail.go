package portray

import (
	"cmp"

	"sightline/geo"
	"sightline/geo/basemap"
)

// A Detail is how finely the basemap of a view is drawn. Of two views of one
// plane that have the same, the ground that both show looks the same.
type Detail struct {
	level  *basemap.Level
	metres float32 // to a pixel, as what is drawn at all goes by; not finer, as it is worked out in several ways
}

// Detail is how finely Base draws a view. While a held view is slid its detail
// stays, but for the level: that is chosen by the finest pixel in the picture.
func (p *Portrayer) Detail(v geo.View) Detail {
	x, y := v.Width/2, v.Height/2
	if v.Held {
		x, y, _ = v.Project(v.Origin)
	}
	return Detail{p.base.Level(v.Resolution() / cmp.Or(v.Density, 1)), float32(v.MetresPerPixel(x, y))}
}
