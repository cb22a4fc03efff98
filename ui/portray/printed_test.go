package portray_test

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/ui/internal/golden"
	"sightline/ui/paint/raster"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// council is a briefing of so many events and voices, of which each asserts an
// event and then denies it, with a correction of every second claim.
func council(t require.TestingT, events, voices int) *model.Index {
	b := &model.Briefing{Title: "Council", Places: []model.Place{{ID: "hall", Name: "The hall", Geometry: orb.Point{10, 50}}}}
	for i := range events {
		b.Events = append(b.Events, model.Event{ID: fmt.Sprint("e", i), Kind: model.KindEvent, Title: fmt.Sprint("Motion ", i), Place: "hall", When: date(t, "2024-10-02")})
	}
	for i := range voices {
		voice := fmt.Sprint("v", i)
		b.Voices = append(b.Voices, model.Voice{ID: voice, Name: fmt.Sprint("Member ", i), Party: fmt.Sprint("Side ", i%3)})
		for j, st := range []model.Stance{model.Asserts, model.Denies} {
			id := fmt.Sprint("c", i, st)
			b.Claims = append(b.Claims, model.Claim{
				ID: id, Voice: voice, Stance: st, About: fmt.Sprint("e", i%events), Said: date(t, fmt.Sprintf("2024-10-%02d", 3+2*j)), Text: strings.Repeat("It was said at length. ", 12),
			})
			if i%2 == 0 {
				b.Notes = append(b.Notes, model.Note{About: id, Kind: model.Correction, Text: "It was put otherwise, and at greater length than that."})
			}
		}
	}
	return model.NewIndex(b)
}

// boardOfVoices is a picture's board of a council.
func boardOfVoices(t *testing.T, events, voices int, at size) scene.Scene {
	ix := council(t, events, voices)
	return portrayer(t).BoardPicture(pictureInput(ix, ix.At(date(t, "2024-10-06"), model.Said), at))
}

// starting are the texts that begin with a word and a number.
func starting(s scene.Scene, word string) int {
	n := 0
	for _, w := range words(s) {
		if regexp.MustCompile(`^` + word + ` \d+$`).MatchString(w) {
			n++
		}
	}
	return n
}

// TestAPrintedBoardShowsAllOrCountsTheRest: it can't be scrolled.
func TestAPrintedBoardShowsAllOrCountsTheRest(t *testing.T) {
	for _, tt := range []struct {
		events, voices int
		at             size
		rows, columns  int
		told           string
	}{
		{24, 30, size{1440, 810}, 24, 30, ""},
		{24, 30, size{908, 1284}, 24, 30, ""},
		{40, 60, size{720, 480}, 0, 0, "without room"},
	} {
		drawing := boardOfVoices(t, tt.events, tt.voices, tt.at)
		rows, columns, told := starting(drawing, "Motion"), starting(drawing, "Member"), written(drawing, "key")
		assert.Equal(t, tt.told != "", strings.Contains(told, "without room"), told)
		if tt.told == "" {
			assert.Equal(t, []int{tt.rows, tt.columns}, []int{rows, columns}, "%v", tt.at)
			continue
		}
		assert.Contains(t, told, fmt.Sprintf("+ %d events, + %d voices without room", tt.events-rows, tt.voices-columns))
	}
}

// TestNotesOfABoardAreCalledOnIt: each at an event, a voice or a cell, and none is
// about a place.
func TestNotesOfABoardAreCalledOnIt(t *testing.T) {
	ix := builtIn(t)
	drawing := portrayer(t).BoardPicture(pictureInput(ix, ix.At(date(t, "2024-10-18"), model.Said), size{1440, 1400}))
	called := map[string]bool{}
	for _, text := range texts(drawing, "rows", "columns", "cells", "caveats") {
		if text.Run.Style.Size == 8 {
			for _, n := range strings.Split(text.Run.Text, ",") {
				called[n] = true
			}
		}
	}
	listed := 0
	for _, w := range words(drawing, "notes") {
		if _, err := strconv.Atoi(w); err == nil {
			listed++
			assert.True(t, called[w], "%s of %v", w, called)
		}
	}
	assert.Greater(t, listed, 8)
	assert.NotContains(t, written(drawing, "notes"), "gives no outline")
}

