//go:build wayland || !(linux || freebsd || openbsd || netbsd)

package screens

import (
	"errors"
	"image"
	"runtime"

	"fyne.io/fyne/v2"
)

var errNotHere = errors.New("this system does not let a program choose a monitor")

// Places tells that windows can't be put onto a monitor here.
func Places() bool { return false }

// Advice is what a person reads where Places is false, in one sentence.
func Advice() string {
	switch runtime.GOOS {
	case "windows":
		return "Move this window to the screen that people see with Windows+Shift+arrow, then press F11."
	case "darwin":
		return "Drag this window to the screen that people see, then click its green button."
	}
	return "Move this window to the screen that people see, then press F11."
}

// List fails.
func List() ([]Monitor, error) { return nil, errNotHere }

// Whereabouts fails.
func Whereabouts(fyne.Window) (image.Rectangle, error) { return image.Rectangle{}, errNotHere }

// Cover makes the window full on the monitor where it is.
func Cover(win fyne.Window, _ Monitor) error {
	win.SetFullScreen(true)
	return nil
}

// Beside leaves the window where it is, but not full.
func Beside(win fyne.Window, _ Monitor) error {
	win.SetFullScreen(false)
	return nil
}
