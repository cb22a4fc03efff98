package geo_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/geo"
	"sightline/geo/proj"
)

var (
	brussels = geo.View{Center: orb.Point{4.35, 50.85}, Scale: 60000, Width: 1280, Height: 720}
	busan    = geo.View{Center: orb.Point{129.04, 35.1}, Scale: 40000, Width: 1280, Height: 720}
)

// TestFlightFollowsThePaper reckons the path by the formulas as they are printed.
func TestFlightFollowsThePaper(t *testing.T) {
	from, to := brussels, busan
	u1 := s2Point(from.Center).Distance(s2Point(to.Center)).Radians()
	w0, w1, rho := from.Width/from.Scale, to.Width/to.Scale, math.Sqrt2
	b0 := (w1*w1 - w0*w0 + math.Pow(rho, 4)*u1*u1) / (2 * w0 * rho * rho * u1)
	b1 := (w1*w1 - w0*w0 - math.Pow(rho, 4)*u1*u1) / (2 * w1 * rho * rho * u1)
	r0, r1 := math.Log(-b0+math.Sqrt(b0*b0+1)), math.Log(-b1+math.Sqrt(b1*b1+1))
	length := (r1 - r0) / rho
	f := geo.NewFlight(from, to)
	assert.InDelta(t, length, f.Length(), 1e-6)
	for i := 1; i < 20; i++ {
		at := float64(i) / 20
		s := at * length
		u := w0/(rho*rho)*math.Cosh(r0)*math.Tanh(rho*s+r0) - w0/(rho*rho)*math.Sinh(r0)
		w := w0 * math.Cosh(r0) / math.Cosh(rho*s+r0)
		v := f.At(at)
		assert.InDelta(t, u, s2Point(from.Center).Distance(s2Point(v.Center)).Radians(), 1e-7)
		assert.InDelta(t, u1-u, s2Point(to.Center).Distance(s2Point(v.Center)).Radians(), 1e-7, "on the great circle")
		assert.InEpsilon(t, w, v.Width/v.Scale, 0.02) // the middle of what automatic is made of
	}
}

func TestFlightRisesUntilBothEndsAreSeen(t *testing.T) {
	f := geo.NewFlight(brussels, busan)
	both := geo.View{Width: 1280, Height: 720}.FitPoints([]orb.Point{brussels.Center, busan.Center},
		geo.Margins{Top: 64, Right: 64, Bottom: 64, Left: 64})
	lowest := math.Inf(1)
	for i := range 1001 {
		v := f.At(float64(i) / 1000)
		assert.LessOrEqual(t, v.Scale, brussels.Scale*(1+1e-9))
		lowest = min(lowest, v.Scale)
	}
	assert.GreaterOrEqual(t, lowest, both.Scale)
	assert.Less(t, lowest, both.Scale*1.3)
}

func anyEnd(t *rapid.T, name string) geo.View {
	return geo.View{
		Center: orb.Point{
			rapid.Float64Range(-180, 180).Draw(t, name+" lon"),
			rapid.Float64Range(-80, 80).Draw(t, name+" lat"),
		},
		Scale: math.Exp(rapid.Float64Range(5, 14).Draw(t, name+" log scale")),
		Width: 1280, Height: 720,
	}
}

func TestFlightsAreSteadyAndGoBackAsTheyCame(t *testing.T) {
	each(t, func(t *testing.T, p proj.Projection) {
		rapid.Check(t, func(t *rapid.T) {
			from, to := anyEnd(t, "from"), anyEnd(t, "to")
			from.Projection, to.Projection = p, p
			there, back := geo.NewFlight(from, to), geo.NewFlight(to, from)
			assert.InDelta(t, there.Length(), back.Length(), 1e-9*there.Length()+1e-12)
			assert.Equal(t, from, there.At(0))
			assert.Equal(t, to, there.At(1))
			assert.Equal(t, from, there.At(math.NaN()))
			last, whole := 0.0, s2Point(from.Center).Distance(s2Point(to.Center)).Radians()
			for i := 1; i < 30; i++ {
				at := float64(i) / 30
				v, w := there.At(at), back.At(1-at)
				gone := s2Point(from.Center).Distance(s2Point(v.Center)).Radians()
				if _, cut := p.(proj.Limited); !cut {
					require.GreaterOrEqual(t, gone, last-1e-9)
					require.LessOrEqual(t, gone, whole+1e-9)
				}
				last = gone
				if whole < 3.1 {
					require.InDelta(t, 0, s2Point(v.Center).Distance(s2Point(w.Center)).Radians(), 1e-6)
					require.InEpsilon(t, v.Scale, w.Scale, 1e-4)
				}
			}
		})
	})
}

