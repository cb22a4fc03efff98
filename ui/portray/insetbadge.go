package portray

import (
	"math"
	"slices"

	"sightline/ui/scene"
)

// badgeClear is how far the middle of an inset's number stays from that of a mark
// with what may be drawn round it, and badgeOff from a route, pixels.
const (
	badgeClear = badgeRadius + markRadius + halo + 2
	badgeOff   = badgeRadius + 4
)

// badge is where the number of an inset stands on the map: at a corner of what it
// shows, the upper left one first, or a little farther out, where it covers no
// mark, no route and no furniture; if there is no such place, where it is
// farthest from marks. It depends on the view and the briefing alone.
func (p *placing) badge(i *Inset) scene.Point {
	marks, routes := p.drawnNear(i.Frame.Inset(-badgeFarthest - 2*badgeClear))
	best, most := scene.Point{}, math.Inf(-1)
	for _, at := range p.badgePlaces(i) {
		off := math.Inf(1)
		for _, m := range marks {
			off = math.Min(off, apart(m, at)-badgeClear)
		}
		for _, l := range routes {
			off = math.Min(off, awayFrom(at, l)-badgeOff)
		}
		box := badgeBox(at)
		if off >= 0 && !slices.ContainsFunc(p.keep, box.Overlaps) && !slices.ContainsFunc(p.boxes, box.Overlaps) {
			return at
		}
		if off > most {
			best, most = at, off
		}
	}
	return best
}

const (
	badgeStep     = 11.0 // from one place of a number to the next one farther out
	badgeFarthest = 3 * badgeStep
)

// badgePlaces are where an inset's number may stand, best first: at the corners of
// what it shows that are in the picture, then farther and farther out, at last at
// the points of the picture that are nearest to the other corners.
func (p *placing) badgePlaces(i *Inset) []scene.Point {
	in := scene.Rect{W: p.v.Width, H: p.v.Height}.Inset(insetEdge)
	corners, middle := i.corners(), middleOf(i.Frame)
	var inside, nearest []scene.Point
	for far := 0.0; far <= badgeFarthest; far += badgeStep {
		for _, c := range corners {
			d := math.Max(1, apart(middle, c))
			at := scene.Point{X: c.X + (c.X-middle.X)*far/d, Y: c.Y + (c.Y-middle.Y)*far/d}
			if to := nearestIn(in, at); to == at {
				inside = append(inside, at)
			} else {
				nearest = append(nearest, to)
			}
		}
	}
	return append(inside, nearest...)
}

// corners are those of the inset's picture on the map, the upper left one first,
// then the others as they are read; of its frame, if not all of them are there.
func (i *Inset) corners() []scene.Point {
	if len(i.extent.rings) == 1 && len(i.extent.rings[0]) == 4*extentSteps {
		r := i.extent.rings[0]
		return []scene.Point{r[0], r[extentSteps], r[3*extentSteps], r[2*extentSteps]}
	}
	f := i.Frame
	return []scene.Point{{X: f.X, Y: f.Y}, {X: f.Right(), Y: f.Y}, {X: f.X, Y: f.Bottom()}, {X: f.Right(), Y: f.Bottom()}}
}

// drawnNear are the marks of the briefing in a box of the map, and the routes that
// touch it.
func (p *placing) drawnNear(box scene.Rect) (marks []scene.Point, routes [][]scene.Point) {
	projector, pipe := p.v.Projector(), p.v.Pipeline()
	for _, m := range p.marks {
		x, y, ok := projector.Project(m.ground)
		if at := (scene.Point{X: x, Y: y}); ok && box.Contains(at) {
			marks = append(marks, at)
		}
	}
	for _, r := range p.routes {
		var o outline
		pipe.Line(r.line, &o)
		for _, part := range o.rings {
			if inSight(part, box) {
				routes = append(routes, part)
			}
		}
	}
	return marks, routes
}

// awayFrom is how far a point is from a line.
func awayFrom(p scene.Point, line []scene.Point) float64 {
	least := math.Inf(1)
	for i := 1; i < len(line); i++ {
		a, b := line[i-1], line[i]
		f := 0.0
		if d := (b.X-a.X)*(b.X-a.X) + (b.Y-a.Y)*(b.Y-a.Y); d > 0 {
			f = math.Max(0, math.Min(1, ((p.X-a.X)*(b.X-a.X)+(p.Y-a.Y)*(b.Y-a.Y))/d))
		}
		least = math.Min(least, apart(p, scene.Point{X: a.X + (b.X-a.X)*f, Y: a.Y + (b.Y-a.Y)*f}))
	}
	return least
}
