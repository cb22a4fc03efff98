package command_test

import (
	"bytes"
	"image/gif"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/command"
)

func TestExportOfImagesThatMove(t *testing.T) {
	out := filepath.Join(t.TempDir(), "a.gif")
	c := run(append([]string{"export", "-o", out, "--from", "2024-10-16", "--to", "2024-10-18", "--fps", "2", "--day-seconds", "1", "--hold", "3"}, small...)...)
	require.Equal(t, command.Done, c.status, c.errs)
	assert.Empty(t, c.out+c.errs, "no terminal, no progress")
	written, err := os.ReadFile(out)
	require.NoError(t, err)
	g, err := gif.DecodeAll(bytes.NewReader(written))
	require.NoError(t, err)
	assert.Equal(t, []int{50, 50, 50, 50, 400}, g.Delay)

	folder := t.TempDir()
	c = run(append([]string{"export", "-o", filepath.Join(folder, "%02d.png"), "--skip-unchanged", "--fps", "1", "--hold", "0", "--clock", "happened"}, small...)...)
	require.Equal(t, command.Done, c.status, c.errs)
	found, err := os.ReadDir(folder)
	require.NoError(t, err)
	require.Len(t, found, 5)
	assert.Equal(t, "01.png", found[0].Name())
}

func TestExportRefusesFlagsThatDoNotMove(t *testing.T) {
	folder := t.TempDir()
	still, moving := filepath.Join(folder, "a.png"), filepath.Join(folder, "a.gif")
	for want, words := range map[string][]string{
		"--fps is for images that move":            {"-o", still, "--fps", "5"},
		"--skip-unchanged is for images that move": {"-o", still, "--skip-unchanged"},
		"--at is one day":                          {"-o", moving, "--at", "2024-10-18"},
		"--fps and --day-seconds must be more":     {"-o", moving, "--fps", "0"},
		"51 frames a second":                       {"-o", moving, "--fps", "51"},
		"ends before it begins":                    {"-o", moving, "--from", "2025"},
	} {
		c := run(append(append([]string{"export"}, words...), small...)...)
		assert.Equal(t, command.CallAtFault, c.status, words)
		assert.Contains(t, c.errs, want)
	}
	left, err := os.ReadDir(folder)
	require.NoError(t, err)
	assert.Empty(t, left)
}
