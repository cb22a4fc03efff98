package state

import (
	"math"

	"github.com/paulmach/orb"

	"sightline/geo"
)

// A sight is a box about the meridian in the middle of a picture, degrees.
type sight struct{ south, north, half float64 }

// What a sight may be, degrees. All longitudes would have none in their middle.
const (
	sightMost  = 90.0  // of latitude
	sightRound = 179.5 // of longitude, to each side
	sightLeast = 1e-7
)

func (s sight) bound(longitude float64) orb.Bound {
	return orb.Bound{Min: orb.Point{longitude - s.half, s.south}, Max: orb.Point{longitude + s.half, s.north}}
}

// seenLooks is about how many boxes are tried at most on each way to the best one:
// all of them take some tenths of a second.
const seenLooks = 72

// kept is the sight within what one may be.
func (s sight) kept() sight {
	s.south = max(-sightMost, min(sightMost-sightLeast, s.south))
	s.north = max(s.south+sightLeast, min(sightMost, s.north))
	s.half = max(sightLeast, min(sightRound, s.half))
	return s
}

// moved is the sight with one of its three measures changed by a part of its size:
// where it lies, how high it is, how wide.
func (s sight) moved(way int, part float64) sight {
	high := (s.north - s.south) * part
	switch way {
	case 0:
		s.south, s.north = s.south+high, s.north+high
	case 1:
		s.south, s.north = s.south-high/2, s.north+high/2
	default:
		s.half *= 1 + part
	}
	return s.kept()
}

// A lookout compares what boxes show with a picture.
type lookout struct {
	view   geo.View
	pixels [][2]float64 // of the picture
	ground []orb.Point  // that is seen there
	close  float64      // two pictures no farther apart than this are about the same
}

func newLookout(v geo.View) *lookout {
	l := &lookout{view: v, close: math.Hypot(v.Width, v.Height) / 100}
	p := v.Projector()
	const n = 4
	for i := range (n + 1) * (n + 1) {
		x, y := v.Width*float64(i%(n+1))/n, v.Height*float64(i/(n+1))/n
		if at, ok := p.Unproject(x, y); ok {
			l.pixels, l.ground = append(l.pixels, [2]float64{x, y}), append(l.ground, at)
		}
	}
	return l
}

// sight is what lies between the middles of the picture's edges, as far as a sight
// goes.
func (l *lookout) sight() sight {
	v, p := l.view, l.view.Projector()
	s := sight{south: -sightMost, north: sightMost, half: sightRound}
	if at, ok := p.Unproject(v.Width/2, v.Height-seenEdge); ok {
		s.south = at[1]
	}
	if at, ok := p.Unproject(v.Width/2, seenEdge); ok && at[1] > s.south {
		s.north = at[1]
	}
	west, ok := p.Unproject(seenEdge, v.Height/2)
	east, also := p.Unproject(v.Width-seenEdge, v.Height/2)
	if ok && also {
		s.half = math.Mod(east[0]-west[0]+360, 360) / 2
	}
	return s.kept()
}

// latitudes are those between which there is ground in the picture.
func (l *lookout) latitudes() (south, north float64) {
	south, north = 90, -90
	for _, at := range l.ground {
		south, north = min(south, at[1]), max(north, at[1])
	}
	for _, pole := range []float64{-90, 90} {
		if x, y, ok := l.view.Project(orb.Point{0, pole}); ok && x >= 0 && y >= 0 && x <= l.view.Width && y <= l.view.Height {
			south, north = min(south, pole), max(north, pole)
		}
	}
	return south, north
}

// apart is how far from where it is in the picture the ground lies once a sight is
// fitted, pixels: the root of the mean square, in which what can't be seen then
// counts for as much as the picture is large.
func (l *lookout) apart(s sight) float64 {
	v := l.view
	again := l.fitted(s)
	p, sum, lost := again.Projector(), 0.0, math.Hypot(v.Width, v.Height)
	for i, at := range l.ground {
		far := lost
		if x, y, ok := p.Project(at); ok {
			far = min(lost, math.Hypot(x-l.pixels[i][0], y-l.pixels[i][1]))
		}
		sum += far * far
	}
	return math.Sqrt(sum / float64(max(1, len(l.ground))))
}

func (l *lookout) fitted(s sight) geo.View {
	m := geo.Margins{Top: seenEdge, Right: seenEdge, Bottom: seenEdge, Left: seenEdge}
	return l.view.FitBound(s.bound(l.view.Center[0]), m)
}

// near is a sight about the same middle that is fitted at the picture's scale:
// towards the poles a box is wider at one side than in its middle, and fitting it
// whole would show more. It tells how far apart the pictures are.
func (l *lookout) near(s sight) (sight, float64) {
	best, far := s, l.apart(s)
	for range 3 {
		more := min(1, l.fitted(s).Scale/l.view.Scale) - 1
		if s = s.moved(1, more).moved(2, more); more < 0 {
			if d := l.apart(s); d < far {
				best, far = s, d
			}
		}
	}
	return best, far
}

// search is the sight whose picture is the nearest that is found: from the best one of
// each of several widths, and from one that is known, on.
func (l *lookout) search(best sight, far float64) sight {
	best, far = l.climb(best, far)
	south, north := l.latitudes()
	for _, half := range []float64{20, 45, 80, 120, 160, sightRound} {
		from, least := best, math.Inf(1)
		for _, below := range []float64{0, 0.25, 0.5, 0.75} {
			for _, above := range []float64{1, 0.7, 0.4} {
				s := sight{south + (north-south)*below, south + (north-south)*above, half}.kept()
				if d := l.apart(s); d < least && below < above {
					from, least = s, d
				}
			}
		}
		if s, d := l.climb(from, least); d < far {
			best, far = s, d
		}
		if far < l.close {
			break
		}
	}
	return best
}

// climb changes each measure of a sight by ever smaller parts for as long as that
// brings the picture nearer (R. Hooke and T. A. Jeeves 1961, "Direct search").
func (l *lookout) climb(best sight, far float64) (sight, float64) {
	looks := seenLooks
	for part := 0.4; part > 0.004 && far > l.close/4 && looks > 0; {
		better := false
		for n := range 6 {
			s := best.moved(n/2, part*float64(1-2*(n%2)))
			if d := l.apart(s); d < far*0.99 {
				best, far, better = s, d, true
			}
		}
		if looks -= 6; !better {
			part /= 2
		}
	}
	return best, far
}
