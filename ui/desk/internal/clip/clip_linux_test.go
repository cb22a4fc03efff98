package clip_test

import (
	"bufio"
	"bytes"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/desk/internal/clip"
)

// server starts an X server and points DISPLAY at it.
func server(t *testing.T) {
	t.Helper()
	for program, of := range map[string]string{"Xvfb": "xvfb", "xclip": "xclip"} {
		_, err := exec.LookPath(program)
		require.NoError(t, err, "install the package %s", of)
	}
	r, w, err := os.Pipe()
	require.NoError(t, err)
	cmd := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "640x480x24", "-nolisten", "tcp", "-noreset")
	cmd.ExtraFiles = []*os.File{w}
	require.NoError(t, cmd.Start())
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	})
	require.NoError(t, w.Close())
	number, err := bufio.NewReader(r).ReadString('\n')
	require.NoError(t, err)
	t.Setenv("DISPLAY", ":"+strings.TrimSpace(number))
}

// pasted is what another program gets from the clipboard.
func pasted(target string) ([]byte, error) {
	return exec.Command("xclip", "-selection", "clipboard", "-t", target, "-o").Output()
}

// noise is a picture, as far as a clipboard is concerned.
func noise(n int) []byte {
	r := rand.New(rand.NewPCG(uint64(n), 2))
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(r.Uint32())
	}
	return b
}

func TestOthersGetThePicture(t *testing.T) {
	server(t)
	require.True(t, clip.Available())
	for _, n := range []int{1, 5000, 128 << 10, 128<<10 + 1, 3 << 20} {
		picture := noise(n)
		require.NoError(t, clip.PNG(picture))
		for range 2 {
			got, err := pasted("image/png")
			require.NoError(t, err)
			assert.True(t, bytes.Equal(picture, got), "%d bytes, %d came", n, len(got))
		}
	}
	targets, err := pasted("TARGETS")
	require.NoError(t, err)
	assert.Equal(t, []string{"TARGETS", "TIMESTAMP", "image/png"}, strings.Fields(string(targets)))
	_, err = pasted("UTF8_STRING")
	assert.Error(t, err, "it is no text")
}

func TestOthersTakeTheClipboard(t *testing.T) {
	server(t)
	require.NoError(t, clip.PNG(noise(100)))
	cmd := exec.Command("xclip", "-selection", "clipboard", "-in")
	cmd.Stdin = strings.NewReader("text")
	require.NoError(t, cmd.Run())
	got, err := pasted("UTF8_STRING")
	require.NoError(t, err)
	assert.Equal(t, "text", string(got))
	require.NoError(t, clip.PNG(noise(7)))
	got, err = pasted("image/png")
	require.NoError(t, err)
	assert.Equal(t, noise(7), got)
}

func TestWithoutADisplay(t *testing.T) {
	t.Setenv("DISPLAY", "")
	assert.False(t, clip.Available())
	assert.Error(t, clip.PNG(noise(1)))
}
