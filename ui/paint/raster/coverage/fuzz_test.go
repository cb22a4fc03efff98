package coverage_test

import (
	"encoding/binary"
	"image"
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"sightline/ui/paint/raster/coverage"
)

// FuzzFill reads a path out of bytes: each step is a letter and its numbers,
// float32 bits, so that no number is out of reach. Whatever comes in, the
// picture must be the same in bands as at once, and the filler clean after it.
func FuzzFill(f *testing.F) {
	square := []byte{'m'}
	for _, v := range []float32{4, 4, 20, 4, 20, 20, 4, 20} {
		square = binary.LittleEndian.AppendUint32(square, math.Float32bits(v))
		if len(square)%9 == 0 {
			square = append(square, 'l')
		}
	}
	f.Add(square, false)
	f.Add(square, true)
	f.Fuzz(func(t *testing.T, data []byte, line bool) {
		var tr coverage.Tracer
		var st coverage.Stroker
		clip := image.Rect(3, 2, 45, 41)
		tr.Begin(clip)
		var sink coverage.Sink = &tr
		if line && st.Set(&tr, coverage.Pen{Width: 3, Dash: []float64{5, 2}}) {
			sink = &st
		}
		steps(sink, data)
		if line {
			st.Flush()
		}
		s := tr.End()
		require.True(t, s.Bounds().In(clip))
		whole := fill(48, coverage.NonZero, s)
		banded := image.NewAlpha(whole.Rect)
		var filler coverage.Filler
		for y := 0; y < 48; y += 5 {
			filler.Fill(coverage.AlphaTarget{Image: banded}, image.Rect(0, y, 48, y+5).Intersect(banded.Rect), coverage.NonZero, s)
		}
		require.Equal(t, whole.Pix, banded.Pix)
		for y := range 48 {
			for x := range 48 {
				if !image.Pt(x, y).In(clip) {
					require.Zero(t, whole.AlphaAt(x, y).A)
				}
			}
		}
	})
}

func steps(sink coverage.Sink, data []byte) {
	next := func() float64 {
		var b [4]byte
		data = data[copy(b[:], data):]
		return float64(math.Float32frombits(binary.LittleEndian.Uint32(b[:])))
	}
	for len(data) > 0 {
		op := data[0]
		data = data[1:]
		switch op {
		case 'm':
			sink.MoveTo(next(), next())
		case 'c':
			sink.CubicTo(next(), next(), next(), next(), next(), next())
		case 'z':
			sink.Close()
		default:
			sink.LineTo(next(), next())
		}
	}
}

// circles is n rings of 100 points each.
func circles(n int) []contour {
	var out []contour
	for i := range n {
		c := make(contour, 100)
		x, y := float64(i*197%1800+60), float64(i*131%960+60)
		for j := range c {
			a := float64(j) / 100 * 2 * math.Pi
			c[j] = [2]float64{x + 50*math.Cos(a), y + (40+3*math.Sin(9*a))*math.Sin(a)}
		}
		out = append(out, c)
	}
	return out
}

func BenchmarkTrace(b *testing.B) {
	var t coverage.Tracer
	cs := circles(1000)
	b.ReportAllocs()
	for b.Loop() {
		t.Reset()
		t.Begin(image.Rect(0, 0, 1920, 1080))
		for _, c := range cs {
			c.trace(&t)
		}
		t.End()
	}
}

func BenchmarkStroke(b *testing.B) {
	var t coverage.Tracer
	var s coverage.Stroker
	cs := circles(1000)
	b.ReportAllocs()
	for b.Loop() {
		t.Reset()
		t.Begin(image.Rect(0, 0, 1920, 1080))
		s.Set(&t, coverage.Pen{Width: 1})
		for _, c := range cs {
			c.trace(&s)
		}
		s.Flush()
		t.End()
	}
}

func BenchmarkFill(b *testing.B) {
	m := image.NewAlpha(image.Rect(0, 0, 1920, 1080))
	s := shapeOf(m.Rect, circles(1000)...)
	var f coverage.Filler
	b.ReportAllocs()
	for b.Loop() {
		for y := 0; y < 1080; y += 64 {
			f.Fill(coverage.AlphaTarget{Image: m}, image.Rect(0, y, 1920, min(1080, y+64)), coverage.NonZero, s)
		}
	}
}
