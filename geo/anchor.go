package geo

import (
	"math"

	"github.com/paulmach/orb"

	"sightline/geo/proj"
)

// Anchor moves the centre so that the place lies at the pixel x, y, or as near
// to it as can be with north up and the centre on the map. A held view is
// shifted.
func (v View) Anchor(p orb.Point, x, y float64) View {
	if v.Held {
		return v.shiftTo(p, x, y)
	}
	dx, dy := (x-v.Width/2)/v.Scale, (v.Height/2-y)/v.Scale
	switch q := v.projection().(type) {
	case proj.Adaptive:
		v.Center = v.seek(p, x, y)
	case proj.Azimuthal:
		v.Center = v.settle(turnTo(q, v.Center, p, dx, dy))
	default:
		v.Center = v.settle(slideTo(q, p, dx, dy))
	}
	return v
}

// settle brings a centre to where one may be.
func (v View) settle(p orb.Point) orb.Point {
	top := 90.0
	if l, ok := v.projection().(proj.Limited); ok {
		top = l.Limit() / degree
	}
	return orb.Point{math.Remainder(p[0], 360), max(-top, min(top, p[1]))}
}

// turnTo is the centre of an azimuthal projection that has p at x, y of its
// plane. With c the distance and α the bearing of p from the centre, the
// triangle of centre, pole and p gives
//
//	sin φ = sin φ0 cos c + cos φ0 sin c cos α
//
// (Snyder 1987, eq. 20-14), solved for φ0; of two solutions, one of which may
// be beyond the pole, the one nearer to the centre as it is.
func turnTo(a proj.Azimuthal, centre, p orb.Point, x, y float64) orb.Point {
	r := math.Hypot(x, y)
	if r == 0 {
		return p
	}
	c, _ := proj.Angle(a, r)
	sinC, cosC := math.Sincos(c)
	sinA, cosA := x/r, y/r
	north := math.Atan2(cosC, sinC*cosA)
	reach := math.Hypot(cosC, sinC*cosA)
	off := math.Acos(max(-1, min(1, math.Sin(p[1]*degree)/reach)))
	best, least := centre, math.Inf(1)
	for _, phi := range [2]float64{north - off, north + off} {
		phi = math.Remainder(phi, 2*math.Pi)
		beyond := max(0, math.Abs(phi)-math.Pi/2)
		phi = max(-math.Pi/2, min(math.Pi/2, phi))
		sinF, cosF := math.Sincos(phi)
		lambda := p[0]*degree - math.Atan2(sinA*sinC, cosF*cosC-sinF*sinC*cosA)
		q := orb.Point{lambda / degree, phi / degree}
		far := math.Abs(q[1]-centre[1]) + beyond/degree +
			math.Abs(math.Remainder(q[0]-centre[0], 360))*math.Cos(centre[1]*degree)
		if far < least {
			best, least = q, far
		}
	}
	return best
}

// slideTo is the centre of any other projection that has p at x, y from it:
// parallels are level and evenly divided.
func slideTo(q proj.Projection, p orb.Point, x, y float64) orb.Point {
	phi := p[1] * degree
	if l, ok := q.(proj.Limited); ok {
		phi = max(-l.Limit(), min(l.Limit(), phi))
	}
	_, height := q.Forward(0, phi)
	_, latitude, ok := q.Inverse(0, height-y)
	if !ok {
		latitude = math.Copysign(math.Pi/2, height-y)
	}
	if y == 0 {
		latitude = p[1] * degree
	}
	unit, _ := q.Forward(1, phi)
	return orb.Point{p[0] - x/unit/degree, latitude / degree}
}

// seek is the centre of an adaptive projection that has p at the pixel x, y.
// What the projection is depends on the centre that is sought, so it begins
// with the centres that others would have and goes on by Newton's method.
func (v View) seek(p orb.Point, x, y float64) orb.Point {
	dx, dy := (x-v.Width/2)/v.Scale, (v.Height/2-y)/v.Scale
	if dx == 0 && dy == 0 {
		return v.settle(p)
	}
	best, least := v.Center, math.Inf(1)
	for _, guess := range [3]orb.Point{
		turnTo(proj.AzimuthalEqualArea{}, v.Center, p, dx, dy),
		slideTo(proj.EqualEarth{}, p, dx, dy),
		v.Center,
	} {
		s := search{v, p, x, y}
		centre, miss := s.from(v.settle(guess))
		if miss < least {
			best, least = centre, miss
		}
		if least < near {
			break
		}
	}
	return best
}

// near is how many pixels from where it should be a place may come to lie.
const near = 1e-4

// A search is for the centre with which a view has a place at a pixel.
type search struct {
	view View
	p    orb.Point
	x, y float64
}

// off is how far the place is from the pixel.
func (s search) off(centre orb.Point) (dx, dy float64) {
	s.view.Center = centre
	x, y, _ := s.view.Project(s.p)
	return x - s.x, y - s.y
}

// from goes on from a guess, downhill only, and tells what is missing.
func (s search) from(centre orb.Point) (orb.Point, float64) {
	dx, dy := s.off(centre)
	miss := math.Hypot(dx, dy)
	h := min(1e-3, 1/s.view.Scale) / degree
	for range 20 {
		if miss < near*near {
			break
		}
		side := -math.Copysign(h, centre[1])
		ex, ey := s.off(orb.Point{centre[0] + h, centre[1]})
		nx, ny := s.off(orb.Point{centre[0], centre[1] + side})
		a, b, c, d := (ex-dx)/h, (nx-dx)/side, (ey-dy)/h, (ny-dy)/side
		det := a*d - b*c
		lon, lat := (b*dy-d*dx)/det, (c*dx-a*dy)/det
		if !(math.Abs(lon) < 1e3 && math.Abs(lat) < 1e3) {
			break
		}
		before := miss
		for step := 1.0; step > 0.01 && miss == before; step /= 2 {
			next := s.view.settle(orb.Point{centre[0] + step*lon, centre[1] + step*lat})
			qx, qy := s.off(next)
			if q := math.Hypot(qx, qy); q < miss {
				centre, dx, dy, miss = next, qx, qy, q
			}
		}
		if miss == before {
			break
		}
	}
	return centre, miss
}
