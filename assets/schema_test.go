package assets_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/assets"
	"sightline/model/geojson"
)

func compile(t *testing.T) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(assets.Schema()))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	require.NoError(t, c.AddResource("briefing.schema.json", doc))
	s, err := c.Compile("briefing.schema.json")
	require.NoError(t, err)
	return s
}

func validate(t *testing.T, s *jsonschema.Schema, text string) error {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	require.NoError(t, err)
	return s.Validate(doc)
}

func TestSchemaAcceptsTheBuiltInBriefing(t *testing.T) {
	assert.NoError(t, validate(t, compile(t), string(assets.DefaultBriefing())))
}

func TestSchemaAccepts(t *testing.T) {
	s := compile(t)
	for name, text := range map[string]string{
		"an empty map":    `{"type":"FeatureCollection","features":[]}`,
		"unknown members": `{"type":"FeatureCollection","features":[],"mood":1,"briefing":{"version":1,"weather":"fair"}}`,
		"a plain place":   feature(`"properties":null,"geometry":{"type":"Point","coordinates":[131.9,43.12,8]}`),
		"a collection":    feature(`"properties":{},"geometry":{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[0,0]}]}`),
		"a level 1 date":  feature(`"properties":{"when":"2024-10-08?/.."},"geometry":null`),
		"a millennium":    feature(`"properties":{"when":"2XXX"},"geometry":null`),
		"a basemap": `{"type":"FeatureCollection","features":[],"briefing":{"version":1,"basemap":{"worldview":"de-facto","names":{"Sea of Japan":"East Sea"},` +
			`"lines":[{"between":["RUS","UKR"],"as":"disputed"},{"around":"Crimea","as":"none"}],"territories":[{"name":"Crimea","country":"UKR","occupied":true}]}}}`,
		"a moment": feature(`"properties":{"when":"2024-10-17T14:30Z"},"geometry":null`),
	} {
		t.Run(name, func(t *testing.T) {
			assert.NoError(t, validate(t, s, text))
			_, err := geojson.Decode(strings.NewReader(text), "f.geojson")
			assert.NoError(t, err, "the program refuses what the schema accepts")
		})
	}
}

// Of two definitions of one name JSON has the last, and the other is gone without a word.
func TestSchemaDefinesNothingTwice(t *testing.T) {
	_, err := geojson.Decode(bytes.NewReader(assets.Schema()), "briefing.schema.json")
	assert.NotContains(t, err.Error(), "twice")
}

