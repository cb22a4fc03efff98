package assets_test

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/assets"
	"sightline/model"
	"sightline/model/edtf"
	"sightline/model/geojson"
)

// longestQuote is how many words of a source one cite may ship.
const longestQuote = 12

func builtIn(t *testing.T) *model.Briefing {
	t.Helper()
	b, err := geojson.Decode(bytes.NewReader(assets.DefaultBriefing()), assets.DefaultBriefingName)
	require.NoError(t, err)
	return b
}

// article reads the news article that the built-in briefing was made from, one
// string a paragraph. The article is not ours to ship, so it lies outside the
// repository and only some checkouts have it; false if this one does not.
func article(t *testing.T) ([]string, bool) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "shared", "seed", "article.txt"))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, false
	}
	require.NoError(t, err)
	return strings.Split(strings.TrimSuffix(string(data), "\n"), "\n"), true
}

func moment(t *testing.T, text string) edtf.Date {
	t.Helper()
	d, err := edtf.Parse(text)
	require.NoError(t, err)
	return d
}

func TestBuiltInBriefingIsWhole(t *testing.T) {
	b := builtIn(t)
	assert.Len(t, b.Claims, 16)
	assert.Len(t, b.Events, 13)
	assert.GreaterOrEqual(t, len(b.Notes), 12)
	assert.GreaterOrEqual(t, len(b.Scenes), 6)
	assert.LessOrEqual(t, len(b.Scenes), 8)
	for _, s := range b.Scenes {
		assert.NotEmpty(t, s.Title, s.ID)
		assert.NotEmpty(t, s.Notes, s.ID)
		assert.NotNil(t, s.BBox, s.ID)
		assert.False(t, s.At.IsZero(), s.ID)
	}
	for _, c := range b.Claims {
		assert.NotEmpty(t, c.Text, c.ID)
		assert.NotEmpty(t, c.Cites, c.ID)
	}
}

// Where the article is, every quote is looked up in it; elsewhere the cites are
// at least complete and short.
func TestCitesOfTheBuiltInBriefing(t *testing.T) {
	b := builtIn(t)
	for _, c := range b.Claims {
		for _, cite := range c.Cites {
			words := len(strings.Fields(cite.Quote))
			assert.Positive(t, words, "%s quotes nothing", c.ID)
			assert.LessOrEqual(t, words, longestQuote, "%s quotes too much", c.ID)
			assert.GreaterOrEqual(t, cite.Paragraph, 0, c.ID)
			assert.Positive(t, cite.Sentence, "%s names no sentence", c.ID)
		}
	}
	if text, ok := article(t); ok {
		assert.Empty(t, model.CheckCites(b, "article", text))
		broken := append([]string{"No headline."}, text[1:]...)
		assert.NotEmpty(t, model.CheckCites(b, "article", broken))
	}
}

// The briefing says everything in words of its own; what it takes from the
// article stands in quotes and cites.
func TestBuiltInBriefingBorrowsNoSentence(t *testing.T) {
	const run = 7         // words in a row
	text, _ := article(t) // where it is not, nothing can be borrowed from it
	theirs := runs(strings.Join(text, " "), run)
	b := builtIn(t)
	for _, source := range b.Sources {
		assert.Empty(t, source.Text, "the text of %s is shipped", source.ID)
	}
	var ours []string
	for _, c := range b.Claims {
		ours = append(ours, c.Text)
	}
	for _, s := range b.Scenes {
		ours = append(ours, s.Title, s.Notes)
	}
	for _, n := range b.Notes {
		ours = append(ours, n.Text)
	}
	for _, e := range b.Events {
		ours = append(ours, e.Title)
	}
	for _, words := range ours {
		for borrowed := range runs(words, run) {
			assert.NotContains(t, theirs, borrowed)
		}
	}
}

// runs lists every n words in a row of a text, without case and punctuation.
func runs(text string, n int) map[string]bool {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	all := map[string]bool{}
	for i := 0; i+n <= len(words); i++ {
		all[strings.Join(words[i:i+n], " ")] = true
	}
	return all
}

