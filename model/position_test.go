package model_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/model"
)

// TestPositions: of the claims that count about events those that are no earlier
// positions of their voices.
func TestPositions(t *testing.T) {
	ix := model.NewIndex(story(t, `
		event e 2024-10-08
		event f -
		place p
		late Kyiv asserts f 2024-10-18
		first NIS expects e 2024-10-10
		there NIS asserts p 2024-10-10
		then NIS asserts e 2024-10-12 withdrawn 2024-10-17
		tass TASS asserts e 2024-10-11
		ru Peskov denies e 2024-10-13 replaces tass`))
	for _, row := range []struct {
		at    string
		clock model.Clock
		want  string
	}{
		{"2024-10-09", model.Said, ""},
		{"2024-10-10", model.Said, "NIS e first*"},
		{"2024-10-12", model.Said, "TASS e tass NIS e then*"},
		{"2024-10-13", model.Said, "NIS e then Peskov e ru*"},
		{"2024-10-18", model.Said, "NIS e first Peskov e ru Kyiv f late*"},
		{"2024-10-09", model.Happened, "NIS e first Peskov e ru Kyiv f late"},
	} {
		text := ""
		for _, c := range ix.At(date(t, row.at), row.clock).Claims() {
			if _, ok := ix.Event(c.Claim.About); c.Earlier || !ok {
				continue
			}
			text += " " + c.Claim.Voice + " " + c.Claim.About + " " + c.Claim.ID
			if c.New {
				text += "*"
			}
		}
		assert.Equal(t, row.want, text[min(1, len(text)):], row.at)
	}
}