// TestTheBoardsKeyHasOnlyWhatOccurs: no stance that nobody takes.
func TestTheBoardsKeyHasOnlyWhatOccurs(t *testing.T) {
	b := portrayer(t).Board(boardOf(t, builtIn(t), "2024-10-17", model.Said))
	assert.Equal(t, []string{"asserts", "no evidence", "doubts", "inferred", "new", "under way"}, words(b.Scene, "key"))
}

// TestANarrowBoardKeepsStandingsApart: under a heading, behind a line, and told in
// the key; and its date has the year.
func TestANarrowBoardKeepsStandingsApart(t *testing.T) {
	in := boardOf(t, builtIn(t), "2024-10-18", model.Said)
	in.Width, in.Height = 527, 368
	b := portrayer(t).Board(in)
	assert.Contains(t, words(b.Scene, "ends"), "Standing")
	assert.Contains(t, words(b.Scene, "head"), "Fri 18 October 2024")
	assert.Subset(t, words(b.Scene, "key"), []string{"standing:", "disputed"})
	golden.Check(t, "board-slim", raster.Paint(b.Scene, 1))
}

// TestNotesAreCounted: where none has room, with the corrections among them.
func TestNotesAreCounted(t *testing.T) {
	ix := council(t, 12, 30)
	in := pictureInput(ix, ix.At(date(t, "2024-10-06"), model.Said), size{500, 310})
	assert.Contains(t, noted(in, t), "30 notes in the briefing on what is shown, all corrections")
	in.Width, in.Height = 1440, 810
	in.ShowTimeline, in.ShowCards = true, true
	assert.Regexp(t, `and \d+ more notes on what is shown, all corrections`, noted(in, t))
	assert.Contains(t, noted(in, t), "correction: It was put otherwise")
}

// TestCardsAndTheRestAddUp: what has a card, what has none and what was said
// before are all claims that there are.
func TestCardsAndTheRestAddUp(t *testing.T) {
	ix := council(t, 12, 30)
	for _, at := range shapes {
		in := pictureInput(ix, ix.At(date(t, "2024-10-06"), model.Said), at.size)
		in.ShowCards, in.ShowTimeline = true, true
		drawing := portrayer(t).Picture(in)
		sum := len(cardBoxes(drawing))
		require.Positive(t, sum, at.name)
		rest := regexp.MustCompile(`and (\d+) more claims, objecting, (\d+) earlier positions`).FindStringSubmatch(written(drawing, "cards"))
		require.Len(t, rest, 3, "%s: %s", at.name, written(drawing, "cards"))
		for _, n := range rest[1:] {
			more, err := strconv.Atoi(n)
			require.NoError(t, err)
			sum += more
		}
		assert.Equal(t, 60, sum, at.name)
	}
}

// TestAMomentIsNamedAsWhatItIs: a month on an axis of days is no day, nor is a day
// one hour of it; a minute is named by its day, in the middle of that.
func TestAMomentIsNamedAsWhatItIs(t *testing.T) {
	ix := lasting(t, "2024-10-01", "2024-10-12")
	bold := func(at string) (all []string, x float64) {
		for _, text := range texts(portrayer(t).Timeline(strip(ix, date(t, at), 1100, 178)).Scene, "axis") {
			if text.Run.Style.Face == scene.Bold {
				all, x = append(all, text.Run.Text), text.X+text.Run.Advance/2
			}
		}
		return all, x
	}
	day, middle := bold("2024-10-09")
	assert.Equal(t, []string{"Wed 9"}, day)
	minute, x := bold("2024-10-09T23:59Z")
	assert.Equal(t, day, minute)
	assert.InDelta(t, middle, x, 0.01)
	month, _ := bold("2024-10")
	assert.Equal(t, []string{"October 2024"}, month)
	days, _ := bold("2024-10-03/2024-10-05")
	assert.Empty(t, days)
}

