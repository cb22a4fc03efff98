package portray_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/model"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// TestCitedSentenceIsTinted: what lies on a tint is the sentence that is cited,
// however its lines are broken and whichever way they read, and what is
// underlined is the quote.
func TestCitedSentenceIsTinted(t *testing.T) {
	ix, th := read(t, tale), portray.Dark()
	for id, want := range map[string][2]string{
		"c2": {"Its spokesman said that boats were burning in the harbour.Nobody else was there.Harbour raided", "boats were burningNobody elseHarbour raided"},
		"c3": {"لم ير أحد Boats 12 في الميناء تلك الليلة.", "Boats 12"},
		"c4": {"배는 불타지 않았다고 대변인이 밝혔다.", "배는 불타지 않았다고"},
	} {
		drawing, _ := opened(t, ix, id, ix.At(date(t, "2024-03-12"), model.Said)).View(1400, th, portray.Marked{})
		var tinted, ruled string
		for _, g := range drawing.Groups {
			for i, it := range g.Items {
				text, ok := it.(scene.Text)
				if !ok {
					continue
				}
				tinted += covered(text, fillsBefore(g.Items[:i], th))
				ruled += covered(text, linesAfter(g.Items[i+1:], th))
			}
		}
		squeeze := strings.NewReplacer(" ", "")
		assert.Equal(t, squeeze.Replace(want[0]), squeeze.Replace(tinted), id)
		assert.Equal(t, squeeze.Replace(want[1]), squeeze.Replace(ruled), id)
	}
}

// fillsBefore are the tints that were painted just before a line of text.
func fillsBefore(items []scene.Item, th portray.Theme) []scene.Rect {
	var all []scene.Rect
	for i := len(items) - 1; i >= 0; i-- {
		f, ok := items[i].(scene.Fill)
		if !ok || f.Color.A > 100 || f.Color.R != th.Accent.R {
			break
		}
		all = append(all, bounds(f.Path))
	}
	return all
}

// linesAfter are the lines that are ruled just after it.
func linesAfter(items []scene.Item, th portray.Theme) []scene.Rect {
	var all []scene.Rect
	for _, it := range items {
		s, ok := it.(scene.Stroke)
		if !ok || s.Color != th.Accent || s.Width != 1.2 {
			break
		}
		all = append(all, bounds(s.Path))
	}
	return all
}

// covered are the characters of a line, in the order in which they are read,
// whose glyphs begin within one of the boxes.
func covered(text scene.Text, boxes []scene.Rect) string {
	in := map[int]bool{}
	for _, g := range text.Run.Glyphs {
		for _, b := range boxes {
			if x := text.X + g.X; x > b.X-0.5 && x < b.Right()-1.5 {
				in[g.Cluster] = true
			}
		}
	}
	out := ""
	for i, r := range []rune(text.Run.Text) {
		if in[i] {
			out += string(r)
		}
	}
	return out
}
