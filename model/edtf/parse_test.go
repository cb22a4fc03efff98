package edtf_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model/edtf"
)

func TestParseAccepts(t *testing.T) {
	for _, s := range []string{
		"2024-10-17T14:30Z", "2024-10-17T14:30", "2024-10-17T14:30:05.123456789+05:45", "2024-10-17T24:00",
		"2024-10-17T24:00:00.000Z", "2024-10-XX~", "-XXXX", "-00XX", "0XXX", "Y99999999999", "Y-99999999999",
		"Y170000002~", "2024-24?", "../2024-21", "2024~/..", "AUTUMN, 2024", "fall, 2024", "2024-02-29",
	} {
		d, err := edtf.Parse(s)
		require.NoError(t, err, s)
		assert.Equal(t, s, d.String())
		assert.False(t, d.IsZero(), s)
	}
}

func TestParseErrors(t *testing.T) {
	cases := []struct {
		text   string
		offset int
		want   string
	}{
		{"", 0, `date "": it is empty; a date looks like 2024-10-17`},
		{"yesterday", 0, `date "yesterday": it begins with a year of four digits, as in 2024-10-17`},
		{"24-10-17", 0, `date "24-10-17": a year has four digits, this has two`},
		{"-0000", 0, `date "-0000": there is no year or century -0: 0 has no sign`},
		{"+2024", 0, `date "+2024": a year has no plus sign; write 2024`},
		{"12345", 0, `date "12345": a year has four digits, and a Y before it if it has more; write Y12345`},
		{"Y123", 0, `date "Y123": Y stands before a year of more than four digits; write 0123`},
		{"Y02024", 0, `date "Y02024": a year after Y does not begin with 0; write 2024`},
		{"Y100000000000", 0, `date "Y100000000000": year 100000000000 is not -99999999999 to 99999999999`},
		{"Y20245-10", 6, `date "Y20245-10": '-' cannot follow a year with Y`},
		{"2024-13-40", 5, `date "2024-13-40": month 13 is not 01 to 12`},
		{"2024-00", 5, `date "2024-00": month 00 is not 01 to 12`},
		{"2024--10", 5, `date "2024--10": a month has two digits, from 01 to 12`},
		{"2024-02-30", 8, `date "2024-02-30": February 2024 has 29 days`},
		{"1900-02-29", 8, `date "1900-02-29": February 1900 has 28 days`},
		{"2024-10-32", 8, `date "2024-10-32": day 32 is not 01 to 31`},
		{"2024-10-1", 8, `date "2024-10-1": a day has two digits, from 01 to 31; write 2024-10-01`},
		{"2024-21-05", 7, `date "2024-21-05": '-' cannot follow a season; write 2024-05-21 (if the day comes before the month)`},
		{"2001-21^southernHemisphere", 7, `date "2001-21^southernHemisphere": a season has no qualifier after ^ in EDTF levels 0 and 1`},
		{"Spring, 20", 8, `date "Spring, 20": a year of four digits follows a season`},
		{"1X", 0, `date "1X": a century with unspecified digits is written with four, as 19XX`},

		{"2024-10-17T14", 13, `date "2024-10-17T14": a time has hours and minutes, as in T14:30Z`},
		{"2024-10-17T1:30", 11, `date "2024-10-17T1:30": the hour has two digits, from 00 to 24`},
		{"2024-10-17T25:00", 11, `date "2024-10-17T25:00": hour 25 is not 00 to 24`},
		{"2024-10-17T14:60", 14, `date "2024-10-17T14:60": minute 60 is not 00 to 59`},
		{"2024-10-17T14:30:60", 17, `date "2024-10-17T14:30:60": second 60 is not 00 to 59`},
		{"2024-10-17T24:00:01", 11, `date "2024-10-17T24:00:01": nothing is later than 24:00:00 in a day`},
		{"2024-10-17T14:30:00.", 20, `date "2024-10-17T14:30:00.": a fraction of a second has 1 to 9 digits`},
		{"2024-10-17T14:30~", 16, `date "2024-10-17T14:30~": a date with a time takes no sign of doubt`},
		{"2024-10-17T14:30Z00", 17, `date "2024-10-17T14:30Z00": '0' cannot follow Z`},
		{"2024-10-17T14:30+15", 16, `date "2024-10-17T14:30+15": offset +15 is not -12:00 to +14:00`},
		{"2024-10-17T14:30+1", 17, `date "2024-10-17T14:30+1": an offset from UTC is Z, or +hh, +hh:mm, -hh, -hh:mm`},
		{"2024-10-17T14:30-00:00", 16, `date "2024-10-17T14:30-00:00": there is no offset -00:00; UTC is Z`},
		{"2024-10-17T14:30+02:00:00", 22, `date "2024-10-17T14:30+02:00:00": ':' cannot follow an offset from UTC`},

		{"2012/2013/2014", 9, `date "2012/2013/2014": an interval has one slash`},
		{"2024-10-17/2024-10-08", 11, `date "2024-10-17/2024-10-08": 2024-10-08 begins before 2024-10-17; write 2024-10-08/2024-10-17`},
		{"Y12345/..", 0, `date "Y12345/..": a year with Y cannot stand in an interval`},
		{"../Spring, 2002", 3, `date "../Spring, 2002": it begins with a year of four digits, as in 2024-10-17; write ../2002-21`},
		{"2024-10-17T14:30Z/2024-10-17T16:00Z", 11, `date "2024-10-17T14:30Z/2024-10-17T16:00Z": an interval lies between dates without a time; write 2024-10-17`},
		{"2024-10-17T14:30Z/..", 11, `date "2024-10-17T14:30Z/..": an interval lies between dates without a time; write 2024-10-17/..`},

		{"2024~?", 5, `date "2024~?": one sign of doubt is enough: % is both uncertain and approximate; write 2024%`},
		{"2024-06~-11", 8, `date "2024-06~-11": doubt about a part of a date is EDTF level 2, which is not supported (levels 0 and 1 are)`},
		{"2024-XX/2025", 7, `date "2024-XX/2025": an unspecified digit in an interval is EDTF level 2, which is not supported (levels 0 and 1 are)`},
		{"[2024,2025]", 0, `date "[2024,2025]": a set of dates is EDTF level 2, which is not supported (levels 0 and 1 are)`},
	}
	for _, c := range cases {
		t.Run(c.text, func(t *testing.T) {
			d, err := edtf.Parse(c.text)
			assert.EqualError(t, err, c.want)
			assert.True(t, d.IsZero())
			var wrong *edtf.Error
			require.ErrorAs(t, err, &wrong)
			assert.Equal(t, c.offset, wrong.Offset)
			assert.Equal(t, c.text, wrong.Text)
		})
	}
}

