package portray

import (
	"image/color"
	"math"

	"sightline/model"
	"sightline/ui/scene"
)

// Marks are told apart by shape first: filled, ringed, diamond, struck,
// dotted, square. The radius r is that of the circle that the mark fills.

// standingMark draws the mark of a standing on a ground of the given colour.
func (s *sheet) standingMark(st model.Standing, at scene.Point, r float64, t Theme, ground color.NRGBA) {
	c := t.Standing(st)
	switch st {
	case model.Corroborated:
		s.disc(at, r*0.72, c)
		s.ring(at, r*1.28, c, r*0.3)
	case model.Disputed:
		s.diamond(at, r*1.22, c, ground, r*0.42)
	case model.Rejected:
		s.struck(at, r, c, ground)
	case model.Expected:
		s.dotted(at, r, c, ground)
	case model.Unattributed:
		s.disc(at, r*0.7, c)
	case model.Unsaid: // an empty place, in no standing's colour
		s.ring(at, r*0.8, t.Muted, 1)
	default:
		s.disc(at, r, c)
	}
}

// stanceMark draws the mark of a stance on a ground of the given colour.
func (s *sheet) stanceMark(st model.Stance, at scene.Point, r float64, t Theme, ground color.NRGBA) {
	c := t.Stance(st)
	switch st {
	case model.Denies:
		s.struck(at, r, c, ground)
	case model.Unconfirmed:
		s.diamond(at, r*1.25, c, c, 0)
	case model.Doubts:
		s.diamond(at, r*1.15, c, ground, r*0.4)
	case model.Expects:
		s.dotted(at, r, c, ground)
	case model.Warns:
		s.fill(triangle(at, r*1.2), c)
	default:
		s.disc(at, r, c)
	}
}

func (s *sheet) disc(at scene.Point, r float64, c color.NRGBA) {
	s.fill(scene.Circle(at.X, at.Y, r), c)
}

func (s *sheet) ring(at scene.Point, r float64, c color.NRGBA, width float64, dash ...float64) {
	s.stroke(scene.Circle(at.X, at.Y, r), c, width, dash...)
}

// diamond is hollow where its ground differs from its colour.
func (s *sheet) diamond(at scene.Point, r float64, c, ground color.NRGBA, width float64) {
	p := scene.Polygon(scene.Point{X: at.X, Y: at.Y - r}, scene.Point{X: at.X + r, Y: at.Y},
		scene.Point{X: at.X, Y: at.Y + r}, scene.Point{X: at.X - r, Y: at.Y})
	s.fill(p, ground)
	if width > 0 {
		s.items = append(s.items, scene.Stroke{Path: p, Color: c, Width: width, Join: scene.JoinMiter})
	}
}

func (s *sheet) struck(at scene.Point, r float64, c, ground color.NRGBA) {
	s.disc(at, r, ground)
	s.ring(at, r*0.9, c, r*0.34)
	d := r * 1.25 * math.Sqrt2 / 2
	s.line(scene.Point{X: at.X - d, Y: at.Y + d}, scene.Point{X: at.X + d, Y: at.Y - d}, c, r*0.34)
}

// dotted is a ring of eight dots.
func (s *sheet) dotted(at scene.Point, r float64, c, ground color.NRGBA) {
	s.disc(at, r, ground)
	for i := range 8 {
		sin, cos := math.Sincos(float64(i) * math.Pi / 4)
		s.disc(scene.Point{X: at.X + r*0.88*cos, Y: at.Y + r*0.88*sin}, r*0.2, c)
	}
}

// statementMark is a small hollow square: somebody spoke here. Its outline is
// dashed where the place was inferred.
func (s *sheet) statementMark(at scene.Point, r float64, c, ground color.NRGBA, inferred bool) {
	p := scene.Rect{X: at.X - r*0.82, Y: at.Y - r*0.82, W: r * 1.64, H: r * 1.64}.Path(r * 0.25)
	s.fill(p, ground)
	if inferred {
		s.stroke(p, c, r*0.34, r*0.5, r*0.42)
		return
	}
	s.stroke(p, c, r*0.34)
}

func triangle(at scene.Point, r float64) scene.Path {
	return scene.Polygon(scene.Point{X: at.X, Y: at.Y - r},
		scene.Point{X: at.X + r*0.95, Y: at.Y + r*0.75}, scene.Point{X: at.X - r*0.95, Y: at.Y + r*0.75})
}

// vessel is a ship's hull seen from above, its bow towards the heading in
// radians clockwise from the screen's right.
func vessel(at scene.Point, r, heading float64) scene.Path {
	hull := [...]scene.Point{{X: 1.5, Y: 0}, {X: 0.7, Y: 0.62}, {X: -1.2, Y: 0.5}, {X: -1.2, Y: -0.5}, {X: 0.7, Y: -0.62}}
	sin, cos := math.Sincos(heading)
	points := make([]scene.Point, len(hull))
	for i, h := range hull {
		points[i] = scene.Point{X: at.X + r*(h.X*cos-h.Y*sin), Y: at.Y + r*(h.X*sin+h.Y*cos)}
	}
	return scene.Polygon(points...)
}

// arrowhead points along the heading with its tip at the point.
func arrowhead(tip scene.Point, r, heading float64) scene.Path {
	sin, cos := math.Sincos(heading)
	turn := func(x, y float64) scene.Point {
		return scene.Point{X: tip.X + r*(x*cos-y*sin), Y: tip.Y + r*(x*sin+y*cos)}
	}
	return scene.Polygon(tip, turn(-1.5, 0.75), turn(-1.1, 0), turn(-1.5, -0.75))
}
