package ui_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/export"
)

// onASmallDisk runs a script of the shell, in a folder of its own on a disk that is
// full after 8 KiB: $1 is the program. Where this process may not mount one, files
// larger than that are refused instead.
func onASmallDisk(t *testing.T, binary, script string) string {
	t.Helper()
	unshare := needed(t, "unshare", "util-linux")
	mount := `mount -t tmpfs -o size=8k none "$PWD" && cd "$PWD" && `
	words := []string{unshare, "-r", "-m", "sh", "-c", mount + script, "sh", binary}
	probe := exec.Command(unshare, "-r", "-m", "sh", "-c", mount+"true")
	probe.Dir = t.TempDir()
	if probe.Run() != nil {
		words = []string{needed(t, "prlimit", "util-linux"), "--fsize=4096", "sh", "-c", script, "sh", binary}
	}
	cmd := exec.Command(words[0], words[1:]...)
	cmd.Dir = t.TempDir()
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, string(out))
	return string(out)
}

// TestFullDisk: where there is no room for a file, of whatever kind, there is the old
// one or none, nothing else is left, and it is said what was wrong.
func TestFullDisk(t *testing.T) {
	binary := program(t)
	for _, kind := range export.Kinds() {
		t.Run(string(kind), func(t *testing.T) {
			name, size := "new"+string(kind), ""
			if slices.Contains(export.FitOf("size").Kinds, kind) {
				size = "--size 1920x1080"
			}
			out := onASmallDisk(t, binary, fmt.Sprintf(`
				echo old >old%[1]s
				"$1" export -o old%[1]s %[2]s; echo "status $?"
				"$1" export -o new%[1]s %[2]s; echo "status $?"
				ls -A; cat old%[1]s`, kind, size))
			lines := strings.Split(strings.TrimSpace(out), "\n")
			require.Len(t, lines, 6, out)
			for i, path := range []string{"old" + string(kind), name} {
				assert.Regexp(t, "^sightline: "+path+" can't be written: (no space left on device|file too large)$", lines[2*i])
				assert.Equal(t, "status 2", lines[2*i+1])
			}
			assert.Equal(t, []string{"old" + string(kind), "old"}, lines[4:], "the folder, and what is in its one file")
		})
	}
}

// TestFullStream: standard output may have no room either.
func TestFullStream(t *testing.T) {
	out := onASmallDisk(t, program(t), `"$1" export -o - >out.png; echo "status $?"`)
	assert.Regexp(t, "no space left on device|file too large", out)
	assert.Contains(t, out, "status 2\n")
}

// TestKilledWhileWriting: a picture that is killed in the middle of its writing is not
// there, what was there before is, and what is left besides goes with the next one.
func TestKilledWhileWriting(t *testing.T) {
	binary, folder := program(t), t.TempDir()
	path := filepath.Join(folder, "map.png")
	require.NoError(t, os.WriteFile(path, []byte("old"), 0o600))
	export := exec.Command(binary, "export", "-o", path, "--size", "16384x16384")
	var said bytes.Buffer
	export.Stderr = &said
	require.NoError(t, export.Start())
	ended := make(chan error, 1)
	go func() { ended <- export.Wait() }()
	part := halfWritten(t, folder, ended)
	require.NoError(t, export.Process.Kill())
	require.Error(t, <-ended, "it was killed")
	assert.FileExists(t, part)
	now, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, "old", string(now))
	assert.Empty(t, said.String())
	out, err := exec.Command(binary, "export", "-o", path).CombinedOutput()
	require.NoError(t, err, string(out))
	left, err := os.ReadDir(folder)
	require.NoError(t, err)
	require.Len(t, left, 1, "what the killed one left is gone")
	out, err = exec.Command(needed(t, "pngcheck", "pngcheck"), path).CombinedOutput()
	require.NoError(t, err, string(out))
}

// halfWritten waits until something of a new file is on the disk, and returns where.
func halfWritten(t *testing.T, folder string, ended <-chan error) string {
	t.Helper()
	for {
		select {
		case err := <-ended:
			require.Fail(t, "it ended before it wrote anything", err)
		case <-time.After(time.Millisecond):
		}
		parts, err := filepath.Glob(filepath.Join(folder, ".map.png.*.part"))
		require.NoError(t, err)
		for _, part := range parts {
			if info, err := os.Stat(part); err == nil && info.Size() > 0 {
				return part
			}
		}
	}
}
