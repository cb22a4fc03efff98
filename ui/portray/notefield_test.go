package portray_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/ui/internal/golden"
	"sightline/ui/paint/raster"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

const noteWide, noteHigh = 344, 120

// noteTexts are notes in several scripts, with blanks and empty lines.
var noteTexts = map[string]string{
	"english": "First say what nobody contests: the soldiers left Wonsan by ship.\n\n  Then ask who says so, and since when?   ",
	"arabic":  "قل أولا ما لا ينازع فيه أحد: غادر الجنود ونسان بالسفينة.\nثم اسأل: من يقول ذلك؟ Then English words, 12 of them.",
	"korean":  "북한군은 10월 8일부터 13일까지 배로 이동했다고 국정원이 밝혔다.\n러시아는 부인했다.",
}

func TestNoteFieldPictures(t *testing.T) {
	for _, th := range themes() {
		for name, text := range noteTexts {
			n := utf8.RuneCountInString(text)
			f := portray.NoteField{Text: text, Cursor: n - 4, Anchor: 20, Focused: true, Theme: th}
			golden.Check(t, "notes-"+name+"-"+th.Name, raster.Paint(portrayer(t).NoteField(f, noteWide, noteHigh), 2))
		}
		f := portray.NoteField{Hint: "Notes: what is said with this scene.", Theme: th}
		golden.Check(t, "notes-empty-"+th.Name, raster.Paint(portrayer(t).NoteField(f, noteWide, 60), 1))
	}
}

// TestEveryPlaceInNotesHasACursor that a click finds again, in order from line to
// line; up and down lead to the lines beside it.
func TestEveryPlaceInNotesHasACursor(t *testing.T) {
	p := portrayer(t)
	letters := rapid.SampledFrom([]rune("ab  \n\n\t길سلامW é\u0301\u200f\u202e\u00a0"))
	rapid.Check(t, func(t *rapid.T) {
		text := string(rapid.SliceOfN(letters, 20, 120).Draw(t, "text"))
		n := utf8.RuneCountInString(text)
		last := scene.Rect{Y: -1}
		for at := range n + 1 {
			f := portray.NoteField{Text: text, Cursor: at, Anchor: at}
			box := p.NoteCursor(f, noteWide)
			require.GreaterOrEqual(t, box.Y, last.Y)
			require.True(t, box.X >= 0 && box.X <= noteWide, "%d: %v", at, box)
			last = box
			found := p.NoteCursorAt(f, scene.Point{X: box.X, Y: box.Y + box.H/2}, noteWide)
			again := f
			again.Cursor = found
			require.InDelta(t, box.X, p.NoteCursor(again, noteWide).X, 0.01, "%q: %d is found as %d", text, at, found)
			require.Equal(t, box.Y, p.NoteCursor(again, noteWide).Y)
			from, to := p.NoteLine(f, noteWide)
			require.True(t, 0 <= from && from <= at && at <= to && to <= n, "%d in %d to %d of %d", at, from, to, n)
		}
		require.Less(t, last.Bottom(), p.NoteHeight(text, noteWide))
	})
}

// TestBlanksMoveTheCursor at both ends of a line, in the direction in which it reads.
func TestBlanksMoveTheCursor(t *testing.T) {
	for _, row := range []struct {
		text string
		way  float64
	}{{"  ab  \nc", 1}, {"   ", 1}, {"a\t\u00a0 b", 1}, {"  سلام  \nم", -1}} {
		first, _, _ := strings.Cut(row.text, "\n")
		for at := range utf8.RuneCountInString(first) {
			before := portrayer(t).NoteCursor(portray.NoteField{Text: row.text, Cursor: at}, noteWide).X
			after := portrayer(t).NoteCursor(portray.NoteField{Text: row.text, Cursor: at + 1}, noteWide).X
			assert.Greater(t, (after-before)*row.way, 0.5, "%q: from %d at %g", row.text, at, before)
		}
	}
}

// TestNoteLinesTakeAllOfTheText: the lines lie end to end, and one ends where the
// text has a line break.
func TestNoteLinesTakeAllOfTheText(t *testing.T) {
	p := portrayer(t)
	for name, text := range noteTexts {
		runes := []rune(text)
		breaks := 0
		for at := 0; at <= len(runes); {
			from, to := p.NoteLine(portray.NoteField{Text: text, Cursor: at}, noteWide)
			require.Equal(t, at, from, name)
			at = to + 1
			if to < len(runes) && runes[to] == '\n' {
				breaks++
			}
		}
		assert.Equal(t, strings.Count(text, "\n"), breaks, name)
	}
}

func TestNoteUp(t *testing.T) {
	p := portrayer(t)
	f := portray.NoteField{Text: "abcdef\nghijkl\nmn", Cursor: 10}
	up := func(lines int) int { return p.NoteUp(f, lines, noteWide) }
	assert.InDelta(t, 3, up(1), 1)
	assert.Equal(t, 16, up(-1), "the end of a shorter line")
	assert.Equal(t, 0, up(5))
	assert.Equal(t, 16, up(-5))
	assert.Equal(t, 10, up(0))
}

// TestNotesAreDrawnWhole: every word is on some line.
func TestNotesAreDrawnWhole(t *testing.T) {
	p := portrayer(t)
	for name, text := range noteTexts {
		drawing := p.NoteField(portray.NoteField{Text: text, Theme: portray.Light()}, noteWide, 2000)
		var all strings.Builder
		for _, part := range parts(drawing) {
			if run, ok := part.item.(scene.Text); ok {
				all.WriteString(run.Run.Text)
				assert.LessOrEqual(t, run.X+run.Run.Advance, float64(noteWide))
				assert.GreaterOrEqual(t, run.X, 0.0)
			}
		}
		solid := func(s string) string {
			return strings.Map(func(r rune) rune {
				if unicode.IsSpace(r) {
					return -1
				}
				return r
			}, s)
		}
		assert.Equal(t, solid(text), solid(all.String()), name)
	}
}

func BenchmarkNoteField(b *testing.B) {
	p := portrayer(b)
	text := strings.Repeat(noteTexts["english"]+"\n", 60)
	for b.Loop() {
		p.NoteField(portray.NoteField{Text: text, Cursor: 5000, Focused: true, Offset: 900}, noteWide, noteHigh)
	}
}
