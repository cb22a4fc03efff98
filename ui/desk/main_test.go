package desk

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sightline/assets"
	"sightline/model"
	"sightline/model/geojson"
	"sightline/ui/export"
	"sightline/ui/state"
)

// The tests of this package run against the real window: an X server without
// a screen (Xvfb), input by xdotool, pictures by ImageMagick. The window is
// opened once, on the built-in briefing, and every test puts it back.

// needed are the programs that the tests drive the window with, and the
// packages that have them on Debian and Ubuntu.
var needed = [...][2]string{
	{"Xvfb", "xvfb"},
	{"xdotool", "xdotool"},
	{"import", "imagemagick"},
	{"strace", "strace"},
	{"xrandr", "x11-xserver-utils"},
	{"unshare", "util-linux"},
}

// screenWidth and screenHeight are the size of the X server's screen, pixels.
const screenWidth, screenHeight = 1920, 1080

// live is the window under test.
var live *window

func TestMain(m *testing.M) {
	os.Exit(underX(m))
}

// underX starts an X server, opens the window and runs the tests.
func underX(m *testing.M) int {
	for _, n := range needed {
		if _, err := exec.LookPath(n[0]); err != nil {
			fmt.Fprintf(os.Stderr, "the window's tests need %s: install the package %s\n", n[0], n[1])
			return 1
		}
	}
	stop, err := startX()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer stop()
	p, err := export.Portrayer()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	a := newApp()
	b, err := builtIn()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	store := state.New(state.State{Index: model.NewIndex(b), Theme: "dark"})
	a.Settings().SetTheme(ground{theme(store.State())})
	live = newWindow(a, store, p, fyne.Do)
	code := 1
	a.Lifecycle().SetOnStarted(func() {
		go func() {
			code = m.Run()
			fyne.Do(a.Quit)
		}()
	})
	live.win.ShowAndRun()
	return code
}

func builtIn() (*model.Briefing, error) {
	return geojson.Decode(bytes.NewReader(assets.DefaultBriefing()), assets.DefaultBriefingName)
}

// startX starts an X server on a display that is free and points DISPLAY at it.
func startX() (stop func(), err error) {
	if runtime.GOOS != "linux" {
		return func() {}, nil // the window is tested on the screen that is there
	}
	r, w, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	screen := fmt.Sprintf("%dx%dx24", screenWidth, screenHeight)
	cmd := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", screen, "-nolisten", "tcp")
	cmd.ExtraFiles = []*os.File{w}
	var log bytes.Buffer
	cmd.Stderr = &log
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	_ = w.Close() // the server holds its own end
	display, err := bufio.NewReader(r).ReadString('\n')
	if err != nil {
		return nil, fmt.Errorf("Xvfb did not start: %s", log.String())
	}
	if err := os.Setenv("DISPLAY", ":"+strings.TrimSpace(display)); err != nil {
		return nil, err
	}
	return func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	}, nil
}
