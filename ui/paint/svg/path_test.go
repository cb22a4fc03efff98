package svg_test

import (
	"math"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/paint/svg"
	"sightline/ui/scene"
)

// token is a command or a number of path data, as SVG 1.1's grammar reads them:
// each as long as it may be.
var token = regexp.MustCompile(`[MmLlHhVvCcZz]|[+-]?(?:\d*\.\d+|\d+\.?)`)

// points reads the places that path data goes through.
func points(t *testing.T, data string) []scene.Point {
	t.Helper()
	require.Empty(t, strings.Trim(token.ReplaceAllString(data, ""), " "), data)
	var out []scene.Point
	var at, start scene.Point
	words := token.FindAllString(data, -1)
	take := func() float64 {
		require.NotEmpty(t, words, data)
		v, err := strconv.ParseFloat(words[0], 64)
		require.NoError(t, err, data)
		words = words[1:]
		return v
	}
	step := func(from scene.Point) scene.Point {
		x := from.X + take()
		return scene.Point{X: x, Y: from.Y + take()}
	}
	command := ""
	for len(words) > 0 {
		if strings.ContainsAny(words[0], "MmLlHhVvCcZz") {
			command, words = words[0], words[1:]
		}
		switch command {
		case "M":
			at = step(scene.Point{})
			start = at
		case "l":
			at = step(at)
		case "h":
			at.X += take()
		case "v":
			at.Y += take()
		case "c":
			out = append(out, step(at), step(at))
			at = step(at)
		case "z":
			at, command = start, ""
			continue
		default:
			require.Fail(t, "a number after nothing", data)
		}
		out = append(out, at)
	}
	return out
}

// TestPathsComeBack: what is written is read again, off by half a hundredth.
func TestPathsComeBack(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		var p scene.Path
		at := scene.Point{}
		next := func() scene.Point { // steps of all lengths, never none
			at.X += math.Round(math.Pow(10, r.Float64()*5-1)*(r.Float64()-.5)*100)/100 + .01
			if r.IntN(3) > 0 {
				at.Y += math.Pow(10, r.Float64()*5-1) * (r.Float64() - .5)
			}
			return at
		}
		for range 5 {
			p.Move(next().X, at.Y)
			for range 10 {
				if r.IntN(3) == 0 {
					a, b, c := next(), next(), next()
					p.Cubic(a.X, a.Y, b.X, b.Y, c.X, c.Y)
				} else {
					p.Line(next().X, at.Y)
				}
			}
			if r.IntN(2) == 0 {
				p.Close()
			}
		}
		file := inner(write(t, of(scene.Fill{Path: p, Color: ink}), svg.Options{}))
		_, data, _ := strings.Cut(file, ` d="`)
		got := points(t, strings.TrimSuffix(data, `"/>`))
		want := distinct(p.Points)
		got = distinct(got)
		require.Len(t, got, len(want))
		for i := range want {
			assert.InDelta(t, want[i].X, got[i].X, .00501)
			assert.InDelta(t, want[i].Y, got[i].Y, .00501)
		}
	}
}

// distinct leaves out points that are where the one before them is, written to
// hundredths.
func distinct(all []scene.Point) []scene.Point {
	var out []scene.Point
	last := scene.Point{X: math.NaN()}
	for _, p := range all {
		q := scene.Point{X: math.Round(p.X * 100), Y: math.Round(p.Y * 100)}
		if q != last {
			out = append(out, p)
		}
		last = q
	}
	return out
}
