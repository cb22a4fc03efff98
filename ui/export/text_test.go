package export_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"html"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/ui/export"
)

// said is what a job's text is, in a kind.
func said(t *testing.T, kind export.Kind, j export.Job) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, export.Write(&b, kind, j))
	return b.String()
}

// table reads CSV, by the standard library and by a program that is not ours.
func table(t *testing.T, text string) [][]string {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	require.NoError(t, err)
	read := exec.Command("python3", "-c", "import csv, json, sys, io\n"+
		"print(json.dumps(list(csv.reader(io.TextIOWrapper(sys.stdin.buffer, 'utf-8', newline='')))))")
	read.Stdin = strings.NewReader(text)
	out, err := read.Output()
	require.NoError(t, err, "the test needs Python: install the package python3")
	var other [][]string
	require.NoError(t, json.Unmarshal(out, &other))
	require.Equal(t, rows, other)
	return rows
}

// column is one of a table, without its head.
func column(t *testing.T, rows [][]string, name string) []string {
	t.Helper()
	i := slices.Index(rows[0], name)
	require.GreaterOrEqual(t, i, 0, name)
	var all []string
	for _, row := range rows[1:] {
		require.Len(t, row, len(rows[0]))
		all = append(all, row[i])
	}
	return all
}

// ids are those of the claims that a sieve lets through at a moment.
func ids(ix *model.Index, s model.Snapshot, f model.Filter) []string {
	var all []string
	for _, c := range ix.Sieve(f).Claims(s) {
		all = append(all, c.Claim.ID)
	}
	return all
}

// TestTextsTellTheClaimsThatCount, at the moment, on the clock, through the filter
// and in the scene that are asked for, in every kind.
func TestTextsTellTheClaimsThatCount(t *testing.T) {
	ix := builtIn(t)
	scene := ix.Briefing().Scenes[3]
	nato := model.Filter{Words: "NATO"}
	for name, test := range map[string]struct {
		o    export.Options
		want []string
	}{
		"the last day":    {export.Options{}, ids(ix, ix.At(date(t, "2024-10-18"), model.Said), model.Filter{})},
		"the day before":  {export.Options{Moment: date(t, "2024-10-17")}, ids(ix, ix.At(date(t, "2024-10-17"), model.Said), model.Filter{})},
		"the other clock": {export.Options{Moment: date(t, "2024-10-01"), Clock: model.Happened}, ids(ix, ix.At(date(t, "2024-10-01"), model.Happened), model.Filter{})},
		"nothing yet":     {export.Options{Moment: date(t, "2024-10-01")}, nil},
		"a filter":        {export.Options{Filter: nato}, ids(ix, ix.At(date(t, "2024-10-18"), model.Said), nato)},
		"a scene":         {export.Options{Scene: scene.ID}, ids(ix, ix.At(scene.At, scene.Clock), model.Filter{})},
	} {
		t.Run(name, func(t *testing.T) {
			j := export.Job{Index: ix, Options: test.o, Source: export.Source{Program: "Sightline 9.8.7", SHA256: sum}}
			rows := table(t, said(t, export.CSVKind, j))
			assert.Equal(t, test.want, column(t, rows, "id"))

			var got struct {
				Provenance export.Provenance
				Claims     []export.ClaimObject
			}
			require.NoError(t, json.Unmarshal([]byte(said(t, export.JSONKind, j)), &got))
			var listed []string
			for _, c := range got.Claims {
				listed = append(listed, c.ID)
			}
			assert.Equal(t, test.want, listed)
			want := provenance(t, ix, test.o)
			want.Drawing, want.Projection, want.Centre, want.Scale, want.Extent, want.Size = "", "", "", "", "", ""
			assert.Equal(t, want, got.Provenance)

			text := said(t, export.MarkdownKind, j)
			assert.True(t, strings.HasPrefix(text, "# "+want.Title+"\n\n"+want.When+fmt.Sprintf(": %d of ", len(test.want))), text)
			assert.Equal(t, len(test.want), strings.Count(text, "\n- **"))
			for _, value := range column(t, rows, "briefingSHA256") {
				assert.Equal(t, sum, value)
			}
			for _, value := range column(t, rows, "filters") {
				assert.Equal(t, want.Filters, value)
			}
		})
	}
}

func TestTheSameTextGivesTheSameBytes(t *testing.T) {
	for _, kind := range []export.Kind{export.CSVKind, export.JSONKind, export.MarkdownKind} {
		j := export.Job{Index: builtIn(t)}
		assert.Equal(t, said(t, kind, j), said(t, kind, j), kind)
	}
}

func TestMarkdownHasCites(t *testing.T) {
	text := said(t, export.MarkdownKind, export.Job{Index: builtIn(t)})
	for _, want := range []string{
		"  - cited from News article on North Korean troops for Russia, October 2024, ¶2 S2: “currently no evidence of North Korean soldiers”\n",
		"  - cited from News article on North Korean troops for Russia, October 2024, the headline S2: “there is no evidence”\n",
		"\n## Sources\n\n- News article on North Korean troops for Russia, October 2024, about 18 October 2024\n",
		"\n## Notes\n\n- caution: ", "\n## What it shows\n\n- ", "\n## Where it comes from\n\n- ",
	} {
		assert.Contains(t, text, want)
	}
}

