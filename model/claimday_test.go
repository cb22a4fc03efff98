package model_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/model"
)

func TestDaysOfClaims(t *testing.T) {
	for _, row := range []struct {
		said string
		want int32
	}{
		{"-", model.NoDay},
		{"../2024-10-18", model.NoDay},
		{"/2024-10-18", model.NoDay},
		{"1970-01-01", 0},
		{"1970-01-01T23:59:59Z", 0},
		{"1969-12-31T23:59:59Z", -1},
		{"1969-12-31", -1},
		{"2024-10-18", 20014},
		{"2024-10-18T01:30+09:00", 20013},
		{"2024-10-18/..", 20014},
		{"2024-10", 19997},
		{"Y-5000000", -1826932028},
		{"Y-6000000", -model.FarDay},
		{"Y6000000", model.FarDay},
	} {
		t.Run(row.said, func(t *testing.T) {
			ix := model.NewIndex(story(t, "event e -\na NIS asserts e "+row.said))
			assert.Equal(t, row.want, ix.At(date(t, "Y99999999"), model.Said).SaidDay(0))
		})
	}
}
