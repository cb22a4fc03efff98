package coverage_test

import (
	"encoding/binary"
	"image"
	"image/draw"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/image/vector"

	"sightline/ui/paint/raster/coverage"
)

// A bezier is a start, two controls and an end.
type bezier [4][2]float64

// part is the curve between two of its parameters, by de Casteljau's way.
func (b bezier) part(from, to float64) bezier {
	blossom := func(u, v, w float64) [2]float64 {
		p := b
		for i, t := range []float64{u, v, w} {
			for k := range 3 - i {
				p[k] = [2]float64{p[k][0] + t*(p[k+1][0]-p[k][0]), p[k][1] + t*(p[k+1][1]-p[k][1])}
			}
		}
		return p[0]
	}
	return bezier{blossom(from, from, from), blossom(from, from, to), blossom(from, to, to), blossom(to, to, to)}
}

// bent is a closed contour of curves.
func bent(m maker, curves int, lo, hi float64) []bezier {
	p := m.points(3*curves, lo, hi)
	var all []bezier
	for i := range curves {
		all = append(all, bezier{p[3*i], p[3*i+1], p[3*i+2], p[(3*i+3)%len(p)]})
	}
	return all
}

// curved is what this package makes of a contour of curves.
func curved(size int, curves []bezier) *image.Alpha {
	var tr coverage.Tracer
	tr.Begin(image.Rect(0, 0, size, size))
	tr.MoveTo(curves[0][0][0], curves[0][0][1])
	for _, c := range curves {
		tr.CubicTo(c[1][0], c[1][1], c[2][0], c[2][1], c[3][0], c[3][1])
	}
	return fill(size, coverage.NonZero, tr.End())
}

// cubed is what x/image/vector's CubeTo makes of it, each curve being handed
// over in so many parts.
func cubed(size, parts int, curves []bezier) *image.Alpha {
	const room = 256
	z := vector.NewRasterizer(size+2*room, size+2*room)
	at := func(p [2]float64) (x, y float32) { return float32(p[0] + room), float32(p[1] + room) }
	z.MoveTo(at(curves[0][0]))
	for _, c := range curves {
		for i := range parts {
			q := c.part(float64(i)/float64(parts), float64(i+1)/float64(parts))
			ax, ay := at(q[1])
			bx, by := at(q[2])
			x, y := at(q[3])
			z.CubeTo(ax, ay, bx, by, x, y)
		}
	}
	z.ClosePath()
	all := image.NewAlpha(image.Rect(0, 0, size+2*room, size+2*room))
	z.Draw(all, all.Rect, image.Opaque, image.Point{})
	m := image.NewAlpha(image.Rect(0, 0, size, size))
	draw.Draw(m, m.Rect, all, image.Pt(room, room), draw.Src)
	return m
}

// lines are the lines that the package's contract makes of a curve: with equal
// steps of the parameter, as few as keep within 0.004 px (Wang 1984), 1024 at most.
func (b bezier) lines() contour {
	bend := 0.0
	for i := range 2 {
		bend = max(bend, math.Hypot(b[i][0]-2*b[i+1][0]+b[i+2][0], b[i][1]-2*b[i+1][1]+b[i+2][1]))
	}
	return flat([]bezier{b}, int(max(1, min(1024, math.Ceil(math.Sqrt(0.75*bend/0.004))))))
}

// TestCurvesAreLinesAsVectorHasThem: within 2 of 255, as lines are. How many
// lines a curve becomes is each package's own: x/image/vector makes fewer and is
// off by up to 100 of 255 for it, so it is handed this package's.
func TestCurvesAreLinesAsVectorHasThem(t *testing.T) {
	m := maker{rand.New(rand.NewPCG(21, 22))}
	for _, span := range []float64{0.5, 4, 20, 100, 400, 5000, 1e6, 1e9} {
		for range 40 {
			curves := bent(m, 1+m.IntN(3), 32-span/2, 32+span/2)
			var lines contour
			for _, b := range curves {
				lines = append(lines, b.lines()...)
			}
			require.LessOrEqual(t, worst(expected(64, lines), curved(64, curves)), 2, "%v", curves)
		}
	}
}

