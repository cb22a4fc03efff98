package model_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/model/edtf"
)

func TestBetweenIsAMomentOfTheGrain(t *testing.T) {
	date := func(s string) edtf.Date {
		d, err := edtf.Parse(s)
		require.NoError(t, err)
		return d
	}
	for _, tt := range []struct {
		from, to string
		grain    string // of an event's date
		part     float64
		want     string
	}{
		{"2024-10-08", "2024-10-18", "2024-10-01", 0, "2024-10-08"},
		{"2024-10-08", "2024-10-18", "2024-10-01", 0.55, "2024-10-13"},
		{"2024-10-18", "2024-10-08", "2024-10-01", 0.5, "2024-10-13"},
		{"2024-10-08T06:00Z", "2024-10-08T12:00Z", "2024-10-01T05:00Z", 0.5, "2024-10-08T09:00Z"},
		{"2024-10-08T06:00Z", "2024-10-08T06:30Z", "2024-10-01T05:01Z", 0.5, "2024-10-08T06:15Z"},
		{"../2024-10-08", "2024-10-18", "2024-10-01", 0.5, "2024-10-18"},
	} {
		ix := model.NewIndex(&model.Briefing{Events: []model.Event{{ID: "e", When: date(tt.grain)}}})
		assert.Equal(t, tt.want, ix.Between(date(tt.from), date(tt.to), tt.part).String())
	}
}
