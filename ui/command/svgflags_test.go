package command_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/command"
)

// vector exports to a new SVG and returns what is in it.
func vector(t *testing.T, words ...string) string {
	t.Helper()
	out := filepath.Join(t.TempDir(), "a.svg")
	c := run(append(append([]string{"export", "-o", out}, small...), words...)...)
	require.Equal(t, command.Done, c.status, c.errs)
	assert.Empty(t, c.out+c.errs)
	text, err := os.ReadFile(out)
	require.NoError(t, err)
	return string(text)
}

func TestExportOfSVG(t *testing.T) {
	text := vector(t)
	assert.Contains(t, text, "</text>")
	assert.Equal(t, text, vector(t, "--outlines", "--no-outlines"), "text is kept unless asked")
	shapes := vector(t, "--outlines")
	assert.NotContains(t, shapes, "</text>")
	assert.Contains(t, shapes, `width="320" height="180"`)
}

func TestInspectOfSVG(t *testing.T) {
	out := filepath.Join(t.TempDir(), "a.svg")
	require.Equal(t, command.Done, run(append([]string{"export", "-o", out, "--outlines"}, small...)...).status)
	c := run("inspect", out)
	require.Equal(t, command.Done, c.status, c.errs)
	assert.Contains(t, c.out, "the briefing inside this program")
	assert.Contains(t, c.out, "320x180")
}
