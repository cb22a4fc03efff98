package proj_test

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/geo/proj"
)

const degree = math.Pi / 180

func each(t *testing.T, test func(t *testing.T, p proj.Projection)) {
	require.NotEmpty(t, proj.Names())
	for _, name := range proj.Names() {
		p, ok := proj.ByName(name)
		require.True(t, ok)
		t.Run(name, func(t *testing.T) { test(t, p) })
	}
}

func TestForwardAgreesWithD3(t *testing.T) {
	text, err := os.ReadFile("testdata/d3.json")
	require.NoError(t, err)
	var table map[string][][4]float64
	require.NoError(t, json.Unmarshal(text, &table))
	compare := func(t *testing.T, p proj.Projection, rows [][4]float64) {
		require.NotEmpty(t, rows)
		for _, row := range rows {
			x, y := p.Forward(row[0]*degree, row[1]*degree)
			assert.InDelta(t, row[2], x, 1e-9, "%v", row)
			assert.InDelta(t, row[3], y, 1e-9, "%v", row)
		}
	}
	each(t, func(t *testing.T, p proj.Projection) {
		if _, adapts := p.(proj.Adaptive); !adapts {
			compare(t, p, table[p.Name()])
		}
	})
	for _, parallel := range []float64{0, 0.01, 30, 62.3, 85, -45} {
		name := fmt.Sprintf("conformal-conic %g", parallel)
		t.Run(name, func(t *testing.T) {
			compare(t, proj.ConformalConic{Parallel: parallel * degree}, table[name])
		})
	}
}

// reach is how far from (0, 0) and how far north a projection is asked.
func reach(p proj.Projection) (distance, latitude float64) {
	if a, ok := p.(proj.Azimuthal); ok {
		return a.Reach(), math.Pi / 2
	}
	if l, ok := p.(proj.Limited); ok {
		return math.Pi, l.Limit()
	}
	return math.Pi, math.Pi / 2
}

func TestInverseUndoesForward(t *testing.T) {
	each(t, func(t *testing.T, p proj.Projection) {
		distance, latitude := reach(p)
		rapid.Check(t, func(t *rapid.T) {
			lambda := rapid.Float64Range(-math.Pi, math.Pi).Draw(t, "lambda")
			phi := rapid.Float64Range(-latitude, latitude).Draw(t, "phi")
			if math.Acos(math.Cos(lambda)*math.Cos(phi)) > distance-0.01 {
				lambda, phi = lambda/4, phi/4 // the far side is not shown
			}
			x, y := p.Forward(lambda, phi)
			l, f, ok := p.Inverse(x, y)
			require.True(t, ok, "%v %v", x, y)
			assert.InDelta(t, phi, f, 1e-6)
			// Near a pole a longitude is worth less.
			assert.InDelta(t, 0, math.Sin(l-lambda)*math.Cos(phi), 1e-6)
		})
	})
}

func TestInverseRefusesOutside(t *testing.T) {
	each(t, func(t *testing.T, p proj.Projection) {
		outside := [][2]float64{{4, 0}, {-4, 0}, {3.5, 3.5}, {math.NaN(), 0}, {0, math.NaN()}, {0, math.Inf(1)}}
		if p != (proj.ConformalConic{}) { // which goes on to infinity
			outside = append(outside, [2]float64{0, 4}, [2]float64{0, -4})
		}
		for _, q := range outside {
			_, _, ok := p.Inverse(q[0], q[1])
			assert.False(t, ok, "%v", q)
		}
	})
}

func TestAzimuthalsAgreeWithTheirVectors(t *testing.T) {
	each(t, func(t *testing.T, p proj.Projection) {
		a, ok := p.(proj.Azimuthal)
		if !ok {
			return
		}
		x, y := a.FromVector(1, 0, 0)
		assert.Zero(t, x)
		assert.Zero(t, y)
		x, y = a.FromVector(-1, 0, 0)
		assert.False(t, math.IsNaN(x) || math.IsNaN(y), "the antipode is finite")
	})
}

func TestEqualAreasAreEqual(t *testing.T) {
	for _, p := range []proj.Projection{proj.AzimuthalEqualArea{}, proj.EqualEarth{}} {
		const h = 1e-5
		for _, q := range [][2]float64{{0, 0}, {1, 0.5}, {-2, -1}, {0.3, 1.2}} {
			x0, y0 := p.Forward(q[0], q[1])
			x1, y1 := p.Forward(q[0]+h, q[1])
			x2, y2 := p.Forward(q[0], q[1]+h)
			area := (x1-x0)*(y2-y0) - (x2-x0)*(y1-y0)
			assert.InDelta(t, 1, area/(h*h*math.Cos(q[1])), 1e-3, "%s %v", p.Name(), q)
		}
	}
}

func TestByNameKnowsNoOther(t *testing.T) {
	_, ok := proj.ByName("mercatr")
	assert.False(t, ok)
}

func BenchmarkForward(b *testing.B) {
	for _, name := range proj.Names() {
		p, _ := proj.ByName(name)
		b.Run(name, func(b *testing.B) {
			for i := range b.N {
				p.Forward(float64(i%3), float64(i%2))
			}
		})
	}
}
