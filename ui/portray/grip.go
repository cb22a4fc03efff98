package portray

import (
	"math"

	"sightline/model/edtf"
	"sightline/ui/scene"
)

// A Part is something of a timeline that a hand can take hold of.
type Part uint8

// The parts.
const (
	NoPart      Part = iota
	Axis             // it leads to the moment under it
	Playhead         // the moment itself
	RangeFrom        // the handles of the range
	RangeTo          //
	Happened         // what is said to have happened: its lanes
	Said             // who said so: likewise
	HappenedTop      // their headings beside the plot, which close and open them
	SaidTop          //
)

// A placedPart is a part where it lies.
type placedPart struct {
	part Part
	box  scene.Rect
}

// PartAt is the part at a point.
func (t Timeline) PartAt(p scene.Point) Part {
	if t.axis.width == 0 {
		return NoPart
	}
	for i := len(t.parts) - 1; i >= 0; i-- {
		if t.parts[i].box.Contains(p) {
			return t.parts[i].part
		}
	}
	h, v := t.names[0], t.names[1]
	switch {
	case p.Y < axisRow:
		if p.X >= t.axis.left {
			return Axis
		}
		return NoPart
	case p.Y < h.top() && t.InNames(p):
		return HappenedTop
	case p.Y < h.bottom():
		return Happened
	case p.Y < v.top() && t.InNames(p):
		return SaidTop
	}
	return Said
}

// InNames tells whether a point lies among the names of the lanes.
func (t Timeline) InNames(p scene.Point) bool { return p.X < t.axis.left }

// ItemAt is the foremost item at a point; false if there is none.
func (t Timeline) ItemAt(p scene.Point) (Item, bool) {
	if p.Y < axisRow {
		return Item{}, false
	}
	h, v := t.names[0], t.names[1]
	if (p.Y < h.top() || p.Y > h.bottom()) && (p.Y < v.top() || p.Y > v.bottom()) {
		return Item{}, false // cut off
	}
	for i := len(t.Items) - 1; i >= 0; i-- {
		if t.Items[i].Box.Contains(p) {
			return t.Items[i], true
		}
	}
	return Item{}, false
}

// Item is the item of an event or a claim in view.
func (t Timeline) Item(id string) (Item, bool) {
	for _, it := range t.Items {
		if it.ID == id {
			return it, true
		}
	}
	return Item{}, false
}

// MomentAt is the moment at a horizontal position, the nearest within the range
// if it lies outside; zero if there are no dates.
func (t Timeline) MomentAt(x float64) edtf.Date {
	if t.axis.width == 0 {
		return edtf.Date{}
	}
	at := math.Max(t.limit.From, math.Min(t.axis.at(x), t.limit.To-1))
	return t.grain.At(instant(at))
}

// DayAt is the moment at a horizontal position, within the briefing's days but
// whatever the range: what its handles are dragged to.
func (t Timeline) DayAt(x float64) edtf.Date {
	if t.axis.width == 0 {
		return edtf.Date{}
	}
	return t.grain.At(instant(math.Max(t.span.From, math.Min(t.axis.at(x), t.span.To-1))))
}

// XOf is the horizontal middle of a date, pixels.
func (t Timeline) XOf(d edtf.Date) float64 {
	s := stretchOf(d)
	if t.axis.width == 0 || d.IsZero() || math.IsInf(s.middle(), 0) {
		return t.axis.left
	}
	return t.axis.x(s.middle())
}

// leastShown is how little time can be shown, seconds.
const leastShown = 120

// Zoomed is what is shown if one comes closer by a factor about a pixel.
func (t Timeline) Zoomed(x, factor float64) Stretch {
	if t.axis.width == 0 {
		return Stretch{}
	}
	long := math.Max(leastShown, math.Min(3*t.fit.Length(), t.Shows.Length()/factor))
	from := t.axis.at(x) - (x-t.axis.left)/t.axis.width*long
	return t.kept(Stretch{from, from + long})
}

// Panned is what is shown if the lanes are pulled some pixels to the right.
func (t Timeline) Panned(dx float64) Stretch {
	if t.axis.width == 0 {
		return Stretch{}
	}
	by := dx / t.axis.scale()
	return t.kept(Stretch{t.Shows.From - by, t.Shows.To - by})
}

// Showing is what is shown moved, if need be, so that a date is in it.
func (t Timeline) Showing(d edtf.Date) Stretch {
	s := stretchOf(d)
	at := s.middle()
	if t.axis.width == 0 || d.IsZero() || math.IsInf(at, 0) || (at >= t.Shows.From && at <= t.Shows.To) {
		return t.Shows
	}
	half := t.Shows.Length() / 2
	return Stretch{at - half, at + half}
}

// kept is a stretch moved so that it does not lose sight of the briefing.
func (t Timeline) kept(s Stretch) Stretch {
	const sight = 0.7 // of its length it may reach beyond
	low, high := t.limit.From-sight*s.Length(), t.limit.To+sight*s.Length()
	if s.From < low {
		return Stretch{low, low + s.Length()}
	}
	if s.To > high {
		return Stretch{high - s.Length(), high}
	}
	return s
}

// Show has the timeline answer as if it had been drawn showing a stretch: a hand
// may do more before the next drawing.
func (t *Timeline) Show(s Stretch) {
	if s.Length() <= 0 {
		s = t.fit
	}
	t.Shows, t.axis.shows = s, s
}

// Fit is what is shown if all of the briefing's days, or all of the range, are.
func (t Timeline) Fit() Stretch { return t.fit }

// MostScroll is how far each of the sections can be scrolled, pixels.
func (t Timeline) MostScroll() [2]float64 { return t.most }
