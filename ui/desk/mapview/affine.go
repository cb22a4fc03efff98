package mapview

import (
	"math"

	"sightline/geo"
)

// An affine map takes pixels of the picture to pixels of a ground:
//
//	x' = xx·x + xy·y + x0,  y' = yx·x + yy·y + y0
type affine struct{ xx, xy, x0, yx, yy, y0 float64 }

// matching is the affine map that takes a view's device pixels, scale of them
// to a logical one, to those of the ground with the least error, in the mean of
// a grid over the picture. Between two views of one plane it is exact.
func (g *ground) matching(v geo.View, scale float64) affine {
	if plane(g.view) == plane(v) {
		if x, y, ok := g.view.Project(v.Center); ok {
			f := g.scale / scale
			return affine{xx: f, yy: f, x0: (x - v.Width/2) * g.scale, y0: (y - v.Height/2) * g.scale}
		}
	}
	var f fit
	const n = 4
	for i := range n + 1 {
		for j := range n + 1 {
			x, y := v.Width*float64(i)/n, v.Height*float64(j)/n
			at, ok := v.Unproject(x, y)
			if !ok {
				continue
			}
			if u, w, ok := g.view.Project(at); ok {
				f.add(x*scale, y*scale, u*g.scale, w*g.scale)
			}
		}
	}
	if a, ok := f.affine(); ok {
		return a
	}
	// The whole world is smaller than the grid: about the middles.
	k := g.view.Scale * g.scale / (v.Scale * scale)
	return affine{
		xx: k, yy: k,
		x0: g.view.Width*g.scale/2 - k*v.Width*scale/2, y0: g.view.Height*g.scale/2 - k*v.Height*scale/2,
	}
}

// A fit gathers pairs of pixels for the method of least squares.
type fit struct {
	n              float64
	x, y, u, w     float64 // sums
	xx, xy, yy     float64
	xu, yu, xw, yw float64
}

func (f *fit) add(x, y, u, w float64) {
	f.n++
	f.x, f.y, f.u, f.w = f.x+x, f.y+y, f.u+u, f.w+w
	f.xx, f.xy, f.yy = f.xx+x*x, f.xy+x*y, f.yy+y*y
	f.xu, f.yu, f.xw, f.yw = f.xu+x*u, f.yu+y*u, f.xw+x*w, f.yw+y*w
}

// affine solves the normal equations; false if the pixels lie on a line.
func (f *fit) affine() (affine, bool) {
	if f.n < 4 {
		return affine{}, false
	}
	mx, my, mu, mw := f.x/f.n, f.y/f.n, f.u/f.n, f.w/f.n
	xx, xy, yy := f.xx-f.n*mx*mx, f.xy-f.n*mx*my, f.yy-f.n*my*my
	xu, yu := f.xu-f.n*mx*mu, f.yu-f.n*my*mu
	xw, yw := f.xw-f.n*mx*mw, f.yw-f.n*my*mw
	d := xx*yy - xy*xy
	if !(d > 1e-6*xx*yy) || math.IsInf(d, 0) {
		return affine{}, false
	}
	a := affine{
		xx: (xu*yy - yu*xy) / d, xy: (yu*xx - xu*xy) / d,
		yx: (xw*yy - yw*xy) / d, yy: (yw*xx - xw*xy) / d,
	}
	a.x0, a.y0 = mu-a.xx*mx-a.xy*my, mw-a.yx*mx-a.yy*my
	return a, true
}