func TestSuggestions(t *testing.T) {
	const dayFirst, monthFirst = " (if the day comes first)", " (if the month comes first)"
	cases := []struct{ text, want string }{
		{"17.10.2024", "2024-10-17"},
		{"2024/10/17", "2024-10-17"},
		{"2024.10.17", "2024-10-17"},
		{"2024 10 17", "2024-10-17"},
		{"20241017", "2024-10-17"},
		{"2024-1-5", "2024-01-05"},
		{"10/17/2024", "2024-10-17" + monthFirst},
		{"17/10/2024", "2024-10-17" + dayFirst},
		{"10/11/2024", "2024-11-10" + dayFirst + " or 2024-10-11" + monthFirst},
		{"10.11.2024", "2024-11-10" + dayFirst + " or 2024-10-11" + monthFirst},
		{"10/10/2024", "2024-10-10"},
		{"2024-17-10", "2024-10-17 (if the day comes before the month)"},
		{"10/2024", "2024-10"},
		{"2024/10", "2024-10"},
		{"2024-10-17 14:30", "2024-10-17T14:30"},
		{"2024-10-17 14:30 UTC", "2024-10-17T14:30Z"},
		{"2024-10-17t14:30:00,5z", "2024-10-17T14:30:00.5Z"},
		{" 2024-10-17 ", "2024-10-17"},
		{"2024- 10-17", "2024-10-17"},
		{"2024−10−17", "2024-10-17"},
		{"2024-10-xx", "2024-10-XX"},
		{"2024-10-??", "2024-10-XX"},
		{"Oct 17, 2024", "2024-10-17"},
		{"Thursday, the 17th of October 2024", "2024-10-17"},
		{"17 Sept. 2024", "2024-09-17"},
		{"October 2024", "2024-10"},
		{"spring 2024", "2024-21"},
		{"circa 2024", "2024~"},
		{"c. 18 October 2024", "2024-10-18~"},
		{"2024-10-08 to 2024-10-13", "2024-10-08/2024-10-13"},
		{"2024-10-08–2024-10-13", "2024-10-08/2024-10-13"},
		{"8 Oct 2024 - 13 Oct 2024", "2024-10-08/2024-10-13"},
		{"20241008/20241013", "2024-10-08/2024-10-13"},
		{"c. 2023 to 2024", "2023~/2024"},
		{"2005-07-25T10:10:10Z/2006-01-01T10:10:10Z", "2005-07-25/2006-01-01"},

		{"1", ""},
		{"yesterday", ""},
		{"31.31.2024", ""},
		{"30 February 2024", ""},
		{"early October 2024", ""},
		{"Q3 2024", ""},
		{"10/11/2024 to 12/11/2024", ""},
	}
	for _, c := range cases {
		t.Run(c.text, func(t *testing.T) {
			_, err := edtf.Parse(c.text)
			require.Error(t, err)
			_, got, _ := strings.Cut(err.Error(), "; write ")
			assert.Equal(t, c.want, got)
		})
	}
}

func TestTwoOrdersAreCalledSo(t *testing.T) {
	_, err := edtf.Parse("10/11/2024")
	assert.ErrorContains(t, err, "can be read in two orders")
}

func TestParseLimitsLength(t *testing.T) {
	_, err := edtf.Parse(strings.Repeat("2", edtf.MaxLength+1))
	var wrong *edtf.Error
	require.ErrorAs(t, err, &wrong)
	assert.Equal(t, edtf.MaxLength, wrong.Offset)
	assert.EqualError(t, err, `date "2222222222222222222222222222222222222222…": a date has at most 100 bytes, this has 101`)
}
