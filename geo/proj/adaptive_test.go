package proj_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/geo/proj"
)

func TestAutomaticPicksBySize(t *testing.T) {
	const km = 1 / 6371.0088
	tests := []struct {
		name   string
		phi    float64 // degrees
		w, h   float64
		title  string
		factor float64
	}{
		{"world", 30, 5.5, 3, "Equal Earth", 1},
		{"world in a square", 30, 5.5, 5.5, "Equal Earth", 1},
		{"half of it", 30, 3.5, 2, "Adaptive (Equal Earth / azimuthal equal-area)", 1},
		{"Eurasia", 60, 10000 * km, 6000 * km, "Azimuthal equal-area", 1},
		{"a country", 60, 2100 * km, 1500 * km, "Azimuthal equal-area", 1},
		{"a smaller one", 60, 1500 * km, 1400 * km, "Adaptive (azimuthal equal-area / Mercator)", 1},
		{"a province", 60, 600 * km, 990 * km, "Mercator", 0.5},
		{"a bay of the Arctic", 81, 100 * km, 100 * km, "Azimuthal equal-area", 1},
		{"a pole", -90, 100 * km, 100 * km, "Azimuthal equal-area", 1},
		{"near the Arctic", 75, 100 * km, 100 * km, "Adaptive (azimuthal equal-area / Mercator)", 1},
		{"nothing", 10, math.NaN(), math.NaN(), "Azimuthal equal-area", 1},
	}
	for _, test := range tests {
		p, factor := proj.Automatic{}.Adapt(test.phi*degree, test.w, test.h)
		assert.Equal(t, test.title, p.Title(), test.name)
		assert.InDelta(t, test.factor, factor, 1e-12, test.name)
	}
}

// between are the projections on the way, by centre and width of the picture.
func between(t *rapid.T) proj.Projection {
	phi := rapid.Float64Range(-78, 78).Draw(t, "centre") * degree
	w := math.Exp(rapid.OneOf(rapid.Float64Range(-1.84, -1.17), rapid.Float64Range(0.67, 1.63)).Draw(t, "log width"))
	p, _ := proj.Automatic{}.Adapt(phi, w, w/1.7)
	return p
}

func TestInverseUndoesForwardOnTheWay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := between(t)
		lambda := rapid.Float64Range(-math.Pi, math.Pi).Draw(t, "lambda")
		phi := rapid.Float64Range(-math.Pi/2, math.Pi/2).Draw(t, "phi")
		if _, ok := p.(proj.Azimuthal); ok { // a picture with a pole far out of it
			lambda, phi = lambda/20, phi/10
		}
		x, y := p.Forward(lambda, phi)
		l, f, ok := p.Inverse(x, y)
		require.True(t, ok, "%v %v", x, y)
		qx, qy := p.Forward(l, f)
		assert.InDelta(t, x, qx, 1e-9)
		assert.InDelta(t, y, qy, 1e-9)
		assert.InDelta(t, phi, f, 1e-5)
		assert.InDelta(t, 0, math.Sin(l-lambda)*math.Cos(phi), 1e-5)
	})
}

// TestNothingFoldsOnTheWay: the sphere stays right side up between azimuthal
// equal-area and Equal Earth.
func TestNothingFoldsOnTheWay(t *testing.T) {
	for share := 0.37; share < 0.95; share += 0.03 {
		p, _ := proj.Automatic{}.Adapt(0.7, share*5.4133, 4)
		for lambda := -3.1; lambda < 3.14; lambda += 0.1 {
			for phi := -1.55; phi < 1.56; phi += 0.05 {
				const h = 1e-6
				x, y := p.Forward(lambda, phi)
				x1, y1 := p.Forward(lambda+h, phi)
				x2, y2 := p.Forward(lambda, phi+h)
				area := ((x1-x)*(y2-y) - (x2-x)*(y1-y)) / (h * h)
				require.Greater(t, area, 0.7*math.Cos(phi), "%v at %v, %v", share, lambda, phi)
				require.Less(t, area, 2*math.Cos(phi)+0.1, "%v at %v, %v", share, lambda, phi)
			}
		}
	}
}

