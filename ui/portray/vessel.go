package portray

import (
	"math"

	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/model"
	"sightline/ui/scene"
)

const (
	vesselSize = 7.0
	vesselRoom = 3.0 // between a vessel and what it keeps off, pixels
)

// vessel marks how far the movement has come, while its dates run.
func (d *drawn) vessel(e model.EventState, parts []orb.LineString) {
	f, ok := Progress(e.Event.When, d.in.Snapshot.Moment)
	if !ok || !e.Underway || len(parts) == 0 {
		return
	}
	width := d.widths.of(e.Event.ID)
	tip := markRadius + halo
	c := berth{
		view: d.in.View, course: parts[len(parts)-1],
		astern: tip + 1.2*vesselSize + vesselRoom,
		ahead:  tip + 1.5*(1+arrowSize(width)+vesselSize) + vesselRoom,
		aside:  tip + 0.62*vesselSize + vesselRoom,
	}
	at, heading, ok := c.at(f)
	if !ok {
		return
	}
	t := d.in.Theme
	hull := vessel(at, vesselSize, heading)
	d.stroke(hull, t.Sea, 4)
	d.hull(hull, reckoned(e.Event), t.Text, t.Sea)
	d.placer.fill(boxOf(hull).Inset(-2))
	d.key.vessel(reckoned(e.Event))
}

// A berth is where along its course a vessel can be seen: near the ends it
// would cover the marks and the arrow there, so it is held off them, and where
// the whole course has no room for it, it goes beside it.
type berth struct {
	view                 geo.View
	course               orb.LineString
	astern, ahead, aside float64 // how far to keep off the start, the end and both, pixels
}

// at is where the vessel is drawn after a fraction of the way, and its heading
// in radians clockwise from right; false if that is not in view.
func (b berth) at(f float64) (scene.Point, float64, bool) {
	low, high := b.held(b.course[0], b.astern, 0), b.held(b.course[len(b.course)-1], b.ahead, 1)
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
	ground, _ := geo.Along(b.course, f)
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
