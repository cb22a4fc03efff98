package pipeline

import (
	"math"

	"sightline/geo/proj"
)

// A Camera is where a picture is taken from: all that the pipeline has to
// know of a view.
type Camera struct {
	Projection    proj.Projection
	Lambda, Phi   float64 // the place that the sphere is turned to, radians
	X, Y          float64 // the pixel of that place, y down, from the middle of the picture
	Scale         float64 // logical pixels per radius of the sphere
	Width, Height float64 // logical pixels
}

// A Plane is a camera made ready to project single places.
type Plane struct {
	projection proj.Projection
	azimuthal  proj.Azimuthal   // or nil
	level      proj.Cylindrical // or nil
	rotation   rotation
	scale      float64
	x, y       float64 // of the plane's origin, in pixels
	reach      float64 // the cosine of an azimuthal's reach
	limit      float64 // the greatest latitude shown
	sine       float64 // of the greatest latitude projected
}

// aside is how far, 64 cm, a tilted sphere is turned aside, so that the
// meridians on which files are cut don't fall on the cut to the last bit.
const aside = 1e-7

// Plane makes the camera ready.
func (c Camera) Plane() Plane {
	p := Plane{projection: c.Projection, scale: c.Scale, x: c.Width/2 + c.X, y: c.Height/2 + c.Y, limit: quarter}
	switch q := c.Projection.(type) {
	case proj.Azimuthal:
		p.azimuthal = q
		p.reach = math.Cos(q.Reach())
		p.rotation = newRotation(c.Lambda, c.Phi)
		return p
	case proj.Tilted:
		p.rotation = newRotation(c.Lambda+aside, q.Tilt())
	case proj.Limited:
		p.limit = q.Limit()
		p.rotation = newRotation(c.Lambda, 0)
	default:
		p.rotation = newRotation(c.Lambda, 0)
	}
	p.level, _ = c.Projection.(proj.Cylindrical)
	p.sine = 1
	if p.limit < quarter {
		p.sine = math.Sin(farthest)
	}
	at := p.rotation.spin(at(c.Lambda, c.Phi))
	x, y := c.Projection.Forward(at.Lambda, at.Phi)
	p.x -= c.Scale * x
	p.y += c.Scale * y
	return p
}

// Project is the pixel, y down, of a place; false if the projection doesn't
// show it.
func (p *Plane) Project(v Vertex) (x, y float64, ok bool) {
	v = p.turn(v)
	x, y = p.pixel(v)
	if p.azimuthal != nil {
		return x, y, v.X >= p.reach
	}
	return x, y, math.Abs(v.Phi) <= p.limit
}

// Unproject is the place at a pixel; false outside of the world.
func (p *Plane) Unproject(x, y float64) (Vertex, bool) {
	lambda, phi, ok := p.projection.Inverse((x-p.x)/p.scale, (p.y-y)/p.scale)
	if !ok {
		return Vertex{}, false
	}
	if p.azimuthal != nil || p.rotation.tilted() {
		return p.rotation.back(at(lambda, phi)), true
	}
	return at(math.Remainder(lambda+p.rotation.lambda, turn), phi), true
}

// turn brings the place under the projection.
func (p *Plane) turn(v Vertex) Vertex {
	if p.azimuthal != nil {
		return p.rotation.vector(v)
	}
	return p.rotation.spin(v)
}

// farthest is the latitude to which a limited projection goes on, out of the
// picture, so that its poles stay finite.
const farthest = 89.99 * degree

// pixel projects a turned place.
func (p *Plane) pixel(v Vertex) (x, y float64) {
	switch {
	case p.azimuthal != nil:
		x, y = p.azimuthal.FromVector(v.X, v.Y, v.Z)
	case p.level != nil:
		unit, height := p.level.Parallel(max(-p.sine, min(p.sine, v.Z)))
		x, y = v.Lambda*unit, height
	default:
		phi := v.Phi
		if p.limit < quarter {
			phi = max(-farthest, min(farthest, phi))
		}
		x, y = p.projection.Forward(v.Lambda, phi)
	}
	return p.x + p.scale*x, p.y - p.scale*y
}

// middle is the middle of an edge between two turned places.
func (p *Plane) middle(a, b Vertex) Vertex {
	m := Vertex{X: a.X + b.X, Y: a.Y + b.Y, Z: a.Z + b.Z}
	n := math.Sqrt(m.dot(m))
	if n < speck {
		return a // no edge joins antipodes
	}
	m.X, m.Y, m.Z = m.X/n, m.Y/n, m.Z/n
	if p.azimuthal != nil {
		return m
	}
	flat := (a.Lambda + b.Lambda) / 2
	if q := a.pole(); q != 0 && q == b.pole() || a.Lambda == b.Lambda {
		m.Lambda = flat
	} else {
		// On the cut, both sides are right; the edge knows which.
		m.Lambda = math.Atan2(m.Y, m.X)
		m.Lambda += turn * math.Round((flat-m.Lambda)/turn)
		m.Lambda = max(-math.Pi, min(math.Pi, m.Lambda))
	}
	m.Phi = math.Atan2(m.Z, math.Hypot(m.X, m.Y))
	return m
}
