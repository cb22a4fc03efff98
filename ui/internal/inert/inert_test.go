package inert_test

import (
	"bytes"
	"encoding/csv"
	"html"
	"math/rand/v2"
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/internal/inert"
)

func TestCell(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"nothing", "", ""},
		{"words", "one - two = three", "one - two = three"},
		{"equals", "=1+1", "'=1+1"},
		{"plus", "+1", "'+1"},
		{"minus", "-1", "'-1"},
		{"at", "@SUM(1)", "'@SUM(1)"},
		{"tab", "\tx", "' x"},
		{"carriage return", "\rx", "' x"},
		{"line feed", "\nx", "'\nx"},
		{"full width", "＝1", "'＝1"},
		{"behind white space", "  \u00a0=1", "'  \u00a0=1"},
		{"behind an escape", "\x1b=1", "' =1"},
		{"in the middle", "a\r\nb\tc", "a\nb c"},
		{"turned round", "a\u202eb", "a b"},
	} {
		assert.Equal(t, test.want, inert.Cell(test.text), test.name)
	}
	assert.Equal(t, "'=a; b", inert.CellOfList([]string{"=a", "b"}))
}

// TestCSVIsReadBack by the standard library and, every field being in quotes, by
// whoever takes semicolons for commas.
func TestCSVIsReadBack(t *testing.T) {
	rows := [][]string{{"a", `b "c"`, "d,e"}, {"", "x;=1+1", "line\nbreak"}, {" ", "'", "\\"}}
	var b bytes.Buffer
	require.NoError(t, inert.WriteCSV(&b, []string{"one", "two", "three"}, rows))
	got, err := csv.NewReader(&b).ReadAll()
	require.NoError(t, err)
	assert.Equal(t, append([][]string{{"one", "two", "three"}}, rows...), got)
}

// texts are what a file may say, with what is to be read.
var texts = map[string]string{
	"script":          `<script>alert(1)</script> <b onclick="x">y</b>`,
	"CDATA":           "<![CDATA[x]]> ]]> <!-- x --> <?php ?>",
	"link":            `[here](http://example.com) [a]: http://b "c" [d][a] [^1]`,
	"image":           `![x](http://example.com/a.png)`,
	"address":         "http://example.com, HTTPS://EXAMPLE.com, ftp://x.org and www.example.com, WWW.example.com",
	"mail":            "write to a@example.com or mailto:a@example.com, xmpp:a@example.com/b",
	"angle":           "<http://example.com> <a@example.com>",
	"emphasis":        "*a* **b** _c_ __d__ ~~e~~ `f` ``g``",
	"entity":          "&lt;script&gt; &amp; &#60; &copy;",
	"heading":         "# a",
	"quote":           "> a",
	"list":            "- a",
	"plus list":       "+ a",
	"numbered":        "1. a",
	"numbered too":    "12) a",
	"rule":            "---",
	"underline":       "===",
	"fence":           "~~~ a",
	"backslashes":     `a\ \\ \* \`,
	"table":           "a | b",
	"task":            "[ ] a",
	"sum":             "$a$ $$b$$",
	"hours":           "at 14:30: they said",
	"emoji":           "🗺️ :smile: 👩‍👩‍👧 한국어 العربية",
	"exclamation":     "Oh! [no]",
	"ends in a slash": `a\`,
}

// markup finds what is more than a paragraph of text.
func markup(t *testing.T, text string) string {
	t.Helper()
	path, err := exec.LookPath("cmark-gfm")
	require.NoError(t, err, "the test needs cmark-gfm: install the package cmark-gfm")
	cmd := exec.Command(path, "--unsafe", "-e", "autolink", "-e", "table", "-e", "strikethrough", "-e", "tasklist", "-e", "footnotes")
	cmd.Stdin = strings.NewReader(text)
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, string(out))
	return strings.TrimSuffix(string(out), "\n")
}

// TestMarkdownIsTextAlone, to a program that is not ours, at the beginning of a
// paragraph and within one.
func TestMarkdownIsTextAlone(t *testing.T) {
	for name, text := range texts {
		t.Run(name, func(t *testing.T) {
			for _, before := range []string{"", "Words: "} {
				got := markup(t, before+inert.Markdown(text))
				inner, ok := strings.CutPrefix(got, "<p>")
				require.True(t, ok, got)
				inner, ok = strings.CutSuffix(inner, "</p>")
				require.True(t, ok, got)
				assert.NotContains(t, inner, "<", "no element: %s", got)
				assert.Equal(t, before+text, strings.ReplaceAll(html.UnescapeString(inner), "\u2060", ""))
			}
		})
	}
	assert.Equal(t, "a b c", inert.Markdown("a\x00\n\n    b\r\nc\u202e"))
}

// TestMarkdownOfRandomTexts: no run of signs and words makes more than text.
func TestMarkdownOfRandomTexts(t *testing.T) {
	signs := strings.Split("\\ ` * _ { } [ ] ( ) < > # + - . ! | ~ & $ ^ : ; / @ = \" ' 1 2) a b http: https:// www. .com mailto: x@y.zw &amp; lt; <b> ]( ![ [^ 한 é", " ")
	signs = append(signs, " ", " ", "  ", "\t", "\n")
	r := rand.New(rand.NewPCG(5, 6))
	var texts, paragraphs []string
	for len(texts) < 3000 {
		var b strings.Builder
		for range 1 + r.IntN(12) {
			b.WriteString(signs[r.IntN(len(signs))])
		}
		if text := strings.Join(strings.Fields(b.String()), " "); text != "" {
			texts, paragraphs = append(texts, text), append(paragraphs, inert.Markdown(b.String()))
		}
	}
	got := strings.Split(markup(t, strings.Join(paragraphs, "\n\n")), "\n")
	require.Len(t, got, len(texts))
	for i, text := range texts {
		assert.Equal(t, 2, strings.Count(got[i], "<"), "%s: %s", paragraphs[i], got[i])
		assert.Equal(t, "<p>"+text+"</p>", strings.ReplaceAll(html.UnescapeString(got[i]), "\u2060", ""), paragraphs[i])
	}
}

func FuzzMarkdown(f *testing.F) {
	for _, text := range texts {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got := inert.Markdown(text)
		assert.NotContains(t, got, "\n")
		assert.NotContains(t, got, "\x00")
	})
}
