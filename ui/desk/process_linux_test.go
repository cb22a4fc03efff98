package desk

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"fmt"
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
)

// A screen is an X server of its own for one process. It keeps its picture in
// a file, so that looking at a pixel costs nothing.
type screen struct {
	display string
	picture *os.File // in the format of xwd, version 7
}

func newScreen(t testing.TB, size string) screen {
	t.Helper()
	r, w, err := os.Pipe()
	require.NoError(t, err)
	dir := t.TempDir()
	cmd := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", size+"x24", "-nolisten", "tcp", "-fbdir", dir,
		"-noreset") // else it makes its picture anew when the last client goes
	cmd.ExtraFiles = []*os.File{w}
	require.NoError(t, cmd.Start())
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	})
	require.NoError(t, w.Close())
	display, err := bufio.NewReader(r).ReadString('\n')
	require.NoError(t, err)
	picture, err := os.Open(filepath.Join(dir, "Xvfb_screen0"))
	require.NoError(t, err)
	t.Cleanup(func() { _ = picture.Close() })
	return screen{":" + strings.TrimSpace(display), picture}
}

// pixel is a pixel of the screen, 0xRRGGBB. The header's fields are big-endian
// words of 32 bits; the picture follows the header and the colour map (X11's
// XWDFile.h).
func (s screen) pixel(t testing.TB, x, y int) uint32 {
	t.Helper()
	header := make([]byte, 100)
	_, err := s.picture.ReadAt(header, 0)
	require.NoError(t, err)
	field := func(i int) int64 { return int64(binary.BigEndian.Uint32(header[4*i:])) }
	const size, lineBytes, colours, colourBytes = 0, 12, 19, 12
	at := field(size) + field(colours)*colourBytes + int64(y)*field(lineBytes) + 4*int64(x)
	word := make([]byte, 4)
	_, err = s.picture.ReadAt(word, at)
	require.NoError(t, err)
	return binary.LittleEndian.Uint32(word) & 0xFFFFFF
}

// env is an environment on the screen: the present one, some names set anew.
func (s screen) env(set ...string) []string {
	return append(append(os.Environ(), "DISPLAY="+s.display), set...)
}

// start runs the program on the screen until the test ends.
func (s screen) start(t testing.TB, env []string, words ...string) (*exec.Cmd, *bytes.Buffer) {
	t.Helper()
	var log bytes.Buffer
	cmd := exec.Command(words[0], words[1:]...)
	cmd.Env, cmd.Stdout, cmd.Stderr = env, &log, &log
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} // so that what it starts is ended with it
	cmd.WaitDelay = time.Second
	require.NoError(t, cmd.Start())
	t.Cleanup(func() { stop(cmd) })
	return cmd, &log
}

func stop(cmd *exec.Cmd) {
	if cmd.ProcessState == nil {
		_ = syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL)
		_ = cmd.Wait()
	}
}

// shown waits until the window's picture is there: a colour of the map near
// the pixel, which neither an empty screen nor an unpainted window has.
func (s screen) shown(t testing.TB, x, y int) {
	t.Helper()
	for end := time.Now().Add(3 * patience); time.Now().Before(end); time.Sleep(2 * time.Millisecond) {
		if s.land(t, x, y) {
			return
		}
	}
	require.Fail(t, "no picture appears")
}

// land tells whether land or sea of either theme shows near the pixel.
func (s screen) land(t testing.TB, x, y int) bool {
	t.Helper()
	for i := range 12 {
		switch s.pixel(t, x+i, y) {
		case 0x1F2A35, 0x111820, 0xFBFAF6, 0xE6EDF5:
			return true
		}
	}
	return false
}

// run runs a tool on the screen.
func (s screen) run(words ...string) ([]byte, error) {
	cmd := exec.Command(words[0], words[1:]...)
	cmd.Env = s.env()
	return cmd.CombinedOutput()
}

// TestCleanStartPrintsNothing starts the program in the locales in which the
// toolkit used to complain.
func TestCleanStartPrintsNothing(t *testing.T) {
	for _, locale := range []string{"C", "POSIX", "C.UTF-8", "en_GB.UTF-8", "ko_KR.UTF-8"} {
		t.Run(locale, func(t *testing.T) {
			s := newScreen(t, "1280x800")
			cmd, log := s.start(t, s.env("LC_ALL="+locale, "LANG="+locale), built(t))
			s.shown(t, 560, 430)
			stop(cmd)
			assert.Empty(t, log.String())
		})
	}
}

