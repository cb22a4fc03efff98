package portray_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// handoutText is the text of sheets, line by line.
func handoutText(sheets []portray.HandoutSheet) string {
	var b strings.Builder
	for _, s := range sheets {
		for _, g := range s.Scene.Groups {
			for _, item := range g.Items {
				if t, ok := item.(scene.Text); ok {
					b.WriteString(t.Run.Text + "\n")
				}
			}
		}
	}
	return b.String()
}

// handout is the sheets about a scene of the built-in briefing.
func handout(t *testing.T, change func(*portray.HandoutInput)) []portray.HandoutSheet {
	t.Helper()
	ix := builtIn(t)
	s := ix.Briefing().Scenes[0]
	in := portray.HandoutInput{Index: ix, Snapshot: ix.At(s.At, s.Clock), Title: s.Title, Notes: s.Notes, MapHigh: 400}
	if change != nil {
		change(&in)
	}
	return portrayer(t).Handout(in)
}

func TestHandoutTellsWhatIsClaimedAndWhereItIsWritten(t *testing.T) {
	ix := builtIn(t)
	s := ix.Briefing().Scenes[0]
	text := handoutText(handout(t, nil))
	solid := func(s string) string { return strings.Join(strings.Fields(s), "") } // lines may end within words
	words := solid(text)
	assert.True(t, strings.HasPrefix(text, s.Title))
	for _, c := range ix.At(s.At, s.Clock).Claims() {
		assert.Contains(t, words, solid(c.Claim.Text))
		assert.Contains(t, words, solid(ix.VoiceName(c.Claim.Voice)))
		for _, cite := range c.Claim.Cites {
			assert.Contains(t, words, solid("“"+cite.Quote+"”"))
		}
	}
	assert.Contains(t, words, "Sources")
	assert.Contains(t, words, solid("The article gives no year"))
}

func TestHandoutOfWhatIsInFocus(t *testing.T) {
	ix := builtIn(t)
	scene := ix.Briefing().Scenes[0]
	claim := ix.At(scene.At, scene.Clock).Claims()[0].Claim
	text := handoutText(handout(t, func(in *portray.HandoutInput) { in.Focus = []string{claim.ID} }))
	assert.Contains(t, text, "Claims about what is in focus: 1 of ")
	assert.Contains(t, handoutText(handout(t, func(in *portray.HandoutInput) { in.Focus = []string{"nothing"} })), "\nClaims\n", "of what nobody speaks of: all")
}

func TestHandoutThatGoesOnLeavesTheWholeToTheLast(t *testing.T) {
	text := handoutText(handout(t, func(in *portray.HandoutInput) { in.Goes = true }))
	assert.NotContains(t, text, "Sources")
	assert.NotContains(t, text, "The article gives no year")
}

// TestHandoutStaysOnItsSheets: text of any length takes more sheets, and none of it
// comes to lie in a margin, on the map or on other text.
func TestHandoutStaysOnItsSheets(t *testing.T) {
	for name, notes := range map[string]string{
		"none":          "",
		"short":         "Say it slowly.",
		"long":          strings.Repeat("One of many sentences that a speaker says. ", 400),
		"paragraphs":    strings.Repeat("A paragraph.\n\n", 150),
		"one long word": strings.Repeat("W", 4000),
		"Arabic":        strings.Repeat("وزارة الدفاع ", 300),
	} {
		t.Run(name, func(t *testing.T) {
			sheets := handout(t, func(in *portray.HandoutInput) { in.Notes, in.Title = notes, "Title "+notes })
			for i, s := range sheets {
				numbered := portrayer(t).HandoutFoot(s, notes, fmt.Sprint(i+1))
				require.Len(t, numbered.Scene.Groups, len(s.Scene.Groups)+1, "the sheet itself stays as it is")
				y := 0.
				for _, g := range s.Scene.Groups {
					if g.Name == portray.HandoutMap {
						assert.Greater(t, s.Map.Y, y)
						y = s.Map.Bottom()
					}
					for _, item := range g.Items {
						text := item.(scene.Text)
						assert.Greater(t, text.Y, y+10, "below what is above it: %q", text.Run.Text)
						assert.Less(t, text.Y, portray.HandoutHigh-60)
						assert.GreaterOrEqual(t, text.X, 59.99)
						assert.LessOrEqual(t, text.X+text.Run.Advance, portray.HandoutWide-59.99)
						y = text.Y
					}
				}
			}
			assert.Equal(t, scene.Rect{}, sheets[len(sheets)-1].Map)
		})
	}
}

func TestHandoutOfAnEmptyBriefing(t *testing.T) {
	ix := model.NewIndex(&model.Briefing{})
	sheets := portrayer(t).Handout(portray.HandoutInput{Index: ix, MapHigh: 400})
	require.Len(t, sheets, 1)
	assert.Positive(t, sheets[0].Map.H)
}
