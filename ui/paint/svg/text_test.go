package svg_test

import (
	"image/color"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/internal/librsvg"
	"sightline/ui/paint/raster"
	"sightline/ui/paint/svg"
	"sightline/ui/scene"
	"sightline/ui/scene/lettering"
)

func shaper(t testing.TB) *lettering.Shaper {
	t.Helper()
	s, err := lettering.Default()
	require.NoError(t, err)
	return s
}

// number is any number in a file.
var number = regexp.MustCompile(`-?[0-9]*\.?[0-9]+`)

// TestText: what is written of a line, but for its numbers.
func TestText(t *testing.T) {
	letters := shaper(t)
	river := []scene.Point{{X: 10, Y: 10}, {X: 40, Y: 14}, {X: 90, Y: 40}}
	along := func(text string, style scene.Style, line ...scene.Point) scene.Text {
		run, ok := lettering.Along(letters.Shape(text, style), line, 1, 0)
		require.True(t, ok)
		return scene.Text{Run: run, Color: ink}
	}
	plain := func(text string, style scene.Style) scene.Text {
		return scene.Text{Run: letters.Shape(text, style), X: 5, Y: 20, Color: ink}
	}
	turned := plain("Up", scene.Style{Size: 10})
	turned.Angle = -1
	haloed := plain("Sea", scene.Style{Size: 10})
	haloed.Halo, haloed.HaloWidth = paper, 1.5
	const fit = ` textLength="#" lengthAdjust="spacingAndGlyphs"`
	for name, tt := range map[string]struct {
		text scene.Text
		want string
	}{
		"a word":      {plain("Sea", scene.Style{Size: 10}), `<text font-size="#" y="#" x="#"` + fit + `>Sea</text>`},
		"words":       {plain("Sea of  Japan ", scene.Style{Size: 10}), `<text font-size="#" y="#"><tspan x="#"` + fit + `>Sea</tspan> <tspan x="#"` + fit + `>of</tspan> <tspan x="#"` + fit + `>Japan</tspan></text>`},
		"spaces":      {plain("  ", scene.Style{Size: 10}), ``},
		"bold":        {plain("Sea", scene.Style{Size: 10, Face: scene.Bold}), `<text font-size="#" font-weight="bold" y="#" x="#"` + fit + `>Sea</text>`},
		"tracked":     {plain("SEA", scene.Style{Size: 10, Tracking: 2}), `<text font-size="#" letter-spacing="#" y="#" x="#">SEA</text>`},
		"figures":     {plain("12", scene.Style{Size: 10, Tabular: true}), `<text font-size="#" style="font-variant-numeric:tabular-nums" y="#" x="#"` + fit + `>#</text>`},
		"slanted":     {plain("Sea", scene.Style{Size: 10, Slant: true}), `<text font-size="#" transform="translate(# #) skewX(#)" x="#"` + fit + `>Sea</text>`},
		"turned":      {turned, `<text font-size="#" transform="translate(# #) rotate(#)" x="#"` + fit + `>Up</text>`},
		"Hebrew":      {plain("ים (2)", scene.Style{Size: 10}), `<text font-size="#" unicode-bidi="embed" direction="rtl" text-anchor="middle" y="#" x="#"` + fit + `>ים (#)</text>`},
		"Hebrew last": {plain("Sea ים", scene.Style{Size: 10}), `<text font-size="#" unicode-bidi="embed" direction="ltr" text-anchor="middle" y="#" x="#"` + fit + `>Sea ים</text>`},
		"Chinese":     {plain("门", scene.Style{Size: 10}), `<text font-size="#" font-family="Sightline Sans, Sightline Sans Chinese, Inter, Noto Sans, Helvetica Neue, Helvetica, Arial, sans-serif" y="#" x="#"` + fit + `>门</text>`},
		"on a slope":  {along("Sea", scene.Style{Size: 10}, scene.Point{X: 1, Y: 1}, scene.Point{X: 50, Y: 40}), `<text font-size="#" transform="translate(# #) rotate(#)" x="#"` + fit + `>Sea</text>`},
		"on a level":  {along("Sea", scene.Style{Size: 10}, scene.Point{X: 1, Y: 1}, scene.Point{X: 50, Y: 1}), `<text font-size="#" y="#" x="#"` + fit + `>Sea</text>`},
		"bent":        {along("A river's", scene.Style{Size: 9, Slant: true}, river...), `<switch><text font-size="#" font-style="italic" requiredFeatures="http://www.w#.org/TR/SVG#/feature#Text" x="# # # # # # # # #" y="# # # # # # # # #" rotate="# # # # # # # # #" xml:space="preserve">A river's</text><g><title>A river's</title><path d="…"/></g></switch>`},
		"bent Arabic": {along("نهر طويل", scene.Style{Size: 9}, river...), `<g><title>نهر طويل</title><path d="…"/></g>`},
		"no colour":   {scene.Text{Run: letters.Shape("Sea", scene.Style{Size: 10})}, ``},
		"no size":     {scene.Text{Run: letters.Shape("Sea", scene.Style{}), Color: ink}, ``},
		"no place":    {scene.Text{Run: letters.Shape("Sea", scene.Style{Size: 9}), X: math.NaN(), Color: ink}, ``},
	} {
		t.Run(name, func(t *testing.T) {
			got := inner(write(t, of(tt.text), svg.Options{}))
			if tt.want != "" {
				tt.want = `<g fill="#123">` + tt.want + "</g>"
			}
			got = regexp.MustCompile(` d="[^"]*"`).ReplaceAllString(got, ` d="…"`)
			color, rest, _ := strings.Cut(got, ">")
			if rest != "" {
				got = color + ">" + number.ReplaceAllString(rest, "#")
			}
			assert.Equal(t, tt.want, got)
		})
	}
	assert.Regexp(t, `^<use xlink:href="#text" fill="none" stroke="#fff" stroke-width="3"/>\n<g fill="#123"><text id="text" .*>Sea</text></g>$`,
		inner(write(t, of(haloed), svg.Options{})), "a halo is the text once more, and not said twice")
	assert.Regexp(t, `^<use xlink:href="#text" .*/>\n<g fill="#123"><g><title>Sea</title><path id="text" d="M[^"]*"/></g></g>$`,
		inner(write(t, of(haloed), svg.Options{Outlines: true})))
}

