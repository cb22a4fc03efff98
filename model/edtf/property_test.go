package edtf_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/model/edtf"
)

// single draws a date that is no interval and may stand in one.
func single() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		year := rapid.IntRange(-9999, 9999).Draw(t, "year")
		s := fmt.Sprintf("%04d", year)
		if year < 0 {
			s = fmt.Sprintf("-%04d", -year)
		}
		switch month := rapid.IntRange(1, 12).Draw(t, "month"); rapid.IntRange(0, 3).Draw(t, "parts") {
		case 1:
			s += fmt.Sprintf("-%02d", 20+rapid.IntRange(1, 4).Draw(t, "season"))
		case 2:
			s += fmt.Sprintf("-%02d", month)
		case 3:
			s += fmt.Sprintf("-%02d-%02d", month, rapid.IntRange(1, 28).Draw(t, "day"))
		}
		return s + rapid.SampledFrom([]string{"", "", "?", "~", "%"}).Draw(t, "doubt")
	})
}

// anyDate draws a date of any form.
func anyDate() *rapid.Generator[edtf.Date] {
	return rapid.Custom(func(t *rapid.T) edtf.Date {
		end := rapid.OneOf(single(), rapid.SampledFrom([]string{"", ".."}))
		interval := rapid.Custom(func(t *rapid.T) string { return end.Draw(t, "start") + "/" + end.Draw(t, "finish") })
		other := rapid.SampledFrom([]string{"19", "-04", "199X", "2024-10-XX", "XXXX", "Y170000002", "2024-10-17T14:30Z"})
		text := rapid.OneOf(single(), interval, other).Draw(t, "text")
		d, err := edtf.Parse(text)
		if start, finish, isInterval := strings.Cut(text, "/"); err != nil && isInterval {
			d, err = edtf.Parse(finish + "/" + start) // it ran backwards
		}
		require.NoError(t, err)
		return d
	})
}

func TestDatesAreWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { checkWhole(t, anyDate().Draw(t, "date")) })
}

// checkWhole checks what holds for every date that Parse gives.
func checkWhole(t assert.TestingT, d edtf.Date) {
	again, err := edtf.Parse(d.String())
	assert.NoError(t, err)
	assert.Equal(t, d, again)
	assert.True(t, d == again)
	begin, hasBegin := d.Begin()
	end, hasEnd := d.End()
	assert.Equal(t, hasBegin, d.StartBound() == edtf.Known)
	assert.Equal(t, hasEnd, d.FinishBound() == edtf.Known)
	if hasBegin && hasEnd {
		assert.True(t, begin.Before(end), "%s is empty", d)
	}
	for _, at := range []time.Time{begin, end} {
		assert.Equal(t, time.UTC, at.Location())
	}
	startBegin, _ := d.Start().Begin()
	finishEnd, _ := d.Finish().End()
	assert.Equal(t, begin, startBegin)
	assert.Equal(t, end, finishEnd)
	assert.True(t, d.Overlaps(d))
	assert.Zero(t, d.Compare(d))
	assert.NotEmpty(t, d.Words())
	assert.NotEmpty(t, d.Short())
}

func TestRelationsAgree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := anyDate().Draw(t, "a"), anyDate().Draw(t, "b"), anyDate().Draw(t, "c")
		assert.Equal(t, a.Overlaps(b), b.Overlaps(a))
		assert.Equal(t, a.Compare(b), -b.Compare(a))
		if a.Compare(b) <= 0 && b.Compare(c) <= 0 {
			assert.LessOrEqual(t, a.Compare(c), 0)
		}
		if begin, known := b.Begin(); known && a.Overlaps(b) {
			assert.True(t, a.MayBeAfter(begin), "%s overlaps %s", a, b)
		}
	})
}

func TestDayIsTheDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		seconds := rapid.Int64Range(-370e9, 250e9).Draw(t, "seconds since 1970")
		at := time.Unix(seconds, 0).UTC()
		day := edtf.Day(at)
		begin, _ := day.Begin()
		end, _ := day.End()
		assert.False(t, at.Before(begin))
		assert.True(t, at.Before(end))
		assert.Equal(t, 24*time.Hour, end.Sub(begin))
		assert.Equal(t, at.Weekday().String(), day.Weekday())
	})
}

func FuzzParse(f *testing.F) {
	for _, c := range corpus(f) {
		f.Add(c.text())
	}
	for _, s := range []string{"10/11/2024", "Oct 17, 2024", "c. 2024 to 2025", "2024-10-17 14:30 UTC", "\xff2024", "–..–../ - "} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := edtf.Parse(s)
		if err == nil {
			assert.Equal(t, s, d.String())
			checkWhole(t, d)
			return
		}
		assert.True(t, d.IsZero())
		wrong, ok := err.(*edtf.Error)
		assert.True(t, ok)
		assert.True(t, 0 <= wrong.Offset && wrong.Offset <= len(s))
		assert.NotEmpty(t, wrong.Problem)
		for _, meant := range wrong.Suggestions {
			_, err := edtf.Parse(meant.Text)
			assert.NoError(t, err, "suggested for %q", s)
		}
	})
}

func BenchmarkParse(b *testing.B) {
	for _, s := range []string{"2024-10-17", "2024-10-08/2024-10-13", "2024-10-17T14:30:05+09:00", "10/11/2024"} {
		b.Run(s, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, _ = edtf.Parse(s)
			}
		})
	}
}
