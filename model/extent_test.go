package model_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/model"
)

// TestWhatNobodyNamesIsNotUnderWay: "by the 18th" is not the 10th.
func TestWhatNobodyNamesIsNotUnderWay(t *testing.T) {
	for _, row := range []struct{ when, vouched string }{
		{"/2024-10-18", "2024-10-18"},
		{"2024-10-08/", "2024-10-08"},
		{"../2024-10-18", "../2024-10-18"},
		{"2024-10-08/..", "2024-10-08/.."},
		{"2024-10-08/2024-10-13", "2024-10-08/2024-10-13"},
		{"2024-10-08", "2024-10-08"},
		{"/", "/"},
		{"../", "../"},
	} {
		assert.Equal(t, row.vouched, model.Vouched(date(t, row.when)).String(), row.when)
	}
	ix := model.NewIndex(story(t, "event arrival /2024-10-18"))
	for day, underway := range map[string]bool{"2024-10-10": false, "2024-10-17": false, "2024-10-18": true, "2024-10-19": false} {
		e, ok := ix.At(date(t, day), model.Happened).Event("arrival")
		assert.True(t, ok)
		assert.Equal(t, underway, e.Underway, day)
	}
}
