package geo_test

import "math"

// A record is a sink that keeps contours as points.
type record struct {
	contours [][][2]float64
	closed   []bool
}

func (r *record) Move(x, y float64) {
	r.contours = append(r.contours, [][2]float64{{x, y}})
	r.closed = append(r.closed, false)
}

func (r *record) Line(x, y float64) {
	last := len(r.contours) - 1
	r.contours[last] = append(r.contours[last], [2]float64{x, y})
}

func (r *record) Close() { r.closed[len(r.closed)-1] = true }

// winding is how often the contours go round the point, and the distance to
// the nearest of their edges.
func (r *record) winding(x, y float64) (crossings, winding int, nearest float64) {
	nearest = math.Inf(1)
	for i, c := range r.contours {
		a := c[len(c)-1]
		for j, b := range c {
			if j == 0 && !r.closed[i] {
				a = b
				continue
			}
			if (a[1] > y) != (b[1] > y) && x < (b[0]-a[0])*(y-a[1])/(b[1]-a[1])+a[0] {
				crossings++
				if b[1] > a[1] {
					winding++
				} else {
					winding--
				}
			}
			nearest = min(nearest, segment(a, b, x, y))
			a = b
		}
	}
	return crossings, winding, nearest
}

func segment(a, b [2]float64, x, y float64) float64 {
	dx, dy := b[0]-a[0], b[1]-a[1]
	px, py := x-a[0], y-a[1]
	if d := dx*dx + dy*dy; d > 0 {
		t := max(0, min(1, (px*dx+py*dy)/d))
		px, py = px-t*dx, py-t*dy
	}
	return math.Hypot(px, py)
}
