package desk

import (
	"bytes"
	"fmt"
	"image"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/assets"
	"sightline/model"
	"sightline/ui/desk/present"
	"sightline/ui/export"
)

// The desktop of these tests: two monitors side by side.
const monitorWidth, monitorHeight = 1280, 800

// A show is the program giving the built-in briefing on two monitors.
type show struct {
	screen
	t     *testing.T
	index *model.Index
	theme string
}

// newShow opens the window on the left monitor and presses F5.
func newShow(t *testing.T, theme string) show {
	t.Helper()
	s := newScreen(t, fmt.Sprintf("%dx%d", 2*monitorWidth, monitorHeight))
	for _, m := range [][2]string{{"left", "1280/338x800/211+0+0"}, {"right", "1280/338x800/211+1280+0"}} {
		output := map[string]string{"left": "screen", "right": "none"}[m[0]]
		out, err := s.run("xrandr", "--setmonitor", m[0], m[1], output)
		require.NoError(t, err, string(out))
	}
	cmd, log := s.start(t, s.env(), built(t), "--theme", theme)
	t.Cleanup(func() { stop(cmd); assert.Empty(t, log.String()) })
	s.shown(t, 560, 430)
	b, err := builtIn()
	require.NoError(t, err)
	sh := show{s, t, model.NewIndex(b), theme}
	sh.key("Sightline$", "F5")
	return sh
}

// key types into a window.
func (s show) key(name string, keys ...string) {
	s.t.Helper()
	for _, k := range keys {
		out, err := s.run("xdotool", "search", "--onlyvisible", "--name", name, "windowfocus", "--sync", "key", "--clearmodifiers", k)
		require.NoError(s.t, err, "%s to %s: %s", k, name, out)
	}
}

// escape presses Esc, which may take the window away while the key is still down.
func (s show) escape() {
	s.t.Helper()
	out, err := s.run("xdotool", "search", "--onlyvisible", "--name", "(stage)", "windowfocus", "--sync", "key", "Escape")
	if err != nil {
		require.Contains(s.t, string(out), "BadWindow")
	}
}

// place is where a window is on the desktop; empty if there is none.
func (s show) place(name string) image.Rectangle {
	out, err := s.run("xdotool", "search", "--onlyvisible", "--name", name, "getwindowgeometry", "--shell")
	if err != nil {
		return image.Rectangle{}
	}
	var x, y, w, h int
	for _, line := range regexp.MustCompile(`(X|Y|WIDTH|HEIGHT)=(-?\d+)`).FindAllStringSubmatch(string(out), -1) {
		_, err := fmt.Sscan(line[2], map[string]*int{"X": &x, "Y": &y, "WIDTH": &w, "HEIGHT": &h}[line[1]])
		require.NoError(s.t, err)
	}
	return image.Rect(x, y, x+w, y+h)
}

// kept takes a picture of the stage and keeps it among the artefacts.
func (s show) kept(name string) *image.RGBA {
	s.t.Helper()
	require.NoError(s.t, os.MkdirAll(artefacts, 0o755))
	path := filepath.Join(artefacts, name+".png")
	out, err := s.run("import", "-silent", "-window", "root", "-crop", s.crop(), "+repage", path)
	require.NoError(s.t, err, string(out))
	m := decode(s.t, path)
	rgba := image.NewRGBA(image.Rectangle{Max: m.Bounds().Size()})
	for y := range rgba.Rect.Dy() {
		for x := range rgba.Rect.Dx() {
			rgba.Set(x, y, m.At(m.Bounds().Min.X+x, m.Bounds().Min.Y+y))
		}
	}
	return rgba
}

// crop is where the stage is: on the right monitor, or on the only one.
func (s show) crop() string {
	at := s.place("(stage)")
	return fmt.Sprintf("%dx%d+%d+%d", monitorWidth, monitorHeight, max(0, at.Min.X), max(0, at.Min.Y))
}

// stands waits until the stage shows a scene as it is painted without a window.
func (s show) stands(n int) {
	s.t.Helper()
	p, err := export.Portrayer()
	require.NoError(s.t, err)
	q := s.index.Sequence()
	size := image.Pt(monitorWidth, monitorHeight)
	want := present.Still{Index: s.index, Scene: n, Theme: s.theme, Size: size}.Paint(p, q)
	name := "stage-" + q.Scenes[n].ID + "-" + s.theme
	got := 255.0
	for end := time.Now().Add(3 * patience); time.Now().Before(end); time.Sleep(100 * time.Millisecond) {
		// The ground of a window begins elsewhere: some bytes along edges differ.
		if got = difference(s.kept(name), want, want.Rect); got < 0.3 {
			return
		}
	}
	require.Fail(s.t, "the stage does not show the scene", "%d: differs by %g of 255", n+1, got)
}

