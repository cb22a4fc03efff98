package desk

import (
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
	"github.com/stretchr/testify/require"

	"sightline/assets"
)

// closes asks the program's window to close, as a window manager does by its cross
// (Inter-Client Communication Conventions Manual, section 4.2.8.1).
func (s screen) closes(t *testing.T) {
	t.Helper()
	out, err := s.run("xdotool", "search", "--onlyvisible", "--name", "Sightline")
	require.NoError(t, err, string(out))
	window, err := strconv.ParseUint(strings.TrimSpace(string(out)), 10, 32)
	require.NoError(t, err)
	xgb.Logger.SetOutput(io.Discard)
	c, err := xgb.NewConnDisplay(s.display)
	require.NoError(t, err)
	defer c.Close()
	atom := func(name string) uint32 {
		reply, err := xproto.InternAtom(c, false, uint16(len(name)), name).Reply()
		require.NoError(t, err)
		return uint32(reply.Atom)
	}
	e := xproto.ClientMessageEvent{
		Format: 32, Window: xproto.Window(window), Type: xproto.Atom(atom("WM_PROTOCOLS")),
		Data: xproto.ClientMessageDataUnionData32New([]uint32{atom("WM_DELETE_WINDOW"), 0, 0, 0, 0}),
	}
	require.NoError(t, xproto.SendEventChecked(c, false, e.Window, 0, string(e.Bytes())).Check())
}

// TestClosingAsksAboutScenesThatAreNotSaved: the window stays until somebody answers.
func TestClosingAsksAboutScenesThatAreNotSaved(t *testing.T) {
	s := newScreen(t, "1280x800")
	path := filepath.Join(t.TempDir(), "mine.geojson")
	require.NoError(t, os.WriteFile(path, assets.DefaultBriefing(), 0o600))
	cmd, log := s.start(t, s.env(), built(t), "--theme", "dark", path)
	s.shown(t, 560, 430)
	ended := make(chan struct{})
	go func() { _ = cmd.Wait(); close(ended) }()
	does := func(words ...string) {
		out, err := s.run(append([]string{"xdotool", "search", "--onlyvisible", "--name", "Sightline", "windowfocus", "--sync"}, words...)...)
		require.NoError(t, err, "%v: %s%s", words, out, log)
	}
	does("key", "--clearmodifiers", "ctrl+shift+s")
	does("key", "Return")
	time.Sleep(300 * time.Millisecond)
	s.closes(t)
	select {
	case <-ended:
		require.Fail(t, "the window is gone with what was not saved", log.String())
	case <-time.After(time.Second):
	}
	does("key", "Return") // save
	select {
	case <-ended:
	case <-time.After(patience):
		_ = syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL)
		require.Fail(t, "the window stays though everything is saved")
	}
	text, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Contains(t, string(text), `"scene-1"`)
}
