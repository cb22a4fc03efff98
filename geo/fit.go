package geo

import (
	"math"
	"slices"

	"github.com/golang/geo/r3"
	"github.com/golang/geo/s2"
	"github.com/paulmach/orb"

	"sightline/geo/proj"
)

// The largest scales to which places are fitted, so that they are seen with
// what lies around them: 250 m a pixel for a single place, about a town with its
// outskirts, and 25 m a pixel for several.
const (
	placeScale  = Radius / 250
	placesScale = Radius / 25
)

// Margins are what is kept free along the picture's edges, in logical pixels.
type Margins struct{ Top, Right, Bottom, Left float64 }

// FitPoints shows all the places within the margins, as large as can be up to
// 25 m a pixel, about the middle of their extent; places that are all the same
// are shown at 250 m a pixel. Places that can't be in one picture, on the far
// side of a globe, are left out; without places the view stays as it is.
func (v View) FitPoints(points []orb.Point, m Margins) View {
	if len(points) == 0 {
		return v
	}
	v.Center = v.middle(points)
	apart := func(p orb.Point) bool { return p != points[0] }
	if slices.ContainsFunc(points, apart) {
		if len(points) > crowd {
			return v.fitCrowd(points, m, placesScale)
		}
		return v.fit(points, m, placesScale)
	}
	return v.fit(points, m, placeScale)
}

// fit shows places, at least one, as large as can be up to a scale, beginning
// about the view's centre.
func (v View) fit(points []orb.Point, m Margins, most float64) View {
	room := m.room(v.Width, v.Height)
	v.Held, v.Origin = false, orb.Point{}
	v.Scale = min(most, max(room.w, room.h))
	step := math.Inf(1)
	_, adaptive := v.projection().(proj.Adaptive)
	if adaptive {
		// From the whole world, by steps in which the projection changes little.
		v.Scale, step = min(most, room.w/6, room.h/3), 2
	}
	v.Center = v.settle(v.Center)
	sought, ok := v.approach(points, approach{room, most, step})
	if !ok {
		return v.globe(room)
	}
	w, held := sought.shrink(points, room)
	if !adaptive || held && w.Scale > fitted*sought.Scale {
		return w
	}
	for _, from := range []View{v.turned(points, approach{room, most, math.Inf(1)}), v.centred(points, room, most)} {
		if t, ok := from.shrink(points, room); ok && (t.Scale > w.Scale || !held) {
			w, held = t, true
		}
	}
	return w
}

// fitted is the part of the scale that was sought from which on it is not sought anew.
const fitted = 0.95

// An approach is how a view comes to where places fill a room: up to a scale, which
// grows by a factor at a time at most.
type approach struct {
	room       rect
	most, step float64
}

// approach goes to where the places fill the room, as far as it can; false if not all
// of them are shown there.
func (v View) approach(points []orb.Point, a approach) (View, bool) {
	room := a.room
	for range 80 {
		box, ok := v.box(points)
		if !ok {
			return v, false
		}
		factor := min(room.w/max(box.w, 1e-9), room.h/max(box.h, 1e-9), a.most/v.Scale)
		if math.Abs(factor-1) < 1e-4 && math.Hypot(room.x-box.x, room.y-box.y) < 0.01 {
			break
		}
		to := room
		if factor > a.step {
			factor, to.x, to.y = a.step, v.Width/2, v.Height/2
		}
		v.Scale *= factor
		x, y := v.Width/2+factor*(box.x-v.Width/2), v.Height/2+factor*(box.y-v.Height/2)
		v = v.Pan(still(to.x-x), still(to.y-y))
	}
	return v, true
}

// turned is an adaptive view of places that is approached from where a projection that
// turns to them has them in the room: on a map of the world what lies round a pole is
// as wide as the world.
func (v View) turned(points []orb.Point, a approach) View {
	w := v
	w.Projection, w.Scale = proj.AzimuthalEqualArea{}, max(a.room.w, a.room.h)
	w.Center = w.middle(points)
	w, ok := w.approach(points, a)
	if ok {
		w.Projection = v.Projection
		w, ok = w.approach(points, a)
	}
	if !ok {
		return v
	}
	return w
}

// centred is a view of places that is approached from where a room as large in the
// middle of the picture has them.
func (v View) centred(points []orb.Point, room rect, most float64) View {
	w, ok := v.approach(points, approach{rect{v.Width / 2, v.Height / 2, room.w, room.h}, most, 2})
	if !ok {
		return v
	}
	return w
}

// still is no way at all for one that can't be seen: a whole world turned by it
// would have its edge on the other side.
func still(d float64) float64 {
	if math.Abs(d) < 1e-6 {
		return 0
	}
	return d
}

// shrink makes the scale smaller until all points are within the room: the
// middle of what is fitted may not be where the centre can be. Wherever it can it
// moves them there instead. It tells whether they are.
func (v View) shrink(points []orb.Point, room rect) (View, bool) {
	for range 200 {
		box, ok := v.box(points)
		if !ok {
			break
		}
		if room.holds(box) {
			return v, true
		}
		if w, ok := v.nearer(points, room, box); ok {
			v = w
			continue
		}
		v.Scale *= 0.98
	}
	return v, false
}

