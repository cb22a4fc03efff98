package desk

import (
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
)

// program builds the program as people run it, once.
var program = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "sightline")
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, "sightline.exe") // what Windows asks for, and others allow
	out, err := exec.Command("go", "build", "-ldflags", "-s -w", "-o", path, "sightline").CombinedOutput()
	if err != nil {
		return "", &exec.Error{Name: string(out), Err: err}
	}
	return path, nil
})

// built is where it is.
func built(t testing.TB) string {
	t.Helper()
	path, err := program()
	require.NoError(t, err)
	return path
}
