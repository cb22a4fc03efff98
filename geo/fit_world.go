package geo

import (
	"math"

	"github.com/paulmach/orb"

	"sightline/geo/proj"
)

// The latitudes between which the world is fitted where a pole lies at
// infinity: what people live between, with room for all coasts but
// Antarctica's.
const (
	worldSouth = -60
	worldNorth = 80
)

// conicNorth is the latitude on which a cone stands that shows the world.
const conicNorth = 30

// FitWorld shows the whole world about Greenwich, as large as can be within the
// margins, or from 60° S to 80° N where a projection has a pole at infinity.
// Whatever the margins, Greenwich is in the middle of the picture, for a world
// that is moved aside is one that is turned. What turns up and down as well has
// a latitude of its own there: 0° for azimuthal projections, 30° N for the cone.
func (v View) FitWorld(m Margins) View {
	v.Held, v.Origin, v.Center, v.Scale = false, orb.Point{}, orb.Point{}, 1
	room := m.room(v.Width, v.Height)
	room.w = max(v.Width/10, room.w-2*math.Abs(room.x-v.Width/2))
	turned := rect{v.Width / 2, v.Height / 2, room.w, max(v.Height/10, room.h-2*math.Abs(room.y-v.Height/2))}
	switch p := v.projection().(type) {
	case proj.Azimuthal:
		sin, cos := math.Sincos(p.Reach())
		radius, _ := p.FromVector(cos, sin, 0)
		v.Scale = min(turned.w, turned.h) / (2 * radius)
	case proj.ConformalConic:
		v.Center[1] = conicNorth
		box, _ := v.box(v.rim())
		v.Scale = min(turned.w/box.w, turned.h/(box.h+2*math.Abs(box.y-v.Height/2)))
	default:
		v = v.fill(room)
	}
	return v
}

// fill fits the world to the room by scale and by latitude.
func (v View) fill(room rect) View {
	v.Scale = min(room.w, room.h) / 8
	for range 40 {
		box, ok := v.box(v.rim())
		factor := min(room.w/box.w, room.h/box.h)
		if !ok || math.Abs(factor-1) < 1e-6 && math.Abs(room.y-box.y) < 0.1 {
			break
		}
		v.Scale *= factor
		v = v.Pan(0, room.y-v.Height/2-factor*(box.y-v.Height/2))
		v.Center[0] = 0
	}
	return v
}

// rim are places round the edge of the world that FitWorld shows.
func (v View) rim() []orb.Point {
	south, north := -90.0, 90.0
	p := v.Adapted()
	for _, phi := range []float64{-math.Pi / 2, math.Pi / 2} {
		if _, y := p.Forward(0, phi); math.Abs(y) > math.Pi {
			south, north = worldSouth, worldNorth
		}
	}
	var points []orb.Point
	const n = 16
	for i := range n + 1 {
		t := float64(i) / n
		lat := south + t*(north-south)
		lon := -180 + t*360
		points = append(points, orb.Point{-180, lat}, orb.Point{180, lat}, orb.Point{lon, south}, orb.Point{lon, north})
	}
	return points
}
