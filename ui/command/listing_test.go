package command_test

import (
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/command"
)

// objects are the members of each object of a JSON result, by id.
func objects(t *testing.T, c call) (ids []string, byID map[string]map[string]any) {
	t.Helper()
	require.Equal(t, command.Done, c.status, c.errs)
	assert.Empty(t, c.errs)
	var list []map[string]any
	require.NoError(t, json.Unmarshal([]byte(c.out), &list))
	byID = map[string]map[string]any{}
	for _, o := range list {
		id, _ := o["id"].(string)
		ids = append(ids, id)
		byID[id] = o
	}
	return ids, byID
}

func TestEventsOfTheBuiltInBriefing(t *testing.T) {
	t.Run("as it was said by 17 October", func(t *testing.T) {
		_, events := objects(t, run("events", "--at", "2024-10-17", "--format", "json"))
		presence := events["presence"]
		assert.Equal(t, "disputed", presence["standing"])
		assert.Equal(t, []any{"Ukraine"}, presence["for"])
		assert.Equal(t, []any{"NATO"}, presence["against"])
		for _, id := range []string{"transfer", "arrival"} {
			require.Contains(t, events, id)
			assert.Equal(t, "unsaid", events[id]["standing"])
			assert.Nil(t, events[id]["firstSaid"])
			assert.Nil(t, events[id]["revealGapDays"])
			assert.Equal(t, []any{}, events[id]["for"])
		}
	})
	t.Run("as it was said by 18 October", func(t *testing.T) {
		_, events := objects(t, run("events", "--at", "2024-10-18", "--format", "json"))
		transfer := events["transfer"]
		assert.Equal(t, "asserted", transfer["standing"])
		assert.EqualValues(t, 5, transfer["revealGapDays"])
		assert.Equal(t, "2024-10-18", transfer["firstSaid"])
		assert.Equal(t, false, transfer["underway"])
	})
	t.Run("as it is said to have happened on 10 October", func(t *testing.T) {
		_, events := objects(t, run("events", "--clock", "happened", "--at", "2024-10-10", "--format", "json"))
		assert.Equal(t, true, events["transfer"]["underway"])
		assert.Equal(t, "asserted", events["transfer"]["standing"])
	})
}

func TestEventsAsJSON(t *testing.T) {
	c := runWith(talks, "events", "-", "--at", "2024-10-19", "--format", "json")
	ids, events := objects(t, c)
	assert.Equal(t, []string{"talks", "rain"}, ids, "the file's order")
	assert.Equal(t, map[string]any{
		"id": "talks", "kind": "event", "title": "@Talks begin", "when": "2024-10-14", "underway": false,
		"standing": "disputed", "for": []any{"Upland"}, "against": []any{"Lowland"},
		"firstSaid": "2024-10-18", "firstSaidInferred": true, "revealGapDays": 4.0, "uncertain": false, "place": "bridge", "inferred": []any{},
	}, events["talks"])
	assert.Equal(t, "expected", events["rain"]["standing"])
	assert.Nil(t, events["rain"]["revealGapDays"], "an open end has no gap")
	assert.True(t, strings.HasPrefix(c.out, "[\n  {\n    \"id\": \"talks\","))
	assert.Equal(t, c.out, runWith(talks, "events", "-", "--at", "2024-10-19", "--format", "json").out)
}

func TestClaimsAsJSON(t *testing.T) {
	ids, claims := objects(t, runWith(talks, "claims", "-", "--at", "2024-10-18", "--format", "json"))
	assert.Equal(t, []string{"c1"}, ids)
	assert.Equal(t, map[string]any{
		"id": "c1", "voice": "ministry", "voiceName": "통일부", "party": "Upland", "stance": "asserts", "about": "talks",
		"said": "2024-10-18", "text": "회담이 시작되었다.", "via": []any{}, "uncertain": false, "earlier": false,
		"cites":    []any{map[string]any{"source": "article", "paragraph": 1.0, "sentence": 1.0, "quote": "Talks have begun"}},
		"inferred": []any{"said"},
	}, claims["c1"])

	all := runWith(talks, "claims", "-", "--at", "2024-10-01", "--clock", "happened", "--format", "json")
	ids, _ = objects(t, all)
	assert.Equal(t, []string{"c1", "c2", "c3"}, ids)
	assert.Contains(t, all.out, `& <pour>`, "letters stay as they are")

	ids, _ = objects(t, runWith(talks, "claims", "-", "--at", "2024-10-01", "--format", "json"))
	assert.Empty(t, ids)
	assert.Equal(t, "[]\n", runWith(talks, "claims", "-", "--at", "2024-10-01", "--format", "json").out)
}

func TestDateIsTheLastDayIfNoneIsGiven(t *testing.T) {
	assert.Equal(t, run("events", "--at", "2024-10-18", "--format", "json").out, run("events", "--format", "json").out)
	assert.Equal(t, run("claims", "--at", "2024-10-18").out, run("claims", "--clock", "said").out)
}

