package command_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/command"
	"sightline/ui/internal/poppler"
)

// paper exports to a new PDF and gives its bytes.
func paper(t *testing.T, words ...string) []byte {
	t.Helper()
	out := filepath.Join(t.TempDir(), "a.pdf")
	c := run(append([]string{"export", "-o", out}, words...)...)
	require.Equal(t, command.Done, c.status, c.errs)
	assert.Empty(t, c.out+c.errs)
	found, err := os.ReadDir(filepath.Dir(out))
	require.NoError(t, err)
	assert.Len(t, found, 1, "one file, whatever it holds")
	bytes, err := os.ReadFile(out)
	require.NoError(t, err)
	return bytes
}

func TestExportOfPages(t *testing.T) {
	briefing := file(t, "talks.briefing.geojson", talks)
	one := poppler.Info(t, paper(t, briefing, "--size", "320x180"))
	assert.Equal(t, "1", one["Pages"])
	assert.Equal(t, "240 x 135 pts", one["Page size"])
	all := poppler.Info(t, paper(t, briefing, "--size", "320x180", "--scene", "all"))
	assert.Equal(t, "2", all["Pages"])
	same := paper(t, briefing, "--size", "320x180", "--scene", "s:1")
	assert.Equal(t, same, paper(t, briefing, "--size", "320x180", "--scene", "s:1"))
}

func TestExportOfHandouts(t *testing.T) {
	briefing := file(t, "talks.briefing.geojson", talks)
	for _, scene := range []string{"s:1", "all"} {
		info := poppler.Info(t, paper(t, briefing, "--handout", "--scene", scene))
		assert.Contains(t, info["Page size"], "(A4)")
	}
	for _, out := range []string{"a.png", "-"} {
		c := run("export", "-o", out, "--handout")
		assert.Equal(t, command.CallAtFault, c.status)
		assert.Contains(t, c.errs, "a handout is written as .pdf")
	}
	c := run("export", briefing, "-o", filepath.Join(t.TempDir(), "a.pdf"), "--scene", "s9")
	assert.Equal(t, command.CallAtFault, c.status)
	assert.Contains(t, c.errs, "no such scene")
}

func TestExportHelpTellsOfPages(t *testing.T) {
	c := run("export", "--help")
	assert.Contains(t, c.out, "--handout")
	assert.True(t, strings.Contains(c.out, "a page for each scene"))
}