func TestStandingsOfTheBuiltInBriefing(t *testing.T) {
	index := model.NewIndex(builtIn(t))
	none := []string(nil)
	for _, tt := range []struct {
		at       string
		clock    model.Clock
		event    string
		standing model.Standing
		pro, con []string
	}{
		{"2024-10-17", model.Said, "presence", model.Disputed, []string{"Ukraine"}, []string{"NATO"}},
		{"2024-10-17", model.Said, "sending", model.Disputed, []string{"Ukraine"}, []string{"South Korea"}},
		{"2024-10-17", model.Said, "decision", model.Unsaid, none, none},
		{"2024-10-17", model.Said, "transfer", model.Unsaid, none, none},
		{"2024-10-17", model.Said, "arrival", model.Unsaid, none, none},
		{"2024-10-16", model.Said, "presence", model.Unsaid, none, none},
		{"2024-10-18", model.Said, "sending", model.Disputed, []string{"South Korea", "Ukraine"}, []string{"South Korea"}},
		{"2024-10-18", model.Said, "decision", model.Asserted, []string{"South Korea"}, none},
		{"2024-10-18", model.Said, "transfer", model.Asserted, []string{"South Korea"}, none},
		{"2024-10-18", model.Said, "arrival", model.Asserted, []string{"South Korea"}, none},
		{"2024-10-18", model.Said, "review", model.Asserted, []string{"The article itself"}, none},
		{"2024-10-18", model.Said, "first-deployment", model.Asserted, []string{"The article itself"}, none},
		{"2024-10-18", model.Said, "second-wave", model.Expected, none, none},
		{"2024-10-18", model.Said, "threat", model.Expected, none, none},
		{"2024-10-18", model.Said, "sovereignty-warning", model.Expected, none, none},
		{"2024-10-18", model.Said, "security-meeting", model.Unattributed, none, none},
		{"2024-10-18", model.Said, "all-out-war", model.Rejected, none, []string{"Analysts quoted by the BBC", "Prof. Kang Dong-wan"}},
		{"2024-10-18", model.Said, "unity-at-home", model.Asserted, []string{"Prof. Kang Dong-wan"}, none},
		{"2024-10-10", model.Happened, "transfer", model.Asserted, []string{"South Korea"}, none},
	} {
		t.Run(strings.Join([]string{tt.event, string(tt.clock), tt.at}, " "), func(t *testing.T) {
			state, ok := index.At(moment(t, tt.at), tt.clock).Event(tt.event)
			require.True(t, ok)
			assert.Equal(t, tt.standing, state.Standing)
			assert.ElementsMatch(t, tt.pro, state.For)
			assert.ElementsMatch(t, tt.con, state.Against)
		})
	}
}

// TestTheBuiltInBriefingEndsWithItsArticle: the second group is to follow after
// 18 October, the day of the article, which stays the last on the slider.
func TestTheBuiltInBriefingEndsWithItsArticle(t *testing.T) {
	index := model.NewIndex(builtIn(t))
	_, last, ok := index.Span()
	require.True(t, ok)
	assert.Equal(t, "2024-10-18", last.String())
	for at, underway := range map[string]bool{"2024-10-18": false, "2024-10-19": true} {
		state, ok := index.At(moment(t, at), model.Happened).Event("second-wave")
		require.True(t, ok)
		assert.Equal(t, underway, state.Underway, at)
	}
}

func TestClocksOfTheBuiltInBriefing(t *testing.T) {
	index := model.NewIndex(builtIn(t))
	for event, days := range map[string]float64{"decision": 10, "transfer": 5} {
		state, ok := index.At(moment(t, "2024-10-18"), model.Said).Event(event)
		require.True(t, ok)
		assert.Equal(t, model.Gap{Days: days, Known: true}, state.Gap, event)
	}
	for at, underway := range map[string]bool{"2024-10-07": false, "2024-10-10": true, "2024-10-14": false} {
		state, ok := index.At(moment(t, at), model.Happened).Event("transfer")
		require.True(t, ok)
		assert.Equal(t, underway, state.Underway, at)
	}
}

// The path of the transfer is the editors'; the place where it ends is not.
func TestTransferEndsAtVladivostok(t *testing.T) {
	b := builtIn(t)
	var port orb.Point
	for _, p := range b.Places {
		if p.ID == "vladivostok" {
			port = p.Geometry.(orb.Point)
		}
	}
	for _, e := range b.Events {
		if e.Kind != model.KindMovement {
			continue
		}
		path := e.Geometry.(orb.LineString)
		assert.Equal(t, port, path[len(path)-1], e.ID)
		assert.True(t, e.Inferred.Has("geometry"), e.ID)
		assert.Empty(t, e.From, "the article names no port of departure")
	}
}
