package export_test

import (
	"image"
	"os/exec"
	"testing"

	"github.com/stretchr/testify/require"
)

// tool runs a program that is not ours and returns what it prints. One that is not
// there fails the test, with the package that has it on Debian and Ubuntu.
func tool(t *testing.T, pkg, name string, words ...string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	require.NoError(t, err, "the test needs %s: install the package %s", name, pkg)
	out, err := exec.Command(path, words...).CombinedOutput()
	require.NoError(t, err, "%s %v: %s", name, words, out)
	return string(out)
}

// blank is a white picture.
func blank(width, height int) *image.RGBA {
	m := image.NewRGBA(image.Rect(0, 0, width, height))
	for i := range m.Pix {
		m.Pix[i] = 255
	}
	return m
}
