package svg_test

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/paint/svg"
	"sightline/ui/scene"
	"sightline/ui/scene/lettering"
)

// texts are the texts of a file's elements of a name, in order. It fails where the
// file is not well-formed, and counts its elements.
func texts(t *testing.T, file, element string) (all []string, elements int) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(file))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return all, elements
		}
		require.NoError(t, err, file)
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		elements++
		if start.Name.Local == element {
			var text strings.Builder
			for depth := 1; depth > 0; {
				token, err := d.Token()
				require.NoError(t, err, file)
				switch tok := token.(type) {
				case xml.StartElement:
					elements++
					depth++
				case xml.EndElement:
					depth--
				case xml.CharData:
					text.Write(tok)
				}
			}
			all = append(all, text.String())
		}
	}
}

// harmless is a text without what a file may not have.
func harmless(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n':
			return r
		case unicode.IsControl(r), r == 0xFFFE, r == 0xFFFF, r == 0xFEFF, unicode.In(r, unicode.Bidi_Control) && r != 0x200E && r != 0x200F && r != 0x61C:
			return -1
		}
		return r
	}, string([]rune(s)))
}

func TestTextsAreHarmless(t *testing.T) {
	for name, tt := range map[string]struct{ text, want string }{
		"script":            {`<script>x</script>`, `<script>x</script>`},
		"the end of CDATA":  {`]]>`, `]]>`},
		"entities":          {`&amp; &#0; & "`, `&amp; &#0; & "`},
		"NUL and its like":  {"a\x00b\x1bc\x7fd\u0085e", "abcde"},
		"line ends":         {"a\r\nb\tc", "a\nb\tc"},
		"noncharacters":     {"a\uFFFE\uFFFFb\U0001F680", "ab\U0001F680"},
		"a lone surrogate":  {"a\xed\xa0\x80b", "a\uFFFD\uFFFD\uFFFDb"},
		"reordering":        {"a\u202Eb\u2066c\u200Fd", "abc\u200Fd"},
		"a byte order mark": {"\uFEFFa", "a"},
	} {
		t.Run(name, func(t *testing.T) {
			file := write(t, of(), svg.Options{Title: tt.text, Description: tt.text, Language: tt.text})
			for _, element := range []string{"title", "desc"} {
				got, elements := texts(t, file, element)
				assert.Equal(t, []string{tt.want}, got)
				assert.Equal(t, 3, elements)
			}
		})
	}
}

// FuzzTexts writes a text in all places that take one.
func FuzzTexts(f *testing.F) {
	for _, seed := range []string{"", "a", "<script>", "]]>", "&#0;", "\x00\ufffe\xff", "\u202e", "שלום (abc)", "a  b ", "ไทย", "🚀", "é"} {
		f.Add(seed, true)
		f.Add(seed, false)
	}
	letters, err := lettering.Default()
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, text string, outlines bool) {
		if len(text) > 200 {
			return
		}
		run := letters.Shape(text, scene.Style{Size: 12})
		s := scene.Scene{Width: 100, Height: 50, Groups: []scene.Group{{Name: text, Items: []scene.Item{
			scene.Text{Run: run, X: 5, Y: 20, Color: ink, Halo: paper, HaloWidth: 1},
			scene.Text{Run: arched(run), Color: ink},
		}}}}
		o := svg.Options{Title: text, Description: text, Language: text, Groups: map[string]string{text: text}, Outlines: outlines}
		file := write(t, s, o)
		said, _ := texts(t, file, "desc")
		if text != "" {
			require.Len(t, said, 1)
			assert.Equal(t, harmless(text), said[0])
		}
		lines, _ := texts(t, file, "text")
		for _, line := range lines {
			assert.Equal(t, strings.Fields(harmless(run.Text)), strings.Fields(line))
		}
		assert.Equal(t, file, write(t, s, o), "twice the same")
	})
}

// arched is a run on an arch.
func arched(r scene.Run) scene.Run {
	out := r
	out.Glyphs = append([]scene.Glyph(nil), r.Glyphs...)
	for i := range out.Glyphs {
		out.Glyphs[i].X += 10
		out.Glyphs[i].Y += 30 + float64(i*i)
		out.Glyphs[i].Angle = float64(i) * .1
	}
	return out
}
