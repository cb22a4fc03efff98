package desk

import (
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/ui/state"
)

// patience is how long the window may take to answer.
const patience = 20 * time.Second

// reset puts the window back to how it opens.
func reset(t testing.TB) {
	t.Helper()
	b, err := builtIn()
	require.NoError(t, err)
	ix := model.NewIndex(b)
	fyne.DoAndWait(func() {
		live.sheet.Close()
		live.showScenes(false)
		live.store.SetBoard(false)
		live.store.SetBoardOrder(state.ByMention)
		live.store.SetSpeed(1)
		if live.store.State().Graticule {
			live.store.SwitchGraticule()
		}
		live.win.Canvas().Unfocus()
		live.store.SetPlaying(false)
		live.store.SetTheme("dark")
		live.store.SetClock(model.Said)
		live.store.SetInset(state.Inset{})
		live.store.Open(ix, "")
		live.win.Resize(fyne.NewSize(1280, 800))
	})
	xdotool(t, "mousemove", "5", "5")
	settle(t)
}

// now is the state of the window.
func now() state.State {
	var s state.State
	fyne.DoAndWait(func() { s = live.store.State() })
	return s
}

// cards is how many cards the panel has.
func cards() int {
	n := 0
	fyne.DoAndWait(func() { n = live.panel.Len() })
	return n
}

// xdotool drives the window as a person would, and waits until the window has got
// what was done: else a busy machine has the test go on before the key is pressed.
func xdotool(t testing.TB, words ...string) {
	t.Helper()
	out, err := exec.Command("xdotool", words...).CombinedOutput()
	require.NoError(t, err, "xdotool %v: %s", words, out)
	heard()
}

// heard waits until the toolkit has taken what the X server had for it: an
// animation's step comes after that in each round of its loop. The X server has sent
// everything when xdotool ends, as that waits for an answer before it does.
func heard() {
	for range 2 {
		round := make(chan struct{}, 1)
		fyne.DoAndWait(func() {
			fyne.NewAnimation(0, func(float32) {
				select {
				case round <- struct{}{}:
				default:
				}
			}).Start()
		})
		<-round
	}
	fyne.DoAndWait(func() {})
}

// press types keys into the window.
func press(t *testing.T, keys ...string) {
	t.Helper()
	xdotool(t, "search", "--onlyvisible", "--name", "Sightline", "windowfocus", "--sync")
	for _, k := range keys {
		xdotool(t, "key", "--clearmodifiers", k)
	}
}

// eventually waits until the state is as wanted.
func eventually(t *testing.T, want func(state.State) bool, what string, args ...any) {
	t.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		if want(now()) {
			return
		}
	}
	require.Fail(t, "the window did not follow", append([]any{what}, args...)...)
}

// rests tells whether the map has come to rest.
func rests() bool {
	var moving bool
	fyne.DoAndWait(func() { moving = live.mapView.Moving() })
	return !moving
}

// caught tells whether the map shows where the camera is.
func caught() bool {
	var is bool
	fyne.DoAndWait(func() { is = live.mapView.Caught() })
	return is
}

// settle waits until the map rests and two screenshots in a row are the same.
func settle(t testing.TB) *image.RGBA {
	t.Helper()
	require.Eventually(t, rests, patience, 20*time.Millisecond, "the map does not come to rest")
	last := screenshot(t, "")
	for end := time.Now().Add(patience); time.Now().Before(end); {
		time.Sleep(60 * time.Millisecond)
		next := screenshot(t, "")
		if changed(last, next, next.Rect) == 0 {
			return next
		}
		last = next
	}
	require.Fail(t, "the window does not come to rest")
	return nil
}

// artefacts is where screenshots are kept, from the folder of this package.
const artefacts = "../../artefacts"

// screenshot is what the X server shows; with a name it is kept.
func screenshot(t testing.TB, name string) *image.RGBA {
	t.Helper()
	path := filepath.Join(t.TempDir(), "screen.png")
	if name != "" {
		require.NoError(t, os.MkdirAll(artefacts, 0o755))
		path = filepath.Join(artefacts, name+".png")
	}
	out, err := exec.Command("import", "-silent", "-window", "root", path).CombinedOutput()
	require.NoError(t, err, "import: %s", out)
	m := decode(t, path)
	rgba := image.NewRGBA(m.Bounds())
	for y := range m.Bounds().Dy() {
		for x := range m.Bounds().Dx() {
			rgba.Set(x, y, m.At(x, y))
		}
	}
	return rgba
}

// changed counts the pixels of a box that differ.
func changed(a, b *image.RGBA, box image.Rectangle) int {
	n := 0
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			if a.RGBAAt(x, y) != b.RGBAAt(x, y) {
				n++
			}
		}
	}
	return n
}

// where is the box of a pane on the screen, in pixels.
func where(o fyne.CanvasObject) image.Rectangle {
	var r image.Rectangle
	fyne.DoAndWait(func() {
		p := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
		s := o.Size()
		r = image.Rect(int(p.X), int(p.Y), int(p.X+s.Width), int(p.Y+s.Height))
	})
	return r
}

// clickAt clicks a point of a pane, pixels from its upper left.
func clickAt(t *testing.T, o fyne.CanvasObject, x, y int) {
	t.Helper()
	box := where(o)
	xdotool(t, "mousemove", fmt.Sprint(box.Min.X+x), fmt.Sprint(box.Min.Y+y), "click", "1")
}

func itoa(n int) string { return strconv.Itoa(n) }

// decode reads a PNG with Go's own decoder.
func decode(t testing.TB, path string) image.Image {
	t.Helper()
	f, err := os.Open(path)
	require.NoError(t, err)
	defer f.Close() //nolint:errcheck // it was only read
	m, err := png.Decode(f)
	require.NoError(t, err)
	return m
}

func sum(c color.RGBA) uint32 { return uint32(c.R) + uint32(c.G) + uint32(c.B) }