// spoilt is a briefing of which every text is the same.
func spoilt(t *testing.T, text string) *model.Index {
	t.Helper()
	day := date(t, "2024-10-18")
	return model.NewIndex(&model.Briefing{
		Title:   text,
		Sources: []model.Source{{ID: "s", Title: text, Publisher: text, URL: text}},
		Voices:  []model.Voice{{ID: "v", Name: text, Role: text, Party: text + "x"}},
		Events:  []model.Event{{ID: "e", Title: text, When: day}},
		Notes:   []model.Note{{Text: text, URL: text}},
		Claims: []model.Claim{{
			ID: "c", Voice: "v", Stance: model.Asserts, About: "e", Said: day, Text: text,
			Via: []string{"v"}, Cites: []model.Cite{{Source: "s", Quote: text}},
		}},
	})
}

// TestTextsOfHostileBriefings: no cell is a formula, and no markup comes of a text.
func TestTextsOfHostileBriefings(t *testing.T) {
	hostile := map[string]string{
		"NUL": "a\x00b", "controls": "\x1b]0;x\x07", "formula": "=HYPERLINK(\"http://x\")", "tab": "\t=1", "return": "\r-1",
		"heading": "# a", "list": "- a\n- b", "table": "|a|b|\n|-|-|\n|c|d|", "address": "javascript:alert(1)", "odd address": "http://x/<script>",
		"spaced address": "https://x.org/ <b>", "image": "![x](http://x/y.png)", "mail": "a@example.com", "no character": "a\uFFFFb",
	}
	for name, text := range texts {
		hostile[name] = text
	}
	for name, text := range hostile {
		t.Run(name, func(t *testing.T) {
			j := export.Job{Index: spoilt(t, text)}
			for _, row := range table(t, said(t, export.CSVKind, j))[1:] {
				for _, cell := range row {
					assert.NotRegexp(t, `^[\s\x{a0}]*[=+\-@＝＋－＠]`, cell)
					assert.NotRegexp(t, `^[\t\r\n]|[\x00-\x09\x0b-\x1f\x7f]`, cell)
				}
			}
			written := said(t, export.JSONKind, j)
			assert.True(t, json.Valid([]byte(written)))
			assert.NotContains(t, written, "\x00")
			assert.NotContains(t, written, "\x1b")
			page := tool(t, "cmark-gfm", "cmark-gfm", "--unsafe", "-e", "autolink", "-e", "table", "-e", "strikethrough", "-e", "footnotes",
				write(t, said(t, export.MarkdownKind, j)))
			for _, element := range []string{"<script", "<img", "<table", "<a ", "<code", "<pre", "<h3", "<blockquote", "<del", "<b>", "<input", "<!"} {
				assert.NotContains(t, page, element)
			}
			assert.Contains(t, []int{3, 4}, strings.Count(page, "<h2>"), "only our own headings")
			assert.Equal(t, 1, strings.Count(page, "<h1>"))
			assert.Equal(t, 1, strings.Count(page, "<strong>"))
			assert.Contains(t, strings.ReplaceAll(html.UnescapeString(page), "\u2060", ""), strings.Join(strings.Fields(export.ProvenanceOf([]export.Property{{Name: "Title", Value: plainly(text)}}).Title), " "))
		})
	}
}

// plainly is a text without what no text shows.
func plainly(s string) string {
	return strings.NewReplacer("\x00", "", "\x1b", "", "\x07", "", "\u202e", "", "\u202c", "", "\uFFFF", "").Replace(s)
}

// write puts a text into a file of the test's own and returns its path.
func write(t *testing.T, text string) string {
	t.Helper()
	f, err := os.CreateTemp(t.TempDir(), "text")
	require.NoError(t, err)
	defer f.Close()
	_, err = f.WriteString(text)
	require.NoError(t, err)
	return f.Name()
}

// TestMarkdownLinksTheWebAlone: what is an address of the web is a link that shows
// all of it.
func TestMarkdownLinksTheWebAlone(t *testing.T) {
	for address, linked := range map[string]bool{
		"https://example.org/a?b=c&d=(e)#f_g*h*": true, "http://example.org": true,
		"file:///etc/passwd": false, "javascript:alert(1)": false, "//example.org": false, "https:": false,
		"https://example.org/a b": false, "https://example.org/>x": false, "https://exämple.org": false, "www.example.org": false,
	} {
		ix := model.NewIndex(&model.Briefing{Title: "A", Notes: []model.Note{{Text: "a note", URL: address}}})
		page := tool(t, "cmark-gfm", "cmark-gfm", "-e", "autolink", write(t, said(t, export.MarkdownKind, export.Job{Index: ix})))
		assert.Equal(t, linked, strings.Contains(page, "<a "), address)
		if linked {
			assert.Contains(t, page, `a note <a href="`+html.EscapeString(address)+`">`+html.EscapeString(address)+"</a>")
		}
	}
}
