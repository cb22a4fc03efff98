package command_test

import (
	"bytes"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestSystemFontsOnWishOnly exports a briefing whose title has a character that
// only a font in the watched folder has.
func TestSystemFontsOnWishOnly(t *testing.T) {
	share, err := filepath.Abs(filepath.Join("..", "scene", "lettering", "testdata", "share"))
	require.NoError(t, err)
	t.Setenv("XDG_DATA_HOME", share)
	fd, err := syscall.InotifyInit1(syscall.IN_NONBLOCK | syscall.IN_CLOEXEC)
	require.NoError(t, err)
	defer syscall.Close(fd)
	_, err = syscall.InotifyAddWatch(fd, filepath.Join(share, "fonts"), syscall.IN_OPEN)
	require.NoError(t, err)
	opened := func() bool {
		n, _ := syscall.Read(fd, make([]byte, 4096))
		return n > 0
	}
	rare := file(t, "rare.briefing.geojson", strings.Replace(talks, `"Talks"`, "\"Talks \U000F5A17\"", 1))
	plain := picture(t, rare)
	assert.False(t, opened(), "without the flag no folder of fonts is opened")
	assert.False(t, bytes.Equal(plain, picture(t, rare, "--system-fonts")), "with it the character shows")
	assert.True(t, bytes.Equal(plain, picture(t, rare)), "the flag of one call is none of the next one's")
	for _, command := range []string{"--help", "present --help", "export --help"} {
		assert.Contains(t, run(strings.Fields(command)...).out, "--system-fonts", command)
	}
}
