package coverage_test

import (
	"image"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/paint/raster/coverage"
)

// stroke draws a line; the contour is closed if closed is true.
func stroke(size int, pen coverage.Pen, closed bool, c contour) *image.Alpha {
	var t coverage.Tracer
	var s coverage.Stroker
	t.Begin(image.Rect(0, 0, size, size))
	if s.Set(&t, pen) {
		for i, p := range c {
			if i == 0 {
				s.MoveTo(p[0], p[1])
			} else {
				s.LineTo(p[0], p[1])
			}
		}
		if closed {
			s.Close()
		}
		s.Flush()
	}
	return fill(size, coverage.NonZero, t.End())
}

func area(m *image.Alpha) float64 {
	sum := 0.
	for _, v := range m.Pix {
		sum += float64(v) / 255
	}
	return sum
}

func TestStrokeAreas(t *testing.T) {
	line := contour{{20.3, 30.7}, {44.3, 48.7}} // 30 long
	corner := contour{{20, 44}, {20, 20}, {44, 20}}
	sharp := contour{{10, 30}, {50, 32}, {10, 34}}
	cases := []struct {
		name   string
		pen    coverage.Pen
		closed bool
		line   contour
		want   float64
	}{
		{"butt", coverage.Pen{Width: 6}, false, line, 180},
		{"square", coverage.Pen{Width: 6, Cap: coverage.SquareCap}, false, line, 216},
		{"round", coverage.Pen{Width: 6, Cap: coverage.RoundCap}, false, line, 180 + 9*math.Pi},
		{"hairline", coverage.Pen{Width: 0.25}, false, line, 7.5},
		{"a point, round", coverage.Pen{Width: 6, Cap: coverage.RoundCap}, false, contour{{30, 30}}, 9 * math.Pi},
		{"a point, square", coverage.Pen{Width: 6, Cap: coverage.SquareCap}, false, contour{{30, 30}}, 36},
		{"a point, butt", coverage.Pen{Width: 6}, false, contour{{30, 30}}, 0},
		{"a point twice", coverage.Pen{Width: 6, Cap: coverage.SquareCap}, false, contour{{30, 30}, {30, 30}}, 36},
		{"mitre", coverage.Pen{Width: 6, Join: coverage.MiterJoin}, false, corner, 27*6 + 21*6},
		{"bevel", coverage.Pen{Width: 6, Join: coverage.BevelJoin}, false, corner, 27*6 + 21*6 - 4.5},
		{"round join", coverage.Pen{Width: 6}, false, corner, 2*24*6 - 9 + 9*math.Pi/4},
		{"a mitre past its limit", coverage.Pen{Width: 2, Join: coverage.MiterJoin}, false, sharp, area(stroke(64, coverage.Pen{Width: 2, Join: coverage.BevelJoin}, false, sharp))},
		{"ring", coverage.Pen{Width: 4, Join: coverage.MiterJoin}, true, contour{{10, 10}, {50, 10}, {50, 50}, {10, 50}}, 44*44 - 36*36},
		{"ring, the other way", coverage.Pen{Width: 4, Join: coverage.MiterJoin}, true, contour{{10, 10}, {10, 50}, {50, 50}, {50, 10}}, 44*44 - 36*36},
		{"ring that returns to its start", coverage.Pen{Width: 4, Join: coverage.MiterJoin}, true, contour{{10, 10}, {50, 10}, {50, 50}, {10, 50}, {10, 10}}, 44*44 - 36*36},
		{"no width", coverage.Pen{}, false, line, 0},
		{"a width below 0", coverage.Pen{Width: -3}, false, line, 0},
		{"dashes", coverage.Pen{Width: 4, Dash: []float64{6, 4}}, false, contour{{10, 20}, {50, 20}}, 4 * 24},
		{"dashes, moved on", coverage.Pen{Width: 4, Dash: []float64{6, 4}, Offset: 5}, false, contour{{10, 20}, {50, 20}}, 4 * 24},
		{"dashes of an odd pattern", coverage.Pen{Width: 4, Dash: []float64{5}}, false, contour{{10, 20}, {50, 20}}, 4 * 20},
		{"dashes round a corner", coverage.Pen{Width: 2, Join: coverage.MiterJoin, Dash: []float64{20, 100}}, false, contour{{10, 20}, {20, 20}, {20, 40}}, 40},
		{"a pattern too fine", coverage.Pen{Width: 4, Dash: []float64{1e-9, 1e-9}}, false, contour{{10, 20}, {50, 20}}, 160},
		{"a pattern below 0", coverage.Pen{Width: 4, Dash: []float64{4, -1}}, false, contour{{10, 20}, {50, 20}}, 160},
		{"dotted", coverage.Pen{Width: 4, Cap: coverage.RoundCap, Dash: []float64{0, 8}}, false, contour{{10, 20}, {49, 20}}, 5 * 4 * math.Pi},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			assert.InDelta(t, c.want, area(stroke(64, c.pen, c.closed, c.line)), 0.04*c.want+0.02)
		})
	}
}