// nearer moves the points, whose box is given, towards where the room has them; false
// if they come no nearer.
func (v View) nearer(points []orb.Point, room, box rect) (View, bool) {
	x, y := room.beyond(box)
	w := v.Pan(still(x), still(y))
	moved, ok := w.box(points)
	if !ok {
		return w, false
	}
	nowX, nowY := room.beyond(moved)
	return w, math.Hypot(nowX, nowY) < math.Hypot(x, y)-0.5
}

// beyond is how far a box has to move to be within r, or in its middle where it has no
// room.
func (r rect) beyond(s rect) (x, y float64) {
	side := func(of, room, at, size float64) float64 {
		free := max(0, (room-size)/2)
		return max(of-free-at, min(0, of+free-at))
	}
	return side(r.x, r.w, s.x, s.w), side(r.y, r.h, s.y, s.h)
}

// globe is the view with the whole of its world in the room.
func (v View) globe(room rect) View {
	x, _ := v.projection().Forward(math.Pi/2, 0)
	v.Scale = min(room.w, room.h) / (2 * math.Abs(x))
	return v.Anchor(v.Center, room.x, room.y)
}

// FitBound shows all of the bound within the margins, as large as can be up to
// MaxScale; Max[0] may be beyond 180, or less than Min[0], for bounds over the
// antimeridian.
func (v View) FitBound(b orb.Bound, m Margins) View {
	const n = 24
	west, east := b.Min[0], b.Max[0]
	if east < west {
		east += 360
	}
	var points []orb.Point
	for i := range n + 1 {
		t := float64(i) / n
		lon := normal(west + t*(east-west))
		lat := b.Min[1] + t*(b.Max[1]-b.Min[1])
		points = append(points, orb.Point{lon, b.Min[1]}, orb.Point{lon, b.Max[1]},
			orb.Point{normal(west), lat}, orb.Point{normal(east), lat})
	}
	v.Center = v.middle(points)
	if _, turns := v.projection().(proj.Azimuthal); east-west >= 360 && !turns && math.Abs(v.Center[1]) < 89 {
		v.Center[0] = normal((west + east) / 2)
	}
	return v.fit(points, m, MaxScale)
}

// A rect is a box in pixels by its middle and size.
type rect struct{ x, y, w, h float64 }

func (r rect) holds(s rect) bool {
	const slack = 0.02
	return math.Abs(s.x-r.x) <= (r.w-s.w)/2+slack && math.Abs(s.y-r.y) <= (r.h-s.h)/2+slack
}

// room is what the margins leave; never less than a tenth of the picture.
func (m Margins) room(w, h float64) rect {
	r := rect{
		x: (m.Left + w - m.Right) / 2, y: (m.Top + h - m.Bottom) / 2,
		w: w - m.Left - m.Right, h: h - m.Top - m.Bottom,
	}
	if r.w < w/10 {
		r.x, r.w = w/2, w/10
	}
	if r.h < h/10 {
		r.y, r.h = h/2, h/10
	}
	return r
}

// box is the box of the places' pixels; false if one isn't shown.
func (v View) box(points []orb.Point) (rect, bool) {
	plane := v.camera().Plane()
	left, top := math.Inf(1), math.Inf(1)
	right, bottom := math.Inf(-1), math.Inf(-1)
	for _, p := range points {
		x, y, ok := plane.Project(vertex(p))
		if !ok {
			return rect{}, false
		}
		left, right = min(left, x), max(right, x)
		top, bottom = min(top, y), max(bottom, y)
	}
	return rect{(left + right) / 2, (top + bottom) / 2, right - left, bottom - top}, true
}

// middle is a first centre for the places: of the shortest stretch of
// longitudes that holds them for projections that slide, of their directions
// for those that turn, if they have one.
func (v View) middle(points []orb.Point) orb.Point {
	if !level(v.projection()) {
		var sum r3.Vector
		for _, p := range points {
			sum = sum.Add(s2Point(p).Vector)
		}
		least := 1e-6
		if _, ok := v.projection().(proj.Adaptive); ok {
			least = 0.5 // farther apart, they are seen as on a map of the world
		}
		if sum.Norm() > least*float64(len(points)) {
			return orbPoint(s2.Point{Vector: sum.Normalize()})
		}
	}
	south, north := 90.0, -90.0
	lons := make([]float64, 0, len(points))
	for _, p := range points {
		south, north = min(south, p[1]), max(north, p[1])
		lons = append(lons, normal(p[0]))
	}
	slices.Sort(lons)
	// The stretch begins after the widest gap.
	west, stretch := lons[0], lons[len(lons)-1]-lons[0]
	for i := 1; i < len(lons); i++ {
		if rest := 360 - (lons[i] - lons[i-1]); rest < stretch {
			west, stretch = lons[i], rest
		}
	}
	return orb.Point{normal(west + stretch/2), (south + north) / 2}
}
