package pdf_test

import (
	"bytes"
	"image/color"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/internal/poppler"
	"sightline/ui/paint/pdf"
	"sightline/ui/paint/raster"
	"sightline/ui/scene"
	"sightline/ui/scene/lettering"
)

var (
	ink   = color.NRGBA{20, 30, 60, 255}
	red   = color.NRGBA{200, 30, 40, 255}
	glass = color.NRGBA{0, 120, 90, 120}
	paper = color.NRGBA{250, 248, 240, 255}
)

// sheet is a scene of items on paper.
func sheet(items ...scene.Item) scene.Scene {
	return scene.Scene{Width: 400, Height: 300, Background: paper, Groups: []scene.Group{{Items: items}}}
}

// written is a scene as a file of one page, a point to a logical pixel.
func written(t testing.TB, s scene.Scene, about pdf.About) []byte {
	t.Helper()
	var b bytes.Buffer
	d := pdf.New(&b, about)
	page := pdf.Page{Width: s.Width, Height: s.Height, Pieces: []pdf.Piece{{Scene: s, Scale: 1, Role: pdf.Figure, Text: "a test"}}}
	require.NoError(t, d.Page(page))
	require.NoError(t, d.Close())
	return b.Bytes()
}

func shaper(t testing.TB) *lettering.Shaper {
	t.Helper()
	l, err := lettering.Default()
	require.NoError(t, err)
	return l
}

// arc is points along a quarter of a circle.
func arc(r float64) (line []scene.Point) {
	for i := range 46 {
		sin, cos := math.Sincos(float64(2*i) * math.Pi / 180)
		line = append(line, scene.Point{X: 50 + r*(1-cos), Y: 270 - r*sin})
	}
	return line
}

