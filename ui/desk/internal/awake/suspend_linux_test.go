package awake_test

import (
	"bufio"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/jezek/xgb/screensaver"
	"github.com/jezek/xgb/xproto"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/desk/internal/awake"
	"sightline/ui/desk/internal/x11"
)

// startX starts an X server that blanks its screen after a second, and points
// DISPLAY at it.
func startX(t *testing.T) {
	t.Helper()
	r, w, err := os.Pipe()
	require.NoError(t, err)
	cmd := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "64x64x24", "-nolisten", "tcp", "-noreset")
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
	out, err := exec.Command("xset", "s", "1", "1").CombinedOutput()
	require.NoError(t, err, string(out))
}

// blank tells whether the X server's screen saver is on.
func blank(t *testing.T, d x11.Display) bool {
	t.Helper()
	const on = 1
	info, err := screensaver.QueryInfo(d.Conn, xproto.Drawable(d.Root.Root)).Reply()
	require.NoError(t, err)
	return info.State == on
}

// TestServerDoesNotBlank: the X server's own screen saver does not come while it
// is held off, and does once it is not.
func TestServerDoesNotBlank(t *testing.T) {
	on(t, "", "")
	startX(t)
	release, err := awake.Hold("A briefing is shown")
	require.NoError(t, err)
	d, err := x11.Dial()
	require.NoError(t, err)
	t.Cleanup(d.Close)
	require.True(t, d.Extension("MIT-SCREEN-SAVER"))
	assert.Never(t, func() bool { return blank(t, d) }, 3*time.Second, 100*time.Millisecond)
	release()
	assert.Eventually(t, func() bool { return blank(t, d) }, patience, 20*time.Millisecond)
}

// TestWaylandHasNoServerToAsk: its X server stands for nobody's screen.
func TestWaylandHasNoServerToAsk(t *testing.T) {
	on(t, "", "")
	startX(t)
	t.Setenv("WAYLAND_DISPLAY", "wayland-0")
	_, err := awake.Hold("A briefing is shown")
	assert.ErrorContains(t, err, "compositor")
}
