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
	"sightline/ui/portray"
)

// noted is what a picture says in its notes.
func noted(in portray.PictureInput, t require.TestingT) string {
	return written(portrayer(t).Picture(in), "notes")
}

// TestNotesWaitForWhatTheyAreAbout: a note is printed when what it is about is
// shown, not before, and context about the whole when all has been said.
func TestNotesWaitForWhatTheyAreAbout(t *testing.T) {
	ix := builtIn(t)
	korea := &orb.Bound{Min: orb.Point{124, 34}, Max: orb.Point{132, 44}}
	for _, tt := range []struct {
		name, at    string
		clock       model.Clock
		bound       *orb.Bound
		told, still []string
	}{
		{
			"before anybody has heard of the NIS", "2024-10-17", model.Said, nil,
			[]string{"2024 is inferred throughout", "Mark Rutte had been in office", "Kim Seon-ho"},
			[]string{"rest on one release by the NIS", "Prof. Kang", "In April 2025", "nine hours ahead"},
		},
		{
			"when it has spoken", "2024-10-18", model.Said, nil,
			[]string{"rest on one release by the NIS", "Prof. Kang’s words could not be traced"},
			nil,
		},
		{
			"a map without Brussels", "2024-10-18", model.Said, korea,
			[]string{"rest on one release by the NIS"},
			[]string{"Mark Rutte had been in office", "gives no outline"},
		},
		{
			"at sea, as it happened", "2024-10-10", model.Happened, nil,
			[]string{"the path on the map is editorial", "nine hours ahead"},
			[]string{"Mark Rutte had been in office", "Prof. Kang’s words"},
		},
		{
			"before anything was said", "2024-10-08", model.Said, nil,
			[]string{"2024 is inferred throughout"},
			[]string{"NIS", "Rutte", "Pyongyang"},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			in := pictureInput(ix, ix.At(date(t, tt.at), tt.clock), size{1200, 2400})
			in.Bound = tt.bound
			told := noted(in, t)
			for _, words := range tt.told {
				assert.Contains(t, told, words)
			}
			for _, words := range tt.still {
				assert.NotContains(t, told, words)
			}
		})
	}
}

// TestNotesOfASceneAndAVoice: a note about a voice comes with its claims, one about
// a scene with its picture, and one about a claim that a filter keeps back not.
func TestNotesOfASceneAndAVoice(t *testing.T) {
	b := *builtIn(t).Briefing()
	b.Notes = []model.Note{
		{About: "shin", Kind: model.Caution, Text: "He had left."},
		{About: "s-presence", Kind: model.Context, Text: "Of this scene."},
		{About: "brussels", Kind: model.Context, Text: "A city."},
		{About: "article", Kind: model.Context, Text: "A source."},
	}
	ix := model.NewIndex(&b)
	in := pictureInput(ix, ix.At(date(t, "2024-10-17"), model.Said), shapes[0].size)
	told := noted(in, t)
	assert.Contains(t, told, "Shin, caution: He had left.")
	assert.Contains(t, told, "Brussels: A city.")
	assert.Contains(t, told, "The source: A source.")
	assert.NotContains(t, told, "Of this scene.")
	in.Scene = "s-presence"
	assert.Contains(t, noted(in, t), "Of this scene.")
	in.Sieve = ix.Sieve(model.Filter{Voices: []string{"zelenskyy"}})
	assert.NotContains(t, noted(in, t), "He had left.")
}

// TestNotesAreNumberedAsTheyAppear: the numbers that are called, read from above,
// begin with 1 and leave none out, and each is that of a note.
func TestNotesAreNumberedAsTheyAppear(t *testing.T) {
	p, ix := portrayer(t), builtIn(t)
	numbers := regexp.MustCompile(`^\d+(,\d+)*$`)
	for _, at := range shapes {
		in := pictureInput(ix, ix.At(date(t, "2024-10-18"), model.Said), at.size)
		in.ShowCards = true
		drawing := p.Picture(in)
		called := map[string]bool{}
		for _, text := range texts(drawing) {
			require.NotContains(t, text.Run.Text, "\x00", "all are numbered")
			if w := text.Run.Text; numbers.MatchString(w) && text.Run.Style.Size == 8 {
				for _, n := range strings.Split(w, ",") {
					called[n] = true
				}
			}
		}
		require.NotEmpty(t, called, at.name)
		listed := 0
		for _, w := range words(drawing, "notes") {
			if numbers.MatchString(w) {
				listed++
				assert.Equal(t, fmt.Sprint(listed), w, at.name)
			}
		}
		for n := range called {
			assert.Contains(t, words(drawing, "notes"), n, at.name)
		}
		for n := range len(called) {
			assert.True(t, called[fmt.Sprint(n+1)], "%s: %d is called, as all up to the last", at.name, n+1)
		}
		assert.LessOrEqual(t, len(called), listed)
	}
}

