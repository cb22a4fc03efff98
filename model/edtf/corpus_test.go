package edtf_test

import (
	"encoding/json"
	"os"
	"regexp"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model/edtf"
)

// corpusCase is one string of a public test suite, as kept in
// testdata/edtf-cases.json; the licences of the suites lie beside it.
type corpusCase struct {
	Input  *string // null is one of the inputs; it reads as ""
	Valid  bool
	Level  *int
	Source string
	Bounds []string          // ixc/python-edtf: days, lower and upper strict, then both fuzzy
	RFC    map[string]string `json:"bounds_rfc3339"` // sfomuseum/go-edtf
}

func (c corpusCase) text() string {
	if c.Input == nil {
		return ""
	}
	return *c.Input
}

func (c corpusCase) ofOurLevels() bool { return c.Valid && c.Level != nil && *c.Level < 2 }

func corpus(t testing.TB) []corpusCase {
	t.Helper()
	raw, err := os.ReadFile("testdata/edtf-cases.json")
	require.NoError(t, err)
	var file struct{ Cases []corpusCase }
	require.NoError(t, json.Unmarshal(raw, &file))
	require.Len(t, file.Cases, 622)
	return file.Cases
}

// departures are the strings that one suite refuses, or counts to level 2, and
// that Parse accepts, because another suite has the same form at level 0 or 1.
var departures = map[string]string{
	"Y2006":           "invalid in unt-libraries/edtf-validate; Y1700 is level 1 in sfomuseum/go-edtf",
	"Y9999":           "invalid in inukshuk/edtf.js; Y1700 is level 1 in sfomuseum/go-edtf",
	"Y-9999":          "invalid in inukshuk/edtf.js; Y-1200 is level 1 in sfomuseum/go-edtf",
	"2012-21/2012-22": "invalid in inukshuk/edtf.js; 2003-22/2003-23 is level 1 in unt-libraries/edtf-validate",
	"2011-23~":        "level 2 in unt-libraries/edtf-validate, where 1952-23~/1953 is level 1",
}

// level2Form tells level 2 where ixc/python-edtf does not say the level.
var level2Form = regexp.MustCompile(`^[\[{]|[ES]\d|[?~%][^/]|-[?~%]|X.*-\d|X/|-(2[5-9]|3\d|4[01])$`)

func TestParseJudgesTheCorpus(t *testing.T) {
	cases := corpus(t)
	ours := map[string]bool{}
	for _, c := range cases {
		if c.ofOurLevels() {
			ours[c.text()] = true
		}
	}
	for _, c := range cases {
		s := c.text()
		t.Run(c.Source+" "+s, func(t *testing.T) {
			_, err := edtf.Parse(s)
			_, departs := departures[s]
			switch {
			case ours[s] || departs:
				assert.NoError(t, err)
			case !c.Valid:
				assert.Error(t, err)
			case c.Level == nil && !level2Form.MatchString(s):
				assert.NoError(t, err)
			default:
				assert.ErrorContains(t, err, "level 2")
			}
		})
	}
}

func TestDeparturesAreDepartures(t *testing.T) {
	judged := map[string]bool{}
	for _, c := range corpus(t) {
		if !c.Valid || c.Level != nil && *c.Level == 2 {
			judged[c.text()] = true
		}
		_, departs := departures[c.text()]
		assert.False(t, departs && c.ofOurLevels(), "%s needs no exception", c.text())
	}
	for s := range departures {
		assert.True(t, judged[s], "%s is not in the corpus", s)
	}
}

// otherBounds are the strings whose bounds are defined otherwise than ours.
var otherBounds = map[string]string{
	"2010-24":      "ixc/python-edtf ends the winter with December; ours, as that of sfomuseum/go-edtf, lasts to February",
	"/2006":        "ixc/python-edtf takes an unknown beginning for ten years before the end",
	"2004-06-01/":  "ixc/python-edtf takes an unknown end for ten years after the beginning",
	"1984-06-02?/": "ixc/python-edtf takes an unknown end for ten years after the beginning",
}

// TestBoundsAgreeWithPythonEDTF checks the strict bounds. The fuzzy ones widen
// both ends by a unit of every part of the date, twice for %, which is not
// what MayBeAfter does.
func TestBoundsAgreeWithPythonEDTF(t *testing.T) {
	checked := 0
	for _, c := range corpus(t) {
		s := c.text()
		if c.Bounds == nil || otherBounds[s] != "" || level2Form.MatchString(s) {
			continue
		}
		lower, upper := c.Bounds[0], c.Bounds[0]
		if n := len(c.Bounds); n == 2 || n == 4 {
			upper = c.Bounds[1]
		}
		d, err := edtf.Parse(s)
		require.NoError(t, err)
		begin, hasBegin := d.Begin()
		end, hasEnd := d.End()
		assert.Equal(t, lower != "-inf", hasBegin, s)
		assert.Equal(t, upper != "inf", hasEnd, s)
		if hasBegin {
			assert.Equal(t, corpusTime(t, lower), midnight(begin), s)
		}
		if hasEnd {
			assert.Equal(t, corpusTime(t, upper), midnight(end.Add(-1)), s)
		}
		checked++
	}
	assert.Equal(t, 52, checked)
}

func TestBoundsAgreeWithGoEDTF(t *testing.T) {
	checked := 0
	for _, c := range corpus(t) {
		s := c.text()
		if len(c.RFC) == 0 || !c.ofOurLevels() {
			continue
		}
		d, err := edtf.Parse(s)
		require.NoError(t, err)
		begin, hasBegin := d.Begin()
		end, hasEnd := d.End()
		lower, upper := c.RFC["StartLowerTimeRFC3339"], c.RFC["EndUpperTimeRFC3339"]
		assert.Equal(t, lower != "", hasBegin, s)
		assert.Equal(t, upper != "", hasEnd, s)
		if hasBegin {
			assert.Equal(t, corpusTime(t, lower), begin, s)
		}
		if hasEnd {
			// Theirs is the last second of the date, ours the first after it.
			assert.Equal(t, corpusTime(t, upper).Add(time.Second), end, s)
		}
		checked++
	}
	assert.Equal(t, 50, checked)
}

func midnight(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
}

var corpusTimeForm = regexp.MustCompile(`^(-?\d+)-(\d\d-\d\d)(T\d\d:\d\d:\d\dZ)?$`)

// corpusTime reads a day or an instant of the corpus, any year.
func corpusTime(t testing.TB, s string) time.Time {
	t.Helper()
	m := corpusTimeForm.FindStringSubmatch(s)
	require.NotNil(t, m, s)
	clock := m[3]
	if clock == "" {
		clock = "T00:00:00Z"
	}
	// 2000 is a leap year, so every day of every year exists in it.
	at, err := time.Parse(time.RFC3339, "2000-"+m[2]+clock)
	require.NoError(t, err)
	year, err := strconv.Atoi(m[1])
	require.NoError(t, err)
	return time.Date(year, at.Month(), at.Day(), at.Hour(), at.Minute(), at.Second(), 0, time.UTC)
}
