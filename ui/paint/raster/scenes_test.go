package raster_test

import (
	"fmt"
	"image/color"
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"sightline/ui/scene"
	"sightline/ui/scene/lettering"
)

// ground and ink are a theme's, as far as these scenes need one.
type theme struct{ ground, ink, muted, halo color.NRGBA }

func themes() map[string]theme {
	return map[string]theme{
		"dark":  {gray(0x11161d), gray(0xe6edf3), gray(0x8496a8), gray(0x1f2a35)},
		"light": {gray(0xffffff), gray(0x17202a), gray(0x6a7076), gray(0xe6edf5)},
	}
}

func gray(rgb uint32) color.NRGBA {
	return color.NRGBA{uint8(rgb >> 16), uint8(rgb >> 8), uint8(rgb), 255}
}

func letters(t testing.TB) *lettering.Shaper {
	t.Helper()
	l, err := lettering.Default()
	require.NoError(t, err)
	return l
}

// sheet shows letters of all sizes, haloed, slanted and turned.
func sheet(l *lettering.Shaper, th theme) scene.Scene {
	var g scene.Group
	y := 4.
	add := func(text string, style scene.Style, x float64, t scene.Text) {
		t.Run, t.X, t.Y = l.Shape(text, style), x, y
		g.Items = append(g.Items, t)
	}
	for _, size := range []float64{10, 11, 12, 13, 15, 18, 24, 32} {
		y += size * 1.4
		add(fmt.Sprintf("%g Reveal gap, 12,000 · Владивосток", size), scene.Style{Size: size}, 10, scene.Text{Color: th.ink})
		y += size * 1.3
		add("ASSERTS 국가정보원", scene.Style{Size: size, Face: scene.Bold}, 10, scene.Text{Color: th.ink, Halo: th.halo, HaloWidth: 2})
		add("Sea of Japan", scene.Style{Size: size, Slant: true, Tracking: size / 8}, 60+9*size, scene.Text{Color: th.muted})
	}
	y = 150
	add("East Sea / Sea of Japan", scene.Style{Size: 14, Slant: true}, 430, scene.Text{Color: th.muted, Halo: color.NRGBA{200, 60, 60, 120}, HaloWidth: 2, Angle: -0.5})
	y = 120
	add("120", scene.Style{Size: 120, Face: scene.Bold}, 400, scene.Text{Color: color.NRGBA{74, 168, 255, 90}, Halo: th.halo, HaloWidth: 3})
	return scene.Scene{Width: 640, Height: 440, Background: th.ground, Groups: []scene.Group{g}}
}

// strokes shows every cap and join, dashes, windings and clips.
func strokes(th theme) scene.Scene {
	var lines scene.Group
	for c := scene.CapButt; c <= scene.CapSquare; c++ {
		for j := scene.JoinRound; j <= scene.JoinBevel; j++ {
			x, y := 20+70*float64(j), 20+60*float64(c)
			zigzag := scene.Polyline(scene.Point{X: x, Y: y}, scene.Point{X: x + 40, Y: y + 30}, scene.Point{X: x + 10, Y: y + 32}, scene.Point{X: x + 45, Y: y})
			lines.Items = append(lines.Items,
				scene.Stroke{Path: zigzag, Color: color.NRGBA{74, 168, 255, 140}, Width: 9, Cap: c, Join: j},
				scene.Stroke{Path: zigzag, Color: th.ink, Width: 1},
				scene.Stroke{Path: zigzag, Color: th.ink, Width: 3, Cap: c, Join: j, Dash: []float64{7, 5}, Offset: 2})
		}
	}
	star := scene.Path{}
	for i := range 5 {
		a := float64(i) * 4 * math.Pi / 5
		if i == 0 {
			star.Move(290+40*math.Sin(a), 60-40*math.Cos(a))
		} else {
			star.Line(290+40*math.Sin(a), 60-40*math.Cos(a))
		}
	}
	star.Close()
	clip := scene.Rect{X: 250, Y: 110, W: 79.6, H: 60.3}
	return scene.Scene{Width: 440, Height: 200, Background: th.ground, Groups: []scene.Group{
		lines,
		{Items: []scene.Item{
			scene.Fill{Path: star, Color: th.muted},
			scene.Fill{Path: moved(star, 90, 0), Color: th.muted, EvenOdd: true},
		}},
		{Clip: &clip, Items: []scene.Item{
			scene.Fill{Path: scene.Circle(250, 140, 50), Color: color.NRGBA{255, 139, 61, 128}},
			scene.Stroke{Path: scene.Circle(300, 140, 34), Color: th.ink, Width: 2.5, Dash: []float64{6, 4}},
			scene.Stroke{Path: clip.Path(0), Color: th.ink, Width: 2},
		}},
		{Items: []scene.Item{
			scene.Fill{Path: scene.Rect{X: 350, Y: 115, W: 70, H: 50}.Path(8), Color: th.muted},
			scene.Stroke{Path: scene.Rect{X: 356.5, Y: 121.5, W: 57, H: 37}.Path(4), Color: th.ground, Width: 1},
		}},
	}}
}

func moved(p scene.Path, dx, dy float64) scene.Path {
	return scene.Moved(scene.Fill{Path: p}, dx, dy).(scene.Fill).Path
}

// world is like a map of the world: n wobbling coasts, filled as one path and
// drawn as lines, with 100·n vertices about 0.8 pixels apart.
func world(n int) scene.Scene {
	var land scene.Path
	for i := range n {
		x, y := math.Mod(float64(i)*197.3, 1920), math.Mod(float64(i)*131.7, 1080)
		r := 3 + math.Mod(float64(i)*7.7, 20)
		for j := range 100 {
			a := float64(j) / 100 * 2 * math.Pi
			q := r * (1 + 0.2*math.Sin(5*a+float64(i)) + 0.05*math.Sin(17*a))
			if j == 0 {
				land.Move(x+q*math.Cos(a), y+q*math.Sin(a))
			} else {
				land.Line(x+q*math.Cos(a), y+q*math.Sin(a))
			}
		}
		land.Close()
	}
	return scene.Scene{Width: 1920, Height: 1080, Background: gray(0x111820), Groups: []scene.Group{{Items: []scene.Item{
		scene.Fill{Path: land, Color: gray(0x1f2a35)},
		scene.Stroke{Path: land, Color: gray(0x3a4a5a), Width: 0.8},
	}}}}
}

// labels is n haloed names.
func labels(l *lettering.Shaper, n int) scene.Scene {
	var g scene.Group
	for i := range n {
		g.Items = append(g.Items, scene.Text{
			Run: l.Shape([]string{"Vladivostok", "Wonsan", "Kaliningrad", "서울특별시", "Севастополь"}[i%5], scene.Style{Size: 11 + float64(i%3)}),
			X:   math.Mod(float64(i)*197.3, 1850), Y: 20 + math.Mod(float64(i)*131.7, 1050),
			Color: gray(0x93a3b3), Halo: color.NRGBA{31, 42, 53, 217}, HaloWidth: 1.75,
		})
	}
	return scene.Scene{Width: 1920, Height: 1080, Groups: []scene.Group{g}}
}
