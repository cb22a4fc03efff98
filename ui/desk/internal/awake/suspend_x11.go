//go:build linux || freebsd || openbsd || netbsd

package awake

import (
	"errors"
	"os"

	"github.com/jezek/xgb/screensaver"

	"sightline/ui/desk/internal/x11"
)

var (
	errCompositor = errors.New("the display is the compositor's")
	errNoSaver    = errors.New("the display has no screen saver to suspend")
)

// suspend has the X server neither blank the screen nor turn it off, which it
// does by itself where no desktop does it (MIT-SCREEN-SAVER 1.1), for as long as
// the connection lives. On Wayland the server that is there for X has no say.
func suspend() (release func(), err error) {
	if os.Getenv("WAYLAND_DISPLAY") != "" {
		return func() {}, errCompositor
	}
	d, err := x11.Dial()
	if err != nil {
		return func() {}, err
	}
	if err := suspendOn(d); err != nil {
		d.Close()
		return func() {}, err
	}
	return d.Close, nil
}

func suspendOn(d x11.Display) error {
	if !d.Extension("MIT-SCREEN-SAVER") {
		return errNoSaver
	}
	const on = 1
	version, err := screensaver.QueryVersion(d.Conn, 1, 1).Reply()
	if err != nil || version == nil || version.ServerMajorVersion != 1 || version.ServerMinorVersion < 1 {
		return errNoSaver
	}
	return screensaver.SuspendChecked(d.Conn, on).Check()
}