func TestStrokeDashesStandWhereTheyShould(t *testing.T) {
	row := func(pen coverage.Pen, c contour) []byte {
		m := stroke(64, pen, false, c)
		return m.Pix[20*m.Stride : 20*m.Stride+64]
	}
	pen := coverage.Pen{Width: 2, Dash: []float64{6, 4}, Offset: 3}
	got := row(pen, contour{{10, 20}, {60, 20}})
	for x := 10; x < 60; x++ {
		want := byte(0)
		if (x-10+3)%10 < 6 {
			want = 255
		}
		assert.Equal(t, want, got[x], "column %d", x)
	}
	// A line that begins far outside has its dashes in the same places.
	assert.Equal(t, got[10:60], row(pen, contour{{10 - 1e6, 20}, {60, 20}})[10:60])
}

// TestStrokeAgainstDistances compares lines with round joins and caps with the
// truth: what lies within half the width of the line is covered.
func TestStrokeAgainstDistances(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	for _, width := range []float64{0.8, 1.5, 3, 9} {
		for range 12 {
			c := make(contour, 2+r.IntN(12))
			for i := range c {
				c[i] = [2]float64{r.Float64()*56 + 4, r.Float64()*56 + 4}
				if i > 0 && r.IntN(2) == 0 { // short steps, as along a coast
					c[i] = [2]float64{c[i-1][0] + r.Float64()*2 - 1, c[i-1][1] + r.Float64()*2 - 1}
				}
			}
			got := stroke(64, coverage.Pen{Width: width, Cap: coverage.RoundCap}, false, c)
			off := 0
			for i := range got.Pix {
				want := within(i%64, i/64, c, width/2)
				switch {
				case want == 0:
					assert.LessOrEqual(t, got.Pix[i], uint8(40), "outside, width %g, %v", width, c)
				case want == 1:
					assert.GreaterOrEqual(t, got.Pix[i], uint8(215), "inside, width %g, %v", width, c)
				case math.Abs(want*255-float64(got.Pix[i])) > 64:
					off++
				}
			}
			require.Less(t, off, 40, "width %g, %v", width, c)
		}
	}
}

// within is how much of a pixel lies within a distance of the line.
func within(x, y int, c contour, d float64) float64 {
	const n = 6
	in := 0
	for k := range n * n {
		p := [2]float64{float64(x) + (float64(k%n)+0.5)/n, float64(y) + (float64(k/n)+0.5)/n}
		for i := 1; i < len(c); i++ {
			if distance(p, c[i-1], c[i]) <= d {
				in++
				break
			}
		}
	}
	return float64(in) / (n * n)
}

func distance(p, a, b [2]float64) float64 {
	dx, dy := b[0]-a[0], b[1]-a[1]
	u := 0.
	if l := dx*dx + dy*dy; l > 0 {
		u = math.Max(0, math.Min(1, ((p[0]-a[0])*dx+(p[1]-a[1])*dy)/l))
	}
	return math.Hypot(p[0]-a[0]-u*dx, p[1]-a[1]-u*dy)
}
