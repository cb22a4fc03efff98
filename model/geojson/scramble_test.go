package geojson_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"unicode/utf16"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// scrambled is JSON as somebody else may have written it: with other white space,
// in another order, with members that nobody knows, with numbers and texts in
// other characters.
func scrambled(t *rapid.T, r *rand.Rand, compact []byte) string {
	d := jsontext.NewDecoder(bytes.NewBuffer(compact))
	var parts []string
	switch d.PeekKind() {
	case '{':
		readToken(t, d)
		for n := 0; d.PeekKind() != '}'; n++ {
			if r.IntN(16) == 0 {
				parts = append(parts, fmt.Sprintf(`"x-%d"%s:%s[1.50,%s"\u0041", null]`, n, blank(r), blank(r), blank(r)))
			}
			name := inOtherCharacters(t, r, readToken(t, d).String())
			value, err := d.ReadValue()
			require.NoError(t, err)
			parts = append(parts, name+blank(r)+":"+blank(r)+scrambled(t, r, value.Clone()))
		}
		if r.IntN(2) == 0 {
			r.Shuffle(len(parts), func(i, j int) { parts[i], parts[j] = parts[j], parts[i] })
		}
		return "{" + joined(r, parts) + "}"
	case '[':
		readToken(t, d)
		for d.PeekKind() != ']' {
			value, err := d.ReadValue()
			require.NoError(t, err)
			parts = append(parts, scrambled(t, r, value.Clone()))
		}
		return "[" + joined(r, parts) + "]"
	case '0':
		if !bytes.ContainsAny(compact, "eE") {
			compact = append(compact, []string{"", "", "e0", "E+0"}[r.IntN(4)]...)
		}
		return string(compact)
	case '"':
		return inOtherCharacters(t, r, readToken(t, d).String())
	}
	return string(compact)
}

func readToken(t *rapid.T, d *jsontext.Decoder) jsontext.Token {
	token, err := d.ReadToken()
	require.NoError(t, err)
	return token
}

func joined(r *rand.Rand, parts []string) string {
	all := blank(r)
	for i, p := range parts {
		if i > 0 {
			all += "," + blank(r)
		}
		all += p + blank(r)
	}
	return all
}

func blank(r *rand.Rand) string {
	return []string{"", "", "", " ", "\n  ", "\r\n\t", "\n\n"}[r.IntN(7)]
}

// inOtherCharacters quotes a text, with some characters by their numbers.
func inOtherCharacters(t *rapid.T, r *rand.Rand, s string) string {
	quoted, err := jsontext.AppendQuote(nil, s)
	require.NoError(t, err)
	if s == "" || r.IntN(4) > 0 {
		return string(quoted)
	}
	var b strings.Builder
	for _, unit := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, `\u%04x`, unit)
	}
	return `"` + b.String() + `"`
}

// spanOf is where the value lies to which member names lead.
func spanOf(t require.TestingT, file string, path ...string) (from, to int) {
	bom := len(file) - len(strings.TrimPrefix(file, "\uFEFF"))
	d := jsontext.NewDecoder(bytes.NewBufferString(file[bom:]))
	for _, name := range path {
		_, err := d.ReadToken()
		require.NoError(t, err)
		for {
			token, err := d.ReadToken()
			require.NoError(t, err)
			require.NotEqual(t, jsontext.Kind('}'), token.Kind(), "no %q in %s", name, file)
			if token.String() == name {
				break
			}
			require.NoError(t, d.SkipValue())
		}
	}
	value, err := d.ReadValue()
	require.NoError(t, err)
	to = bom + int(d.InputOffset())
	return to - len(value), to
}

// A written member or value, as it stands in a file.
type written struct{ name, value string }

// takenApart lists the members of an object, or the values of a list.
func takenApart(t require.TestingT, raw string) []written {
	d := jsontext.NewDecoder(bytes.NewBufferString(raw))
	opens, err := d.ReadToken()
	require.NoError(t, err)
	var all []written
	for d.PeekKind() != '}' && d.PeekKind() != ']' {
		var w written
		if opens.Kind() == '{' {
			name, err := d.ReadToken()
			require.NoError(t, err)
			w.name = name.String()
		}
		value, err := d.ReadValue()
		require.NoError(t, err)
		w.value = string(value)
		all = append(all, w)
	}
	return all
}