// TestAMomentTakesItsWord: on a day, in a month or a year, within days.
func TestAMomentTakesItsWord(t *testing.T) {
	ix := lasting(t, "2024-10-01", "2024-10-12")
	for at, want := range map[string]string{
		"2024-10-18": "on Friday 18 October 2024", "2024-10": "in October 2024", "2024": "in 2024", "2024-10-XX": "on some day in October 2024",
		"2024-10-08/2024-10-13": "within 8–13 October 2024", "2024-10-18T14:30Z": "on 18 October 2024, 14:30 UTC", "2024-10-18/..": "from 18 October 2024 on",
	} {
		assert.Equal(t, "As it is said to have happened "+want, portray.MomentWords(ix.At(date(t, at), model.Happened)))
	}
}

// TestATinyPictureCutsNothing: it tells when it is and whose borders it shows, and
// leaves out other parts as a whole.
func TestATinyPictureCutsNothing(t *testing.T) {
	p, ix := portrayer(t), builtIn(t)
	for _, at := range []size{{267, 200}, {240, 240}, {320, 240}} {
		drawing := p.Picture(pictureInput(ix, ix.At(date(t, "2024-10-18"), model.Said), at))
		assert.Empty(t, overlaps(drawing), "%v", at)
		told := written(drawing, "caveats")
		assert.Contains(t, told, "As it was said by Friday 18 October 2024", "%v", at)
		assert.Contains(t, told, "resolutions", "%v", at)
		assert.NotContains(t, told+written(drawing, "notes"), "…", "%v", at)
	}
}

// TestThePrintedTimelineKeepsItsMargin and names every bar, in one place.
func TestThePrintedTimelineKeepsItsMargin(t *testing.T) {
	p, ix := portrayer(t), builtIn(t)
	for _, at := range shapes {
		in := pictureInput(ix, ix.At(date(t, "2024-10-18"), model.Said), at.size)
		in.ShowTimeline = true
		drawing := p.Picture(in)
		assert.Contains(t, words(drawing, "events"), "A second group to follow by sea", at.name)
		for _, part := range parts(drawing, "axis", "events") {
			if text, ok := part.item.(scene.Text); ok {
				assert.LessOrEqual(t, text.X+text.Run.Advance, at.w-30+0.01, "%s: %s", at.name, text.Run.Text)
			}
			if box := bounds(pathOf(part.item)); box.W > 0 {
				assert.LessOrEqual(t, box.Right(), at.w-29, at.name)
			}
		}
	}
}

// TestTheKeyHasOnlyWhatIsDrawn: not the mark of what a label only counts.
func TestTheKeyHasOnlyWhatIsDrawn(t *testing.T) {
	ix := council(t, 12, 12)
	b := *ix.Briefing()
	b.Claims = append([]model.Claim(nil), b.Claims...)
	for i := range b.Claims {
		b.Claims[i].Place = "hall"
	}
	ix = model.NewIndex(&b)
	in := pictureInput(ix, ix.At(date(t, "2024-10-06"), model.Said), size{900, 600})
	drawing := portrayer(t).Picture(in)
	require.Contains(t, written(drawing, "labels"), "more")
	require.NotContains(t, written(drawing, "labels"), "said here")
	assert.NotContains(t, words(drawing, "key"), "place of a statement")
}

// TestWhatIsTitledIsNumbered: notes about the whole are called at the title.
func TestWhatIsTitledIsNumbered(t *testing.T) {
	ix := builtIn(t)
	drawing := portrayer(t).Picture(pictureInput(ix, ix.At(date(t, "2024-10-18"), model.Said), size{1440, 810}))
	all := texts(drawing, "caveats")
	require.Greater(t, len(all), 2)
	for _, text := range all {
		if text.Run.Style.Size == 8 {
			assert.Less(t, text.Y, 40.0)
			return
		}
	}
	assert.Fail(t, "no note is called")
}