// scenes are what a page may show.
func scenes(t testing.TB) map[string]scene.Scene {
	l := shaper(t)
	set := func(text string, x, y float64, style scene.Style) scene.Text {
		return scene.Text{Run: l.Shape(text, style), X: x, Y: y, Color: ink}
	}
	star := scene.Polygon(scene.Point{X: 200, Y: 20}, scene.Point{X: 280, Y: 260}, scene.Point{X: 70, Y: 110}, scene.Point{X: 330, Y: 110}, scene.Point{X: 120, Y: 260})
	wave := scene.Path{}
	wave.Move(20, 150)
	wave.Cubic(120, -60, 250, 360, 380, 150)
	bent, ok := lettering.Along(l.Shape("along a curve", scene.Style{Size: 24}), arc(230), 20, 0)
	require.True(t, ok)
	haloed := set("Seoul 서울", 60, 130, scene.Style{Face: scene.Bold, Size: 40})
	haloed.Halo, haloed.HaloWidth, haloed.Color = color.NRGBA{255, 255, 255, 255}, 3, red
	turned := set("turned by a quarter", 200, 60, scene.Style{Size: 18})
	turned.Angle = math.Pi / 4
	clip := scene.Rect{X: 100, Y: 80, W: 150, H: 90}
	return map[string]scene.Scene{
		"nothing":             sheet(),
		"winding":             sheet(scene.Fill{Path: star, Color: red}),
		"even-odd":            sheet(scene.Fill{Path: star, Color: red, EvenOdd: true}),
		"glass":               sheet(scene.Fill{Path: star, Color: red}, scene.Fill{Path: scene.Circle(150, 150, 90), Color: glass}, scene.Fill{Path: scene.Circle(230, 150, 90), Color: glass}),
		"lines":               sheet(scene.Stroke{Path: wave, Color: ink, Width: 9, Cap: scene.CapRound}, scene.Stroke{Path: star, Color: red, Width: 2.5, Join: scene.JoinMiter}, scene.Stroke{Path: star, Color: glass, Width: 11, Join: scene.JoinBevel}),
		"dashes":              sheet(scene.Stroke{Path: wave, Color: ink, Width: 5, Dash: []float64{18, 7, 2, 7}, Offset: 11}, scene.Stroke{Path: star, Color: red, Width: 4, Dash: []float64{0, 9}, Cap: scene.CapRound}, scene.Stroke{Path: scene.Circle(90, 200, 60), Color: red, Width: 3, Dash: []float64{12}}, scene.Stroke{Path: wave, Color: red, Width: 1, Dash: []float64{0, 0}}),
		"a straight fade":     sheet(scene.Fill{Path: star, Color: red, Fade: &scene.Fade{From: scene.Point{X: 90, Y: 90}, To: scene.Point{X: 260, Y: 200}}}),
		"a round fade":        sheet(scene.Fill{Path: scene.Rect{X: 20, Y: 20, W: 360, H: 260}.Path(20), Color: color.NRGBA{20, 30, 60, 180}, Fade: &scene.Fade{From: scene.Point{X: 180, Y: 150}, Inner: 40, Outer: 130}}),
		"a hard fade":         sheet(scene.Fill{Path: star, Color: red, Fade: &scene.Fade{From: scene.Point{X: 180, Y: 150}, Inner: 60, Outer: 60}}),
		"a fade of no length": sheet(scene.Fill{Path: star, Color: red, Fade: &scene.Fade{}}),
		"cut off":             {Width: 400, Height: 300, Groups: []scene.Group{{Clip: &clip, Items: []scene.Item{scene.Fill{Path: star, Color: red}}}, {Items: []scene.Item{scene.Stroke{Path: wave, Color: ink, Width: 3}}}, {Clip: &scene.Rect{}, Items: []scene.Item{scene.Fill{Path: star, Color: ink}}}}},
		"letters":             sheet(set("Sightline: plain, fi ½ Å", 20, 40, scene.Style{Size: 24}), set("Bold, and 한국어", 20, 80, scene.Style{Face: scene.Bold, Size: 24}), set("leaning text", 20, 120, scene.Style{Size: 24, Slant: true}), set("TRACKED", 20, 160, scene.Style{Size: 24, Tracking: 6}), set("Київ Αθήνα ירושלים", 20, 200, scene.Style{Size: 24}), set("السعودية وزارة नमस्ते ไทย", 20, 250, scene.Style{Size: 24}), set("東京 北京 ა Ա", 20, 290, scene.Style{Size: 24})),
		"halo":                sheet(scene.Fill{Path: star, Color: ink}, haloed),
		"turned":              sheet(turned),
		"bent":                sheet(scene.Text{Run: bent, Color: ink}),
		"great letters":       sheet(set("Ağ", 20, 220, scene.Style{Size: 220})),
	}
}

// TestPagesLookLikePixels compares every kind of item, as poppler paints it, with
// our own raster at twice the size.
func TestPagesLookLikePixels(t *testing.T) {
	for name, s := range scenes(t) {
		t.Run(name, func(t *testing.T) {
			file := written(t, s, pdf.About{})
			if s.Background.A == 0 {
				s.Background = color.NRGBA{255, 255, 255, 255}
			}
			got := poppler.Difference(t, raster.Paint(s, 2), poppler.Picture(t, file, 1, 144))
			assert.Less(t, got, 0.008) // our letters stand on whole pixels
		})
	}
}

func TestTextIsFound(t *testing.T) {
	all := scenes(t)
	for name, words := range map[string][]string{
		"letters": {"Sightline: plain, fi ½ Å", "Bold, and 한국어", "leaning text", "TRACKED", "Київ Αθήνα", "ירושלים", "السعودية وزارة", "नमस्ते", "ไทย", "東京 北京 ა Ա"},
		"halo":    {"Seoul 서울"},
		"turned":  {"turned by a quarter"},
		"bent":    {"along a curve"},
	} {
		t.Run(name, func(t *testing.T) {
			file := written(t, all[name], pdf.About{})
			text := poppler.Text(t, file)
			for _, w := range words {
				assert.Equal(t, 1, strings.Count(text, w), "%q once in %q", w, text)
			}
			for _, f := range poppler.Fonts(t, file) {
				assert.True(t, f.Embedded && f.Subset && f.ToUnicode, "%+v", f)
			}
		})
	}
}
