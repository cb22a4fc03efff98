package svg_test

import (
	"bytes"
	"errors"
	"image/color"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/paint/svg"
	"sightline/ui/scene"
)

var (
	ink   = color.NRGBA{R: 0x11, G: 0x22, B: 0x33, A: 255}
	tint  = color.NRGBA{R: 0xb8, G: 0x48, B: 0x0a, A: 51}
	paper = color.NRGBA{R: 255, G: 255, B: 255, A: 255}
)

// write writes a scene at scale 1.
func write(t testing.TB, s scene.Scene, o svg.Options) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, svg.Write(&b, s, 1, o))
	return b.String()
}

// of is a scene of 100 by 50 pixels with one group.
func of(items ...scene.Item) scene.Scene {
	return scene.Scene{Width: 100, Height: 50, Groups: []scene.Group{{Name: "it", Items: items}}}
}

// inner is what a file has in its only group.
func inner(file string) string {
	_, after, _ := strings.Cut(file, "<title>it</title>\n")
	before, _, _ := strings.Cut(after, "</g>\n</svg>")
	return strings.TrimSpace(before)
}

func TestItems(t *testing.T) {
	square := scene.Rect{X: 1, Y: 2, W: 3.5, H: 4}.Path(0)
	line := scene.Polyline(scene.Point{X: 1, Y: 1}, scene.Point{X: 2.25, Y: 1}, scene.Point{X: 2.25, Y: 1}, scene.Point{X: 3, Y: .5})
	hook := scene.Path{}
	hook.Move(0, 0)
	hook.Cubic(1, 0, 2, .5, 2, -1)
	hook.Line(math.NaN(), 4)
	hook.Line(3, math.Inf(1))
	for name, tt := range map[string]struct {
		item scene.Item
		want string
	}{
		"a fill":           {scene.Fill{Path: square, Color: ink}, `<path fill="#123" d="M1 2h3.5v4h-3.5z"/>`},
		"even-odd, faint":  {scene.Fill{Path: square, Color: tint, EvenOdd: true}, `<path fill="#b8480a" fill-opacity="0.2" fill-rule="evenodd" d="M1 2h3.5v4h-3.5z"/>`},
		"nothing":          {scene.Fill{Path: square}, ""},
		"no path":          {scene.Fill{Color: ink}, ""},
		"a stroke":         {scene.Stroke{Path: line, Color: ink, Width: .8}, `<path fill="none" stroke="#123" stroke-width=".8" d="M1 1h1.25l.75-.5"/>`},
		"caps and joins":   {scene.Stroke{Path: line, Color: ink, Width: 2, Cap: scene.CapSquare, Join: scene.JoinBevel}, `<path fill="none" stroke="#123" stroke-width="2" stroke-linecap="square" stroke-linejoin="bevel" d="M1 1h1.25l.75-.5"/>`},
		"round, mitred":    {scene.Stroke{Path: line, Color: ink, Width: 2, Cap: scene.CapRound, Join: scene.JoinMiter}, `<path fill="none" stroke="#123" stroke-width="2" stroke-linecap="round" stroke-linejoin="miter" d="M1 1h1.25l.75-.5"/>`},
		"dashes":           {scene.Stroke{Path: line, Color: ink, Width: 1, Dash: []float64{5, 3.5}, Offset: 10}, `<path fill="none" stroke="#123" stroke-width="1" stroke-dasharray="5 3.5" stroke-dashoffset="1.5" d="M1 1h1.25l.75-.5"/>`},
		"an odd number":    {scene.Stroke{Path: line, Color: ink, Width: 1, Dash: []float64{4}, Offset: -7}, `<path fill="none" stroke="#123" stroke-width="1" stroke-dasharray="4" stroke-dashoffset="-7" d="M1 1h1.25l.75-.5"/>`},
		"no dashes":        {scene.Stroke{Path: line, Color: ink, Width: 1, Dash: []float64{0, 0}}, `<path fill="none" stroke="#123" stroke-width="1" d="M1 1h1.25l.75-.5"/>`},
		"wrong dashes":     {scene.Stroke{Path: line, Color: ink, Width: 1, Dash: []float64{2, -1}}, `<path fill="none" stroke="#123" stroke-width="1" d="M1 1h1.25l.75-.5"/>`},
		"no width":         {scene.Stroke{Path: line, Color: ink}, ""},
		"a dot":            {scene.Stroke{Path: scene.Polyline(scene.Point{X: 1}, scene.Point{X: 1}), Color: ink, Width: 3, Cap: scene.CapRound}, `<path fill="none" stroke="#123" stroke-width="3" stroke-linecap="round" d="M1 0h0"/>`},
		"no numbers":       {scene.Stroke{Path: hook, Color: ink, Width: 1}, `<path fill="none" stroke="#123" stroke-width="1" d="M0 0c1 0 2 .5 2-1l1 1000001"/>`},
		"points run out":   {scene.Fill{Path: scene.Path{Ops: []scene.Op{scene.MoveTo, scene.CubicTo}, Points: []scene.Point{{X: 1}}}, Color: ink}, `<path fill="#123" d="M1 0"/>`},
		"no beginning":     {scene.Fill{Path: scene.Path{Ops: []scene.Op{scene.Close, scene.LineTo, scene.LineTo, scene.Close, scene.Close}, Points: []scene.Point{{X: 1}, {X: 2}}}, Color: ink}, `<path fill="#123" d="M1 0h1z"/>`},
		"a fade of length": {scene.Fill{Path: square, Color: ink, Fade: &scene.Fade{}}, `<path fill="#123" d="M1 2h3.5v4h-3.5z"/>`},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, tt.want, inner(write(t, of(tt.item), svg.Options{})))
		})
	}
}

