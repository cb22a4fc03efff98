package command_test

import (
	"bytes"
	"encoding/binary"
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/command"
)

// told exports a text and returns it.
func told(t *testing.T, ending, input string, words ...string) string {
	t.Helper()
	out := filepath.Join(t.TempDir(), "told"+ending)
	c := runWith(input, append([]string{"export", "-", "-o", out}, words...)...)
	require.Equal(t, command.Done, c.status, c.errs)
	text, err := os.ReadFile(out)
	require.NoError(t, err)
	return string(text)
}

// TestExportOfFilteredClaims: each filter lets through what it says.
func TestExportOfFilteredClaims(t *testing.T) {
	for want, words := range map[string][]string{
		"c1 c2 c3":  nil,
		"c1":        {"--at", "2024-10-18"},
		"c2":        {"--only-words", "HYPERLINK"},
		"c2 c3":     {"--only-voice", "mayor"},
		"c1 ":       {"--only-party", "Upland"},
		"c2 ":       {"--only-stance", "denies"},
		"c1 c3":     {"--only-stance", "asserts", "--only-stance", "expects"},
		"c3":        {"--only-event", "rain"},
		"c1 c2 c3 ": {"--only-place", "bridge"},
		"c1 c2":     {"--only-disputed"},
		" c1":       {"--only-inferred"},
		"":          {"--only-noted"},
		" ":         {"--only-voice", "mayor", "--only-party", "Upland"},
	} {
		rows, err := csv.NewReader(strings.NewReader(told(t, ".csv", talks, words...))).ReadAll()
		require.NoError(t, err)
		var ids []string
		for _, row := range rows[1:] {
			ids = append(ids, row[0])
		}
		assert.Equal(t, strings.Fields(want), append([]string{}, ids...), words)
	}
	text := told(t, ".md", talks, "--only-voice", "mayor", "--at", "2024-10-19")
	assert.Contains(t, text, "As it was said by Saturday 19 October 2024: 2 of 3 claims, only claims by The mayor.\n")
	assert.Contains(t, text, `\=HYPERLINK("x")`)
}

func TestExportOfUnknownFilters(t *testing.T) {
	out := filepath.Join(t.TempDir(), "a.csv")
	for want, words := range map[string][]string{
		"--only-voice mayro: there is no such voice; did you mean mayor?":     {"--only-voice", "mayro"},
		"--only-party Mars: there is no such party\n":                         {"--only-party", "Mars"},
		"--only-stance denied: there is no such stance; did you mean denies?": {"--only-stance", "denied"},
		"--only-event talk: there is no such event; did you mean talks?":      {"--only-event", "talk"},
		"--only-place brigde: there is no such place; did you mean bridge?":   {"--only-place", "brigde"},
		"--only-voice nobody: there is no such voice\n":                       {"--only-voice", "mayor", "--only-voice", "nobody"},
		`no flag --only-voices; did you mean --only-voice?`:                   {"--only-voices", "x"},
	} {
		c := runWith(talks, append([]string{"export", "-", "-o", out}, words...)...)
		assert.Equal(t, command.CallAtFault, c.status)
		assert.Contains(t, c.errs, want)
		assert.NoFileExists(t, out)
	}
}

// TestExportOfTextsOfAllScenes: one file a scene, as with images.
func TestExportOfTextsOfAllScenes(t *testing.T) {
	folder := t.TempDir()
	c := runWith(talks, "export", "-", "-o", filepath.Join(folder, "talk.md"), "--scene", "all")
	require.Equal(t, command.Done, c.status, c.errs)
	first, err := os.ReadFile(filepath.Join(folder, "talk-s-1.md"))
	require.NoError(t, err)
	assert.True(t, strings.HasPrefix(string(first), "# First\n\nAs it was said by Friday 18 October 2024: 1 of 1 claims.\n"), string(first))
	assert.FileExists(t, filepath.Join(folder, "talk-s-1-2.md"))
}

// TestSheetsAreAsLargeAsTheirPaper: 300 pixels go to an inch without being asked, however
// dense the sheet is drawn, and another number if that is asked for.
func TestSheetsAreAsLargeAsTheirPaper(t *testing.T) {
	for name, c := range map[string]struct {
		words []string
		want  uint32 // pixels to a metre
	}{
		"a4":             {[]string{"--size", "a4", "--scale", "0.25"}, 2953}, // 75 / 0.0254
		"another number": {[]string{"--size", "a4", "--scale", "0.25", "--dpi", "150"}, 5906},
		"a slide":        {[]string{"--scale", "0.5"}, 0},
	} {
		out := filepath.Join(t.TempDir(), "a.png")
		r := run(append([]string{"export", "-o", out}, c.words...)...)
		require.Equal(t, command.Done, r.status, r.errs)
		written, err := os.ReadFile(out)
		require.NoError(t, err)
		got := uint32(0)
		if at := bytes.Index(written, []byte("pHYs")); at >= 0 {
			got = binary.BigEndian.Uint32(written[at+4:])
		}
		assert.Equal(t, c.want, got, name)
	}
}

func TestExportRefusesWrongInches(t *testing.T) {
	out := filepath.Join(t.TempDir(), "a.png")
	for _, dpi := range []string{"0", "0.9", "-300", "10001", "NaN", "Inf"} {
		c := run("export", "-o", out, "--dpi", dpi)
		assert.Equal(t, command.CallAtFault, c.status, dpi)
		assert.Contains(t, c.errs, "it must be from 1 to 10000", dpi)
	}
	assert.NoFileExists(t, out)
}
