package portray

import (
	"image/color"
	"math"

	"sightline/ui/scene"
)

// The ground resolutions, metres to a pixel, at which the shore begins to show
// and is there in full: on a map of the world its lines would run together.
const (
	shoreBegins = 9000.0
	shoreWhole  = 2500.0
)

// shore draws the water along the coasts as lines that the land covers half of.
func (s *sheet) shore(metres float64, t Theme, coasts scene.Path) {
	f := math.Log(shoreBegins/metres) / math.Log(shoreBegins/shoreWhole)
	if f <= 0 {
		return
	}
	// A solid colour between the sea's and the shore's: blending takes longer.
	const width = 8
	c := mix(t.Sea, t.Shore, 0.7*math.Min(1, f))
	s.items = append(s.items, scene.Stroke{Path: smooth(coasts, width/2), Color: c, Width: width, Join: scene.JoinBevel})
}

// mix is the colour a fraction of the way from a to b.
func mix(a, b color.NRGBA, f float64) color.NRGBA {
	between := func(a, b uint8) uint8 { return uint8(math.Round(float64(a) + (float64(b)-float64(a))*f)) }
	return color.NRGBA{R: between(a.R, b.R), G: between(a.G, b.G), B: between(a.B, b.B), A: between(a.A, b.A)}
}

// smooth is a path without the points that are nearer than a distance to the
// last one before them. A line many pixels wide needs no finer detail, and takes
// a third of the time without it.
func smooth(path scene.Path, distance float64) scene.Path {
	out := scene.Path{Ops: make([]scene.Op, 0, len(path.Ops)/2), Points: make([]scene.Point, 0, len(path.Points)/2)}
	least := distance * distance
	k := 0
	var last scene.Point
	for i, op := range path.Ops {
		if op == scene.Close {
			out.Close()
			continue
		}
		p := path.Points[k]
		k++
		end := i+1 == len(path.Ops) || path.Ops[i+1] != scene.LineTo
		if dx, dy := p.X-last.X, p.Y-last.Y; op == scene.LineTo && !end && dx*dx+dy*dy < least {
			continue
		}
		last = p
		out.Ops, out.Points = append(out.Ops, op), append(out.Points, p)
	}
	return out
}