// Each case breaks the built-in briefing in one place. What an editor underlines
// by the schema, the program refuses too.
func TestSchemaRefuses(t *testing.T) {
	s := compile(t)
	whole := string(assets.DefaultBriefing())
	for _, tt := range []struct{ name, old, broken string }{
		{"no collection", `"FeatureCollection"`, `"Collection"`},
		{"another version", `"version": 1`, `"version": 2`},
		{"no version", `"version": 1,`, ``},
		{"a source without a title", `"title": "News article on North Korean troops for Russia, October 2024",`, ``},
		{"a scene without a title", `"title": "Seoul’s answer", `, ``},
		{"a note of no kind", `"kind": "correction", `, ``},
		{"a cite of no paragraph", `"paragraph": 0, `, ``},
		{"an unknown stance", `"stance": "doubts"`, `"stance": "suspects"`},
		{"an unknown kind of feature", `"kind": "movement"`, `"kind": "voyage"`},
		{"an unknown kind of note", `"kind": "correction"`, `"kind": "mistake"`},
		{"an unknown precision", `"precision": "undisclosed"`, `"precision": "secret"`},
		{"an unknown clock", `"clock": "happened"`, `"clock": "wall"`},
		{"steps in words", `"clock": "happened"`, `"clock": "happened", "steps": "yes"`},
		{"a border without a side", `"sources": [`, `"basemap": {"lines": [{"as": "none"}]}, "sources": [`},
		{"a border that is a line", `"sources": [`, `"basemap": {"lines": [[[0, 0], [1, 1]]]}, "sources": [`},
		{"a day unknown in an interval", `"2024-10-08/2024-10-13"`, `"2024-10-XX/2024-10-13"`},
		{"a time in an interval", `"2024-10-08/2024-10-13"`, `"2024-10-08T10:00Z/2024-10-13"`},
		{"a year with a hole", `"when": "2024-10-08"`, `"when": "20X4"`},
		{"no time at all", `"clock": "happened"`, `"clock": "happened", "budget": 0`},
		{"two days for a scene", `"clock": "happened"`, `"clock": "happened", "budget": 172800`},
		{"a thirteenth month", `"when": "2024-10-08"`, `"when": "2024-13-40"`},
		{"a thirteenth month in an interval", `"2024-10-08/2024-10-13"`, `"2024-13-08/2024-10-13"`},
		{"a date in words", `"said": "2024-10-17"`, `"said": "17 October 2024"`},
		{"a date as a number", `"said": "2024-10-17"`, `"said": 2024`},
		{"a position of one number", `[131.9, 43.12]}`, `[131.9]}`},
		{"a latitude beyond the pole", `[4.35, 50.85]`, `[500, -999]`},
		{"a position that is null", `[126.98, 37.57]`, `null`},
		{"a movement at a point", `"geometry": {"type": "LineString", "coordinates": [`, `"geometry": {"type": "MultiPoint", "coordinates": [`},
		{"a geometry of no known type", `{"type": "Point"`, `{"type": "Dot"`},
		{"a polygon of one level too few", `"coordinates": [[
`, `"coordinates": [[0, 0], [
`},
		{"a box of three numbers", `"bbox": [125, 38, 136, 45]`, `"bbox": [125, 38, 136]`},
		{"a paragraph before the headline", `"paragraph": 0`, `"paragraph": -1`},
		{"a sentence that counts from nought", `"sentence": 2`, `"sentence": 0`},
		{"a figure without a number", `{"about": 12000}`, `{}`},
		{"a figure in words", `{"about": 12000}`, `{"about": "twelve thousand"}`},
		{"a voice without a name", `"name": "Prof. Kang Dong-wan", `, ``},
		{"a claim without a voice", `"voice": "shin", `, ``},
		{"a via that is no list", `["kcna"]`, `"kcna"`},
		{"an address that is no web address", `"url": "https://tass.com/politics/1858987"`, `"url": "file:///etc/passwd"`},
		{"a seventh credibility", `"about": "arrival", `, `"about": "arrival", "credibility": 7, `},
		{"an ungraded reliability in words", `"published": `, `"reliability": "good", "published": `},
	} {
		t.Run(tt.name, func(t *testing.T) {
			require.Contains(t, whole, tt.old)
			broken := strings.Replace(whole, tt.old, tt.broken, 1)
			assert.Error(t, validate(t, s, broken))
			_, err := geojson.Decode(strings.NewReader(broken), assets.DefaultBriefingName)
			assert.Error(t, err, "the program reads what the schema refuses")
		})
	}
}

// An editor shows the title and the description of the member under the
// cursor, so every member has them, on itself or on what it refers to.
func TestSchemaExplainsEveryMember(t *testing.T) {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(assets.Schema()))
	require.NoError(t, err)
	root := doc.(map[string]any)
	defs := root["$defs"].(map[string]any)
	explain(t, "", root, defs)
	for name, def := range defs {
		explain(t, "$defs/"+name, def.(map[string]any), defs)
	}
}

func explain(t *testing.T, path string, schema, defs map[string]any) {
	members, _ := schema["properties"].(map[string]any)
	for name, m := range members {
		member := m.(map[string]any)
		said := member
		if ref, ok := member["$ref"].(string); ok && member["description"] == nil {
			said = defs[strings.TrimPrefix(ref, "#/$defs/")].(map[string]any)
		}
		assert.NotEmpty(t, said["title"], "%s/%s has no title", path, name)
		assert.NotEmpty(t, said["description"], "%s/%s has no description", path, name)
		explain(t, path+"/"+name, member, defs)
	}
}

func feature(members string) string {
	return `{"type":"FeatureCollection","features":[{"type":"Feature",` + members + `}]}`
}
