package portray

import (
	"sightline/model"
	"sightline/ui/scene"
)

// Undated are the events that have no place on a timeline's axis, as far as they are
// known at its moment.
func (p *Portrayer) Undated(t Timeline) []*model.Event {
	if t.walk.c == nil {
		return nil
	}
	d := strip{in: t.walk.in, c: t.walk.c}
	return d.undated()
}

// UndatedAt are the events that have no place on a timeline's axis, if a point is
// on the note beside the upper heading that counts them; none elsewhere.
func (p *Portrayer) UndatedAt(t Timeline, at scene.Point) []*model.Event {
	h := t.names[happenedSection]
	if t.walk.c == nil || at.Y < h.y || at.Y >= h.top() || at.X < t.axis.left {
		return nil
	}
	all := p.Undated(t)
	if len(all) == 0 {
		return nil
	}
	note := p.sheet().letters.Fit(undatedNote(len(all)), noteStyle, t.axis.width)
	if at.X > t.axis.left+8+note.Advance {
		return nil
	}
	return all
}

// undated are the events without a date that are known at the moment.
func (d *strip) undated() []*model.Event {
	var all []*model.Event
	for _, h := range d.c.undated {
		if d.shows(&h) {
			all = append(all, h.event)
		}
	}
	return all
}

// noteStyle is what is noted beside a heading.
var noteStyle = scene.Style{Size: 10}

// undatedNote counts events that have no place on the axis.
func undatedNote(n int) string { return "+ " + plural(n, "event", "events") + " without a date" }
