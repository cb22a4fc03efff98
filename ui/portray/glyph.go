package portray

import (
	"image/color"
	"math"

	"sightline/ui/scene"
)

// symbol draws what a button does.
func (s *sheet) symbol(sym Symbol, at scene.Point, c color.NRGBA) {
	pt := func(x, y float64) scene.Point { return scene.Point{X: at.X + x, Y: at.Y + y} }
	switch sym {
	case PlaySymbol:
		s.fill(scene.Polygon(pt(-4, -6), pt(6.5, 0), pt(-4, 6)), c)
	case PauseSymbol:
		s.fill(scene.Rect{X: at.X - 5, Y: at.Y - 6, W: 3.4, H: 12}.Path(0.8), c)
		s.fill(scene.Rect{X: at.X + 1.6, Y: at.Y - 6, W: 3.4, H: 12}.Path(0.8), c)
	case BackSymbol:
		s.chevron(at, -1, c)
	case ForwardSymbol:
		s.chevron(at, 1, c)
	case PlusSymbol:
		s.line(pt(-5, 0), pt(5, 0), c, 1.8)
		s.line(pt(0, -5), pt(0, 5), c, 1.8)
	case MinusSymbol:
		s.line(pt(-5, 0), pt(5, 0), c, 1.8)
	case FitSymbol:
		for i := range 4 {
			sin, cos := math.Sincos(float64(i) * math.Pi / 2)
			turn := func(x, y float64) scene.Point { return pt(x*cos-y*sin, x*sin+y*cos) }
			s.stroke(scene.Polyline(turn(-6, -2.4), turn(-6, -6), turn(-2.4, -6)), c, 1.6)
		}
	case MoreSymbol:
		for i := -1.0; i <= 1; i++ {
			s.disc(pt(5*i, 0), 1.6, c)
		}
	case SunSymbol:
		s.ring(at, 5.6, c, 1.5)
		var half scene.Path
		half.Move(at.X, at.Y-5.6)
		half.Cubic(at.X+7.4, at.Y-5.6, at.X+7.4, at.Y+5.6, at.X, at.Y+5.6)
		half.Close()
		s.fill(half, c)
	}
}

// chevron points to the right, or to the left if way is −1.
func (s *sheet) chevron(at scene.Point, way float64, c color.NRGBA) {
	s.stroke(scene.Polyline(
		scene.Point{X: at.X - 2.5*way, Y: at.Y - 5}, scene.Point{X: at.X + 2.5*way, Y: at.Y},
		scene.Point{X: at.X - 2.5*way, Y: at.Y + 5}), c, 1.9)
}
