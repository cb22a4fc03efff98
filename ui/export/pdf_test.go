package export_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/ui/export"
	"sightline/ui/internal/poppler"
)

// pdfOf writes a job as a PDF.
func pdfOf(t testing.TB, j export.Job) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, export.Write(&b, export.PDFKind, j))
	return b.Bytes()
}

// alike is how far a page, as poppler paints it, may be from our pixels, of 1: most
// of it is that poppler sets letters between pixels. Where this was measured the
// pictures of this size were apart by 0.005 to 0.014.
const alike = 0.018

// TestPDFLooksLikePNG has poppler paint pages pixel for pixel.
func TestPDFLooksLikePNG(t *testing.T) {
	ix := builtIn(t)
	for _, theme := range []string{"light", "dark"} {
		for name, o := range map[string]export.Options{
			"as it was said":                 {},
			"as it is said to have happened": {Clock: model.Happened, Moment: date(t, "2024-10-10")},
			"with the timeline":              {Timeline: true},
			"upright, with degrees":          {Width: 900, Height: 1350, Graticule: true},
			"the board":                      {Board: true},
			"a scene":                        {Scene: ix.Briefing().Scenes[3].ID},
		} {
			t.Run(theme+", "+name, func(t *testing.T) {
				o.Theme = theme
				if o.Width == 0 {
					o.Width, o.Height = 1280, 720
				}
				_, want := picture(t, ix, o)
				got := poppler.Picture(t, pdfOf(t, export.Job{Index: ix, Options: o}), 1, 96)
				apart := poppler.Difference(t, want, got)
				assert.Less(t, apart, alike)
				assert.Positive(t, apart, "poppler has other letters than we, or nothing was compared")
			})
		}
	}
}

func TestPDFTellsWhatItIs(t *testing.T) {
	ix := builtIn(t)
	ix.Briefing().Language = "en-GB"
	j := export.Job{Index: ix, Options: export.Options{Moment: date(t, "2024-10-18"), Timeline: true}, Source: export.Source{Program: "Sightline 9.9", SHA256: "abc123"}}
	file := pdfOf(t, j)
	text := poppler.Text(t, file)
	for _, words := range []string{ix.Briefing().Title, "As it was said by Friday 18 October 2024", "Pyongyang", "Vladivostok", "RUSSIA", "KAZAKHSTAN", "disputed", "Borders: Natural Earth"} {
		assert.Contains(t, text, words)
	}
	info := poppler.Info(t, file)
	assert.Equal(t, ix.Briefing().Title, info["Title"])
	assert.Equal(t, "yes", info["Tagged"])
	assert.Equal(t, "1", info["Pages"])
	assert.Equal(t, "1440 x 810 pts", info["Page size"])
	assert.Equal(t, "Sightline 9.9", info["Producer"])
	assert.Contains(t, info["CreationDate"], "Oct 18", "the moment's, not the clock's")
	custom := poppler.Info(t, file, "-custom")
	assert.Equal(t, "abc123", custom["Briefing SHA-256"])
	assert.Equal(t, "said", custom["Clock"])
	assert.Contains(t, string(file), "/Lang (en-GB)")
	fonts := poppler.Fonts(t, file)
	assert.NotEmpty(t, fonts)
	for _, f := range fonts {
		assert.True(t, f.Embedded && f.Subset && f.ToUnicode, "%+v", f)
	}
	told, err := export.ParseXMP(export.FindXMP(file))
	require.NoError(t, err)
	p, err := export.Portrayer()
	require.NoError(t, err)
	want, err := j.Provenance(p)
	require.NoError(t, err)
	assert.Equal(t, want, told)
}

func TestPDFHasItsSizeInPrint(t *testing.T) {
	ix := builtIn(t)
	for want, o := range map[string]export.Options{
		"360 x 202.5 pts":         {Width: 480, Height: 270},
		"115.2 x 64.8 pts":        {Width: 480, Height: 270, DPI: 300},
		"595.2 x 841.92 pts (A4)": {Width: 1240, Height: 1754, Scale: 2, DPI: 300},
	} {
		assert.Equal(t, want, poppler.Info(t, pdfOf(t, export.Job{Index: ix, Options: o}))["Page size"])
	}
}

func TestPDFIsTagged(t *testing.T) {
	ix := builtIn(t)
	tree := poppler.Structure(t, pdfOf(t, export.Job{Index: ix}))
	heading, figure, words := strings.Index(tree, "H1"), strings.Index(tree, "Figure"), strings.Index(tree, "P (block)")
	assert.True(t, heading >= 0 && figure > heading && words > heading, tree)
	assert.Contains(t, tree, `"`+ix.Briefing().Title)
}

func TestPDFOfAllScenes(t *testing.T) {
	ix := builtIn(t)
	var ids []string
	for _, s := range ix.Briefing().Scenes {
		ids = append(ids, s.ID)
	}
	var parts []float64
	file := pdfOf(t, export.Job{Index: ix, Scenes: ids, Progress: func(part float64) { parts = append(parts, part) }})
	assert.Equal(t, fmt.Sprint(len(ids)), poppler.Info(t, file)["Pages"])
	assert.Len(t, parts, len(ids))
	assert.InDelta(t, 1, parts[len(parts)-1], 1e-9)
	pages := strings.Split(poppler.Text(t, file), "\f")
	for i, s := range ix.Briefing().Scenes {
		assert.Contains(t, pages[i], s.Title)
	}
	one := export.Options{Scene: ids[1]}
	_, want := picture(t, ix, one)
	assert.Less(t, poppler.Difference(t, want, poppler.Picture(t, file, 2, 96)), alike)
}

