package proj

import "math"

// newton solves f(t) = y from the guess t, where f also gives its derivative;
// 12 steps are more than twice what the projections here need.
func newton(y, t float64, f func(t float64) (value, slope float64)) float64 {
	for range 12 {
		value, slope := f(t)
		step := (value - y) / slope
		t -= step
		if math.Abs(step) < 1e-14 {
			break
		}
	}
	return t
}

// newton2 solves Forward(λ, φ) = (x, y) from a guess, by Newton's method with
// slopes from differences; false if it doesn't arrive.
func newton2(p Projection, x, y float64, guess [2]float64) (lambda, phi float64, ok bool) {
	const h, enough = 1e-7, 1e-14
	lambda, phi = guess[0], guess[1]
	px, py := p.Forward(lambda, phi)
	miss := math.Hypot(px-x, py-y)
	for range 60 {
		if miss < enough {
			break
		}
		side := -math.Copysign(h, phi) // away from the pole
		lx, ly := p.Forward(lambda+h, phi)
		fx, fy := p.Forward(lambda, phi+side)
		a, b, c, d := (lx-px)/h, (fx-px)/side, (ly-py)/h, (fy-py)/side
		det := a*d - b*c
		dl, df := (d*(x-px)-b*(y-py))/det, (a*(y-py)-c*(x-px))/det
		if !(math.Abs(dl) < 100 && math.Abs(df) < 100) {
			break
		}
		better := false
		for step := 1.0; step > 1e-3 && !better; step /= 2 {
			l, f := lambda+step*dl, max(-math.Pi/2, min(math.Pi/2, phi+step*df))
			qx, qy := p.Forward(l, f)
			if q := math.Hypot(qx-x, qy-y); q < miss {
				lambda, phi, px, py, miss, better = l, f, qx, qy, q, true
			}
		}
		if !better {
			break
		}
	}
	return lambda, phi, miss < 1e-10
}
