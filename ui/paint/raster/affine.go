package raster

import (
	"math"

	"sightline/ui/paint/raster/coverage"
	"sightline/ui/scene"
)

// An affine maps (x, y) to (xx·x + xy·y + dx, yx·x + yy·y + dy).
type affine struct{ xx, xy, dx, yx, yy, dy float64 }

func (a affine) of(x, y float64) (float64, float64) {
	return a.xx*x + a.xy*y + a.dx, a.yx*x + a.yy*y + a.dy
}

// letter maps an outline in ems to its place.
func letter(size float64, slant bool, x, y float64) affine {
	a := affine{xx: size, yy: size, dx: x, dy: y}
	if slant {
		a.xy = -lean * size
	}
	return a
}

// turned is the letter turned clockwise about its origin.
func (a affine) turned(angle float64) affine {
	if angle == 0 {
		return a
	}
	sin, cos := math.Sincos(angle)
	x, y := a.dx, a.dy
	a.dx, a.dy = 0, 0
	return affine{cos, -sin, x, sin, cos, y}.after(a)
}

// after is the map that does b first, then a.
func (a affine) after(b affine) affine {
	return affine{
		a.xx*b.xx + a.xy*b.yx, a.xx*b.xy + a.xy*b.yy, a.xx*b.dx + a.xy*b.dy + a.dx,
		a.yx*b.xx + a.yy*b.yx, a.yx*b.xy + a.yy*b.yy, a.yx*b.dx + a.yy*b.dy + a.dy,
	}
}

// trace hands a path to a sink, mapped.
func (a affine) trace(to coverage.Sink, path scene.Path) {
	pts := path.Points
	for _, op := range path.Ops {
		n := points(op)
		if n > len(pts) {
			return
		}
		switch op {
		case scene.MoveTo:
			to.MoveTo(a.of(pts[0].X, pts[0].Y))
		case scene.LineTo:
			to.LineTo(a.of(pts[0].X, pts[0].Y))
		case scene.CubicTo:
			ax, ay := a.of(pts[0].X, pts[0].Y)
			bx, by := a.of(pts[1].X, pts[1].Y)
			x, y := a.of(pts[2].X, pts[2].Y)
			to.CubicTo(ax, ay, bx, by, x, y)
		case scene.Close:
			to.Close()
		}
		pts = pts[n:]
	}
}
