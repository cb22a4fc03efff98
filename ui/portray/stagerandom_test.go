package portray_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/model"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// sentence is a text of one script or another, short or endless.
var sentence = rapid.Custom(func(t *rapid.T) string {
	word := rapid.SampledFrom([]string{"ship", "Vladivostok", "북한군은", "점령지", "русский", "الجنود", "12,000", "—", "nothing", "a", "Donaudampfschifffahrtsgesellschaft", "東京", "\u202e", "é"})
	most := rapid.SampledFrom([]int{1, 6, 40, 400}).Draw(t, "most")
	words := rapid.SliceOfN(word, 0, most).Draw(t, "words")
	return strings.Join(words, rapid.SampledFrom([]string{" ", " ", "", "\n"}).Draw(t, "between"))
})

// anyStage is a stage of any claims on any screen.
func anyStage(t *rapid.T) portray.StageInput {
	b := &model.Briefing{Events: []model.Event{{ID: "e", Kind: model.KindEvent, Title: sentence.Draw(t, "event")}}}
	in := portray.StageInput{
		Title: sentence.Draw(t, "title"), Theme: portray.Dark(),
		Width: rapid.Float64Range(1024, 3840).Draw(t, "width"), Height: rapid.Float64Range(768, 2160).Draw(t, "height"),
	}
	in.Low = in.Height * rapid.SampledFrom([]float64{0, 0, 0.3, 0.45}).Draw(t, "low")
	for n := range rapid.IntRange(0, 3).Draw(t, "sources") {
		b.Sources = append(b.Sources, model.Source{ID: fmt.Sprint("s", n), Title: sentence.Draw(t, "source")})
	}
	for n := range rapid.IntRange(0, 6).Draw(t, "claims") {
		id := fmt.Sprint("c", n)
		b.Voices = append(b.Voices, model.Voice{ID: id, Name: sentence.Draw(t, "voice"), Party: sentence.Draw(t, "party")})
		c := model.Claim{
			ID: id, Voice: id, Stance: rapid.SampledFrom(model.Stances).Draw(t, "stance"), About: "e", Said: day(t, "said"),
			Text: sentence.Draw(t, "text"), Inferred: model.Inferred{"said"},
		}
		if len(b.Sources) > 0 {
			c.Cites = []model.Cite{{Source: rapid.SampledFrom(b.Sources).Draw(t, "cited").ID, Paragraph: n}}
		}
		b.Claims = append(b.Claims, c)
		in.Cards = append(in.Cards, id)
	}
	in.Index = model.NewIndex(b)
	in.Snapshot = in.Index.At(day(t, "moment"), model.Said)
	for range rapid.IntRange(0, 60).Draw(t, "scenes") {
		in.Moments = append(in.Moments, day(t, "scene"))
	}
	in.Scene = rapid.IntRange(-1, 60).Draw(t, "scene")
	return in
}

// TestNothingOnTheStageOverlaps: whatever is told and however large the screen
// is, nothing lies outside of it, no line over another, and no card over the
// title.
func TestNothingOnTheStageOverlaps(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { clearOnStage(t, anyStage(t)) })
}

// clearOnStage checks one stage.
func clearOnStage(t require.TestingT, in portray.StageInput) {
	stage := portrayer(t).Stage(in)
	s := stage.Scene()
	frame := scene.Rect{W: in.Width, H: in.Height - in.Low}.Inset(-0.01)
	all := texts(s)
	boxes := make([]scene.Rect, len(all))
	for i, text := range all {
		boxes[i] = letterBox(text)
		require.True(t, encloses(frame, boxes[i]), "%q lies at %v of %v", text.Run.Text, boxes[i], frame)
		for j := range i {
			require.False(t, boxes[i].Inset(0.5).Overlaps(boxes[j].Inset(0.5)), "%q lies over %q", text.Run.Text, all[j].Run.Text)
		}
	}
	hits := stage.Hits()
	for i, h := range hits {
		require.True(t, encloses(frame, h.Box), "%v", h.Box)
		for _, other := range hits[:i] {
			require.False(t, h.Box.Overlaps(other.Box))
		}
		for _, text := range texts(s, "date", "title", "progress", "rest") {
			require.False(t, h.Box.Overlaps(letterBox(text)), "%q lies under a card", text.Run.Text)
		}
	}
	for _, text := range texts(s, "card") {
		within := slices.ContainsFunc(hits, func(h portray.Hit) bool { return encloses(h.Box, letterBox(text)) })
		require.True(t, within, "%q leaves its card", text.Run.Text)
	}
}

// TestEndlessTitlesAreTold: a title of 4,000 characters is harmless, and what of
// it has no room is counted.
func TestEndlessTitlesAreTold(t *testing.T) {
	in := onStage(builtIn(t), 2, fullHD, portray.Dark())
	in.Title = strings.Repeat("Nobody reads as far as this. ", 138)
	told := strings.Join(words(portrayer(t).Stage(in).Scene(), "title"), " ")
	assert.Regexp(t, `The title goes on for 1?,?\d+ more characters\.`, told)
	for _, at := range stageSizes {
		in.Width, in.Height = at.w, at.h
		clearOnStage(t, in)
	}
	in.Width, in.Height = fullHD.w, fullHD.h
	in.Title = strings.Repeat("Somebody reads this. ", 60)
	told = strings.Join(words(portrayer(t).Stage(in).Scene(), "title"), " ")
	assert.NotContains(t, told, "more characters")
	assert.NotContains(t, told, "…")
}

// TestEndlessClaimsAreTold.
func TestEndlessClaimsAreTold(t *testing.T) {
	text := strings.Repeat("Nobody reads as far as this. ", 138)
	in := onStage(debated(map[string][]string{"asserts": {text, text}, "denies": {text, text}}, "Endless"), 0, fullHD, portray.Dark())
	for _, at := range stageSizes {
		in.Width, in.Height = at.w, at.h
		clearOnStage(t, in)
	}
	in.Width, in.Height = fullHD.w, fullHD.h
	told := strings.Join(words(portrayer(t).Stage(in).Scene(), "card"), " ")
	assert.True(t, regexp.MustCompile(`\d,\d\d\d more characters`).MatchString(told), "what has no room is counted")
}
