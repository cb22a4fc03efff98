package desk

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"sightline/assets"
)

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
	does("sleep", "0.3", "windowquit")
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