// TestNoInternetSocket traces every system call on the network: the window
// opens, is used, and no socket of the internet families is asked for.
func TestNoInternetSocket(t *testing.T) {
	s := newScreen(t, "1280x800")
	trace := filepath.Join(t.TempDir(), "trace")
	cmd, log := s.start(t, s.env(), "strace", "-f", "-e", "trace=network", "-o", trace, built(t))
	s.shown(t, 560, 430)
	for _, key := range []string{"Left", "c", "plus", "Next", "ctrl+o", "Escape", "F5"} {
		out, err := s.run("xdotool", "search", "--onlyvisible", "--name", "Sightline",
			"windowfocus", "--sync", "key", "--clearmodifiers", key)
		require.NoError(t, err, "%s: %s%s", key, out, log)
	}
	stop(cmd)
	calls, err := os.ReadFile(trace)
	require.NoError(t, err, log.String())
	require.Contains(t, string(calls), "AF_UNIX", "the trace holds the connection to the X server")
	assert.NotRegexp(t, `AF_INET6?\b`, string(calls))
}

// TestWithoutNetwork runs the program in a network namespace that has none.
func TestWithoutNetwork(t *testing.T) {
	s := newScreen(t, "1280x800")
	cmd, log := s.start(t, s.env(), "unshare", "-r", "-n", built(t))
	s.shown(t, 560, 430)
	stop(cmd)
	assert.Empty(t, log.String())

	out := filepath.Join(t.TempDir(), "picture.png")
	words, err := exec.Command("unshare", "-r", "-n", built(t), "export", "-o", out).CombinedOutput()
	require.NoError(t, err, string(words))
	assert.Equal(t, 1920, decode(t, out).Bounds().Dx())
}

// TestPresentOpensOnTheFirstScene: over the whole screen, as it is painted without a
// window.
func TestPresentOpensOnTheFirstScene(t *testing.T) {
	s := newScreen(t, fmt.Sprintf("%dx%d", monitorWidth, monitorHeight))
	s.start(t, s.env(), built(t), "present", "--theme", "dark")
	b, err := builtIn()
	require.NoError(t, err)
	sh := show{screen: s, t: t, index: model.NewIndex(b), theme: "dark"}
	require.Eventually(t, func() bool {
		return sh.place("(stage)").Eq(image.Rect(0, 0, monitorWidth, monitorHeight))
	}, 3*patience, 50*time.Millisecond)
	sh.stands(0)
}

// TestAMenuIsSeenTheFirstTime that it is opened, with the pointer held still.
func TestAMenuIsSeenTheFirstTime(t *testing.T) {
	s := newScreen(t, "1280x800")
	s.start(t, s.env(), built(t), "--theme", "dark")
	s.shown(t, 560, 430)
	column := func() (all [40]uint32) {
		for i := range all {
			all[i] = s.pixel(t, 1100, 200+8*i)
		}
		return all
	}
	act := func(words ...string) {
		out, err := s.run(append([]string{"xdotool"}, words...)...)
		require.NoError(t, err, string(out))
	}
	act("mousemove", "955", "160") // over the chip of all voices
	time.Sleep(time.Second)        // until what is under the pointer has been drawn
	before := column()
	act("click", "1")
	require.Eventually(t, func() bool { return column() != before }, patience, 20*time.Millisecond, "the menu")
	require.NoError(t, os.MkdirAll(artefacts, 0o755))
	out, err := s.run("import", "-silent", "-window", "root", filepath.Join(artefacts, "menu-first.png"))
	require.NoError(t, err, string(out))
}

// TestHiDPI keeps pictures of the window at twice the density in both themes;
// the window must fill twice the pixels.
func TestHiDPI(t *testing.T) {
	for _, theme := range []string{"dark", "light"} {
		s := newScreen(t, "2560x1600")
		cmd, _ := s.start(t, s.env("FYNE_SCALE=2"), built(t), "--theme", theme)
		s.shown(t, 1120, 860)
		time.Sleep(300 * time.Millisecond) // the panes paint one after another
		require.NoError(t, os.MkdirAll(artefacts, 0o755))
		path := filepath.Join(artefacts, "window-2x-"+theme+".png")
		out, err := s.run("import", "-silent", "-window", "root", path)
		require.NoError(t, err, string(out))
		stop(cmd)
		m := decode(t, path)
		r, g, b, _ := m.At(2555, 1595).RGBA()
		assert.Positive(t, r+g+b, "the lower right corner is drawn")
	}
}
