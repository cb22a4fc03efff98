package lettering_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/ui/scene"
	"sightline/ui/scene/lettering"
)

// bow is an arc from west over north to east, in steps of a degree.
func bow(radius float64) []scene.Point {
	var line []scene.Point
	for d := 180; d <= 360; d++ {
		sin, cos := math.Sincos(float64(d) * math.Pi / 180)
		line = append(line, scene.Point{X: radius * cos, Y: radius * sin})
	}
	return line
}

func TestAlongAStraightLineIsTheRunTurned(t *testing.T) {
	s := shaper(t)
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.SampledFrom([]string{"Dnipro", "Việt Nam", "e\u0301a\u0308\u0304", "Дніпро", "한강", "a b"}).Draw(t, "text")
		r := s.Shape(text, scene.Style{Size: 12, Tracking: 2})
		angle := rapid.Float64Range(-3, 3).Draw(t, "angle")
		lift := rapid.Float64Range(-8, 8).Draw(t, "lift")
		sin, cos := math.Sincos(angle)
		line := []scene.Point{{X: 7, Y: 9}, {X: 7 + 50*cos, Y: 9 + 50*sin}, {X: 7 + 200*cos, Y: 9 + 200*sin}}
		bent, ok := lettering.Along(r, line, 10, lift)
		if !ok {
			t.Fatalf("%q was refused", text)
		}
		for i, g := range r.Glyphs {
			x, y := 10+g.X, g.Y-lift
			got := bent.Glyphs[i]
			if math.Abs(got.X-(7+x*cos-y*sin)) > 1e-6 || math.Abs(got.Y-(9+x*sin+y*cos)) > 1e-6 ||
				math.Abs(got.Angle-angle) > 1e-6 || got.ID != g.ID || got.Cluster != g.Cluster {
				t.Fatalf("glyph %d of %q: %+v", i, text, got)
			}
		}
	})
}

func TestAlongAnArc(t *testing.T) {
	s := shaper(t)
	r := s.Shape("Sea of Okhotsk", scene.Style{Size: 12, Tracking: 4})
	line := bow(120)
	bent, ok := lettering.Along(r, line, 80, 0)
	require.True(t, ok)
	assert.Equal(t, r.Advance, bent.Advance)
	assert.Zero(t, r.Glyphs[3].Angle, "the straight run stays as it is")
	for i, g := range bent.Glyphs {
		assert.InDelta(t, 120, math.Hypot(g.X, g.Y), 0.8, "on the arc")
		if i > 0 {
			assert.Greater(t, g.Angle, bent.Glyphs[i-1].Angle, "it turns clockwise")
		}
	}
	lifted, ok := lettering.Along(r, line, 80, 10)
	require.True(t, ok)
	for _, g := range lifted.Glyphs {
		assert.InDelta(t, 130, math.Hypot(g.X, g.Y), 0.8, "above the arc")
	}
}

func TestAlongKeepsMarksWithTheirLetters(t *testing.T) {
	s := shaper(t)
	r := s.Shape("ẹ\u0302\u0301n", scene.Style{Size: 12})
	bent, ok := lettering.Along(r, bow(60), 30, 0)
	require.True(t, ok)
	byCluster := map[int][]int{}
	for i, g := range r.Glyphs {
		byCluster[g.Cluster] = append(byCluster[g.Cluster], i)
	}
	require.Less(t, len(byCluster), len(r.Glyphs), "a letter with marks is several glyphs")
	for _, same := range byCluster {
		for _, i := range same {
			a, b := r.Glyphs[same[0]], r.Glyphs[i]
			c, d := bent.Glyphs[same[0]], bent.Glyphs[i]
			assert.Equal(t, c.Angle, d.Angle)
			assert.InDelta(t, math.Hypot(a.X-b.X, a.Y-b.Y), math.Hypot(c.X-d.X, c.Y-d.Y), 1e-9)
		}
	}
}

// TestAlongKeepsWordsWhole: letters that hang together are turned together.
func TestAlongKeepsWordsWhole(t *testing.T) {
	s := shaper(t)
	for text, words := range map[string]int{"بحر العرب": 3, "बंगाल की खाड़ी": 5, "مــد": 1, "ญี่ปุ่น": 3, "ים": 2} {
		r := s.Shape(text, scene.Style{Size: 10})
		bent, ok := lettering.Along(r, bow(150), 100, 0)
		require.True(t, ok, text)
		angles := map[float64]bool{}
		for _, g := range bent.Glyphs {
			angles[g.Angle] = true
		}
		assert.Len(t, angles, words, "%s: words and the spaces between", text)
	}
	r := s.Shape("القسطنطينية", scene.Style{Size: 10})
	_, ok := lettering.Along(r, bow(60), 30, 0)
	assert.False(t, ok, "a word too long for the bend")
	var wave []scene.Point
	for x := range 200 {
		wave = append(wave, scene.Point{X: float64(x), Y: 6 * math.Sin(float64(x)*2*math.Pi/r.Advance)})
	}
	_, ok = lettering.Along(r, wave, 0, 0)
	assert.False(t, ok, "a line that strays to both sides under a word")
}

