//go:build linux || freebsd || openbsd || netbsd

package x11

import (
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// ErrNoAnswer is in every error of Dial.
var ErrNoAnswer = errors.New("the display does not answer")

// local matches the name of a display on this machine. No other is asked: the
// program opens no network connection by itself.
var local = regexp.MustCompile(`^(?:unix)?:[0-9]+(?:\.[0-9]+)?$`)

// A Display is a connection to an X server. Root is what lies behind every
// window of the screen.
type Display struct {
	Conn *xgb.Conn
	Root *xproto.ScreenInfo
}

// Dial connects to the display that DISPLAY names.
func Dial() (Display, error) {
	name := os.Getenv("DISPLAY")
	if !local.MatchString(name) {
		return Display{}, fmt.Errorf("%w: %q is not one of this machine's own", ErrNoAnswer, name)
	}
	xgb.Logger.SetOutput(io.Discard) // what goes wrong is returned, not printed
	conn, err := xgb.NewConnDisplay(name)
	if err != nil {
		return Display{}, fmt.Errorf("%w: %w", ErrNoAnswer, err)
	}
	screens := xproto.Setup(conn).Roots
	if conn.DefaultScreen >= len(screens) {
		conn.Close()
		return Display{}, fmt.Errorf("%w: it has no screen %d", ErrNoAnswer, conn.DefaultScreen)
	}
	return Display{conn, &screens[conn.DefaultScreen]}, nil
}

// Close ends the connection, and with it what the server does for its sake.
func (d Display) Close() { d.Conn.Close() }

// Extension makes an extension's requests known to the connection, and tells
// whether the server has it. The library does so in a table that all
// connections share without a lock, for the sake of events: with this none may
// be asked for.
func (d Display) Extension(name string) bool {
	reply, err := xproto.QueryExtension(d.Conn, uint16(len(name)), name).Reply()
	if err != nil || reply == nil || !reply.Present {
		return false
	}
	d.Conn.ExtLock.Lock()
	defer d.Conn.ExtLock.Unlock()
	d.Conn.Extensions[name] = reply.MajorOpcode
	return true
}
