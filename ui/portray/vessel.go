package portray

import (
	"math"

	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/model/edtf"
	"sightline/ui/scene"
)

const (
	vesselSize = 7.0
	vesselRoom = 3.0 // between a vessel and what it keeps off, pixels
)

// vessel marks how far the movement has come, while its dates run.
func (d *drawn) vessel(e *moving, parts []*geo.Way, width float64) {
	if len(parts) == 0 {
		return
	}
	tip := markRadius + halo
	s := sail{at: len(d.items), when: e.Event.When, reckoned: reckoned(e.Event), berth: berth{
		view: d.projector, course: parts[len(parts)-1],
		astern: tip + 1.2*vesselSize + vesselRoom,
		ahead:  tip + 1.5*(1+arrowSize(width)+vesselSize) + vesselRoom,
		aside:  tip + 0.62*vesselSize + vesselRoom,
	}}
	if hull, ok := s.hull(d.in, 0); ok {
		s.draw(d.sheet, hull, d.in.Theme)
		d.placer.fill(boxOf(hull).Inset(-2))
		d.key.vessel(s.reckoned)
	}
	s.items = len(d.items) - s.at
	d.sails = append(d.sails, s)
}

// A sail is a vessel that is drawn, or would be if it were in view: what it needs
// to be drawn farther on its way.
type sail struct {
	at, items int // where in the drawing it is, and how many items it takes
	when      edtf.Date
	reckoned  bool
	berth     berth
}

// hull is its outline after a part of the way to the next moment; false if it is
// not in view.
func (s sail) hull(in MapInput, part float64) (scene.Path, bool) {
	next := in.Snapshot.Moment
	if part > 0 {
		next = in.Index.Step(next, 1)
	}
	f, ok := progress(s.when, in.Snapshot.Moment, next, part)
	if !ok {
		return scene.Path{}, false
	}
	at, heading, ok := s.berth.at(f)
	return vessel(at, vesselSize, heading), ok
}

func (s sail) draw(on *sheet, hull scene.Path, t Theme) {
	on.stroke(hull, t.Sea, 4)
	on.hull(hull, s.reckoned, t.Text, t.Sea)
}

// sailedOn are the items of a drawing with its vessels as far as the input's
// progress takes them.
func sailedOn(items []scene.Item, sails []sail, in MapInput) []scene.Item {
	if in.Progress <= 0 || len(sails) == 0 {
		return items
	}
	on, done := new(sheet), 0
	for _, s := range sails {
		on.items = append(on.items, items[done:s.at]...)
		if hull, ok := s.hull(in, math.Min(1, in.Progress)); ok {
			s.draw(on, hull, in.Theme)
		}
		done = s.at + s.items
	}
	return append(on.items, items[done:]...)
}

// A berth is where along its course a vessel can be seen: near the ends it
// would cover the marks and the arrow there, so it is held off them, and where
// the whole course has no room for it, it goes beside it.
type berth struct {
	view                 *geo.Projector
	course               *geo.Way
	astern, ahead, aside float64 // how far to keep off the start, the end and both, pixels
}

// at is where the vessel is drawn after a fraction of the way, and its heading
// in radians clockwise from right; false if that is not in view.
func (b berth) at(f float64) (scene.Point, float64, bool) {
	first, last := b.course.Ends()
	low, high := b.held(first, b.astern, 0), b.held(last, b.ahead, 1)
	beside := low >= high
	if !beside {
		f = math.Max(low, math.Min(high, f))
	}
	here, ok := b.point(f)
	fore, ok2 := b.point(math.Min(1, f+0.01))
	aft, ok3 := b.point(math.Max(0, f-0.01))
	if !ok || !ok2 || !ok3 {
		return scene.Point{}, 0, false
	}
	heading := math.Atan2(fore.Y-aft.Y, fore.X-aft.X)
	if beside {
		sin, cos := math.Sincos(heading)
		here.X, here.Y = here.X-b.aside*sin, here.Y+b.aside*cos
	}
	return here, heading, true
}

// point is a fraction of the way along the course.
func (b berth) point(f float64) (scene.Point, bool) {
	ground, _ := b.course.At(f)
	x, y, ok := b.view.Project(ground)
	return scene.Point{X: x, Y: y}, ok
}

// held is the fraction of the way at which the course has left an end of it, 0
// or 1, by some pixels; the other end if it never does.
func (b berth) held(end orb.Point, by, at float64) float64 {
	x, y, ok := b.view.Project(end)
	if !ok {
		return at
	}
	near := func(f float64) bool {
		p, ok := b.point(f)
		return ok && apart(p, scene.Point{X: x, Y: y}) < by
	}
	if near(1 - at) {
		return 1 - at
	}
	low, high := at, 1-at
	for range 20 {
		if middle := (low + high) / 2; near(middle) {
			low = middle
		} else {
			high = middle
		}
	}
	return high
}
