package command_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"sightline/ui/command"
)

// A call is one call of the program and what came of it.
type call struct {
	status    int
	out, errs string
	opened    []command.Opening // what the window was asked to show
}

// run carries out a call without standard input.
func run(words ...string) call { return runWith("", words...) }

// runWith carries out a call with the text on standard input.
func runWith(input string, words ...string) call {
	var c call
	var out, errs bytes.Buffer
	program := command.Program{
		In: strings.NewReader(input), Out: &out, Err: &errs,
		Window: func(o command.Opening) error {
			c.opened = append(c.opened, o)
			return nil
		},
	}
	c.status = program.Run(words)
	c.out, c.errs = out.String(), errs.String()
	return c
}

// runHeadless carries out a call of the build without a window.
func runHeadless(words ...string) call {
	var c call
	var out, errs bytes.Buffer
	program := command.Program{
		In: strings.NewReader(""), Out: &out, Err: &errs, Headless: true,
		Window: func(command.Opening) error { return errors.New("this build has no window") },
	}
	c.status = program.Run(words)
	c.out, c.errs = out.String(), errs.String()
	return c
}

// file writes a text to a file of the test's own and returns its path.
func file(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
	return path
}

// talks is a small briefing: an assertion that is denied a day later, in words
// that a terminal or a spreadsheet could stumble over.
const talks = `{
  "type": "FeatureCollection",
  "briefing": {
    "version": 1,
    "title": "Talks",
    "sources": [{"id": "article", "title": "An article"}],
    "voices": [
      {"id": "ministry", "name": "통일부", "role": "ministry", "party": "Upland"},
      {"id": "mayor", "name": "The mayor", "party": "Lowland"}
    ],
    "claims": [
      {"id": "c1", "voice": "ministry", "stance": "asserts", "about": "talks", "said": "2024-10-18", "text": "회담이 시작되었다.",
       "cites": [{"source": "article", "paragraph": 1, "sentence": 1, "quote": "Talks have begun"}], "inferred": ["said"]},
      {"id": "c2", "voice": "mayor", "stance": "denies", "about": "talks", "said": "2024-10-19", "text": "=HYPERLINK(\"x\")"},
      {"id": "c3", "voice": "mayor", "stance": "expects", "about": "rain", "said": "2024-10-19", "text": "It\u001b[31m will rain & <pour>."}
    ],
    "scenes": [
      {"id": "s/1", "title": "First", "at": "2024-10-18"},
      {"id": "s:1", "title": "Second", "at": "2024-10-19", "clock": "happened"}
    ]
  },
  "features": [
    {"type": "Feature", "id": "bridge", "geometry": {"type": "Point", "coordinates": [9.5, 47.1]},
     "properties": {"kind": "place", "name": "The bridge", "precision": "exact"}},
    {"type": "Feature", "id": "talks", "geometry": null,
     "properties": {"kind": "event", "title": "@Talks begin", "when": "2024-10-14", "place": "bridge"}},
    {"type": "Feature", "id": "rain", "geometry": null,
     "properties": {"kind": "event", "title": "Rain", "when": "2024-10-20/..", "place": "bridge"}}
  ]
}`
