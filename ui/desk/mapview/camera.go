package mapview

import (
	"math"
	"time"

	"sightline/geo"
	"sightline/ui/desk/internal/motion"
)

// A camera moves along one course at a time.
type camera struct {
	course  course
	cancel  func()        // of the course's steps; nil while nothing moves
	along   func(float64) // told how far the course is
	arrive  func()        // done once it is there
	zooming float64       // the scale that the course zooms to; 0 if it does not
	sliding bool          // the course is a step of panning
	gliding bool          // the course is what is left of a drag
}

// A course is where the camera is at a time since it began; on tells whether it
// goes on from there. A course that is asked about a very late time tells where
// it ends.
type course func(t time.Duration) (v geo.View, on bool)

const never = time.Duration(math.MaxInt64) // a time by which every course is over

// The lengths of movements.
const (
	zoomTime    = 120 * time.Millisecond // a notch of the wheel, a key
	leapTime    = 220 * time.Millisecond // a double click
	slideTime   = 160 * time.Millisecond // a step of panning
	turnTime    = 250 * time.Millisecond // until north is up again
	flightLeast = 250 * time.Millisecond
	flightMost  = 1200 * time.Millisecond
	flightPace  = 380 * time.Millisecond // for a length of 1 in the measure of geo.Flight
)

func (m *Map) view() geo.View { return m.store.State().View }

// follow sets the camera on a course, from now on; arrive, if it is not nil, is
// called where the course ends, not where it is stopped. Where nothing is to
// move by itself the camera is there at once.
func (m *Map) follow(c course, arrive func()) {
	m.depart()
	m.camera.course, m.camera.arrive = c, arrive
	if m.store.State().StillMotion {
		m.arrived()
		return
	}
	began := m.animator.Now()
	m.camera.cancel = m.animator.Start(func(now time.Time) bool {
		v, on := c(now.Sub(began))
		if !on {
			m.arrived()
			return false
		}
		m.set(v)
		return true
	})
}

// arrived ends the course where it leads.
func (m *Map) arrived() {
	v, _ := m.camera.course(never)
	arrive := m.camera.arrive
	if m.store.State().StillMotion {
		m.shown.cut = m.shown.cut || plane(v) != plane(m.view())
	}
	m.set(v) // who is told that the course is over finds the camera there
	m.end()
	if arrive != nil {
		arrive()
	}
}

// halt stops the course where it is.
func (m *Map) halt() {
	if m.camera.course != nil {
		m.end()
	}
}

// end forgets the course.
func (m *Map) end() {
	along := m.camera.along
	if m.camera.cancel != nil {
		m.camera.cancel()
	}
	m.camera = camera{}
	if along != nil {
		along(1)
	}
}

// moving tells whether the camera is on its way, or in somebody's hand.
func (m *Map) moving() bool { return m.camera.course != nil || m.hand.does == drags }

// Flies tells whether the camera is on its way.
func (m *Map) Flies() bool { return m.camera.course != nil }

// Moving tells whether the map is coming to rest yet.
func (m *Map) Moving() bool {
	return m.camera.course != nil || m.studio.now != nil || m.easel.busy || !m.shown.sharp
}

// settle turns a held view upright, slowly where that can be seen. The ground in
// the middle stays there.
func (m *Map) settle() {
	v := m.view()
	m.settleAbout(v.Width/2, v.Height/2)
}

// settleAbout does so with the ground at a pixel staying there.
func (m *Map) settleAbout(x, y float64) {
	v := m.view()
	if !v.Held {
		m.rest()
		return
	}
	at, ok := v.Unproject(x, y)
	if !ok {
		x, y, at = v.Width/2, v.Height/2, v.Center
	}
	end := v.Release().Anchor(at, x, y)
	if m.store.State().StillMotion || apart(v, end) < 0.5 {
		m.set(end)
		m.rest()
		return
	}
	towards := v
	towards.Center = end.Center
	m.follow(func(t time.Duration) (geo.View, bool) {
		part := motion.Part(t, turnTime)
		if part == 1 {
			return end, false
		}
		return towards.Turned(motion.InOut(part)).Anchor(at, x, y), true
	}, m.rest)
}

// apart is how far from each other two views of a size show the ground in the
// picture's corners, pixels.
func apart(v, w geo.View) float64 {
	most := 0.0
	for _, c := range corners(v) {
		at, ok := v.Unproject(c[0], c[1])
		x, y, also := w.Project(at)
		if !ok || !also {
			return math.Inf(1)
		}
		most = math.Max(most, math.Hypot(x-c[0], y-c[1]))
	}
	return most
}

func corners(v geo.View) [4][2]float64 {
	return [4][2]float64{{0, 0}, {v.Width, 0}, {v.Width, v.Height}, {0, v.Height}}
}

// Stop ends a flight where it is.
func (m *Map) Stop() {
	if m.camera.along != nil {
		m.halt()
		m.settle()
	}
}
