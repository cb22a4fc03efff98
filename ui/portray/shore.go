package portray

import (
	"math"

	"sightline/ui/scene"
)

// The ground resolutions, metres to a pixel, at which the shore begins to show
// and is there in full: on a map of the world its lines would run together.
const (
	shoreBegins = 9000.0
	shoreWhole  = 2500.0
)

// shore draws the water along the coasts, darker towards them, as lines that
// the land covers half of.
func (s *sheet) shore(metres float64, t Theme, coasts ...scene.Path) {
	f := math.Log(shoreBegins/metres) / math.Log(shoreBegins/shoreWhole)
	if f <= 0 {
		return
	}
	c := fade(t.Shore, 0.5*math.Min(1, f))
	for _, width := range []float64{11, 5} {
		for _, path := range coasts {
			s.items = append(s.items, scene.Stroke{Path: smooth(path, width/3), Color: c, Width: width, Join: scene.JoinBevel})
		}
	}
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