func TestFades(t *testing.T) {
	square := scene.Rect{W: 10, H: 10}.Path(0)
	got := inner(write(t, of(
		scene.Fill{Path: square, Color: ink, Fade: &scene.Fade{To: scene.Point{Y: 10}}},
		scene.Fill{Path: square, Color: tint, Fade: &scene.Fade{From: scene.Point{X: 5, Y: 5}, Inner: 2, Outer: 4}},
	), svg.Options{}))
	assert.Contains(t, got, `<linearGradient id="fade" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="0" y2="10"><stop offset="0" stop-color="#123" stop-opacity="0"/>`)
	assert.Contains(t, got, `<stop offset="0.5" stop-color="#123" stop-opacity="0.5"/>`)
	assert.Contains(t, got, `<path fill="url(#fade)" d="M0 0h10v10h-10z"/>`)
	assert.Contains(t, got, `<radialGradient id="fade-2" gradientUnits="userSpaceOnUse" cx="5" cy="5" r="4"><stop offset="0.5" stop-color="#b8480a" stop-opacity="0"/>`)
	assert.Contains(t, got, `<stop offset="1" stop-color="#b8480a" stop-opacity="0.2"/></radialGradient>`)
}

func TestHead(t *testing.T) {
	s := scene.Scene{Width: 100, Height: 50.3, Background: paper}
	var b bytes.Buffer
	require.NoError(t, svg.Write(&b, s, 1.5, svg.Options{
		Title: "A & B", Description: "Line\nline", Language: "en-GB", Metadata: []byte("<m/>"), Outlines: true,
	}))
	assert.Equal(t, `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1" width="150" height="75" viewBox="0 0 100 50" xml:lang="en-GB" stroke-linejoin="round">
<title>A &amp; B</title>
<desc>Line
line</desc>
<metadata id="metadata">
<m/>
</metadata>
<g id="background">
<title>background</title>
<rect width="100%" height="100%" fill="#fff"/>
</g>
</svg>
`, b.String())
}

func TestSizeInPrint(t *testing.T) {
	assert.Contains(t, write(t, of(), svg.Options{}), `width="100" height="50" viewBox="0 0 100 50"`)
	assert.Contains(t, write(t, of(), svg.Options{PixelsPerInch: 300}), `width="0.333333in" height="0.166667in" viewBox="0 0 100 50"`)
	assert.Contains(t, write(t, of(), svg.Options{PixelsPerInch: math.Inf(1)}), `width="100" height="50"`)
}

func TestGroups(t *testing.T) {
	item := []scene.Item{scene.Fill{Path: scene.Circle(1, 1, 1), Color: ink}}
	box := scene.Rect{X: 1, Y: 2, W: 3, H: 4}
	got := write(t, scene.Scene{Groups: []scene.Group{
		{Name: "told threads", Items: item, Clip: &box},
		{Name: "told threads", Items: item, Clip: &scene.Rect{X: 1, Y: 2, W: 3, H: 4}},
		{Name: "clip", Items: item},
		{Name: "Ünder <1>", Items: item, Clip: &scene.Rect{W: -1}},
		{Name: "empty"},
		{Items: item},
	}}, svg.Options{Groups: map[string]string{"told threads": "Threads & more"}})
	var ids []string
	for _, part := range strings.Split(got, `id="`)[1:] {
		id, _, _ := strings.Cut(part, `"`)
		ids = append(ids, id)
	}
	assert.Equal(t, []string{"clip", "told-threads", "told-threads-2", "clip-2", "clip-3", "g-nder--1-", "g"}, ids)
	assert.Contains(t, got, `<g id="told-threads-2" clip-path="url(#clip)">`+"\n<title>Threads &amp; more</title>")
	assert.Contains(t, got, "<title>Ünder &lt;1&gt;</title>")
	assert.Contains(t, got, `<clipPath id="clip"><rect x="1" y="2" width="3" height="4"/></clipPath>`)
	assert.Contains(t, got, `<clipPath id="clip-3"><rect x="0" y="0" width="0" height="0"/></clipPath>`)
}

// broken takes nothing.
type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("the disk is full") }

func TestWriteFails(t *testing.T) {
	assert.EqualError(t, svg.Write(broken{}, of(), 1, svg.Options{}), "the disk is full")
	for _, scale := range []float64{0, -1, math.NaN(), math.Inf(1)} {
		var b bytes.Buffer
		require.ErrorContains(t, svg.Write(&b, of(), scale, svg.Options{}), "scale")
		assert.Empty(t, b.Bytes())
	}
}