// TestCurvesAgreeWithVector: with what x/image/vector's CubeTo makes of a curve
// that is handed over in parts so small that it is nearly right. Lines that run up
// to 0.004 px beside the curve are off by 1 of 255, and 2 more for rounding, in all
// but a few pixels: where a curve turns sharply within one, x/image/vector's own
// lines, reckoned with 24 bits, are off by up to 12 more.
func TestCurvesAgreeWithVector(t *testing.T) {
	const once = 0.004 * 255
	m := maker{rand.New(rand.NewPCG(25, 26))}
	for _, span := range []float64{4, 20, 100, 400} {
		for range 40 {
			one := bent(m, 1+m.IntN(2), 32-span/2, 32+span/2)
			want, got := cubed(64, 64, one), curved(64, one)
			require.LessOrEqual(t, float64(worst(want, got)), 2+once+12, "%v", one)
			far := 0
			for i := range want.Pix {
				if math.Abs(float64(want.Pix[i])-float64(got.Pix[i])) > 2+once {
					far++
				}
			}
			require.LessOrEqual(t, far, 3, "%v", one)
		}
	}
}

// flat is a contour of curves as lines.
func flat(curves []bezier, n int) contour {
	var c contour
	for _, b := range curves {
		for i := range n {
			c = append(c, b.part(float64(i)/float64(n), 1)[0])
		}
	}
	return c
}

// TestDegenerateCurves: a curve is none if its controls lie on the line, or if a
// number is none; then it is a line.
func TestDegenerateCurves(t *testing.T) {
	nan := math.NaN()
	line := contour{{5, 6}, {50, 20}, {30, 58}}
	tests := map[string]bezier{
		"controls at the ends":  {line[0], line[0], line[1], line[1]},
		"controls on the line":  {line[0], {20, 6 + 14./3}, {35, 6 + 28./3}, line[1]},
		"a control is no point": {line[0], {nan, 40}, {10, 60}, line[1]},
	}
	want := fill(64, coverage.NonZero, shapeOf(image.Rect(0, 0, 64, 64), line))
	for name, b := range tests {
		var tr coverage.Tracer
		tr.Begin(image.Rect(0, 0, 64, 64))
		tr.MoveTo(b[0][0], b[0][1])
		tr.CubicTo(b[1][0], b[1][1], b[2][0], b[2][1], b[3][0], b[3][1])
		tr.LineTo(line[2][0], line[2][1])
		require.LessOrEqual(t, worst(want, fill(64, coverage.NonZero, tr.End())), 1, name)
	}
}

// FuzzFillAgreesWithVector compares with x/image/vector, within 2 of 255, what
// bytes tell: contours of points, float32 bits each, so that no number is out of
// reach. A contour has no more than 30 points: more edges in one pixel than that
// may add up roundings to more.
func FuzzFillAgreesWithVector(f *testing.F) {
	add := func(values ...float32) {
		var data []byte
		for _, v := range values {
			data = binary.LittleEndian.AppendUint32(data, math.Float32bits(v))
		}
		f.Add(data)
	}
	inf, nan := float32(math.Inf(1)), float32(math.NaN())
	add(4, 4, 20, 4, 20, 20, 4, 20)
	add(-1e9, 4, 20, 4.001, 1e9, 20, 4, 20)
	add(3, nan, 4, 4, 40, 9, inf, 30, -inf, 41)
	add(1.5, 1.5, 1.5, 1.5, 30.25, 1.5, 30.25, 1.5001, 1.5, 1.5002)
	add(1e30, -1e30, -1e30, 1e30, 12, 40)
	f.Fuzz(func(t *testing.T, data []byte) {
		var c contour
		for ; len(data) >= 8 && len(c) < 30; data = data[8:] {
			x := math.Float32frombits(binary.LittleEndian.Uint32(data))
			y := math.Float32frombits(binary.LittleEndian.Uint32(data[4:]))
			c = append(c, [2]float64{float64(x), float64(y)})
		}
		if len(c) == 0 {
			return
		}
		got := fill(48, coverage.NonZero, shapeOf(image.Rect(0, 0, 48, 48), c))
		require.LessOrEqual(t, worst(expected(48, c), got), 2, "%v", c)
	})
}
