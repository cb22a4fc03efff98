package screens_test

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"fmt"
	"image"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// patience is how long a window or the server may take to answer.
const patience = 20 * time.Second

// The tests' desktop: two monitors side by side, of one size.
var (
	left  = image.Rect(0, 0, 640, 480)
	right = image.Rect(640, 0, 1280, 480)
)

// A server is an X server of its own. It keeps its picture in a file, so that
// looking at a pixel costs nothing.
type server struct {
	display string
	picture *os.File // in the format of xwd, version 7
}

// newServer starts an X server and points DISPLAY at it.
func newServer(t *testing.T) server {
	t.Helper()
	r, w, err := os.Pipe()
	require.NoError(t, err)
	dir := t.TempDir()
	cmd := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1280x480x24", "-nolisten", "tcp", "-fbdir", dir,
		"-noreset") // else the monitors are forgotten when the last client goes
	cmd.ExtraFiles = []*os.File{w}
	require.NoError(t, cmd.Start())
	t.Cleanup(func() { end(cmd) })
	require.NoError(t, w.Close())
	number, err := bufio.NewReader(r).ReadString('\n')
	require.NoError(t, err)
	picture, err := os.Open(filepath.Join(dir, "Xvfb_screen0"))
	require.NoError(t, err)
	t.Cleanup(func() { _ = picture.Close() })
	s := server{":" + strings.TrimSpace(number), picture}
	t.Setenv("DISPLAY", s.display)
	return s
}

// split makes two monitors of the screen. Xvfb can be given two screens, but
// lays both over each other; a screen that is split is RandR's own way.
func (s server) split(t *testing.T) {
	t.Helper()
	run(t, "xrandr", "--setmonitor", "left", "640/169x480/127+0+0", "screen")
	run(t, "xrandr", "--setmonitor", "right", "640/169x480/127+640+0", "none")
}

// manage starts a window manager and waits until it says that it manages.
func (s server) manage(t *testing.T) {
	t.Helper()
	cmd := exec.Command("openbox")
	require.NoError(t, cmd.Start())
	t.Cleanup(func() { end(cmd) })
	require.Eventually(t, func() bool {
		out, err := exec.Command("xprop", "-root", "_NET_SUPPORTED").Output()
		return err == nil && strings.Contains(string(out), "_NET_WM_STATE_FULLSCREEN")
	}, patience, 20*time.Millisecond, "the window manager does not start")
}

// pixel is a pixel of the screen, 0xRRGGBB. The header's fields are big-endian
// words of 32 bits; the picture follows the header and the colour map (X11's
// XWDFile.h).
func (s server) pixel(t *testing.T, x, y int) uint32 {
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

// painted is the smallest rectangle around every pixel of the window's colour.
func (s server) painted(t *testing.T) image.Rectangle {
	t.Helper()
	var box image.Rectangle
	desktop := left.Union(right)
	for y := desktop.Min.Y; y < desktop.Max.Y; y += 4 {
		for x := desktop.Min.X; x < desktop.Max.X; x += 4 {
			if s.pixel(t, x, y) == ground {
				box = box.Union(image.Rect(x, y, x+4, y+4))
			}
		}
	}
	return box
}

// A subject is the window under test, in a process of its own.
type subject struct {
	in  io.Writer
	out *bufio.Scanner
	log *bytes.Buffer
}

func newSubject(t *testing.T) subject {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), asWindow+"=1")
	in, err := cmd.StdinPipe()
	require.NoError(t, err)
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	var log bytes.Buffer
	cmd.Stderr = &log
	require.NoError(t, cmd.Start())
	t.Cleanup(func() { end(cmd) })
	s := subject{in, bufio.NewScanner(out), &log}
	require.True(t, s.out.Scan(), log.String())
	require.Equal(t, "started", s.out.Text())
	return s
}

// do has the window do something.
func (s subject) do(t *testing.T, what string) {
	t.Helper()
	_, err := fmt.Fprintln(s.in, what)
	require.NoError(t, err)
	require.True(t, s.out.Scan(), s.log.String())
	require.Equal(t, "<nil>", s.out.Text(), what)
}

// corners are the window's numbers in what xwininfo prints.
var corners = regexp.MustCompile(`(?s)Absolute upper-left X: +(-?\d+).*Absolute upper-left Y: +(-?\d+).*Width: (\d+).*Height: (\d+)`)

// lies is where the window is on the desktop, as the X server sees it.
func lies(t *testing.T) image.Rectangle {
	t.Helper()
	out, err := exec.Command("xwininfo", "-name", "under test").CombinedOutput()
	require.NoError(t, err, string(out))
	found := corners.FindStringSubmatch(string(out))
	require.NotNil(t, found, string(out))
	var n [4]int
	for i := range n {
		n[i], err = strconv.Atoi(found[i+1])
		require.NoError(t, err)
	}
	return image.Rect(n[0], n[1], n[0]+n[2], n[1]+n[3])
}

func run(t *testing.T, words ...string) {
	t.Helper()
	out, err := exec.Command(words[0], words[1:]...).CombinedOutput()
	require.NoError(t, err, "%v: %s", words, out)
}

func end(cmd *exec.Cmd) {
	_ = cmd.Process.Kill()
	_ = cmd.Wait()
}
