package geojson_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/model/geojson"
)

// feature is a briefing with one feature of such properties.
func feature(properties string) string {
	return `{"type":"FeatureCollection","briefing":{"version":1},"features":[{"type":"Feature","id":"f","geometry":null,"properties":{` + properties + `}}]}`
}

// TestSlipsInOptionalMembersAreInDoubt: the file is read and keeps them, and it is told
// what they may have been meant for.
func TestSlipsInOptionalMembersAreInDoubt(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"inferred of a claim":   {members(people + `,"claims":[{"id":"c","voice":"vox","stance":"asserts","about":"fall","said":"2024","infered":▸["said"]}]`), `claim "c" has "infered", which the format does not know; did you mean "inferred"?`},
		"inferred of a voice":   {voices(`{"id":"a","name":"A","Inferred":▸["role"]}`), `voice "a" has "Inferred", which the format does not know; did you mean "inferred"?`},
		"scenes":                {members(`"scense":▸[]`), `the briefing has "scense", which the format does not know; did you mean "scenes"?`},
		"notes":                 {members(`"note":▸[]`), `the briefing has "note", which the format does not know; did you mean "notes"?`},
		"the briefing":          {`{"type":"FeatureCollection","breifing":▸{"version":1},"features":[]}`, `the file's outermost value has "breifing", which the format does not know; did you mean "briefing"?`},
		"precision of a place":  {feature(`"kind":"place","name":"F","precison":▸"exact"`), `place "f" has "precison", which the format does not know; did you mean "precision"?`},
		"url in capitals":       {members(`"sources":[{"id":"a","title":"A","URL":▸"https://example.org"}]`), `source "a" has "URL", which the format does not know; did you mean "url"?`},
		"to of a movement":      {feature(`"kind":"movement","title":"F","To":▸"there"`), `movement "f" has "To", which the format does not know; did you mean "to"?`},
		"kind":                  {feature(`"Kind":▸"movement","title":"F"`), `feature "f" has "Kind", which the format does not know; did you mean "kind"?`},
		"kind misspelt":         {feature(`"knd":"x","kidn":▸"movement","title":"F"`), `feature "f" has "kidn", which the format does not know; did you mean "kind"?`},
		"withdrawn before said": {claims(said("c", `"withdrawn":▸"2023-12-31"`)), `claim "c" is withdrawn (2023-12-31) before it is said (2024): it never counts`},
		"a plain date":          {feature(`"date":▸"17/10/2024"`), `feature "f": its "date" is not used: date "17/10/2024": a date is year, month, day, with hyphens; write 2024-10-17 (if the day comes first)`},
		"a plain end":           {feature(`"start":"2024-10-08","end":▸"13 October 2024"`), `feature "f": its "end" is not used: date "13 October 2024": a year has four digits, this has two; write 2024-10-13`},
		"replaced beforehand":   {claims(said("a", `"supersedes":[▸"b"]`) + `,` + strings.NewReplacer("vox", "pop", "2024", "2025").Replace(said("b", ""))), `claim "a" supersedes "b" before "b" is said (2025): "b" never stands`},
		"language in words":     {members(`"language":▸"Upper Sorbian"`), `the briefing has "Upper Sorbian" as its "language", which must be a tag such as en or pt-BR`},
		"language of one":       {members(`"language":▸"e"`), `the briefing has "e" as its "language", which must be a tag such as en or pt-BR`},
		"language too long":     {members(`"language":▸"en-abcdefghi"`), `the briefing has "en-abcdefghi" as its "language", which must be a tag such as en or pt-BR`},
		"carrier of a movement": {feature(`"kind":"movement","title":"F","carier":▸"ship"`), `movement "f" has "carier", which the format does not know; did you mean "carrier"?`},
	} {
		t.Run(name, func(t *testing.T) {
			at := strings.Index(c.text, "▸")
			text := strings.Replace(c.text, "▸", "", 1)
			b, err := geojson.Decode(strings.NewReader(text), "f.geojson")
			require.NoError(t, err)
			require.Len(t, b.Doubts, 1)
			line := 1 + strings.Count(text[:at], "\n")
			column := at - strings.LastIndex(text[:at], "\n")
			assert.Equal(t, model.Position{Line: line, Column: column}, b.Doubts[0].Position)
			assert.Equal(t, c.want, b.Doubts[0].Text)
		})
	}
}

// TestOtherMembersAreNobodysSlip: what is another word, stands beside the known one, or
// is in a plain map is kept in silence.
func TestOtherMembersAreNobodysSlip(t *testing.T) {
	for name, text := range map[string]string{
		"another word":         voices(`{"id":"a","name":"A","colour":"red","nam":"b","x-name":"c","tags":[]}`),
		"beside it":            voices(`{"id":"a","name":"A","names":"B","role":"r","roles":"s"}`),
		"languages":            members(`"language":"sr-Latn-RS-x-a1b2"`),
		"of three":             members(`"ver":1`),
		"withdrawn at once":    claims(said("c", `"withdrawn":"2024-01-01"`)),
		"withdrawn about then": claims(said("c", `"withdrawn":"2023-12-31~"`)),
		"a count of seconds":   feature(`"timestamp":"1697500000"`),
		"a wind":               feature(`"wind":"12","king":"event of the year"`),
		"of a plain map":       `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"Kind":"event","infered":1,"nmae":"x","precison":3}}]}`,
	} {
		t.Run(name, func(t *testing.T) {
			b, err := geojson.Decode(strings.NewReader(text), "f.geojson")
			require.NoError(t, err)
			assert.Empty(t, b.Doubts)
		})
	}
}
