package coverage

import "math"

// flatness is how far a flattened curve may run beside the true one, in pixels:
// one of 255 of the pixels along it.
const flatness = 0.004

// maxSteps bounds the lines that one curve becomes, however huge it is: enough
// for controls some ten thousand pixels apart.
const maxSteps = 1024

// A cubic is a Bézier curve: start, two controls, end.
type cubic [4]point

func (c cubic) at(u float64) point {
	v := 1 - u
	k0, k1, k2, k3 := v*v*v, 3*v*v*u, 3*v*u*u, u*u*u
	return point{
		k0*c[0].x + k1*c[1].x + k2*c[2].x + k3*c[3].x,
		k0*c[0].y + k1*c[1].y + k2*c[2].y + k3*c[3].y,
	}
}

// steps is how many lines keep within the flatness: with equal steps of the
// parameter, √(6·m/8·flatness), m the greater second difference of the
// controls (Wang 1984).
func (c cubic) steps() int {
	ax, ay := c[0].x-2*c[1].x+c[2].x, c[0].y-2*c[1].y+c[2].y
	bx, by := c[1].x-2*c[2].x+c[3].x, c[1].y-2*c[2].y+c[3].y
	m := math.Sqrt(max(ax*ax+ay*ay, bx*bx+by*by))
	n := math.Ceil(math.Sqrt(0.75 * m / flatness))
	return int(max(1, min(n, maxSteps)))
}

// outside tells whether the curve lies altogether on one side of a box.
func (c cubic) outside(left, top, right, bottom float64) bool {
	return max(c[0].x, c[1].x, c[2].x, c[3].x) <= left || min(c[0].x, c[1].x, c[2].x, c[3].x) >= right ||
		max(c[0].y, c[1].y, c[2].y, c[3].y) <= top || min(c[0].y, c[1].y, c[2].y, c[3].y) >= bottom
}
