package geojson_test

import (
	"errors"
	"os"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/model/geojson"
)

func TestSyntaxProblems(t *testing.T) {
	deep := strings.Repeat("[", geojson.MaxDepth)
	for name, c := range map[string]struct{ text, want string }{
		"empty":              {"▸", "the file is empty"},
		"blank":              {" \n\t▸", "the file is empty"},
		"text after the end": {"{\"type\":\"Point\",\n\"coordinates\":[1,2]}\n ▸{}", "there is text after the end of the JSON value"},
		"name twice":         {`{"type":"Point",▸"type":"Point"}`, `the object has the member "type" twice`},
		"name twice, escaped": {
			`{"type":"Point",▸"\u0074ype":"Point"}`, `the object has the member "type" twice`,
		},
		"name twice, deep":     {features(`{"x":{"a b":1,▸"a b":2}}`), `the object has the member "a b" twice`},
		"NaN":                  {`{"type":"Point","coordinates":[▸NaN,1]}`, `this is not JSON: invalid character 'N' at start of value`},
		"infinity":             {`{"type":"Point","coordinates":[-▸Infinity,1]}`, `this is not JSON: invalid character 'I' in number (expecting digit)`},
		"comment":              {"{▸// why\n}", `this is not JSON: invalid character '/' at start of string (expecting '"')`},
		"comma at the end":     {`{"type":"Point",▸}`, `this is not JSON: invalid character '}' at start of string (expecting '"')`},
		"no comma":             {`[1 ▸2]`, `this is not JSON: invalid character '2' after array element (expecting ',' or ']')`},
		"lone surrogate":       {`{"a":"▸\ud800"}`, "this is not JSON: invalid surrogate pair `\\ud800\"}` in string"},
		"swapped pair":         {`{"a":"▸\udc00\ud800"}`, "this is not JSON: invalid surrogate pair `\\udc00\\ud800` in string"},
		"raw line break":       {"{\"a\":\"b▸\n\"}", `this is not JSON: invalid character '\n' in string (expecting non-control character)`},
		"bad UTF-8":            {"{\"ü\":\"▸\xff\"}", "the byte 0xFF is not UTF-8"},
		"Latin-1":              {"{\"a\":\"Stra▸\xdfe\"}", "the byte 0xDF is not UTF-8"},
		"UTF-16, little":       {"▸\xff\xfe{\x00}\x00", "the file is in UTF-16, but GeoJSON is UTF-8: save it as UTF-8"},
		"UTF-16, big":          {"▸\xfe\xff\x00{\x00}", "the file is in UTF-16, but GeoJSON is UTF-8: save it as UTF-8"},
		"UTF-16, no mark":      {"▸{\x00}\x00", "the file is in UTF-16, but GeoJSON is UTF-8: save it as UTF-8"},
		"UTF-16, no mark, big": {"▸\x00{\x00}", "the file is in UTF-16, but GeoJSON is UTF-8: save it as UTF-8"},
		"a picture":            {"▸\x89PNG\r\n\x1a\n\x00\x00", "the byte 0x89 is not UTF-8"},
		"a program":            {"\x00\x01\x02▸\xff", "the byte 0xFF is not UTF-8"},
		"cut within a string":  {"{\"a\":\"b▸\n", "the file ends before its JSON does"},
		"cut, in Windows":      {"{\"a\":\"b▸\r\n\r\n", "the file ends before its JSON does"},
		"cut within a name":    {"{\"a▸\n", "the file ends before its JSON does"},
		"cut within a word":    {"[tru▸\n", "the file ends before its JSON does"},
		"too deep":             {deep + "▸[]" + strings.Repeat("]", geojson.MaxDepth), "objects and lists are nested more than 64 deep"},
		"far too deep":         {deep + "▸" + strings.Repeat("[", 100_000), "objects and lists are nested more than 64 deep"},
		"deep and cut":         {deep + "▸", "the file ends before its JSON does"},
		"columns count characters": {
			"\n{\"ключ\":\"한국\",▸x}", `this is not JSON: invalid character 'x' at start of string (expecting '"')`,
		},
		"Windows line ends": {"{\r\n\"a\":1,\r\n▸}", `this is not JSON: invalid character '}' at start of string (expecting '"')`},
	} {
		t.Run(name, func(t *testing.T) { refuses(t, c.text, c.want) })
	}
}

func TestByteOrderMark(t *testing.T) {
	b := reads(t, "\uFEFF"+shape("Point", "[1,2]"))
	assert.Equal(t, model.Position{Line: 1, Column: 1}, b.Places[0].Pos, "the mark is no column")
}

// A file that is cut short anywhere is refused with a line and a column.
func TestCut(t *testing.T) {
	all, err := os.ReadFile("testdata/example.briefing.geojson")
	require.NoError(t, err)
	text := strings.TrimSpace(string(all))
	for n := range len(text) {
		b, err := geojson.Decode(strings.NewReader(text[:n]), "f.geojson")
		require.Nil(t, b, n)
		var wrong model.Problems
		require.True(t, errors.As(err, &wrong), n)
		require.Len(t, wrong, 1, n)
		require.Positive(t, wrong[0].Line, n)
		require.Positive(t, wrong[0].Column, n)
	}
}

// Any one byte may be damaged without a panic.
func TestDamaged(t *testing.T) {
	text, err := os.ReadFile("testdata/example.briefing.geojson")
	require.NoError(t, err)
	for _, with := range []byte{'"', '0'} {
		for n := range text {
			was := text[n]
			text[n] = with
			b, err := geojson.Decode(strings.NewReader(string(text)), "f.geojson")
			require.Equal(t, err == nil, b != nil)
			text[n] = was
		}
	}
}

func TestReaderFails(t *testing.T) {
	broken := errors.New("the disk is gone")
	_, err := geojson.Decode(iotest.ErrReader(broken), "f.geojson")
	require.ErrorIs(t, err, broken)
	require.EqualError(t, err, "f.geojson: the disk is gone")
}

// endless gives as much white space as anybody asks for.
type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = ' '
	}
	return len(p), nil
}

func TestTooLarge(t *testing.T) {
	_, err := geojson.Decode(endless{}, "f.geojson")
	require.EqualError(t, err, "f.geojson: the file is larger than 64 MiB")
}

func TestItemLimit(t *testing.T) {
	note := `{"kind":"context","text":"T"}`
	text := members(`"notes":[` + strings.Repeat(note+",", geojson.MaxItems) + mark + note + `]`)
	text = strings.Replace(text, place+","+event, "", 1)
	refuses(t, text, "the file has more than 1000000 features, sources, voices, claims, scenes and notes")
}

// A file on one line, and one of nothing but problems, take no longer than
// others: both would be felt here if each position were counted from the start.
func TestManyProblems(t *testing.T) {
	const n = 200_000
	text := features(strings.TrimSuffix(strings.Repeat("7,", n), ","))
	_, err := geojson.Decode(strings.NewReader(text), "f.geojson")
	var wrong model.Problems
	require.True(t, errors.As(err, &wrong))
	require.Len(t, wrong, geojson.MaxProblems+1)
	assert.EqualError(t, wrong[0], "f.geojson:3:13: feature must be an object, not a number")
	assert.EqualError(t, wrong[geojson.MaxProblems], "f.geojson: … and 199900 more")
}
