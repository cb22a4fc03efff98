package export_test

import (
	"bytes"
	"encoding/json"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/ui/export"
)

// written writes a job into a file of a kind and returns its path.
func written(t *testing.T, kind export.Kind, j export.Job) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "picture"+string(kind))
	require.NoError(t, export.File(path, j))
	return path
}

// told is what exiftool reads out of a file, by group and name.
func told(t *testing.T, path string) map[string]any {
	t.Helper()
	var all []map[string]any
	out := tool(t, "libimage-exiftool-perl", "exiftool", "-json", "-G1", "-a", path)
	require.NoError(t, json.Unmarshal([]byte(out), &all), out)
	require.Len(t, all, 1)
	return all[0]
}

// TestPNGSaysWhereItComesFrom, to a program that is not ours, in both ways.
func TestPNGSaysWhereItComesFrom(t *testing.T) {
	ix := builtIn(t)
	j := export.Job{Index: ix, Options: small, Source: export.Source{Program: "Sightline 9.8.7", SHA256: sum}}
	j.Options.Scene = ix.Briefing().Scenes[1].ID
	path := written(t, export.PNGKind, j)
	assert.Contains(t, tool(t, "pngcheck", "pngcheck", path), "OK: ")
	p, err := export.Portrayer()
	require.NoError(t, err)
	v, err := j.Provenance(p)
	require.NoError(t, err)
	got := told(t, path)
	for name, want := range map[string]string{
		"PNG:Title": v.Title, "XMP-dc:Title": v.Title,
		"PNG:Software": v.Program, "XMP-xmp:CreatorTool": v.Program,
		"PNG:Briefing": v.Briefing, "XMP-sightline:Briefing": v.Briefing,
		"PNG:BriefingSHA-256": sum, "XMP-sightline:BriefingSHA256": sum,
		"PNG:When": v.When, "XMP-sightline:When": v.When,
		"PNG:Scene": v.Scene, "XMP-sightline:Scene": v.Scene,
		"PNG:Centre": v.Centre, "XMP-sightline:Centre": v.Centre,
		"PNG:Size": "480x270", "XMP-sightline:Size": "480x270",
	} {
		assert.Equal(t, want, got[name], name)
	}
	for _, name := range []string{"PNG:Description", "XMP-dc:Description", "XMP-iptcCore:AltTextAccessibility"} {
		assert.Equal(t, v.Description, got[name], name)
	}
}

// TestPNGOfHostileTitles: whatever the title, the file is sound and tells it.
func TestPNGOfHostileTitles(t *testing.T) {
	hostile := map[string]string{"NUL": "a\x00b", "controls": "\x1b]0;x\x07"}
	for name, text := range texts {
		hostile[name] = text
	}
	for name, text := range hostile {
		t.Run(name, func(t *testing.T) {
			ix := model.NewIndex(&model.Briefing{Title: text})
			path := written(t, export.PNGKind, export.Job{Index: ix, Options: small})
			assert.Contains(t, tool(t, "pngcheck", "pngcheck", path), "OK: ")
			v := provenance(t, ix, small)
			got := told(t, path)
			assert.Equal(t, v.Title, got["PNG:Title"])
			assert.Equal(t, v.Title, got["XMP-dc:Title"])
		})
	}
}

func TestPNGTellsItsSizeInPrint(t *testing.T) {
	for dpi, perMetre := range map[float64]float64{0: 0, 1: 39, 72: 2835, 300: 11811, 299.9994: 11811, export.MaxDPI: 393701} {
		o := small
		o.DPI = dpi
		path := written(t, export.PNGKind, export.Job{Index: builtIn(t), Options: o})
		got := told(t, path)
		if dpi == 0 {
			assert.NotContains(t, got, "PNG-pHYs:PixelsPerUnitX")
			continue
		}
		assert.Equal(t, perMetre, got["PNG-pHYs:PixelsPerUnitX"])
		assert.Equal(t, perMetre, got["PNG-pHYs:PixelsPerUnitY"])
		assert.Equal(t, "meters", got["PNG-pHYs:PixelUnits"])
		if dpi == 300 {
			assert.Equal(t, "x_res=11811, y_res=11811, units=1", tool(t, "imagemagick", "identify", "-format", "%[png:pHYs]", path))
		}
	}
}

// TestPNGTransparent: the sheet is open, the map is not, and over the sheet's own
// colour the picture is as it would have been.
func TestPNGTransparent(t *testing.T) {
	ix := builtIn(t)
	for _, board := range []bool{false, true} {
		o := export.Options{Width: 640, Height: 360, Theme: "dark", Board: board, Timeline: !board}
		_, solid := picture(t, ix, o)
		o.Transparent = true
		_, open := picture(t, ix, o)
		corner := open.At(1, 1).(color.NRGBA)
		assert.Zero(t, corner.A)
		assert.Equal(t, uint8(255), color.NRGBAModel.Convert(solid.At(1, 1)).(color.NRGBA).A)
		ground := color.NRGBAModel.Convert(solid.At(1, 1)).(color.NRGBA)
		clear, filled, worst := 0, 0, 0
		for y := range 360 {
			for x := range 640 {
				c := open.At(x, y).(color.NRGBA)
				switch c.A {
				case 0:
					clear++
				case 255:
					filled++
				}
				worst = max(worst, distance(over(c, ground), color.NRGBAModel.Convert(solid.At(x, y)).(color.NRGBA)))
			}
		}
		assert.Greater(t, clear, 640*360/10, "board: %v", board)
		assert.Greater(t, filled, 640*360/200, "board: %v", board)
		assert.LessOrEqual(t, worst, 4, "board: %v", board)
	}
}

// over lays a colour over an opaque one.
func over(c, ground color.NRGBA) color.NRGBA {
	mix := func(a, b uint8) uint8 { return uint8((int(a)*int(c.A) + int(b)*(255-int(c.A)) + 127) / 255) }
	return color.NRGBA{mix(c.R, ground.R), mix(c.G, ground.G), mix(c.B, ground.B), 255}
}

// distance is how far two colours are apart in any of their parts.
func distance(a, b color.NRGBA) int {
	apart := func(a, b uint8) int { return max(int(a)-int(b), int(b)-int(a)) }
	return max(apart(a.R, b.R), apart(a.G, b.G), apart(a.B, b.B))
}

// TestPNGInBandsIsThePicture: a picture of several bands is what is painted at once,
// to the byte, and tells how far it is.
func TestPNGInBandsIsThePicture(t *testing.T) {
	ix := builtIn(t)
	o := export.Options{Width: 1500, Height: 1000, Scale: 2, Timeline: true}
	p, err := export.Portrayer()
	require.NoError(t, err)
	want, err := export.Image(p, ix, o)
	require.NoError(t, err)
	var parts []float64
	path := written(t, export.PNGKind, export.Job{Index: ix, Options: o, Progress: func(part float64) { parts = append(parts, part) }})
	file, err := os.ReadFile(path)
	require.NoError(t, err)
	m, err := png.Decode(bytes.NewReader(file))
	require.NoError(t, err)
	got, ok := m.(*image.RGBA) // as the standard library reads RGB
	require.True(t, ok)
	assert.True(t, bytes.Equal(want.Pix, got.Pix))
	assert.Greater(t, len(parts), 2)
	assert.IsIncreasing(t, parts)
	assert.Equal(t, 1.0, parts[len(parts)-1])
}
