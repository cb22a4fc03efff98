package edtf_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model/edtf"
)

func date(t testing.TB, s string) edtf.Date {
	t.Helper()
	if s == "" {
		return edtf.Date{}
	}
	d, err := edtf.Parse(s)
	require.NoError(t, err)
	return d
}

func at(t testing.TB, s string) time.Time {
	t.Helper()
	begin, known := date(t, s).Begin()
	require.True(t, known)
	return begin
}

// ends writes a range as BEGIN..END, a missing end as nothing.
func ends(d edtf.Date) string {
	s := ".."
	if begin, known := d.Begin(); known {
		s = begin.Format(time.RFC3339Nano) + s
	}
	if end, known := d.End(); known {
		s += end.Format(time.RFC3339Nano)
	}
	return s
}

func TestRanges(t *testing.T) {
	cases := []struct{ text, want string }{
		{"", ".."},
		{"2024-10-17", "2024-10-17T00:00:00Z..2024-10-18T00:00:00Z"},
		{"2024-10", "2024-10-01T00:00:00Z..2024-11-01T00:00:00Z"},
		{"2024-10-XX", "2024-10-01T00:00:00Z..2024-11-01T00:00:00Z"},
		{"2024", "2024-01-01T00:00:00Z..2025-01-01T00:00:00Z"},
		{"2024-XX-XX", "2024-01-01T00:00:00Z..2025-01-01T00:00:00Z"},
		{"202X", "2020-01-01T00:00:00Z..2030-01-01T00:00:00Z"},
		{"20", "2000-01-01T00:00:00Z..2100-01-01T00:00:00Z"},
		{"1XXX", "1000-01-01T00:00:00Z..2000-01-01T00:00:00Z"},
		{"XXXX", "0000-01-01T00:00:00Z..10000-01-01T00:00:00Z"},
		{"-00XX", "-0099-01-01T00:00:00Z..0000-01-01T00:00:00Z"},
		{"-04", "-0499-01-01T00:00:00Z..-0399-01-01T00:00:00Z"},
		{"2024-21", "2024-03-01T00:00:00Z..2024-06-01T00:00:00Z"},
		{"2024-22", "2024-06-01T00:00:00Z..2024-09-01T00:00:00Z"},
		{"2024-23", "2024-09-01T00:00:00Z..2024-12-01T00:00:00Z"},
		{"2024-24", "2024-12-01T00:00:00Z..2025-03-01T00:00:00Z"},
		{"2024-10-17T14:30Z", "2024-10-17T14:30:00Z..2024-10-17T14:31:00Z"},
		{"2024-10-17T14:30", "2024-10-17T14:30:00Z..2024-10-17T14:31:00Z"},
		{"2024-10-17T14:30:05-0330", "2024-10-17T18:00:05Z..2024-10-17T18:00:06Z"},
		{"2024-10-17T14:30:05.25Z", "2024-10-17T14:30:05.25Z..2024-10-17T14:30:05.26Z"},
		{"2024-10-17T14:30:05.123456789Z", "2024-10-17T14:30:05.123456789Z..2024-10-17T14:30:05.12345679Z"},
		{"2024-12-31T24:00:00Z", "2025-01-01T00:00:00Z..2025-01-01T00:00:01Z"},
		{"2024-10-08/2024-10-13", "2024-10-08T00:00:00Z..2024-10-14T00:00:00Z"},
		{"2024-10/2024-10-13", "2024-10-01T00:00:00Z..2024-10-14T00:00:00Z"},
		{"../2024-10", "..2024-11-01T00:00:00Z"},
		{"2024-10/", "2024-10-01T00:00:00Z.."},
		{"/", ".."},
		{"2024-10-17~", "2024-10-17T00:00:00Z..2024-10-18T00:00:00Z"},
	}
	for _, c := range cases {
		assert.Equal(t, c.want, ends(date(t, c.text)), c.text)
	}
}

func TestLongYearsAreToldApart(t *testing.T) {
	for _, c := range []struct {
		text string
		year int
	}{{"Y170000002", 170000002}, {"Y-170000002", -170000002}, {"Y99999999999", edtf.MaxYear}, {"Y-99999999999", -edtf.MaxYear}} {
		begin, _ := date(t, c.text).Begin()
		end, _ := date(t, c.text).End()
		assert.Equal(t, c.year, begin.Year(), c.text)
		assert.Equal(t, c.year+1, end.Year(), c.text)
		assert.True(t, begin.Before(end), c.text)
	}
}

