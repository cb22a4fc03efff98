package command_test

import (
	"bytes"
	"debug/elf"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The headless build is one file that needs nothing of the machine, so it is
// built for Linux, looked into, and run where the machine can run it.
func TestHeadlessBuildIsStatic(t *testing.T) {
	binary := filepath.Join(t.TempDir(), "sightline")
	build := exec.Command("go", "build", "-tags", "headless", "-o", binary, "sightline")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	said, err := build.CombinedOutput()
	require.NoError(t, err, string(said))

	file, err := elf.Open(binary)
	require.NoError(t, err)
	defer file.Close()
	for _, part := range file.Progs {
		assert.NotEqual(t, elf.PT_INTERP, part.Type, "it asks for a dynamic loader")
	}
	libraries, err := file.ImportedLibraries()
	require.NoError(t, err)
	assert.Empty(t, libraries)

	runBinary(t, binary)
}

// runBinary calls the program without a display or anything else about it.
func runBinary(t *testing.T, binary string) {
	t.Helper()
	call := func(words ...string) (status int, out, errs string) {
		var o, e bytes.Buffer
		cmd := exec.Command(binary, words...)
		cmd.Env, cmd.Dir, cmd.Stdout, cmd.Stderr = []string{}, t.TempDir(), &o, &e
		if err := cmd.Run(); err != nil {
			require.ErrorAs(t, err, new(*exec.ExitError))
		}
		return cmd.ProcessState.ExitCode(), o.String(), e.String()
	}

	status, out, errs := call("events", "--at", "2024-10-18", "--format", "json")
	assert.Equal(t, 0, status, errs)
	assert.True(t, json.Valid([]byte(out)))
	assert.Empty(t, errs)

	status, out, _ = call("version")
	assert.Equal(t, 0, status)
	assert.True(t, strings.HasSuffix(out, " headless\n"), out)

	status, out, errs = call()
	assert.Equal(t, 2, status)
	assert.Empty(t, out)
	assert.Equal(t, "sightline: this build has no window; make a picture instead: sightline export -o picture.png\n", errs)
}
