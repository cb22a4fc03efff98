package model_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/model"
	"sightline/model/edtf"
)

func TestGrain(t *testing.T) {
	for _, row := range []struct {
		name, story string
		want        model.Grain
	}{
		{"nothing", "", model.Day},
		{"days and more", "event e 2024-10-08/..\n" + nis + "x NIS denies e 2024~", model.Day},
		{"an hour happened", "event e 2024-10-08T06:00Z\n" + nis, model.Hour},
		{"an hour said", "event e 2024-10-08\nx NIS asserts e 2024-10-18T09:00+09:00", model.Hour},
		{"an hour withdrawn", "event e 2024-10-08\nx NIS asserts e 2024-10-18 withdrawn 2024-10-19T12:00:00Z", model.Hour},
		{"a minute", "event e 2024-10-08T06:00Z\nx NIS asserts e 2024-10-18T09:01Z", model.Minute},
		{"an hour where it is half past", "event e 2024-10-08T06:00+05:30", model.Minute},
		{"seconds", "event e 2024-10-08T06:00:01Z", model.Minute},
	} {
		t.Run(row.name, func(t *testing.T) {
			assert.Equal(t, row.want.String(), model.NewIndex(story(t, row.story)).Grain().String())
		})
	}
}

func TestMomentOfAnInstant(t *testing.T) {
	at := time.Date(2024, 10, 18, 23, 59, 31, 5, time.FixedZone("", -3600))
	assert.Equal(t, "2024-10-19", model.Day.At(at).String())
	assert.Equal(t, "2024-10-19T00:00Z", model.Hour.At(at).String())
	assert.Equal(t, "2024-10-19T00:59Z", model.Minute.At(at).String())
	assert.Equal(t, "1969-12-31T23:00Z", model.Hour.At(time.Unix(-1, 0)).String())
	assert.Equal(t, "-0044-03-15T06:00Z", model.Hour.At(time.Date(-44, 3, 15, 6, 30, 0, 0, time.UTC)).String())
	assert.Equal(t, "Y12000", model.Hour.At(time.Date(12000, 1, 1, 6, 30, 0, 0, time.UTC)).String(), "no time is written in years so far away")
}

func TestStep(t *testing.T) {
	const (
		days    = "event e 2024-10-08"
		hours   = "event e 2024-10-08T06:00Z"
		minutes = "event e 2024-10-08T06:15Z"
	)
	for _, row := range []struct {
		name, story, at string
		n               int
		want            string
	}{
		{"a day", days, "2024-10-08", 1, "2024-10-09"},
		{"days back", days, "2024-10-08", -8, "2024-09-30"},
		{"no step", days, "2024-10", 0, "2024-10"},
		{"out of a month", days, "2024-10", 1, "2024-11-01"},
		{"back out of a month", days, "2024-10", -1, "2024-09-30"},
		{"out of a time", days, "2024-10-08T09:30Z", 1, "2024-10-09"},
		{"an hour", hours, "2024-10-08T23:00Z", 1, "2024-10-09T00:00Z"},
		{"hours back", hours, "2024-10-08T00:00Z", -2, "2024-10-07T22:00Z"},
		{"out of a day", hours, "2024-10-08", 1, "2024-10-09T00:00Z"},
		{"back out of a day", hours, "2024-10-08", -1, "2024-10-07T23:00Z"},
		{"minutes", minutes, "2024-10-08T23:58Z", 3, "2024-10-09T00:01Z"},
		{"no end to leave by", days, "2024-10-08/..", 1, "2024-10-08/.."},
		{"but a beginning", days, "2024-10-08/..", -1, "2024-10-07"},
		{"all of time", days, "-", -1, ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			ix := model.NewIndex(story(t, row.story))
			assert.Equal(t, row.want, ix.Step(date(t, row.at), row.n).String())
		})
	}
}

func TestSpanHasTheGrainOfTheBriefing(t *testing.T) {
	for _, row := range []struct{ name, story, want string }{
		{"days", "event e 2024-10-08/2024-10-13", "2024-10-08 2024-10-13"},
		{"hours", "event e 2024-10-08T06:00Z\nevent f 2024-10-08T10:00Z", "2024-10-08T06:00Z 2024-10-08T10:00Z"},
		{"a day among hours", "event e 2024-10-08T06:00Z\nx NIS asserts e 2024-10-09", "2024-10-08T06:00Z 2024-10-09T23:00Z"},
		{"minutes", "event e 2024-10-08T06:00Z\nevent f 2024-10-08T06:45Z", "2024-10-08T06:00Z 2024-10-08T06:45Z"},
	} {
		t.Run(row.name, func(t *testing.T) {
			first, last, ok := model.NewIndex(story(t, row.story)).Span()
			assert.True(t, ok)
			assert.Equal(t, row.want, first.String()+" "+last.String())
		})
	}
}

