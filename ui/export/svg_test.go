package export_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/ui/export"
	"sightline/ui/internal/librsvg"
	"sightline/ui/scene"
)

// svg writes a picture as SVG.
func svg(t testing.TB, ix *model.Index, o export.Options) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, export.Write(&b, export.SVGKind, job(ix, o)))
	return b.Bytes()
}

// job is a picture to be written, with where it comes from.
func job(ix *model.Index, o export.Options) export.Job {
	source := export.Source{Program: "Sightline 0.1.0", SHA256: strings.Repeat("ab", 32)}
	return export.Job{Index: ix, Options: o, Source: source}
}

// painted is the same picture in pixels.
func painted(t testing.TB, ix *model.Index, o export.Options) image.Image {
	t.Helper()
	p, err := export.Portrayer()
	require.NoError(t, err)
	m, err := export.Image(p, ix, o)
	require.NoError(t, err)
	return m
}

// TestSVGLooksLikeThePNG has pictures drawn by librsvg, and compares them on the
// whole and square by square, so that no word may be missing or out of place. What
// differs is how two programs soften edges, and with other fonts their letters.
func TestSVGLooksLikeThePNG(t *testing.T) {
	ix := builtIn(t)
	for name, o := range map[string]export.Options{
		"as it was said":            {Timeline: true},
		"as it happened":            {Timeline: true, Clock: model.Happened},
		"as it was said, dark":      {Timeline: true, Theme: "dark"},
		"as it happened, dark":      {Timeline: true, Clock: model.Happened, Theme: "dark"},
		"the map alone, degrees":    {Graticule: true},
		"upright, at another scale": {Width: 900, Height: 1350, Scale: 1.5},
		"the board":                 {Board: true},
		"the board, dark, happened": {Board: true, Theme: "dark", Clock: model.Happened},
	} {
		t.Run(name, func(t *testing.T) {
			want, text := painted(t, ix, o), svg(t, ix, o)
			o.Outlines = true
			for _, tt := range []struct {
				name        string
				got         image.Image
				mean, worst float64
			}{
				{"text", librsvg.Render(t, text), 0.01, 0.08},
				{"text in other fonts", librsvg.RenderElsewhere(t, text), 0.022, 1},
				{"outlines", librsvg.RenderElsewhere(t, svg(t, ix, o)), 0.006, 0.05},
			} {
				mean, worst := librsvg.Difference(t, want, tt.got)
				t.Logf("%s: %.2f %% on the mean, %.1f %% at worst", tt.name, 100*mean, 100*worst)
				assert.Less(t, mean, tt.mean, tt.name)
				assert.Less(t, worst, tt.worst, tt.name)
			}
		})
	}
}

// contents are the texts of an SVG's elements of a name, in order, and what all of
// its elements and attributes are called. It fails where the file is not
// well-formed.
func contents(t testing.TB, file []byte, element string) (texts []string, names map[string]bool) {
	t.Helper()
	names = map[string]bool{}
	d := xml.NewDecoder(bytes.NewReader(file))
	var text strings.Builder
	within := 0
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return texts, names
		}
		require.NoError(t, err)
		switch tok := token.(type) {
		case xml.StartElement:
			names[tok.Name.Local] = true
			for _, a := range tok.Attr {
				names[a.Name.Local] = true
				if a.Name.Local == "href" {
					assert.True(t, strings.HasPrefix(a.Value, "#"), "%s refers out of the file", a.Value)
				}
			}
			if within > 0 || tok.Name.Local == element {
				within++
			}
		case xml.CharData:
			if within > 0 {
				text.Write(tok)
			}
		case xml.EndElement:
			if within > 0 {
				within--
				if within == 0 {
					texts = append(texts, plainSpaces(text.String()))
					text.Reset()
				}
			}
		}
	}
}

// plainSpaces is a text as SVG shows its spaces.
func plainSpaces(s string) string { return strings.Join(strings.FieldsFunc(s, isSpace), " ") }

func isSpace(r rune) bool { return r == ' ' || r == '\n' || r == '\t' }

