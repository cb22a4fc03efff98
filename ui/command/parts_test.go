package command_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/command"
)

// TestEachPartHasItsFlags: without a part that goes without saying, or with one
// that does not, an image is another; asked for by name it is the same.
func TestEachPartHasItsFlags(t *testing.T) {
	large := []string{"--at", "2024-10-18", "--size", "960x540"}
	plain := picture(t, large...)
	for _, part := range []string{"title", "moment", "counts", "legend", "scalebar", "credit", "sources", "notes"} {
		assert.False(t, bytes.Equal(plain, picture(t, append(large, "--no-"+part)...)), part)
		assert.True(t, bytes.Equal(plain, picture(t, append(large, "--no-"+part, "--"+part)...)), part)
	}
	for _, part := range []string{"timeline", "cards"} {
		assert.False(t, bytes.Equal(plain, picture(t, append(large, "--"+part)...)), part)
		assert.True(t, bytes.Equal(plain, picture(t, append(large, "--"+part, "--no-"+part)...)), part)
	}
	assert.True(t, bytes.Equal(plain, picture(t, append(large, "--no-filters")...)), "the call has no filter to tell")
}

func TestSizesByName(t *testing.T) {
	for name, want := range map[string][2]int{"slide": {1920, 1080}, "1:1": {1080, 1080}, "Story": {1080, 1920}} {
		out := filepath.Join(t.TempDir(), "a.png")
		c := run("export", "-o", out, "--size", name)
		require.Equal(t, command.Done, c.status, c.errs)
		written, err := os.ReadFile(out)
		require.NoError(t, err)
		assert.Equal(t, want, sides(t, written), name)
	}
	c := run("export", "-o", "a.png", "--size", "slied")
	assert.Equal(t, command.CallAtFault, c.status)
	assert.Contains(t, c.errs, "did you mean slide?")
	c = run("export", "-o", "a.png", "--board", "--cards")
	assert.Equal(t, command.CallAtFault, c.status)
	assert.Contains(t, c.errs, "--cards makes no difference to the board")
}
