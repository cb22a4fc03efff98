package command_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/command"
)

// TestExportRefusesWhatItDoesNotWrite: a flag that asks for something else is an error,
// before anything is written.
func TestExportRefusesWhatItDoesNotWrite(t *testing.T) {
	t.Chdir(t.TempDir())
	for words, want := range map[string]string{
		"-o a.png --board --cards":  "--cards makes no difference to the board; leave it out, or --board for the map",
		"-o a.html --board":         "--board makes no difference to a .html",
		"-o a.png --handout":        "-o a.png: a handout is written as .pdf",
		"-o - --outlines":           "--outlines makes no difference to a .png, only to .svg; leave it out",
		"-o %d.png --at 2024-10-18": "--at is one day",
		"-o a.svg --hold 3":         "--hold is for images that move",
		"-o a.svg --format png":     "--format png: the ending of -o a.svg says that it is another kind",
	} {
		c := run(append([]string{"export"}, strings.Fields(words)...)...)
		assert.Equal(t, command.CallAtFault, c.status, words)
		assert.Contains(t, c.errs, want, words)
	}
	left, err := os.ReadDir(".")
	require.NoError(t, err)
	assert.Empty(t, left)
}

// TestExportTellsWhatMakesNoDifference: a flag of the look that is passed over is told
// of, and what is asked for is written as without it.
func TestExportTellsWhatMakesNoDifference(t *testing.T) {
	t.Chdir(t.TempDir())
	for words, want := range map[string]string{
		"-o a.csv --theme dark":           "--theme makes no difference to a .csv, only to .png .svg .pdf .apng .gif .html; leave it out",
		"-o a.json --scale 2":             "--scale makes no difference to a .json",
		"-o a.md --no-notes":              "--no-notes makes no difference to a .md",
		"-o a.md --dpi 300":               "--dpi makes no difference to a .md, only to .png .svg .pdf; leave it out",
		"-o a.html --size square":         "--size makes no difference to a .html",
		"-o a.GIF --transparent":          "--transparent makes no difference to a .gif",
		"-o a.apng --dpi 300":             "--dpi makes no difference to a .apng",
		"-o a.svg --board --bbox 1,2,3,4": "--bbox makes no difference to the board; leave it out, or --board for the map",
		"-o a.png --board --no-timeline":  "--no-timeline makes no difference to the board",
		"-o a.pdf --handout --size a4":    "--size makes no difference to a handout; leave it out, or --handout",
		"-o - --format csv --cards":       "--cards makes no difference to a .csv",
	} {
		c := runWith(talks, append([]string{"export", "-"}, strings.Fields(words)...)...)
		require.Equal(t, command.Done, c.status, "%s: %s", words, c.errs)
		assert.Contains(t, c.errs, "sightline: "+want, words)
		if out := strings.Fields(words)[1]; out != "-" {
			assert.FileExists(t, out)
		}
	}
	require.Equal(t, command.Done, runWith(talks, "export", "-", "-o", "plain.csv").status)
	plain, err := os.ReadFile("plain.csv")
	require.NoError(t, err)
	dark, err := os.ReadFile("a.csv")
	require.NoError(t, err)
	assert.Equal(t, string(plain), string(dark))
}

// TestHelpTellsWhichFlagsFit every kind.
func TestHelpTellsWhichFlagsFit(t *testing.T) {
	help := run("export", "--help").out
	assert.Contains(t, help, "\n  .png .svg .pdf\n      --dpi\n")
	assert.Contains(t, help, "\n  .png .svg .pdf .apng .gif .html\n      --theme --projection --bbox --title --legend\n")
	for _, line := range strings.Split(help[:strings.Index(help, "Usage:")], "\n") {
		assert.LessOrEqual(t, len([]rune(line)), 96, line)
	}
}

// TestStandardOutputHasAKind: that of --format.
func TestStandardOutputHasAKind(t *testing.T) {
	for format, begins := range map[string]string{"svg": "<?xml", "pdf": "%PDF-", "json": "{\n", "csv": `"id",`, "md": "# Talks\n", "png": "\x89PNG"} {
		words := []string{"export", "-", "-o", "-", "--format", format}
		if !strings.Contains("csv json md", format) {
			words = append(words, small...)
		}
		c := runWith(talks, words...)
		require.Equal(t, command.Done, c.status, c.errs)
		assert.True(t, strings.HasPrefix(c.out, begins), "%s: %.20q", format, c.out)
		out := filepath.Join(t.TempDir(), "a."+format)
		words[3] = out
		require.Equal(t, command.Done, runWith(talks, words...).status)
		written, err := os.ReadFile(out)
		require.NoError(t, err)
		assert.Equal(t, string(written), c.out, "the same bytes as in a file: %s", format)
	}
	c := runWith(talks, "export", "-", "-o", "-", "--format", "pdf", "--scene", "all", "--size", "320x180")
	assert.Equal(t, command.Done, c.status, "pages go into one")
	assert.True(t, strings.HasPrefix(c.out, "%PDF-"))
}
