package portray_test

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/ui/scene"
)

// manySources is a briefing with sixty sources, of which one claim is cited from the last.
func manySources(t *testing.T) *model.Index {
	t.Helper()
	b := &model.Briefing{
		Title:  "T",
		Voices: []model.Voice{{ID: "v", Name: "V"}},
		Events: []model.Event{{ID: "e", Title: "E", When: date(t, "2024-10-01")}},
		Claims: []model.Claim{{ID: "c", Voice: "v", Stance: model.Asserts, About: "e", Said: date(t, "2024-10-02"), Text: "So it is", Cites: []model.Cite{{Source: "s59", Paragraph: 1}}}},
	}
	for i := range 60 {
		b.Sources = append(b.Sources, model.Source{ID: fmt.Sprintf("s%d", i), Title: fmt.Sprintf("Report %d of the commission on the waterways", i)})
	}
	return model.NewIndex(b)
}

// TestSourcesWithoutRoomAreCounted, and those of the claims shown are named first.
func TestSourcesWithoutRoomAreCounted(t *testing.T) {
	ix := manySources(t)
	for _, s := range []size{{1440, 810}, {810, 1440}, {900, 900}, {420, 800}} {
		drawing := portrayer(t).Picture(pictureInput(ix, ix.At(date(t, "2024-10-08"), model.Said), s))
		foot := strings.Join(words(drawing, "caveats"), " ")
		foot = foot[max(0, strings.Index(foot, "Sources: ")):]
		foot, _, _ = strings.Cut(foot, "Adaptive")
		assert.True(t, strings.HasPrefix(foot, "Sources: Report 59 of"), "%v: %s", s, foot)
		found := regexp.MustCompile(`and (\d+)\x{a0}more`).FindStringSubmatch(foot)
		require.NotNil(t, found, "%v: %s", s, foot)
		left, err := strconv.Atoi(found[1])
		require.NoError(t, err)
		assert.Equal(t, 60, left+strings.Count(foot, "Report "), "%v: %s", s, foot)
		assert.NotContains(t, foot, "…")
	}
}

// TestTitlesAreSmallerBeforeTheyAreCut, but for those that would be cut all the same.
func TestTitlesAreSmallerBeforeTheyAreCut(t *testing.T) {
	draw := func(title string) []scene.Text {
		ix := model.NewIndex(&model.Briefing{Title: title})
		return texts(portrayer(t).Picture(pictureInput(ix, ix.At(date(t, "2024-10-08"), model.Said), size{810, 1440})), "caveats")
	}
	usual := draw("Who says what")[0].Run.Style.Size
	long := draw("Who passed the lock at the confluence of the rivers, when did they pass it, and who was told of it before: a briefing for the Joint Committee on Inland Navigation, with all of its sources")
	said := ""
	for _, line := range long[:3] {
		said += line.Run.Text + " "
		assert.Less(t, line.Run.Style.Size, usual)
		assert.Greater(t, line.Run.Style.Size, 0.75*usual)
	}
	assert.True(t, strings.HasSuffix(said, "all of its sources "), said)
	endless := draw(strings.Repeat("Who passed the lock? ", 60))
	assert.InDelta(t, usual, endless[2].Run.Style.Size, 1e-9)
	assert.True(t, strings.HasSuffix(endless[2].Run.Text, "…"))
}

// TestArrowsFollowTheText: from right to left where it is read so.
func TestArrowsFollowTheText(t *testing.T) {
	b := &model.Briefing{
		Voices: []model.Voice{{ID: "v", Name: "وزارة الأنهار"}},
		Events: []model.Event{{ID: "e", Title: "بدء المحادثات", When: date(t, "2024-10-01")}},
		Claims: []model.Claim{{ID: "c", Voice: "v", Stance: model.Asserts, About: "e", Said: date(t, "2024-10-02"), Text: "بدأت المحادثات"}},
	}
	ix := model.NewIndex(b)
	in := pictureInput(ix, ix.At(date(t, "2024-10-08"), model.Said), size{1440, 810})
	in.ShowCards = true
	cards := strings.Join(words(portrayer(t).Picture(in), "cards"), "|")
	assert.Contains(t, cards, "← بدء")
	assert.NotContains(t, cards, "→")
}