// TestNotesAreNeverCutInAWord: what has no room ends after a word, or is counted.
func TestNotesAreNeverCutInAWord(t *testing.T) {
	b := *builtIn(t).Briefing()
	b.Notes = nil
	for n := range 40 {
		b.Notes = append(b.Notes, model.Note{Kind: model.Caution, Text: strings.Repeat(fmt.Sprintf("Nobody%d reads thus far ", n), 100)})
	}
	ix := model.NewIndex(&b)
	for _, at := range shapes {
		told := noted(pictureInput(ix, ix.At(date(t, "2024-10-18"), model.Said), at.size), t)
		require.Contains(t, told, "…")
		assert.Regexp(t, `and \d+ more notes on what is shown`, told)
		for _, cut := range regexp.MustCompile(`\S+…`).FindAllString(told, -1) {
			assert.Regexp(t, `^(Nobody\d+|reads|thus|far)…$`, cut)
		}
	}
}

// TestWhatMisleadsMostIsTold: where there is no room for all, corrections go before
// cautions, and cautions before context.
func TestWhatMisleadsMostIsTold(t *testing.T) {
	b := *builtIn(t).Briefing()
	b.Notes = nil
	for n := range 30 {
		kind := []model.NoteKind{model.Context, model.Caution, model.Correction}[n/10]
		b.Notes = append(b.Notes, model.Note{Kind: kind, Text: fmt.Sprintf("It is a %s, and it goes on for a line or two so that not all of them have room %d.", kind, n)})
	}
	ix := model.NewIndex(&b)
	told := noted(pictureInput(ix, ix.At(date(t, "2024-10-18"), model.Said), shapes[0].size), t)
	assert.Contains(t, told, "It is a correction")
	assert.NotContains(t, told, "It is a caution")
	assert.NotContains(t, told, "It is a context")
}

// TestALowBandIsFilled with notes: of four rows one is left empty, not two.
func TestALowBandIsFilled(t *testing.T) {
	ix := builtIn(t)
	in := pictureInput(ix, ix.At(date(t, "2024-10-18"), model.Said), size{1440, 810})
	in.ShowTimeline, in.ShowCards = true, true
	lines := 0
	for _, line := range words(portrayer(t).Picture(in), "notes") {
		if _, err := strconv.Atoi(line); err != nil {
			lines++
		}
	}
	assert.Equal(t, 9, lines)
}

// TestANoteHigherThanItsColumn begins in the first one, and goes on in the next.
func TestANoteHigherThanItsColumn(t *testing.T) {
	b := *builtIn(t).Briefing()
	b.Notes = []model.Note{{Kind: model.Caution, Text: strings.Repeat("word ", 400)}}
	ix := model.NewIndex(&b)
	drawing := portrayer(t).Picture(pictureInput(ix, ix.At(date(t, "2024-10-18"), model.Said), size{1440, 810}))
	var left []float64
	for _, text := range texts(drawing, "notes") {
		left = append(left, text.X)
	}
	require.Len(t, left, 7, "its number, and as many lines as it may have")
	assert.Less(t, left[0], 60.)
}

// TestTextsWithoutSpacesAreCutInTheirLastLine, not down to what stands before them.
func TestTextsWithoutSpacesAreCutInTheirLastLine(t *testing.T) {
	b := *builtIn(t).Briefing()
	b.Notes = []model.Note{{Kind: model.Caution, Text: strings.Repeat("据报道，部队已经抵达，但无人证实。", 40)}}
	ix := model.NewIndex(&b)
	told := noted(pictureInput(ix, ix.At(date(t, "2024-10-18"), model.Said), size{1440, 810}), t)
	assert.Greater(t, len([]rune(told)), 100, told)
	assert.Contains(t, told, "…")
}