// TestShowOnTwoMonitors: F5 puts the stage on the other monitor and the presenter's
// window on the one where the window was; a clicker goes through all scenes there
// and back; Esc ends the show, and the window is there as it was.
func TestShowOnTwoMonitors(t *testing.T) {
	for _, theme := range []string{"dark", "light"} {
		t.Run(theme, func(t *testing.T) {
			s := newShow(t, theme)
			require.Eventually(t, func() bool {
				return s.place("(stage)").Eq(image.Rect(monitorWidth, 0, 2*monitorWidth, monitorHeight)) &&
					s.place("(presenter)").Eq(image.Rect(0, 0, monitorWidth, monitorHeight))
			}, patience, 50*time.Millisecond, "stage %v, presenter %v", s.place("(stage)"), s.place("(presenter)"))
			last := len(s.index.Sequence().Scenes) - 1
			for n := range last {
				s.stands(n)
				s.key("(stage)", "Next")
			}
			for n := last; n > 0; n-- {
				s.stands(n)
				s.key("(presenter)", "Prior")
			}
			s.stands(0)
			out, err := s.run("import", "-silent", "-window", "root", "-crop", "1280x800+0+0", "+repage", filepath.Join(artefacts, "presenter-"+theme+".png"))
			require.NoError(t, err, string(out))

			s.key("(stage)", "b")
			require.Eventually(t, func() bool { return s.pixel(t, 1900, 400) == 0 && s.pixel(t, 1300, 780) == 0 }, patience, 20*time.Millisecond, "black")
			s.key("(stage)", "period")
			s.stands(0)
			s.escape()
			require.Eventually(t, func() bool { return s.place("(stage)").Empty() && s.place("(presenter)").Empty() }, patience, 50*time.Millisecond, "the end")
			assert.False(t, s.place("Sightline$").Empty())
			s.key("Sightline$", "Right")
		})
	}
}

// TestMonitorGoesAndComes: the show goes on when the stage's monitor is gone, on the
// one that is left, and goes back when it comes again.
func TestMonitorGoesAndComes(t *testing.T) {
	s := newShow(t, "dark")
	left, right := image.Rect(0, 0, monitorWidth, monitorHeight), image.Rect(monitorWidth, 0, 2*monitorWidth, monitorHeight)
	on := func(where image.Rectangle) {
		t.Helper()
		require.Eventually(t, func() bool { return s.place("(stage)").Eq(where) }, patience, 50*time.Millisecond, "%v", s.place("(stage)"))
	}
	on(right)
	out, err := s.run("xrandr", "--delmonitor", "right")
	require.NoError(t, err, string(out))
	on(left)
	s.key("(stage)", "Next")
	require.Eventually(t, func() bool { return s.place("(presenter)").Empty() }, patience, 50*time.Millisecond, "there is no room for it")
	out, err = s.run("xrandr", "--setmonitor", "right", "1280/338x800/211+1280+0", "none")
	require.NoError(t, err, string(out))
	on(right)
	s.stands(1)
}

// TestFileChangesDuringAShow: nothing moves until the presenter asks.
func TestFileChangesDuringAShow(t *testing.T) {
	b := assets.DefaultBriefing()
	path := filepath.Join(t.TempDir(), "show.briefing.geojson")
	require.NoError(t, os.WriteFile(path, b, 0o644))
	s := newScreen(t, "1280x800")
	cmd, _ := s.start(t, s.env(), built(t), "present", path, "--theme", "dark")
	sh := show{screen: s, t: t}
	require.Eventually(t, func() bool { return !sh.place("(stage)").Empty() }, 3*patience, 50*time.Millisecond)
	s.shown(t, 560, 200)
	time.Sleep(2 * time.Second)
	shot := func() []byte {
		out, err := s.run("import", "-silent", "-window", "root", "-depth", "8", "rgb:-")
		require.NoError(t, err)
		return out
	}
	before := shot()
	require.NoError(t, os.WriteFile(path, []byte(strings.ReplaceAll(string(b), "soldiers on their way?", "it has been changed")), 0o644))
	time.Sleep(time.Second)
	assert.True(t, bytes.Equal(before, shot()), "nothing moves")
	sh.key("(stage)", "r")
	require.Eventually(t, func() bool { return string(shot()) != string(before) }, patience, 100*time.Millisecond, "the new title")
	stop(cmd)
}