// TestSVGKeepsItsWords: each line of the scene is one text with all of its words,
// in the order in which they are painted.
func TestSVGKeepsItsWords(t *testing.T) {
	ix := builtIn(t)
	for name, o := range map[string]export.Options{
		"map":   {Timeline: true},
		"board": {Board: true},
	} {
		t.Run(name, func(t *testing.T) {
			p, err := export.Portrayer()
			require.NoError(t, err)
			s, _, err := export.Scene(p, ix, o)
			require.NoError(t, err)
			var want []string
			for _, g := range s.Groups {
				for _, item := range g.Items {
					if text, ok := item.(scene.Text); ok && len(text.Run.Glyphs) > 0 {
						want = append(want, plainSpaces(text.Run.Text))
					}
				}
			}
			require.NotEmpty(t, want)
			said, names := contents(t, svg(t, ix, o), "text")
			assert.Equal(t, want, said)
			assert.NotContains(t, names, "script")

			o.Outlines = true
			said, _ = contents(t, svg(t, ix, o), "text")
			assert.Empty(t, said, "outlines are no text")
			titles, _ := contents(t, svg(t, ix, o), "title")
			assert.Subset(t, titles, want, "but say what they read")
		})
	}
}

func TestSVGSaysWhatItIs(t *testing.T) {
	ix := builtIn(t)
	o := export.Options{Timeline: true, Filter: model.Filter{Words: "NATO"}}
	file := svg(t, ix, o)
	titles, _ := contents(t, file, "title")
	assert.Equal(t, "North Korean troops for Russia: who says what", titles[0])
	assert.Contains(t, titles, "Basemap: land, water, borders")
	assert.Contains(t, titles, "Key to the marks")
	told, _ := contents(t, file, "desc")
	require.Len(t, told, 1)
	assert.Contains(t, told[0], "As it was said by ")
	assert.Contains(t, told[0], "disputed")
	assert.Contains(t, string(file), `<g id="marks"`)
	assert.True(t, bytes.Equal(file, svg(t, builtIn(t), o)), "twice the same bytes")

	p, err := export.Portrayer()
	require.NoError(t, err)
	want, err := job(ix, o).Provenance(p)
	require.NoError(t, err)
	got, err := export.ParseXMP(export.FindXMP(file))
	require.NoError(t, err)
	assert.Equal(t, want, got, "where it comes from is in it")
	assert.NotEmpty(t, got.SHA256)
	assert.NotEmpty(t, got.Filters)
}

// TestSVGOfHostileTitles: what a file says is text and nothing else.
func TestSVGOfHostileTitles(t *testing.T) {
	for name, title := range map[string]string{
		"script":        `<script>alert(1)</script>`,
		"cdata":         `]]><script/><![CDATA[`,
		"entities":      `&lt;&amp;&#0;&unknown; "quoted" 'so'`,
		"right to left": "\u202enopq\u202c שלום (abc) \u206612\u2069",
		"long":          strings.Repeat("Длинно 長い ", 400),
		"emoji":         "🚀👩‍🚀🇺🇦",
		"control":       "a\x00b\x01\x1b[31mc\x7f\u0085d\ufffee",
		"broken UTF-8":  "a\xff\xed\xa0\x80b",
	} {
		t.Run(name, func(t *testing.T) {
			b := *builtIn(t).Briefing()
			b.Title = title
			file := svg(t, model.NewIndex(&b), small)
			_, names := contents(t, file, "title")
			assert.NotContains(t, names, "script")
			librsvg.RenderElsewhere(t, file)
			told, err := export.ParseXMP(export.FindXMP(file))
			require.NoError(t, err)
			assert.NotEmpty(t, told.Briefing)
			shown := bytes.Replace(file, export.FindXMP(file), nil, 1) // what programs show
			for _, bad := range []string{"\x00", "\x01", "\x1b", "\u202e", "\u2066", "\ufffe"} {
				assert.False(t, bytes.Contains(shown, []byte(bad)), "%q", bad)
			}
		})
	}
}

func TestFileOfSVG(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.SVG")
	require.NoError(t, export.File(path, export.Job{Index: builtIn(t), Options: small}))
	file, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.True(t, bytes.HasPrefix(file, []byte("<?xml")))
	require.ErrorContains(t, export.File(path, export.Job{Index: builtIn(t), Options: export.Options{Theme: "sepia"}}), "sepia")
}

func BenchmarkSVG(b *testing.B) {
	ix := builtIn(b)
	for name, o := range map[string]export.Options{"text": {Timeline: true}, "outlines": {Timeline: true, Outlines: true}} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			n := 0
			for b.Loop() {
				n = len(svg(b, ix, o))
			}
			b.ReportMetric(float64(n), "B/file")
		})
	}
}
