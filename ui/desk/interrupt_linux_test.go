package desk

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestExportIsInterrupted: Ctrl+C ends the program's export of an animation, and
// nothing of it is left.
func TestExportIsInterrupted(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "run-%04d.png")
	cmd := exec.Command(built(t), "export", "-o", out, "--fps", "50", "--day-seconds", "5", "--size", "1280x720")
	var errs strings.Builder
	cmd.Stderr = &errs
	require.NoError(t, cmd.Start())
	left := func() int {
		entries, err := os.ReadDir(dir)
		require.NoError(t, err)
		return len(entries)
	}
	require.Eventually(t, func() bool { return left() > 0 }, 6*patience, patience/1000, "it has begun")
	require.NoError(t, cmd.Process.Signal(os.Interrupt))
	assert.Error(t, cmd.Wait())
	assert.Equal(t, 2, cmd.ProcessState.ExitCode())
	assert.Equal(t, "sightline: stopped; "+out+" was not written\n", errs.String())
	assert.Zero(t, left())
}
