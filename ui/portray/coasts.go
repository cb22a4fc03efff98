package portray

import (
	"math"

	"github.com/paulmach/orb"

	"sightline/geo/basemap"
	"sightline/geo/pipeline"
)

// coasts are the coasts and the borders of countries of one level of the basemap, and
// which countries have neighbours on land, by their codes.
type coasts struct {
	level  *basemap.Level
	pieces []piece
	around []circle // each piece
	joined map[string]bool
}

// A piece is an arc of a coast or a border.
type piece struct {
	arc    int32
	border bool
}

// A circle is a circle on the sphere, of a radius up to a right angle.
type circle struct {
	x, y, z  float64 // its middle, a unit vector
	sin, cos float64 // of its radius
}

// coastsOf are a level's. They are made once, as long as the Portrayer lives: all views
// of about a scale look at the same few places, of which this tells.
func (p *Portrayer) coastsOf(level *basemap.Level) *coasts {
	p.mu.Lock()
	defer p.mu.Unlock()
	all, ok := p.coasts[level]
	if !ok {
		all = &coasts{level: level, joined: neighbours(level)}
		for i := range level.Lines {
			if l := &level.Lines[i]; l.Kind != basemap.RegionBorder {
				for _, r := range l.Refs {
					all.pieces = append(all.pieces, piece{r >> 1, l.Kind != basemap.Coast})
					all.around = append(all.around, circleAbout(level.Arcs.Bound(r>>1)))
				}
			}
		}
		p.coasts[level] = all
	}
	return all
}

// circleOf is a circle of so many degrees about a place.
func circleOf(middle orb.Point, reach float64) circle {
	v := pipeline.NewVertex(middle)
	k := circle{x: v.X, y: v.Y, z: v.Z}
	k.sin, k.cos = math.Sincos(min(reach, 90) * math.Pi / 180)
	return k
}

// circleAbout holds a bound: no place on the sphere is farther than on the plane.
func circleAbout(b orb.Bound) circle {
	return circleOf(b.Center(), math.Hypot(b.Max[0]-b.Min[0], b.Max[1]-b.Min[1])/2)
}

// meets tells whether two circles have a place in common.
func (k *circle) meets(o *circle) bool {
	return k.x*o.x+k.y*o.y+k.z*o.z >= k.cos*o.cos-k.sin*o.sin
}

// neighbours are the countries that share an arc with another one.
func neighbours(level *basemap.Level) map[string]bool {
	all := map[string]bool{}
	whose := make([]string, level.Arcs.Len())
	for i := range level.Areas {
		a := &level.Areas[i]
		for _, refs := range a.Rings {
			for _, r := range refs {
				if of := &whose[r>>1]; *of == "" {
					*of = a.Country
				} else if *of != a.Country {
					all[*of], all[a.Country] = true, true
				}
			}
		}
	}
	return all
}