func TestConformalConicAtItsLimits(t *testing.T) {
	for _, q := range [][2]float64{{0, 0}, {1, 0.5}, {-2.5, -1.2}, {0.3, 1.3}} {
		mx, my := proj.Mercator{}.Forward(q[0], q[1])
		x, y := proj.ConformalConic{Parallel: 1e-9}.Forward(q[0], q[1])
		assert.InDelta(t, mx, x, 1e-7)
		assert.InDelta(t, my, y, 1e-7)
		// Snyder 1987, eq. 21-5 and 21-6: the polar stereographic, from the equator.
		x, y = proj.ConformalConic{Parallel: math.Pi / 2}.Forward(q[0], q[1])
		rho := 2 * math.Tan(math.Pi/4-q[1]/2)
		assert.InDelta(t, rho*math.Sin(q[0]), x, 1e-9)
		assert.InDelta(t, 2-rho*math.Cos(q[0]), y, 1e-9)
		// South is north turned over.
		nx, ny := proj.ConformalConic{Parallel: 0.8}.Forward(q[0], q[1])
		x, y = proj.ConformalConic{Parallel: -0.8}.Forward(q[0], -q[1])
		assert.InDelta(t, nx, x, 1e-12)
		assert.InDelta(t, -ny, y, 1e-12)
	}
	for _, parallel := range []float64{-math.Pi / 2, -0.5, 0, 1e-12, 1, math.Pi / 2} {
		for _, phi := range []float64{-math.Pi / 2, math.Pi / 2} {
			x, y := proj.ConformalConic{Parallel: parallel}.Forward(3, phi)
			assert.False(t, math.IsNaN(x+y) || math.IsInf(x+y, 0), "%v %v", parallel, phi)
		}
	}
}

func TestConformalConicIsConformalAndUndone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := proj.ConformalConic{Parallel: rapid.Float64Range(-math.Pi/2, math.Pi/2).Draw(t, "parallel")}
		lambda := rapid.Float64Range(-3.1, 3.1).Draw(t, "lambda")
		phi := rapid.Float64Range(-1.4, 1.4).Draw(t, "phi")
		const h = 1e-5
		x, y := p.Forward(lambda, phi)
		l, f, ok := p.Inverse(x, y)
		require.True(t, ok)
		assert.InDelta(t, lambda, l, 1e-9)
		assert.InDelta(t, phi, f, 1e-9)
		ex, ey := p.Forward(lambda+h, phi)
		nx, ny := p.Forward(lambda, phi+h)
		k := math.Hypot(ex-x, ey-y) / (h * math.Cos(phi))
		assert.InEpsilon(t, k, math.Hypot(nx-x, ny-y)/h, 1e-3)
		assert.InDelta(t, 0, ((ex-x)*(nx-x)+(ey-y)*(ny-y))/(h*h*k*k*math.Cos(phi)), 1e-3)
	})
	chosen := proj.ConformalConic{Parallel: 0.9}
	at, _ := chosen.Adapt(0.3, 1, 1)
	assert.Equal(t, chosen, at)
	at, factor := proj.ConformalConic{}.Adapt(0.3, 1, 1)
	assert.Equal(t, proj.ConformalConic{Parallel: 0.3}, at)
	assert.InDelta(t, 1, factor, 0)
}

func ExampleAutomatic() {
	const km = 1 / 6371.0088
	for _, width := range []float64{34000, 8000, 500} {
		p, _ := proj.Automatic{}.Adapt(50*math.Pi/180, width*km, width*km*0.6)
		fmt.Println(p.Title())
	}
	// Output:
	// Equal Earth
	// Azimuthal equal-area
	// Mercator
}