func TestOverlaps(t *testing.T) {
	cases := []struct {
		a, b string
		want bool
	}{
		{"2024-10-17", "2024-10-17", true},
		{"2024-10-17", "2024-10-18", false},
		{"2024-10-17T24:00:00", "2024-10-18", true},
		{"2024-10-08/2024-10-13", "2024-10-13", true},
		{"2024-10-08/2024-10-13", "2024-10-14", false},
		{"2024-10", "2024-10-31", true},
		{"../2024-10-17", "1700", true},
		{"../2024-10-17", "2024-10-18", false},
		{"2024-10-18/", "2030", true},
		{"2024-10-18/", "2024-10-17", false},
		{"/", "2024", true},
		{"/", "..", false},
		{"2024-10-17~", "2024-10-18", false},
	}
	for _, c := range cases {
		b := edtf.Date{}
		if c.b != ".." {
			b = date(t, c.b)
		}
		assert.Equal(t, c.want, date(t, c.a).Overlaps(b), "%s and %s", c.a, c.b)
		assert.Equal(t, c.want, b.Overlaps(date(t, c.a)), "%s and %s", c.b, c.a)
	}
	assert.False(t, edtf.Date{}.Overlaps(edtf.Date{}))
}

func TestMayBeAfter(t *testing.T) {
	cases := []struct {
		date, at string
		want     bool
	}{
		{"", "2024", false},
		{"2024-10-17", "2024-10-17", true},
		{"2024-10-17", "2024-10-17T23:59:59", true},
		{"2024-10-17", "2024-10-18", false},
		{"2024-10-17~", "2024-10-18", true},
		{"2024-10-17?", "2024-10-18", true},
		{"2024-10-17%", "2024-10-19", false},
		{"2024-10", "2024-11-01", false},
		{"2024-10~", "2024-11-30", true},
		{"2024-10~", "2024-12-01", false},
		{"2024-10-XX", "2024-10-31", true},
		{"2024-10-XX?", "2024-11-30", true},
		{"2024-21~", "2024-08-31", true},
		{"2024-21~", "2024-09-01", false},
		{"2024~", "2025-12-31", true},
		{"2024~", "2026", false},
		{"199X~", "2009", true},
		{"199X~", "2010", false},
		{"19XX?", "2099", true},
		{"19XX?", "2100", false},
		{"1XXX?", "2999", true},
		{"1XXX?", "3000", false},
		{"XXXX?", "Y19999", true},
		{"XXXX?", "Y20000", false},
		{"2024-10-08~/2024-10-13", "2024-10-14", false},
		{"2024-10-08/2024-10-13~", "2024-10-14", true},
		{"2024-10-08/", "9999", true},
		{"2024-10-08/..", "9999", true},
		{"../2024-10-08", "2024-10-09", false},
	}
	for _, c := range cases {
		assert.Equal(t, c.want, date(t, c.date).MayBeAfter(at(t, c.at)), "%s after %s", c.date, c.at)
	}
}

func TestCompareOrders(t *testing.T) {
	ascending := []string{
		"", "../2024", "/", "Y-170000002", "-0400", "0000", "2024-01-01", "2024-01", "2024", "2024/2025", "2024/..",
		"2024-10-17T14:30", "2024-10-17T14:31", "Y170000002",
	}
	for i, a := range ascending {
		for j, b := range ascending {
			got := date(t, a).Compare(date(t, b))
			switch {
			case i < j:
				assert.Negative(t, got, "%s and %s", a, b)
			case i > j:
				assert.Positive(t, got, "%s and %s", a, b)
			default:
				assert.Zero(t, got, a)
			}
		}
	}
	assert.Zero(t, date(t, "2024-10").Compare(date(t, "2024-10-XX")))
	assert.Zero(t, date(t, "../2024").Compare(date(t, "/2024")))
}

func TestDay(t *testing.T) {
	seoul := time.FixedZone("KST", 9*60*60)
	cases := []struct {
		at   time.Time
		want string
	}{
		{time.Date(2024, 10, 17, 14, 30, 0, 0, time.UTC), "2024-10-17"},
		{time.Date(2024, 10, 18, 3, 0, 0, 0, seoul), "2024-10-17"},
		{time.Date(-400, 3, 1, 0, 0, 0, 0, time.UTC), "-0400-03-01"},
		{time.Date(0, 3, 1, 0, 0, 0, 0, time.UTC), "0000-03-01"},
		{time.Date(12345, 3, 1, 0, 0, 0, 0, time.UTC), "Y12345"},
		{time.Date(-12345, 3, 1, 0, 0, 0, 0, time.UTC), "Y-12345"},
		{time.Date(edtf.MaxYear+1, 1, 1, 0, 0, 0, 0, time.UTC), ""},
	}
	for _, c := range cases {
		assert.Equal(t, c.want, edtf.Day(c.at).String())
	}
}
