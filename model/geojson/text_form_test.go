package geojson_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/model/edtf"
	"sightline/model/geojson"
)

// The tests' text form: a file, or a part of one, with ▸ before every byte
// where a problem is to be told. The marks are taken out before reading.
const mark = "▸"

// A part of a small briefing that is right in everything else.
func voices(text string) string   { return whole(`"voices":[`+text+`]`, "") }
func claims(text string) string   { return whole(people+`,"claims":[`+text+`]`, place+","+event) }
func features(text string) string { return whole(people, text) }
func members(text string) string  { return whole(text, place+","+event) }

const (
	people = `"sources":[{"id":"src","title":"S"}],"voices":[{"id":"vox","name":"V"},{"id":"pop","name":"P"}]`
	place  = `{"type":"Feature","id":"here","geometry":null,"properties":{"kind":"place","name":"Here"}}`
	event  = `{"type":"Feature","id":"fall","geometry":null,"properties":{"kind":"event","title":"Fall"}}`
)

func whole(briefing, features string) string {
	if briefing != "" {
		briefing = "," + briefing
	}
	return "{\"type\":\"FeatureCollection\",\n\"briefing\":{\"version\":1" + briefing + "},\n\"features\":[" + features + "]}\n"
}

// said is a claim with everything that a claim needs, and more members.
func said(id, more string) string {
	if more != "" {
		more = "," + more
	}
	return `{"id":"` + id + `","voice":"vox","stance":"asserts","about":"fall","said":"2024"` + more + `}`
}

// shape is a file that is a geometry alone.
func shape(kind, coordinates string) string {
	return `{"type":"` + kind + `","coordinates":` + coordinates + `}`
}

// told is what Decode should tell of a marked text: one message for each mark.
func told(t *testing.T, marked string, messages []string) (text, want string) {
	t.Helper()
	parts := strings.Split(marked, mark)
	require.Len(t, parts, len(messages)+1, "marks in the case")
	lines := make([]string, len(messages))
	for i, message := range messages {
		before := strings.Join(parts[:i+1], "")
		line := strings.Count(before, "\n") + 1
		column := utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:]) + 1
		lines[i] = fmt.Sprintf("f.geojson:%d:%d: %s", line, column, message)
	}
	return strings.Join(parts, ""), strings.Join(lines, "\n")
}

// noDate is what is said of a text that is no date.
func noDate(text string) string {
	_, err := edtf.Parse(text)
	return err.Error()
}

// refuses checks what Decode tells of the marked text.
func refuses(t *testing.T, marked string, messages ...string) {
	t.Helper()
	text, want := told(t, marked, messages)
	b, err := geojson.Decode(strings.NewReader(text), "f.geojson")
	assert.Nil(t, b)
	require.EqualError(t, err, want)
	var wrong model.Problems
	assert.True(t, errors.As(err, &wrong))
}

// reads decodes what must be right, and checks that it survives writing.
func reads(t *testing.T, text string) *model.Briefing {
	t.Helper()
	b, err := geojson.Decode(strings.NewReader(text), "f.geojson")
	require.NoError(t, err)
	roundTrips(t, b)
	return b
}

// roundTrips checks that the briefing is the same after being written and read,
// and that what is written stays the same byte for byte.
func roundTrips(t *testing.T, b *model.Briefing) {
	t.Helper()
	first := encoded(t, b)
	again, err := geojson.Decode(strings.NewReader(first), "again.geojson")
	require.NoError(t, err, first)
	require.Equal(t, unplaced(*b), unplaced(*again))
	require.Equal(t, first, encoded(t, again))
}

func encoded(t *testing.T, b *model.Briefing) string {
	t.Helper()
	var out strings.Builder
	require.NoError(t, geojson.Encode(&out, b))
	return out.String()
}

// unplaced is a copy of the briefing without positions in the file.
func unplaced(b model.Briefing) model.Briefing {
	b.Doubts = nil // they are no part of what it says
	none := model.Position{}
	b.Sources = copied(b.Sources, func(s *model.Source) { s.Pos = none })
	b.Voices = copied(b.Voices, func(v *model.Voice) { v.Pos = none })
	b.Scenes = copied(b.Scenes, func(s *model.Scene) { s.Pos, s.Written = none, nil })
	b.Notes = copied(b.Notes, func(n *model.Note) { n.Pos = none })
	b.Places = copied(b.Places, func(p *model.Place) { p.Pos = none })
	b.Events = copied(b.Events, func(e *model.Event) { e.Pos = none })
	if b.Basemap != nil {
		m := *b.Basemap
		m.Pos = none
		m.Names = copied(m.Names, func(n *model.Renaming) { n.Pos = none })
		m.Lines = copied(m.Lines, func(l *model.Border) { l.Pos = none })
		m.Territories = copied(m.Territories, func(t *model.Territory) { t.Pos = none })
		b.Basemap = &m
	}
	b.Claims = copied(b.Claims, func(c *model.Claim) {
		c.Pos = none
		c.Cites = copied(c.Cites, func(c *model.Cite) { c.Pos = none })
	})
	return b
}

func copied[T any](all []T, change func(*T)) []T {
	if all == nil {
		return nil
	}
	others := append([]T{}, all...)
	for i := range others {
		change(&others[i])
	}
	return others
}
