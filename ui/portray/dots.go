package portray

import (
	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/ui/scene"
)

// dots draws the points and lines of a spot.
func (d *drawn) dots(sp *spot) {
	parts := lines(sp.geometry)
	if len(parts) > 0 {
		d.line(sp, parts)
	}
	labelled := len(parts) > 0 || len(polygons(sp.geometry)) > 0
	for _, g := range points(sp.geometry) {
		x, y, ok := d.projector.Project(g)
		l := pending{spot: sp, at: scene.Point{X: x, Y: y}, point: true}
		if !ok || !d.frame.Inset(-beyond).Contains(l.at) {
			continue
		}
		if l.out = !d.frame.Contains(l.at); !l.out {
			d.key.told(sp)
		}
		if sp.dot {
			l.dot, l.r = true, d.dot(sp, l)
		}
		if !labelled {
			d.labels, labelled = append(d.labels, &l), true
		}
	}
}

// dot draws a spot's mark at one of its points and returns how far it reaches.
// Out of the picture it only keeps labels off.
func (d *drawn) dot(sp *spot, l pending) float64 {
	at := l.at
	r, reach := d.reach(sp)
	if !l.out {
		d.mark(sp, at, r)
		reach = d.rings(sp, at, r, reach)
	} else if d.selected(sp) {
		reach += 4
	}
	box := scene.Rect{X: at.X - reach, Y: at.Y - reach, W: 2 * reach, H: 2 * reach}
	d.placer.mark(box.Inset(-1))
	if !l.out {
		d.hits = append(d.hits, Hit{ID: sp.target(), Box: box.Inset(-4)})
	}
	return reach
}

// reach is how large a spot's mark is, and how far it goes with the ring of what
// is inferred.
func (d *drawn) reach(sp *spot) (r, reach float64) {
	_, event := sp.standing()
	switch {
	case event:
		r = markRadius
	case len(sp.lines) > 0:
		r = squareSize
	case d.claimed(): // the end of a movement, no event of its own
		r = 2.5
	default:
		r = 3.5
	}
	if (sp.inferred || sp.markInferred()) && (event || len(sp.lines) == 0) {
		return r, r + 4
	}
	return r, r
}

// claimed tells whether the briefing has any claims: places that none is about
// are then no more than the ends of movements.
func (d *drawn) claimed() bool { return len(d.in.Index.Briefing().Claims) > 0 }

// mark draws a spot's mark of a radius.
func (d *drawn) mark(sp *spot, at scene.Point, r float64) {
	t := d.in.Theme
	st, event := sp.standing()
	if len(sp.lines) > 0 {
		d.disc(at, r+halo, fade(t.Land, 0.9))
	}
	switch {
	case event:
		d.standingMark(st, at, r, t, t.Land)
	case len(sp.lines) > 0:
		d.statementMark(at, r, t.Text, t.Land, sp.inferred || sp.markInferred())
	case d.claimed():
		d.disc(at, r, t.City)
	default:
		d.disc(at, r, t.Text)
	}
}

// rings draws what goes round a mark: dashed where its place was inferred,
// whole where it is selected. It returns how far they reach.
func (d *drawn) rings(sp *spot, at scene.Point, r, reach float64) float64 {
	t := d.in.Theme
	if reach > r {
		c := t.Text
		if st, event := sp.standing(); event {
			c = t.Standing(st)
		}
		d.ring(at, reach, fade(c, 0.9), 1.2, 3, 2.6)
		d.key.marks |= inferredMark
	}
	if d.selected(sp) {
		reach += 4
		d.ring(at, reach, t.Text, 1.8)
	}
	return reach
}

// line draws an event or place that is a line of its own.
func (d *drawn) line(sp *spot, parts []orb.LineString) {
	st, _ := sp.standing()
	width := 2.0
	if d.lit {
		width += hoverWider
	}
	for _, l := range parts {
		var path scene.Path
		d.in.View.LineString(geo.Densify(l, 1), &path)
		if sp.inferred {
			d.stroke(path, d.in.Theme.Standing(st), width, 6, 4)
		} else {
			d.stroke(path, d.in.Theme.Standing(st), width)
		}
	}
	if at, ok := d.screen(sp); ok {
		d.key.told(sp)
		d.labels = append(d.labels, &pending{spot: sp, at: at})
		d.hits = append(d.hits, Hit{ID: sp.target(), Box: scene.Rect{X: at.X - 8, Y: at.Y - 8, W: 16, H: 16}})
	}
}
