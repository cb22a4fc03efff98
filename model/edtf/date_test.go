package edtf_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/model/edtf"
)

func TestTraits(t *testing.T) {
	cases := []struct {
		text                                string
		precision                           edtf.Precision
		uncertain, approximate, unspecified bool
	}{
		{"", edtf.Indefinite, false, false, false},
		{"XXXX-XX-XX", edtf.Indefinite, false, false, true},
		{"/", edtf.Indefinite, false, false, false},
		{"1XXX", edtf.PrecisionMillennium, false, false, true},
		{"19XX", edtf.PrecisionCentury, false, false, true},
		{"19", edtf.PrecisionCentury, false, false, false},
		{"199X~", edtf.PrecisionDecade, false, true, true},
		{"2024?", edtf.PrecisionYear, true, false, false},
		{"2024-XX", edtf.PrecisionYear, false, false, true},
		{"2024-XX-XX", edtf.PrecisionYear, false, false, true},
		{"Y170000002", edtf.PrecisionYear, false, false, false},
		{"2024-21%", edtf.PrecisionSeason, true, true, false},
		{"2024-10~", edtf.PrecisionMonth, false, true, false},
		{"2024-10-XX", edtf.PrecisionMonth, false, false, true},
		{"2024-10-17", edtf.PrecisionDay, false, false, false},
		{"2024-10-17T14:30", edtf.PrecisionMinute, false, false, false},
		{"2024-10-17T14:30:00", edtf.PrecisionSecond, false, false, false},
		{"2024-10-17T14:30:00.0", edtf.PrecisionSubsecond, false, false, false},
		{"2024-10/2024-11-03~", edtf.PrecisionDay, false, true, false},
		{"2024-01?/2024", edtf.PrecisionMonth, true, false, false},
		{"../2024%", edtf.PrecisionYear, true, true, false},
	}
	for _, c := range cases {
		d := date(t, c.text)
		assert.Equal(t, c.precision, d.Precision(), c.text)
		assert.Equal(t, c.uncertain, d.Uncertain(), c.text)
		assert.Equal(t, c.approximate, d.Approximate(), c.text)
		assert.Equal(t, c.unspecified, d.Unspecified(), c.text)
		assert.Equal(t, c.precision >= edtf.PrecisionMinute, d.HasTime(), c.text)
		assert.Equal(t, c.precision == edtf.PrecisionDay, d.Precision().IsDay(), c.text)
	}
}

func TestEndsOfIntervals(t *testing.T) {
	cases := []struct {
		text, start, finish     string
		startBound, finishBound edtf.Bound
		interval                bool
	}{
		{"", "", "", edtf.Unknown, edtf.Unknown, false},
		{"2024-10~", "2024-10~", "2024-10~", edtf.Known, edtf.Known, false},
		{"2024-10-01?/2024-10", "2024-10-01?", "2024-10", edtf.Known, edtf.Known, true},
		{"../2024", "", "2024", edtf.Open, edtf.Known, true},
		{"/2024", "", "2024", edtf.Unknown, edtf.Known, true},
		{"2024/..", "2024", "", edtf.Known, edtf.Open, true},
		{"2024/", "2024", "", edtf.Known, edtf.Unknown, true},
		{"../", "", "", edtf.Open, edtf.Unknown, true},
		{"/", "", "", edtf.Unknown, edtf.Unknown, true},
	}
	for _, c := range cases {
		d := date(t, c.text)
		assert.Equal(t, date(t, c.start), d.Start(), c.text)
		assert.Equal(t, date(t, c.finish), d.Finish(), c.text)
		assert.Equal(t, c.startBound, d.StartBound(), c.text)
		assert.Equal(t, c.finishBound, d.FinishBound(), c.text)
		assert.Equal(t, c.interval, d.IsInterval(), c.text)
	}
}

func TestDatesAreKeys(t *testing.T) {
	seen := map[edtf.Date]int{}
	for _, s := range []string{"2024-10-17", "2024-10-17", "2024-10", "2024-10-XX", ""} {
		seen[date(t, s)]++
	}
	assert.Len(t, seen, 4)
	assert.Equal(t, 2, seen[date(t, "2024-10-17")])
}

func TestWeekday(t *testing.T) {
	for text, want := range map[string]string{
		"2024-10-17": "Thursday", "0000-01-01": "Saturday", "2024-10-17~": "Thursday",
		"2024-10": "", "2024-10-XX": "", "2024-10-17T14:30": "", "2024-10-17/2024-10-17": "", "": "",
	} {
		assert.Equal(t, want, date(t, text).Weekday(), text)
	}
}

func TestNames(t *testing.T) {
	var precisions, bounds []string
	for p := edtf.Indefinite; p <= edtf.PrecisionSubsecond; p++ {
		precisions = append(precisions, p.String())
	}
	for b := edtf.Unknown; b <= edtf.Known; b++ {
		bounds = append(bounds, b.String())
	}
	assert.Equal(t, []string{
		"indefinite", "millennium", "century", "decade", "year", "season", "month", "day", "minute", "second",
		"fraction of a second",
	}, precisions)
	assert.Equal(t, []string{"unknown", "open", "known"}, bounds)
}
