package ui_test

import (
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// program builds the program without a window and returns its path.
func program(t *testing.T) string {
	t.Helper()
	binary := filepath.Join(t.TempDir(), "sightline")
	build := exec.Command("go", "build", "-tags", "headless", "-o", binary, "sightline")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	said, err := build.CombinedOutput()
	require.NoError(t, err, string(said))
	return binary
}

// needed is the path of a program that is not ours. One that is not there fails the
// test, with the package that has it on Debian and Ubuntu.
func needed(t *testing.T, name, pkg string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	require.NoError(t, err, "the test needs %s: install the package %s", name, pkg)
	return path
}

// TestLargePictureTakesLittleMemory: the largest picture of a screen's shape has
// 604 MB of pixels, and the whole process, counted by the system, never half of
// them. What this process takes counts for its children as well, up to when they
// become another program, so that nothing is drawn in this package's own tests.
func TestLargePictureTakesLittleMemory(t *testing.T) {
	const most = 300 << 10 // KiB
	out := filepath.Join(t.TempDir(), "large.png")
	export := exec.Command(program(t), "export", "-o", out, "--size", "16384x9216", "--timeline", "--graticule")
	said, err := export.CombinedOutput()
	require.NoError(t, err, string(said))
	usage, ok := export.ProcessState.SysUsage().(*syscall.Rusage)
	require.True(t, ok)
	assert.Less(t, usage.Maxrss, int64(most), "KiB resident at the most")
	file, err := os.Open(out)
	require.NoError(t, err)
	defer file.Close()
	config, err := png.DecodeConfig(file)
	require.NoError(t, err)
	assert.Equal(t, [2]int{16384, 9216}, [2]int{config.Width, config.Height})
	said, err = exec.Command(needed(t, "pngcheck", "pngcheck"), out).CombinedOutput()
	require.NoError(t, err, string(said))
}
