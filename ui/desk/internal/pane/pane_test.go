package pane_test

import (
	"image"
	"image/color"
	"runtime"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"

	"sightline/ui/desk/internal/pane"
	"sightline/ui/scene"
)

var red, green = color.NRGBA{R: 255, A: 255}, color.NRGBA{G: 255, A: 255}

// half is a scene of two colours: left and right.
func half(w, h float64) scene.Scene {
	return scene.Scene{Width: w, Height: h, Background: red, Groups: []scene.Group{{
		Items: []scene.Item{scene.Fill{Path: scene.Rect{X: w / 2, W: w / 2, H: h}.Path(0), Color: green}},
	}}}
}

// show puts a widget on a canvas of its own.
func show(t *testing.T, o fyne.CanvasObject, size fyne.Size, scale float32) func() image.Image {
	t.Helper()
	test.NewTempApp(t)
	c := software.NewCanvas()
	c.SetPadded(false)
	c.SetScale(scale)
	c.SetContent(o)
	c.Resize(size)
	return c.Capture
}

func newPane(draw func(w, h float64) scene.Scene) *pane.Pane {
	p := &pane.Pane{Draw: draw}
	p.ExtendBaseWidget(p)
	return p
}

func TestPaneShowsItsScene(t *testing.T) {
	for _, scale := range []float32{1, 1.5, 2} {
		var w, h float64
		p := newPane(func(width, height float64) scene.Scene { w, h = width, height; return half(width, height) })
		m := show(t, p, fyne.NewSize(100, 60), scale)()
		assert.Equal(t, image.Pt(int(100*scale), int(60*scale)), m.Bounds().Size())
		assert.Equal(t, [2]float64{100, 60}, [2]float64{w, h}, "a scene is drawn in logical pixels at any density")
		for x := range m.Bounds().Dx() {
			want := red
			if x >= m.Bounds().Dx()/2 {
				want = green
			}
			assert.Equal(t, want, color.NRGBAModel.Convert(m.At(x, 30)), "%g: %d", scale, x)
		}
	}
}

func TestPaneShowsAPicture(t *testing.T) {
	var got []float64
	var sizes []image.Point
	p := &pane.Pane{Picture: func(w, h int, scale float64) *image.RGBA {
		got, sizes = append(got, scale), append(sizes, image.Pt(w, h))
		m := image.NewRGBA(image.Rect(0, 0, w, h))
		m.SetRGBA(3, 3, color.RGBA{255, 0, 0, 255})
		return m
	}}
	p.ExtendBaseWidget(p)
	m := show(t, p, fyne.NewSize(50, 40), 2)()
	assert.Equal(t, 2.0, got[len(got)-1])
	assert.Equal(t, image.Pt(100, 80), sizes[len(sizes)-1])
	assert.Equal(t, red, color.NRGBAModel.Convert(m.At(3, 3)))
}

func TestRedrawDrawsOncePerFrame(t *testing.T) {
	n := 0
	p := newPane(func(w, h float64) scene.Scene { n++; return half(w, h) })
	p.Redraw() // before it was ever shown: nothing happens
	assert.Zero(t, n)
	capture := show(t, p, fyne.NewSize(100, 60), 1)
	capture()
	n = 0
	for range 50 {
		p.Redraw()
	}
	assert.Zero(t, n, "nothing is drawn before the frame")
	capture()
	assert.Equal(t, 1, n)
}

func TestPaneOfNoSize(t *testing.T) {
	p := newPane(func(w, h float64) scene.Scene { return half(w, h) })
	capture := show(t, p, fyne.NewSize(0, 0), 1)
	assert.NotPanics(t, func() { capture() })
	assert.Equal(t, fyne.NewSize(1, 1), p.MinSize())
	p.Least = fyne.NewSize(30, 20)
	assert.Equal(t, fyne.NewSize(30, 20), p.MinSize())
}

func TestPaintingLeavesNoGoroutines(t *testing.T) {
	p := newPane(half)
	capture := show(t, p, fyne.NewSize(600, 600), 1)
	capture()
	before := runtime.NumGoroutine()
	for range 20 {
		p.Redraw()
		capture()
	}
	assert.Eventually(t, func() bool { return runtime.NumGoroutine() <= before+1 }, 2*time.Second, 10*time.Millisecond) // Eventually runs one itself
}

func TestButton(t *testing.T) {
	taps := 0
	var looks []pane.Look
	b := pane.NewButton(fyne.NewSize(40, 30), func(w, h float64, l pane.Look) scene.Scene {
		looks = append(looks, l)
		return half(w, h)
	}, func() { taps++ })
	capture := show(t, b, fyne.NewSize(40, 30), 1)
	look := func() pane.Look { capture(); return looks[len(looks)-1] }

	assert.Equal(t, pane.Look{}, look())
	b.MouseIn(&desktop.MouseEvent{})
	assert.Equal(t, pane.Look{Hovered: true}, look())
	b.FocusGained()
	assert.Equal(t, pane.Look{Hovered: true, Focused: true}, look())
	b.MouseOut()
	b.FocusLost()
	assert.Equal(t, pane.Look{}, look())

	test.Tap(b)
	assert.Equal(t, 1, taps)
	var keys []fyne.KeyName
	var runes []rune
	b.Keys, b.Rune = func(e *fyne.KeyEvent) { keys = append(keys, e.Name) }, func(r rune) { runes = append(runes, r) }
	for _, k := range []fyne.KeyName{fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter} {
		b.TypedKey(&fyne.KeyEvent{Name: k})
	}
	assert.Equal(t, 4, taps, "Space and Enter tap")
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	b.TypedRune('c')
	b.TypedRune(' ')
	assert.Equal(t, []fyne.KeyName{fyne.KeyLeft}, keys, "other keys are handed on")
	assert.Equal(t, []rune{'c'}, runes, "but for the space that has tapped")
	assert.Equal(t, desktop.PointerCursor, b.Cursor())
	b.Keys, b.Rune = nil, nil
	assert.NotPanics(t, func() { b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft}); b.TypedRune('c') })
}