// TestWordsStand: each word begins where its first letter does and is as wide as
// its letters are.
func TestWordsStand(t *testing.T) {
	letters := shaper(t)
	style := scene.Style{Size: 20}
	file := write(t, of(scene.Text{Run: letters.Shape("Two  more words", style), X: 5, Y: 20, Color: ink}), svg.Options{})
	found := regexp.MustCompile(`<tspan x="([^"]*)" textLength="([^"]*)"[^>]*>([^<]*)`).FindAllStringSubmatch(file, -1)
	require.Len(t, found, 3)
	for i, before := range []string{"", "Two  ", "Two  more "} {
		x, _ := strconv.ParseFloat(found[i][1], 64)
		width, _ := strconv.ParseFloat(found[i][2], 64)
		assert.InDelta(t, 5+letters.Shape(before, style).Advance, x, .011, before)
		assert.InDelta(t, letters.Shape(found[i][3], style).Advance, width, .011, found[i][3])
	}
}

// everything is a scene with all that scenes can have.
func everything(t testing.TB) scene.Scene {
	letters := shaper(t)
	blue, red, green := color.NRGBA{R: 20, G: 90, B: 200, A: 255}, color.NRGBA{R: 200, G: 50, B: 20, A: 150}, color.NRGBA{G: 120, B: 90, A: 255}
	star := scene.Polygon(scene.Point{X: 60, Y: 10}, scene.Point{X: 90, Y: 100}, scene.Point{X: 10, Y: 45}, scene.Point{X: 110, Y: 45}, scene.Point{X: 30, Y: 100})
	zigzag := scene.Polyline(scene.Point{X: 140, Y: 90}, scene.Point{X: 170, Y: 20}, scene.Point{X: 200, Y: 90}, scene.Point{X: 240, Y: 70})
	bend := []scene.Point{{X: 20, Y: 260}, {X: 90, Y: 240}, {X: 170, Y: 245}, {X: 260, Y: 290}, {X: 300, Y: 340}}
	line := func(r scene.Run, x, y float64) scene.Text { return scene.Text{Run: r, X: x, Y: y, Color: ink} }
	bent := func(r scene.Run, lift float64) scene.Text {
		out, ok := lettering.Along(r, bend, 4, lift)
		require.True(t, ok)
		return scene.Text{Run: out, Color: blue, Halo: paper, HaloWidth: 2}
	}
	clip := scene.Rect{X: 250, Y: 10, W: 100, H: 90}
	turned := line(letters.Shape("Turned, haloed", scene.Style{Size: 18, Face: scene.Bold}), 420, 330)
	turned.Angle, turned.Halo, turned.HaloWidth = -1.1, color.NRGBA{R: 255, G: 220, A: 255}, 3
	dashed := func(dy, offset float64, dash ...float64) scene.Item {
		return scene.Moved(scene.Stroke{Path: zigzag, Color: green, Width: 4, Dash: dash, Offset: offset}, 0, dy)
	}
	return scene.Scene{Width: 480, Height: 360, Background: color.NRGBA{R: 240, G: 244, B: 250, A: 255}, Groups: []scene.Group{
		{Name: "fills", Items: []scene.Item{
			scene.Fill{Path: star, Color: blue, EvenOdd: true},
			scene.Moved(scene.Fill{Path: star, Color: red}, 0, 100),
			scene.Fill{Path: scene.Rect{X: 360, Y: 10, W: 110, H: 60}.Path(12), Color: ink, Fade: &scene.Fade{From: scene.Point{X: 370, Y: 20}, To: scene.Point{X: 460, Y: 50}}},
			scene.Fill{Path: scene.Rect{X: 360, Y: 80, W: 110, H: 80}.Path(0), Color: red, Fade: &scene.Fade{From: scene.Point{X: 415, Y: 120}, Inner: 15, Outer: 50}},
		}},
		{Name: "strokes", Items: []scene.Item{
			scene.Stroke{Path: zigzag, Color: red, Width: 12, Join: scene.JoinMiter, Cap: scene.CapSquare},
			scene.Moved(scene.Stroke{Path: zigzag, Color: blue, Width: 12, Join: scene.JoinBevel}, 0, 20),
			scene.Moved(scene.Stroke{Path: zigzag, Color: ink, Width: 12, Cap: scene.CapRound}, 0, 40),
			dashed(80, 3, 12, 6), dashed(95, -4, 9), dashed(110, 40, 10, 4, 2),
		}},
		{Name: "cut off", Clip: &clip, Items: []scene.Item{scene.Moved(scene.Fill{Path: scene.Circle(300, 55, 60), Color: green}, 0, 0)}},
		{Name: "text", Items: []scene.Item{
			line(letters.Shape("Words — where they stand, 1914–18", scene.Style{Size: 16}), 20, 215),
			line(letters.Shape("leaning to one side", scene.Style{Size: 15, Slant: true}), 300, 215),
			line(letters.Shape("SPACED OUT", scene.Style{Size: 12, Tracking: 4}), 250, 190),
			line(letters.Shape("שלום (עולם), abc. 12%", scene.Style{Size: 16}), 20, 345),
			line(letters.Shape("abc العالم (العربي) 2024", scene.Style{Size: 16}), 200, 345),
			line(letters.Shape("雨が降る हिन्दी ไทย 한국", scene.Style{Size: 14}), 300, 250),
			line(letters.Shape("门 直 骨", scene.Style{Size: 14, Face: scene.Bold}), 340, 275),
			bent(letters.Shape("Along a bent line", scene.Style{Size: 18, Tracking: 3}), -4),
			bent(letters.Shape("نهر طويل جدا", scene.Style{Size: 20}), -30),
			turned,
		}},
	}}
}

// TestEverythingLooksTheSame has what scenes can have drawn by librsvg.
func TestEverythingLooksTheSame(t *testing.T) {
	s := everything(t)
	for name, o := range map[string]svg.Options{"text": {}, "outlines": {Outlines: true}} {
		for _, scale := range []float64{1, 2.5} {
			var b strings.Builder
			require.NoError(t, svg.Write(&b, s, scale, o))
			mean, worst := librsvg.Difference(t, raster.Paint(s, scale), librsvg.Render(t, []byte(b.String())))
			t.Logf("%s at %v: %.2f %% on the mean, %.1f %% at worst", name, scale, 100*mean, 100*worst)
			assert.Less(t, mean, 0.01, "%s at %v", name, scale)
			assert.Less(t, worst, 0.08, "%s at %v", name, scale)
		}
	}
}

func BenchmarkWrite(b *testing.B) {
	s := everything(b)
	for name, o := range map[string]svg.Options{"text": {}, "outlines": {Outlines: true}} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				write(b, s, o)
			}
		})
	}
}
