package portray

import (
	"image/color"
	"math"

	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/geo/pipeline"
	"sightline/ui/scene"
)

// A PenStroke is a line that was drawn on the map by hand. It stays with the
// ground as the map moves.
type PenStroke struct {
	Points []orb.Point // degrees; one alone is a dot
	Ink    PenInk
	Pinned bool // it stays beyond its scene; drawn with a pin at its beginning
}

// A PenInk is one of the pen's colours.
type PenInk uint8

// The inks. None of them is a standing's or a stance's.
const (
	Magenta PenInk = iota
	Lime
	Chalk
)

// PenInks are all of them, in the order in which a key goes through them.
var PenInks = [...]PenInk{Magenta, Lime, Chalk}

// Words names the ink.
func (i PenInk) Words() string {
	return [...]string{"magenta", "lime", "chalk"}[min(int(i), len(PenInks)-1)]
}

// Pen is the colour of an ink.
func (t Theme) Pen(i PenInk) color.NRGBA {
	dark := [...]uint32{0xFF6BD6, 0xB6F23C, 0xFFFFFF}
	light := [...]uint32{0xC4138A, 0x3F6E00, 0x0B0E12}
	n := min(int(i), len(PenInks)-1)
	if t.Name == "light" {
		return rgb(light[n])
	}
	return rgb(dark[n])
}

const (
	penWide   = 3.4 // logical pixels of the map under the stage
	penCasing = 1.5 // of ground colour on both sides, so that it can be told from what is under it
)

// Pen draws strokes on a view of the map, in the map's pixels; what lies beyond
// its edge, or on the far side of the world, is cut off.
func (p *Portrayer) Pen(v geo.View, strokes []PenStroke, t Theme) scene.Group {
	return p.PenOver(v, 1, strokes, t)
}

// PenOver draws strokes over a stage, which is unit times as large as the view of its
// map: on the ground that they stand on there, in the stage's pixels.
func (p *Portrayer) PenOver(v geo.View, unit float64, strokes []PenStroke, t Theme) scene.Group {
	s := p.sheet()
	v.Width, v.Height, v.Scale = v.Width*unit, v.Height*unit, v.Scale*unit
	for _, st := range strokes {
		lines := st.on(v)
		if lines.Empty() {
			continue
		}
		for _, pass := range []struct {
			wide float64
			ink  color.NRGBA
		}{{penWide + 2*penCasing, fade(t.Land, 0.85)}, {penWide, t.Pen(st.Ink)}} {
			s.items = append(s.items, scene.Stroke{Path: lines, Color: pass.ink, Width: pass.wide * unit, Cap: scene.CapRound, Join: scene.JoinRound})
		}
		if x, y, ok := v.Project(st.Points[0]); ok && st.Pinned {
			s.penPin(scene.Point{X: x, Y: y}, unit, t.Pen(st.Ink), t)
		}
	}
	return s.group("pen", nil)
}

// penPin tells that a stroke stays.
func (s *sheet) penPin(at scene.Point, unit float64, ink color.NRGBA, t Theme) {
	s.disc(at, 6.2*unit, fade(t.Land, 0.85))
	s.disc(at, 5*unit, ink)
	s.disc(at, 2*unit, t.Land)
}

// on is the stroke as it lies on a view.
func (st PenStroke) on(v geo.View) scene.Path {
	if len(st.Points) == 1 {
		x, y, ok := v.Project(st.Points[0])
		if !ok {
			return scene.Path{}
		}
		return scene.Polyline(scene.Point{X: x, Y: y}, scene.Point{X: x + 0.01, Y: y})
	}
	var o outline
	v.Pipeline().Line(pipeline.NewLine(st.Points), &o)
	var path scene.Path
	for _, line := range o.rings {
		flowing(&path, line)
	}
	return path
}

// flowing adds a line through points to a path, its corners rounded: it begins
// and ends where they do, and goes through the middle of each piece between two
// others.
func flowing(path *scene.Path, line []scene.Point) {
	if len(line) < 2 {
		return
	}
	path.Move(line[0].X, line[0].Y)
	for i := 1; i < len(line)-1; i++ {
		from, corner := line[i-1], line[i]
		if i > 1 {
			from = between(line[i-1], line[i])
		}
		to := between(corner, line[i+1])
		if i == len(line)-2 {
			to = line[i+1]
		}
		a, b := third(from, corner), third(to, corner)
		path.Cubic(a.X, a.Y, b.X, b.Y, to.X, to.Y)
	}
	if len(line) == 2 {
		path.Line(line[1].X, line[1].Y)
	}
}

func between(a, b scene.Point) scene.Point {
	return scene.Point{X: (a.X + b.X) / 2, Y: (a.Y + b.Y) / 2}
}

// third is where a cubic's control lies so that it is the parabola with the
// corner as its control: two thirds of the way there.
func third(from, corner scene.Point) scene.Point {
	return scene.Point{X: from.X + (corner.X-from.X)*2/3, Y: from.Y + (corner.Y-from.Y)*2/3}
}

// PenAt is the stroke that lies within reach of a point of the map, in logical
// pixels, the last drawn first; −1 if there is none.
func PenAt(v geo.View, strokes []PenStroke, at scene.Point, reach float64) int {
	for n := len(strokes) - 1; n >= 0; n-- {
		var o outline
		if len(strokes[n].Points) == 1 {
			if x, y, ok := v.Project(strokes[n].Points[0]); ok && math.Hypot(x-at.X, y-at.Y) <= reach {
				return n
			}
			continue
		}
		v.Pipeline().Line(pipeline.NewLine(strokes[n].Points), &o)
		for _, line := range o.rings {
			for i := 1; i < len(line); i++ {
				if offLine(at, line[i-1], line[i]) <= reach {
					return n
				}
			}
		}
	}
	return -1
}

// offLine is how far a point is from a straight piece of a line.
func offLine(p, a, b scene.Point) float64 {
	dx, dy := b.X-a.X, b.Y-a.Y
	t := 0.0
	if d := dx*dx + dy*dy; d > 0 {
		t = math.Max(0, math.Min(1, ((p.X-a.X)*dx+(p.Y-a.Y)*dy)/d))
	}
	return math.Hypot(p.X-a.X-t*dx, p.Y-a.Y-t*dy)
}
