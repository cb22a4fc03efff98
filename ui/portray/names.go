package portray

import (
	"image/color"

	"sightline/ui/scene"
)

// names sets the basemap's own names where the briefing left room. Where a name
// goes is a matter of the basemap alone, so that it stays while the map and the
// days move on; what the briefing, the frame or the furniture covers is left
// out and not moved, but for a country: its name goes to where the country can
// be seen.
func (d *drawn) names() {
	chart := d.p.charts.of(d)
	ground := d.placer.ground()
	ground.full = append(ground.full, &d.edge)
	var missing []*plate
	for i := range chart.plates {
		pl := &chart.plates[i]
		switch {
		case d.named(pl):
		case len(pl.chosen.boxes) > 0 && ground.allFree(pl.chosen.boxes) && d.clear(pl.chosen.boxes):
			d.plate(pl, pl.chosen)
		case pl.kind == countryName:
			missing = append(missing, pl)
		}
	}
	ground.full = append(ground.full, &chart.taken)
	var moved boxes
	ground.full = append(ground.full, &moved)
	for _, pl := range missing {
		for _, s := range chart.elsewhere(d, pl) {
			if ground.allFree(s.boxes) && d.clear(s.boxes) {
				moved.add(s.boxes[0])
				d.plate(pl, s)
				break
			}
		}
	}
}

// clear tells whether a name can be seen whole.
func (d *drawn) clear(all []scene.Rect) bool {
	for _, r := range all {
		if d.covered(r) {
			return false
		}
	}
	return true
}

// named tells whether the briefing names a place so itself.
func (d *drawn) named(pl *plate) bool {
	return d.own[pl.english] || d.own[pl.name]
}

// ownNames are the names of the places that the briefing labels.
func (d *drawn) ownNames() map[string]bool {
	own := map[string]bool{}
	for _, l := range d.labels {
		if p, ok := d.in.Index.Place(l.spot.id); ok {
			own[p.Name] = true
		}
	}
	return own
}

// plate draws a name, with a town's dot.
func (d *drawn) plate(pl *plate, s setting) {
	c, ground := pl.kind.ink(d.in.Theme)
	if pl.kind == townName || pl.kind == capitalName {
		d.town(pl)
	}
	for _, t := range s.texts {
		t.Color, t.Halo, t.HaloWidth = c, fade(ground, 0.85), 1.75
		d.items = append(d.items, t)
	}
}

// town draws a town's dot; a capital's has a ring.
func (d *drawn) town(pl *plate) {
	t := d.in.Theme
	if pl.kind == capitalName {
		d.disc(pl.at, 4.2, fade(t.Land, 0.85))
		d.disc(pl.at, 1.7, t.City)
		d.ring(pl.at, 3.4, t.City, 1)
		return
	}
	d.disc(pl.at, 2, t.City)
}

// A nameKind is what a name of the basemap is the name of.
type nameKind uint8

const (
	countryName nameKind = iota
	regionName
	waterName
	riverName
	townName
	capitalName
)

// ink is a name's colour and that of the ground it lies on.
func (k nameKind) ink(t Theme) (c, ground color.NRGBA) {
	switch k {
	case countryName:
		return t.Country, t.Land
	case regionName:
		return fade(t.Country, 0.8), t.Land
	case waterName:
		return t.Water, t.Sea
	case riverName:
		return t.Water, t.Land
	}
	return t.City, t.Land
}