func TestCSVIsNoFormula(t *testing.T) {
	claims := runWith(talks, "claims", "-", "--format", "csv")
	require.Equal(t, command.Done, claims.status, claims.errs)
	rows, err := csv.NewReader(strings.NewReader(claims.out)).ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, 4)
	assert.Equal(t, []string{"id", "voice", "voiceName", "party", "stance", "about", "said"}, rows[0][:7])
	assert.Equal(t, `'=HYPERLINK("x")`, rows[2][8])
	assert.Equal(t, "article ¶1 S1", rows[1][11])

	events := runWith(talks, "events", "-", "--format", "csv")
	rows, err = csv.NewReader(strings.NewReader(events.out)).ReadAll()
	require.NoError(t, err)
	assert.Equal(t, "'@Talks begin", rows[1][2])
	assert.Equal(t, "4", rows[1][9])
	for _, row := range rows {
		assert.Len(t, row, len(rows[0]))
	}
}

// TestCSVSteersNoTerminal: what text leaves out, CSV leaves out as well, but for
// line breaks.
func TestCSVSteersNoTerminal(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"escape and bell", `a\u001b]0;owned\u0007b`, "a ]0;owned b"},
		{"a mark that turns the line round", `a\u202egnp.exe\u2069`, "a gnp.exe "},
		{"C1", `a\u009b31mb`, "a 31mb"},
		{"tab", `a\tb`, "a b"},
		{"line breaks", `a\nb\r\nc`, "a\nb\nc"},
		{"a formula behind a control character", `\u001b=1+1`, "' =1+1"},
		{"a formula behind white space", ` \t@SUM(1)`, "'  @SUM(1)"},
		{"a formula behind a line break", `\n=1`, "'\n=1"},
		{"no formula", `one - two`, "one - two"},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := runWith(strings.Replace(talks, "회담이 시작되었다.", test.text, 1), "claims", "-", "--format", "csv")
			require.Equal(t, command.Done, c.status, c.errs)
			rows, err := csv.NewReader(strings.NewReader(c.out)).ReadAll()
			require.NoError(t, err)
			assert.Equal(t, test.want, rows[1][8])
		})
	}
}

func TestTextForms(t *testing.T) {
	for _, test := range []struct {
		name  string
		words []string
		form  string
	}{
		{"events", []string{"events", "-", "--at", "2024-10-19"}, `
19 October 2024, as it was said: 2 events, 1 disputed, 0 unsaid

STANDING  WHEN                     EVENT                                      FOR     AGAINST

disputed  14 October 2024          @Talks begin                               Upland  Lowland
                                   first said 18 October 2024, day inferred,
                                   4 days after

expected  from 20 October 2024 on  Rain
                                   first said 19 October 2024
`},
		{"claims", []string{"claims", "-", "--at", "2024-10-19"}, `
19 October 2024, as it was said: 3 of 3 claims

SAID             STANCE   VOICE      CLAIM

18 October 2024  asserts  통일부     회담이 시작되었다.
                          ministry   about: @Talks begin
                                     inferred: said

19 October 2024  denies   The mayor  =HYPERLINK("x")
                                     about: @Talks begin

19 October 2024  expects  The mayor  It [31m will rain & <pour>.
                                     about: Rain
`},
		{"nothing said yet", []string{"claims", "-", "--at", "2024-10-01"}, `
1 October 2024, as it was said: 0 of 3 claims

SAID  STANCE  VOICE  CLAIM
`},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := runWith(talks, test.words...)
			require.Equal(t, command.Done, c.status, c.errs)
			assert.Equal(t, strings.TrimPrefix(test.form, "\n"), c.out)
		})
	}
}

func TestLongWordsAreCut(t *testing.T) {
	word := strings.Repeat("회담", 40)
	c := runWith(strings.Replace(talks, "회담이 시작되었다.", word, 1), "claims", "-", "--at", "2024-10-18")
	assert.NotContains(t, c.out, word)
	assert.Contains(t, c.out, "  "+strings.Repeat("회담", 15)+"\n", "60 cells")
}

func TestPlainMapHasNoDays(t *testing.T) {
	const plainMap = `{"type": "FeatureCollection", "features": [
		{"type": "Feature", "geometry": {"type": "Point", "coordinates": [9.5, 47.1]}, "properties": {"name": "Here"}}]}`
	c := runWith(plainMap, "events", "-")
	assert.Equal(t, command.Done, c.status, c.errs)
	assert.Contains(t, c.out, "At any time, as it was said: 0 events")
}

func TestMomentOnTheOtherClock(t *testing.T) {
	c := runWith(talks, "events", "-", "--clock", "happened", "--at", "2024-10-21")
	assert.Contains(t, c.out, "as it is said to have happened")
	assert.Contains(t, c.out, "under way")
}

func BenchmarkEventsOfTheBuiltInBriefing(b *testing.B) {
	for b.Loop() {
		run("events", "--format", "json")
	}
}
