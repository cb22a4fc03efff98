package portray_test

import (
	"fmt"
	"image"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/model"
	"sightline/ui/internal/golden"
	"sightline/ui/paint/raster"
	"sightline/ui/portray"
)

func asked(th portray.Theme) portray.Question {
	return portray.Question{
		Text: "north", Cursor: 5, Anchor: 5, Picked: 1, Theme: th, Width: 1920, Height: 1080,
		Answers: []portray.Answer{
			{Kind: "voice", Name: "North Atlantic Council", More: "NATO"},
			{Kind: "event", Name: "North Koreans in Russian-held Ukraine", More: "disputed"},
			{Kind: "place", Name: "North Korea, place undisclosed", More: "country"},
			{Kind: "place", Name: "북한 North Hwanghae"},
		},
	}
}

func TestQuestionPictures(t *testing.T) {
	ix := builtIn(t)
	for _, th := range themes() {
		t.Run(th.Name, func(t *testing.T) {
			s, _ := portrayer(t).Question(asked(th))
			ground := onScreen(t, onStage(ix, 1, fullHD, th), px, overlay{})
			m := image.NewRGBA(ground.Rect)
			new(raster.Painter).Over(m, s, px, raster.Sheet{Pixels: ground})
			golden.Check(t, "question-"+th.Name, m)
		})
	}
}

// TestQuestion lists what was found, and says so where that is nothing.
func TestQuestion(t *testing.T) {
	q := asked(portray.Dark())
	s, boxes := portrayer(t).Question(q)
	assert.Len(t, boxes, 4)
	told := strings.Join(words(s), " ")
	for _, want := range []string{"north", "VOICE", "EVENT", "PLACE", "disputed", "Enter shows it"} {
		assert.Contains(t, told, want)
	}
	for _, text := range texts(s) {
		assert.GreaterOrEqual(t, text.Run.Style.Size, 18.0, text.Run.Text)
	}
	q.Answers = nil
	s, boxes = portrayer(t).Question(q)
	assert.Empty(t, boxes)
	assert.Contains(t, words(s), "Nothing of that name is in the briefing.")
	q.Text, q.Cursor, q.Anchor = "", 0, 0
	s, _ = portrayer(t).Question(q)
	assert.Contains(t, words(s), "Who, what or where?")
	for n := range 30 {
		q.Answers = append(q.Answers, portray.Answer{Kind: "voice", Name: strings.Repeat(fmt.Sprint("Voice ", n, " "), 40), More: strings.Repeat("more ", 90)})
	}
	q.Top = 25
	s, boxes = portrayer(t).Question(q)
	assert.Len(t, boxes, 5)
	assert.Contains(t, words(s), "26–30 of 30")
	for i, a := range texts(s) {
		for _, b := range texts(s)[:i] {
			assert.False(t, letterBox(a).Inset(0.5).Overlaps(letterBox(b).Inset(0.5)), "%q over %q", a.Run.Text, b.Run.Text)
		}
	}
	q.Top, q.Text, q.Cursor = 99, strings.Repeat("endless ", 99), 700
	_, boxes = portrayer(t).Question(q)
	assert.Empty(t, boxes)
}

// TestAnswers tell how each is to be told apart, and nothing of what is unsaid.
func TestAnswers(t *testing.T) {
	ix := builtIn(t)
	at := func(day, words string) []portray.Answer {
		return portray.Answers(ix, ix.At(date(t, day), model.Said), words)
	}
	assert.Equal(t, []portray.Answer{
		{ID: "nato-sg", Kind: "voice", Name: "NATO Secretary-General", More: "NATO"},
	}, at("2024-10-17", "nato"))
	assert.Equal(t, []portray.Answer{
		{ID: "presence", Kind: "event", Name: ix.SubjectName("presence"), More: "disputed"},
	}, at("2024-10-17", "Koreans in Russian"))
	assert.Empty(t, at("2024-10-17", "Decision to send"))
	assert.Len(t, at("2024-10-18", "Decision to send"), 1)
	assert.Equal(t, "place", at("2024-10-17", "владивосток")[0].Kind)
	assert.Empty(t, at("2024-10-17", ""))
}
