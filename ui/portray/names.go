package portray

import (
	"image/color"
	"slices"

	"sightline/ui/scene"
)

// names sets the basemap's own names where the briefing left room. Where a name
// goes is a matter of the basemap alone, so that it stays while the map and the
// days move on; what the briefing, the frame or the furniture covers is left
// out and not moved, but for a country: its name goes to where the country can
// be seen.
func (d *drawn) names() {
	chart, off := d.p.charts.of(d)
	c := clearance{d: d, ground: d.placer.ground(), off: off, rim: chart.rim.of(d.in.View)}
	c.ground.full = append(c.ground.full, &d.edge, &d.moved, d.outlines())
	var missing []*plate
	for i := range chart.plates {
		pl := &chart.plates[i]
		switch {
		case d.named(pl):
		case c.shows(pl, pl.chosen, nil):
		case pl.kind == countryName && (len(pl.chosen.boxes) > 0 || !d.frame.Contains(scene.Point{X: pl.at.X + off.X, Y: pl.at.Y + off.Y})):
			missing = append(missing, pl) // one that is in sight whole has no room anywhere
		}
	}
	for _, pl := range missing {
		for s := range chart.elsewhere(d.p, pl) {
			if c.shows(pl, s, &d.moved) {
				break
			}
		}
	}
}

// A clearance draws names where they are in nothing's way.
type clearance struct {
	d      *drawn
	ground room
	off    scene.Point // of the chart's pixels from the picture's
	rim    rim
}

// shows draws a name in a setting, if it is in nothing's way there and can be
// seen whole, and keeps the setting's boxes free from then on, if told where.
func (c clearance) shows(pl *plate, s setting, taken *boxes) bool {
	if len(s.boxes) == 0 || s.smaller(c.d.in.Least) {
		return false
	}
	off := c.off
	off.X += c.rim.wrap(s.boxes[0].X + off.X)
	for _, r := range s.boxes {
		r.X, r.Y = r.X+off.X, r.Y+off.Y
		if c.d.covered(r) || !c.rim.holds(r) || !c.ground.free(r) {
			return false
		}
	}
	c.d.plate(pl, s, off)
	if taken != nil {
		for _, r := range s.boxes {
			r.X, r.Y = r.X+off.X, r.Y+off.Y
			taken.add(r)
		}
	}
	return true
}

// named tells whether the briefing names a place so itself.
func (d *drawn) named(pl *plate) bool {
	return d.tells(pl.english) || d.tells(pl.name)
}

// tells tells whether the briefing labels a place of a name.
func (d *drawn) tells(name string) bool {
	return slices.ContainsFunc(d.site.called[name], func(n int) bool { return d.own[n] })
}

// ownNames are the sites that the briefing labels, by their number.
func (d *drawn) ownNames() []bool {
	own := make([]bool, len(d.site.spots))
	for i := range d.labels {
		if l := d.labels[i]; l.move == nil {
			own[l.spot.number] = true
		}
	}
	return own
}

// plate draws a name, so far off, with a town's dot.
func (d *drawn) plate(pl *plate, s setting, off scene.Point) {
	c, ground := pl.kind.ink(d.in.Theme)
	if pl.last {
		ground = d.in.Theme.Sea
	}
	if pl.dotted() {
		d.town(pl.kind, scene.Point{X: pl.at.X + off.X, Y: pl.at.Y + off.Y})
	}
	over := slices.ContainsFunc(s.boxes, func(r scene.Rect) bool {
		r.X, r.Y = r.X+off.X, r.Y+off.Y
		return d.hatches(r)
	})
	for _, t := range s.texts {
		t.X, t.Y = t.X+off.X, t.Y+off.Y
		t.Color, t.Halo, t.HaloWidth = c, fade(ground, 0.85), 1.75
		if over {
			t.Halo, t.HaloWidth = ground, 3
		}
		d.items = append(d.items, t)
	}
}

// hatches tells whether a box has any hatching in it, the basemap's or the
// briefing's.
func (d *drawn) hatches(r scene.Rect) bool {
	return slices.ContainsFunc(d.placer.patches, func(p patch) bool { return p.touches(r) }) ||
		slices.ContainsFunc(d.held, func(h holding) bool { return h.touches(r) })
}

// town draws a town's dot; a capital's has a ring.
func (d *drawn) town(kind nameKind, at scene.Point) {
	t := d.in.Theme
	if kind == capitalName {
		d.disc(at, 4.2, fade(t.Land, 0.85))
		d.disc(at, 1.7, t.City)
		d.ring(at, 3.4, t.City, 1)
		return
	}
	d.disc(at, 2, t.City)
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
	case countryName, regionName: // a region's is smaller: paler it could not be read
		return t.Country, t.Land
	case waterName:
		return t.Water, t.Sea
	case riverName:
		return t.Water, t.Land
	}
	return t.City, t.Land
}
