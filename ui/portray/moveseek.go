package portray

import (
	"math"

	"sightline/ui/scene"
	"sightline/ui/scene/lettering"
)

// moveNames are a movement's name along each of its tracks; none until it is sought a
// place. Where the movement is drawn from a stock, they are kept there with it.
type moveNames struct{ tracks []*inscribing }

// along are the names, all of them like one.
func (n *moveNames) along(course []track, like inscription) []*inscribing {
	if n.tracks == nil {
		for _, w := range course {
			like.line, like.middles = lettering.NewLine(w.line()), w.spread()
			n.tracks = append(n.tracks, &inscribing{inscription: like})
		}
	}
	return n.tracks
}

// seekMove finds room for a movement's name: along the line where it is
// straightest and turns no corner, else beside it, in its colour.
func (d *drawn) seekMove(m room, l pending) (place, bool) {
	t, e := d.in.Theme, l.move.Event
	text := telling{title: e.Title}
	if !e.When.IsZero() {
		text.rest = ", " + closing(e.Title) + untorn(e.When.Short())
	}
	style := scene.Style{Size: tellSize, Slant: len(e.Inferred) > 0}
	c := t.Standing(l.move.Standing)
	calls := d.in.footnotes.at(callSite{id: e.ID})
	if len(calls) == 0 { // there is no place for a number on a line
		for _, in := range l.names.along(l.course, inscription{
			run: d.letters.Shape(text.title+text.rest, style), lift: l.r - 1, color: c, halo: fade(t.Sea, 0.85), owner: l.owner,
		}) {
			if p, ok := d.onLine(m, in); ok {
				draw := p.draw
				p.draw = func() {
					draw()
					for _, r := range p.boxes {
						d.hits = append(d.hits, Hit{ID: e.ID, Box: r})
					}
				}
				return p, true
			}
		}
	}
	var b label
	for _, r := range text.set(d.letters, style, math.Min(160, d.in.View.Width*0.29), 4) {
		b.add(labelRow{run: r, color: c, height: tellSize * 1.3})
	}
	b.call(d, calls)
	st, ok := d.besideLine(m, l, b)
	if !ok {
		return place{}, false
	}
	return place{[]scene.Rect{st.box}, st.leads, func() {
		d.sheet.leads(st.leads, fade(c, 0.6))
		b.draw(d.sheet, st.box, st.side, fade(t.Sea, 0.85))
		d.hits = append(d.hits, Hit{ID: e.ID, Box: st.box})
	}}, true
}

// besideLine finds room for a movement's name beside one of its points, next to
// it before farther off, and off the briefing's areas before over one.
func (d *drawn) besideLine(m room, l pending, b label) (best stand, found bool) {
	for _, at := range l.along {
		l.at = at
		own := func(r scene.Rect) bool { return r.Contains(at) }
		s, ok := m.point(l.site(), b.w, b.h, 4, func(box scene.Rect, far bool) ([]lead, bool) {
			if !far {
				return nil, true
			}
			to, ok := leadTo(at, 4, box)
			return []lead{to}, ok && m.alone(box, own) && m.led(to, own)
		})
		if ok && (!found || s.cost < best.cost) {
			best, found = s, true
		}
		if found && best.cost == 0 {
			break
		}
	}
	return best, found
}
