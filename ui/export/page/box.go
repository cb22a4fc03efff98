package page

import (
	"math"

	"github.com/paulmach/orb"

	"sightline/geo"
)

// A box is what is to be seen of the plane: a rectangle about a middle, turned so
// that north is up there.
type box struct {
	At   spot    `json:"at"`
	Size [2]int  `json:"size"`
	Turn float64 `json:"turn,omitempty"` // degrees that north lies clockwise of the plane's up
}

// overview is the box of the overview, without what is kept free.
func overview() box {
	free := int(overviewFree * unit)
	w, h := int(overviewWidth*unit), int(overviewHeight*unit)
	return box{At: spot{w / 2, h / 2}, Size: [2]int{w - 2*free, h - 2*free}}
}

// box is the smallest box round places, as north lies in their middle; all of the
// overview if none can be seen.
func (g ground) box(places []orb.Point) box {
	flat, ok := g.around(places, 0)
	if !ok {
		return overview()
	}
	turn := g.north(flat.At)
	turned, _ := g.around(places, turn)
	return turned
}

// around is the smallest box round places, turned by so many degrees; false if
// none can be seen.
func (g ground) around(places []orb.Point, turn float64) (box, bool) {
	sin, cos := math.Sincos(turn * math.Pi / 180)
	left, top := math.Inf(1), math.Inf(1)
	right, bottom := math.Inf(-1), math.Inf(-1)
	for _, p := range places {
		at, ok := g.spot(p)
		if !ok {
			continue
		}
		x, y := cos*float64(at[0])+sin*float64(at[1]), -sin*float64(at[0])+cos*float64(at[1])
		left, right, top, bottom = min(left, x), max(right, x), min(top, y), max(bottom, y)
	}
	if left > right {
		return box{}, false
	}
	x, y := (left+right)/2, (top+bottom)/2
	return box{
		At:   spot{int(math.Round(cos*x - sin*y)), int(math.Round(sin*x + cos*y))},
		Size: [2]int{int(math.Ceil(right - left)), int(math.Ceil(bottom - top))}, Turn: turn,
	}, true
}

// north is where north lies at a spot, in whole degrees clockwise of up; 0 where
// there is no telling.
func (g ground) north(at spot) float64 {
	const ahead = 0.1 // degrees of latitude
	here, ok := g.view.Unproject(float64(at[0])/unit, float64(at[1])/unit)
	if !ok || here[1] > 89 {
		return 0
	}
	x, y, ok := g.view.Project(here)
	fx, fy, also := g.view.Project(orb.Point{here[0], here[1] + ahead})
	if !ok || !also {
		return 0
	}
	return math.Round(math.Atan2(fx-x, y-fy) * 180 / math.Pi)
}

// bound is the box of a bound in degrees; nil is all of the overview.
func (g ground) bound(b *orb.Bound) box {
	if b == nil {
		return overview()
	}
	const n = 12
	var places []orb.Point
	for i := range n + 1 {
		t := float64(i) / n
		lon, lat := b.Min[0]+t*(b.Max[0]-b.Min[0]), b.Min[1]+t*(b.Max[1]-b.Min[1])
		places = append(places, orb.Point{lon, b.Min[1]}, orb.Point{lon, b.Max[1]}, orb.Point{b.Min[0], lat}, orb.Point{b.Max[0], lat})
	}
	return g.box(places)
}

// picture is the box of what a view shows.
func (g ground) picture(v geo.View) box {
	const n = 12
	var places []orb.Point
	for i := range n + 1 {
		for j := range n + 1 {
			if p, ok := v.Unproject(v.Width*float64(i)/n, v.Height*float64(j)/n); ok {
				places = append(places, p)
			}
		}
	}
	return g.box(places)
}