// TestHandoutTellsOfItsOwnMap: not of a picture of a size that it does not have.
func TestHandoutTellsOfItsOwnMap(t *testing.T) {
	ix := builtIn(t)
	one := pdfOf(t, export.Job{Index: ix, Options: export.Options{Width: 640, Height: 480}, Handout: true})
	other := pdfOf(t, export.Job{Index: ix, Options: export.Options{Width: 1080, Height: 1920, NoTitle: true}, Handout: true})
	assert.Equal(t, one, other)
	found, err := export.Inspect(bytes.NewReader(one))
	require.NoError(t, err)
	assert.Equal(t, "A4", found.Provenance.Size)
	assert.NotEmpty(t, found.Provenance.Scale)
}

func TestHandout(t *testing.T) {
	ix := builtIn(t)
	s := ix.Briefing().Scenes[0]
	file := pdfOf(t, export.Job{Index: ix, Options: export.Options{Scene: s.ID}, Handout: true})
	info := poppler.Info(t, file)
	assert.Contains(t, info["Page size"], "(A4)")
	pages := strings.Split(strings.TrimSuffix(poppler.Text(t, file), "\f"), "\f")
	assert.Equal(t, fmt.Sprint(len(pages)), info["Pages"])
	for i, page := range pages {
		assert.Contains(t, page, fmt.Sprintf("%d of %d", i+1, len(pages)))
	}
	whole := strings.Join(strings.Fields(strings.Join(pages, " ")), " ")
	for _, words := range []string{s.Title, "Notes", "Claims", "Volodymyr Zelenskyy", "paragraph 2, sentence 1: “preparing to send troops to support Russia”", "Remarks of the briefing", "Sources"} {
		assert.Contains(t, whole, words)
	}
	assert.Equal(t, 1, strings.Count(whole, "As it was said by"), "the sheet tells it, and so the map does not")
	for line := range strings.Lines(s.Notes) {
		assert.Contains(t, whole, strings.Join(strings.Fields(line), " "))
	}
	tree := poppler.Structure(t, file)
	assert.Contains(t, tree, "H2")
	assert.Contains(t, tree, "Figure")
}

// TestHostileTextsAreHarmlessInPDF: what a file says is only ever text.
func TestHostileTextsAreHarmlessInPDF(t *testing.T) {
	for name, title := range map[string]string{
		"markup":         "<script>alert(1)</script> ]]> &amp; <!--",
		"PDF":            ") >> endobj trailer (\\ %%EOF stream",
		"overrides":      "safe \u202Etxt.exe\u2066 \u200F",
		"long":           strings.Repeat("word ", 800),
		"one long word":  strings.Repeat("W", 4000),
		"emoji":          "🚢 at sea 👩‍👩‍👧",
		"NUL":            "a\x00b\x07c",
		"no UTF-8":       "a\xff\xfeb",
		"Korean, Arabic": "북한군 파병 وزارة الدفاع",
		"nothing":        "",
	} {
		t.Run(name, func(t *testing.T) {
			ix := builtIn(t)
			b := *ix.Briefing()
			b.Title, b.Language = title, title
			b.Scenes = []model.Scene{{ID: "a", Title: title, Notes: strings.Repeat(title+"\n", 3)}, {ID: "b", Title: title}}
			ix = model.NewIndex(&b)
			for _, j := range []export.Job{
				{Index: ix, Options: small, Scenes: []string{"a", "b"}},
				{Index: ix, Options: export.Options{Scene: "a"}, Handout: true},
			} {
				file := pdfOf(t, j)
				info := poppler.Info(t, file)
				assert.Equal(t, "no", info["JavaScript"])
				assert.NotContains(t, info["Title"], "\u202E")
				assert.True(t, strings.HasSuffix(string(file), "%%EOF\n"))
				text := poppler.Text(t, file)
				assert.NotContains(t, text, "\u202E")
				if name == "Korean, Arabic" {
					assert.Contains(t, text, "북한군 파병")
					assert.Contains(t, text, "وزارة")
					assert.Equal(t, title, info["Title"])
				}
				if name == "markup" {
					assert.Contains(t, text, "<script>alert(1)</script>")
				}
			}
		})
	}
}

func TestTheSamePDFHasTheSameBytes(t *testing.T) {
	for name, j := range map[string]export.Job{
		"a page":    {Options: export.Options{Timeline: true, Theme: "dark"}},
		"scenes":    {Scenes: []string{"s-known", "s-war"}},
		"a handout": {Scenes: []string{"s-known", "s-war"}, Handout: true},
	} {
		j.Index = builtIn(t)
		first := pdfOf(t, j)
		j.Index = builtIn(t)
		assert.True(t, bytes.Equal(first, pdfOf(t, j)), name)
	}
}

func TestWrongOptionsOfPDFAreRefused(t *testing.T) {
	ix := builtIn(t)
	for name, j := range map[string]export.Job{
		"theme":               {Options: export.Options{Theme: "sepia"}},
		"scene":               {Scenes: []string{"s-known", "s99"}},
		"no page is so large": {Options: export.Options{Width: 8000, Height: 400, DPI: 10}},
		"handout":             {Options: export.Options{Scene: "s99"}, Handout: true},
	} {
		j.Index = ix
		var b bytes.Buffer
		assert.Error(t, export.Write(&b, export.PDFKind, j), name)
	}
}

func BenchmarkPDF(b *testing.B) {
	ix, size := builtIn(b), 0
	for b.Loop() {
		size = len(pdfOf(b, export.Job{Index: ix, Options: export.Options{Timeline: true}}))
	}
	b.ReportMetric(float64(size)/1024, "KiB")
}
