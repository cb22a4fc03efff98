//go:build (linux || freebsd || openbsd || netbsd) && !wayland

package screens

import (
	"errors"
	"image"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
	"github.com/jezek/xgb/xproto"

	"sightline/ui/desk/internal/x11"
)

var errUnseen = errors.New("a window can be put onto a monitor once it is shown")

// Places tells whether windows can be put onto a monitor here.
func Places() bool {
	_, err := List()
	return err == nil
}

// Advice is what a person reads where Places is false, in one sentence.
func Advice() string {
	return "Move this window to the screen that people see, then press F11."
}

// List is the monitors, in the order of the X server, at least one; of those
// that mirror each other only one. It fails where DISPLAY names no display of
// this machine that answers.
func List() ([]Monitor, error) {
	d, err := dial()
	if err != nil {
		return nil, err
	}
	defer d.Close()
	return distinct(d.monitors()), nil
}

// Whereabouts is the rectangle of a shown window on the desktop, in pixels,
// without its frame. Like Cover and Beside it belongs to the goroutine of the
// user interface.
func Whereabouts(win fyne.Window) (image.Rectangle, error) {
	d, id, err := reach(win)
	if err != nil {
		return image.Rectangle{}, err
	}
	defer d.Close()
	return d.box(id)
}

// Cover puts a shown window over the whole of a monitor, whichever it was on.
// It asks; the window is there a moment later. Where Places is false it is full
// on the monitor where it is. It is nothing for a window that the toolkit itself
// has made full.
func Cover(win fyne.Window, m Monitor) error {
	d, id, err := reach(win)
	if errors.Is(err, x11.ErrNoAnswer) {
		win.SetFullScreen(true)
		return nil
	}
	if err != nil {
		return err
	}
	defer d.Close()
	if !d.managed() {
		return d.lay(win, id, m.Box())
	}
	if err := d.release(id); err != nil {
		return err
	}
	if err := d.configure(id, m.Box()); err != nil {
		return err
	}
	if head, ok := d.head(m); ok {
		if err := d.ask(id, "_NET_WM_FULLSCREEN_MONITORS", head, head, head, head, application); err != nil {
			return err
		}
	}
	return d.state(id, add, "_NET_WM_STATE_FULLSCREEN")
}

// Beside puts a shown window amid a monitor, as large as it is but for a margin,
// even if it covered one before. Where Places is false it is only no longer full.
func Beside(win fyne.Window, m Monitor) error {
	d, id, err := reach(win)
	if errors.Is(err, x11.ErrNoAnswer) {
		win.SetFullScreen(false)
		return nil
	}
	if err != nil {
		return err
	}
	defer d.Close()
	box, err := d.box(id)
	if err != nil {
		return err
	}
	goal := amid(m, box.Size())
	if !d.managed() {
		return d.lay(win, id, goal)
	}
	if err := d.release(id); err != nil {
		return err
	}
	return d.configure(id, goal)
}

// lay gives a window that nobody manages its rectangle. The toolkit is told the
// size first: until it has seen the server's answer it may ask for the size that
// it knows, and nothing stands between it and the server.
func (d display) lay(win fyne.Window, id xproto.Window, box image.Rectangle) error {
	scale := win.Canvas().Scale()
	win.Resize(fyne.NewSize(float32(box.Dx())/scale, float32(box.Dy())/scale))
	defer repaint(win)
	return d.configure(id, box)
}

// repaint has a few more frames painted: the first one after a window changed
// its size is still painted at the size before.
func repaint(win fyne.Window) {
	const frames, apart = 3, 50 * time.Millisecond
	go func() {
		for range frames {
			time.Sleep(apart)
			fyne.DoAndWait(func() { win.Canvas().Refresh(win.Content()) })
		}
	}()
}

// reach connects to the display and finds the window on it.
func reach(win fyne.Window) (display, xproto.Window, error) {
	var id xproto.Window
	if native, ok := win.(driver.NativeWindow); ok {
		native.RunNative(func(context any) {
			if x, ok := context.(driver.X11WindowContext); ok {
				id = xproto.Window(x.WindowHandle)
			}
		})
	}
	if id == 0 {
		return display{}, 0, errUnseen
	}
	d, err := dial()
	return d, id, err
}