func TestAlongRefuses(t *testing.T) {
	s := shaper(t)
	r := s.Shape("Dnipro", scene.Style{Size: 12})
	at := func(xy ...float64) (line []scene.Point) {
		for i := 0; i < len(xy); i += 2 {
			line = append(line, scene.Point{X: xy[i], Y: xy[i+1]})
		}
		return line
	}
	cases := []struct {
		name       string
		line       []scene.Point
		from, lift float64
	}{
		{"no line", nil, 0, 0},
		{"a point", at(1, 1), 0, 0},
		{"one point twice", at(1, 1, 1, 1), 0, 0},
		{"too short", at(0, 0, 20, 0), 0, 0},
		{"too little left", at(0, 0, 100, 0), 90, 0},
		{"before its start", at(0, 0, 100, 0), -1, 0},
		{"a corner under the text", at(0, 0, 20, 0, 20, 100), 0, 0},
		{"a spike under the text", at(0, 0, 20, 0, 0, 0, 100, 0), 0, 0},
		{"a tight turn", bow(12), 0, 0},
		{"not a number in the line", at(0, 0, math.NaN(), 0, 100, 0), 0, 0},
		{"no end to the line", at(0, 0, math.Inf(1), 0), 0, 0},
		{"not a number to start from", at(0, 0, 100, 0), math.NaN(), 0},
		{"not a number to lift by", at(0, 0, 100, 0), 0, math.NaN()},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			bent, ok := lettering.Along(r, c.line, c.from, c.lift)
			assert.False(t, ok)
			assert.Empty(t, bent.Glyphs)
		})
	}
	_, ok := lettering.Along(r, at(0, 0, 100, 0, 100, 100), 10, 0)
	assert.True(t, ok, "a corner behind the text")
	_, ok = lettering.Along(scene.Run{}, at(0, 0, 100, 0), 10, 0)
	assert.True(t, ok, "nothing to set")
	foreign := scene.Run{Text: "ab", Advance: 9, Glyphs: []scene.Glyph{{Cluster: -4}, {Cluster: 99}}}
	_, ok = lettering.Along(foreign, at(0, 0, 100, 0), 10, 0)
	assert.True(t, ok, "clusters that the text does not have")
}

func TestUpright(t *testing.T) {
	s := shaper(t)
	r := s.Shape("Dnipro", scene.Style{Size: 12})
	rapid.Check(t, func(t *rapid.T) {
		angle := rapid.Float64Range(-math.Pi, math.Pi).Draw(t, "angle")
		sin, cos := math.Sincos(angle)
		line := []scene.Point{{X: 5, Y: 5}, {X: 5 + 90*cos, Y: 5 + 90*sin}}
		turned, from := lettering.Upright(line, 12, r.Advance)
		bent, ok := lettering.Along(r, turned, from, 0)
		if !ok {
			t.Fatal("refused")
		}
		for _, g := range bent.Glyphs {
			if math.Abs(g.Angle) > math.Pi/2+1e-6 {
				t.Fatalf("stands on its head, at %g", g.Angle)
			}
			// The same stretch of the line is used.
			if d := math.Hypot(g.X-5, g.Y-5); d < 12-1e-6 || d > 12+r.Advance+1e-6 {
				t.Fatalf("%g along the line", d)
			}
		}
	})
	down := []scene.Point{{}, {Y: 90}}
	turned, from := lettering.Upright(down, 10, 30)
	assert.Equal(t, []scene.Point{{Y: 90}, {}}, turned, "straight down becomes straight up")
	assert.InDelta(t, 50, from, 1e-9)
	assert.Equal(t, []scene.Point{{}, {Y: 90}}, down, "the line itself stays")
	for _, line := range [][]scene.Point{nil, {{X: 1}}, {{X: 1}, {X: 1}}} {
		same, from := lettering.Upright(line, 3, 4)
		assert.Equal(t, line, same)
		assert.InDelta(t, 3, from, 0)
	}
}

func BenchmarkAlong(b *testing.B) {
	s := shaper(b)
	r := s.Shape("Sea of Okhotsk", scene.Style{Size: 12})
	line := bow(120)
	for b.Loop() {
		lettering.Along(r, line, 80, 0)
	}
}

func ExampleAlong() {
	s, err := lettering.Default()
	if err != nil {
		fmt.Println(err)
		return
	}
	name := s.Shape("Dnipro", scene.Style{Size: 12})
	river := []scene.Point{{X: 100, Y: 0}, {X: 60, Y: 10}, {X: 0, Y: 0}}
	from := 30.
	river, from = lettering.Upright(river, from, name.Advance)
	bent, ok := lettering.Along(name, river, from, -3)
	fmt.Println(ok)
	for _, g := range bent.Glyphs {
		fmt.Printf("%.0f° ", g.Angle*180/math.Pi)
	}
	fmt.Println()
	// Output:
	// true
	// 9° 9° 9° 6° -6° -14°
}

// TestLineIsMeasuredOnce: what is set along a measured line is what is set along its
// points, either way, and turning it round again takes no memory.
func TestLineIsMeasuredOnce(t *testing.T) {
	r := shaper(t).Shape("Amnok", scene.Style{Size: 12})
	for _, points := range [][]scene.Point{bow(60), bow(150), {{X: 100}, {}}, {{X: 100}}, nil} {
		line := lettering.NewLine(points)
		for _, from := range []float64{0, 3, 12, 40} {
			turned, far := line.Upright(from, r.Advance)
			wantTurned, wantFar := lettering.Upright(points, from, r.Advance)
			assert.Equal(t, wantTurned, turned.Points())
			assert.Equal(t, wantFar, far)
			got, ok := turned.Along(r, far, -2)
			want, fits := lettering.Along(r, wantTurned, wantFar, -2)
			assert.Equal(t, fits, ok)
			assert.Equal(t, want, got)
		}
		assert.Zero(t, testing.AllocsPerRun(3, func() { line.Upright(3, r.Advance) }))
	}
}