// TestFlightsNeverJump: in 2000 steps nothing in view goes farther than a few
// hundredths of the picture.
func TestFlightsNeverJump(t *testing.T) {
	f := geo.NewFlight(brussels, busan)
	for i := range 2000 {
		v, w := f.At(float64(i)/2000), f.At(float64(i+1)/2000)
		for _, p := range around(v)[44:56] {
			ax, ay, _ := v.Project(p)
			bx, by, ok := w.Project(p)
			require.True(t, ok)
			require.Less(t, math.Hypot(bx-ax, by-ay), 20.0, "at %d", i)
		}
	}
}

func TestFlightsThatGoNowhereMuch(t *testing.T) {
	closer := brussels
	closer.Scale *= 8
	zoom := geo.NewFlight(brussels, closer)
	assert.InDelta(t, math.Log(8)/math.Sqrt2, zoom.Length(), 1e-9)
	assert.InEpsilon(t, brussels.Scale*2, zoom.At(1.0/3).Scale, 1e-9)
	half := zoom.At(0.5)
	assert.InDeltaSlice(t, brussels.Center[:], half.Center[:], 1e-9)

	beside := closer
	beside.Center[0] += 1e-12
	assert.InDelta(t, zoom.Length(), geo.NewFlight(brussels, beside).Length(), 1e-6)

	same := geo.NewFlight(brussels, brussels)
	assert.Zero(t, same.Length())
	assert.Equal(t, brussels, same.At(0.5))

	antipode := busan
	antipode.Center = orb.Point{4.35 - 180, -50.85}
	over := geo.NewFlight(brussels, antipode)
	v := over.At(0.4)
	assert.False(t, math.IsNaN(v.Center[0]+v.Center[1]+v.Scale))
	assert.Equal(t, antipode, over.At(1))

	nothing := geo.NewFlight(geo.View{}, brussels)
	assert.Zero(t, nothing.Length())
	assert.Equal(t, geo.View{}, nothing.At(0.3))
	assert.Equal(t, brussels, nothing.At(1))
}

func TestFlightsBetweenProjectionsAndFromHeldViews(t *testing.T) {
	flat := busan
	flat.Projection = proj.Mercator{}
	f := geo.NewFlight(brussels.Shift(100, 50), flat)
	assert.Equal(t, brussels.Shift(100, 50).Release(), f.At(0))
	v := f.At(0.99)
	assert.Equal(t, proj.Mercator{}, v.Projection)
	assert.InEpsilon(t, f.At(1).MetresPerPixel(640, 360), v.MetresPerPixel(640, 360), 0.2)
	assert.False(t, v.Held)
}

func ExampleFlight() {
	f := geo.NewFlight(brussels, busan)
	fmt.Printf("%.1f\n", f.Length())
	for _, t := range []float64{0, 0.25, 0.5, 0.75, 1} {
		v := f.At(t)
		fmt.Printf("%6.1f %5.0f km\n", v.Center, v.Width*v.MetresPerPixel(640, 360)/1000)
	}
	// Output:
	// 6.6
	// [   4.3   50.9]   136 km
	// [   4.9   51.2]  1412 km
	// [  62.5   64.5]  8889 km
	// [ 128.3   36.0]  2100 km
	// [ 129.0   35.1]   204 km
}

func BenchmarkFlight(b *testing.B) {
	f := geo.NewFlight(brussels, busan)
	for i := range b.N {
		f.At(float64(i%1000) / 1000)
	}
}