// screen is all that NextChange looks at, at one moment.
func screen(ix *model.Index, moment edtf.Date, clock model.Clock) string {
	s := ix.At(moment, clock)
	text := ""
	for _, c := range s.Claims() {
		text += fmt.Sprint(c.Claim.ID, c.Earlier, " ")
	}
	for _, e := range s.Events() {
		if e.Shown {
			text += fmt.Sprint(e.Event.ID, e.Standing, e.Underway, e.For, e.Against, e.FirstSaid, e.Gap, " ")
		}
	}
	return text
}

// someDay draws a date of any form without a time.
func someDay(t *rapid.T) edtf.Date {
	return rapid.Custom(someDate).Filter(func(d edtf.Date) bool { return !d.HasTime() }).Draw(t, "day")
}

// someTime draws a date of any form whose times lie in the night to the 11th, at
// one of the minutes.
func someTime(minutes ...int) func(*rapid.T) edtf.Date {
	return func(t *rapid.T) edtf.Date {
		at := func(hours int) string {
			hour, minute := rapid.IntRange(22, 22+hours).Draw(t, "hour"), rapid.SampledFrom(minutes).Draw(t, "minute")
			return fmt.Sprintf("2024-10-%02dT%02d:%02d", 10+hour/24, hour%24, minute)
		}
		utc := at(4) + "Z"
		return date(t, rapid.SampledFrom([]string{
			utc, utc, utc, utc, at(4), at(4) + ":00Z", at(13) + "+09:00", "2024-10-10", "2024-10-11",
			"2024-10-11~", "2024-10-10/2024-10-11", "../2024-10-10", "2024-10-11/..", "/2024-10-11", "2024-10",
		}).Draw(t, "date"))
	}
}

// TestNoChangeIsSkipped steps through every moment of a stretch of time, and
// compares where anything changes with what the index says.
func TestNoChangeIsSkipped(t *testing.T) {
	for _, row := range []struct {
		name, from, to string
		dates          func(*rapid.T) edtf.Date
		grains         []model.Grain
	}{
		{"days", "2023-12-25", "2025-01-05", someDay, []model.Grain{model.Day}},
		{"hours", "2024-10-09T20:00Z", "2024-10-12T04:00Z", someTime(0), []model.Grain{model.Day, model.Hour}},
		{"minutes", "2024-10-10T21:30Z", "2024-10-11T03:00Z", someTime(0, 1, 30, 59), []model.Grain{model.Day, model.Hour, model.Minute}},
	} {
		t.Run(row.name, func(t *testing.T) {
			from, to := date(t, row.from), date(t, row.to)
			rapid.Check(t, func(t *rapid.T) {
				ix := model.NewIndex(someBriefingOf(t, row.dates))
				require.Contains(t, row.grains, ix.Grain())
				for _, clock := range []model.Clock{model.Said, model.Happened} {
					requireEveryChange(t, ix, clock, [2]edtf.Date{from, to})
				}
			})
		})
	}
}

// requireEveryChange compares the index's changes after the first of the moments
// and up to the last with those that a step by step look at the screen finds.
func requireEveryChange(t *rapid.T, ix *model.Index, clock model.Clock, stretch [2]edtf.Date) {
	begin, _ := stretch[0].Begin()
	first := ix.Grain().At(begin)
	var scanned, forwards, backwards []string
	before, last := screen(ix, first, clock), first
	for m := ix.Step(first, 1); m.Compare(stretch[1]) <= 0; m = ix.Step(m, 1) {
		now := screen(ix, m, clock)
		if now != before {
			scanned = append(scanned, m.String())
		}
		before, last = now, m
	}
	for m, ok := ix.NextChange(first, clock); ok && m.Compare(last) <= 0; m, ok = ix.NextChange(m, clock) {
		forwards = append(forwards, m.String())
	}
	for m, ok := ix.PreviousChange(ix.Step(last, 1), clock); ok && m.Compare(first) > 0; m, ok = ix.PreviousChange(m, clock) {
		backwards = append(backwards, m.String())
	}
	slices.Reverse(backwards)
	require.Equal(t, scanned, forwards, clock)
	require.Equal(t, scanned, backwards, clock)
}
