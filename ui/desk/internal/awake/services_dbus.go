//go:build linux || freebsd || openbsd || netbsd

package awake

import (
	"context"
	"os"

	"github.com/godbus/dbus/v5"
)

// A caller calls the services of a bus. It starts none that does not run.
type caller struct {
	ctx  context.Context
	conn *dbus.Conn
}

// An object is where a service is found, and the interface it is spoken to in.
type object struct {
	service string
	path    dbus.ObjectPath
	speaks  string
}

func (c caller) call(o object, method string, words ...any) *dbus.Call {
	return c.conn.Object(o.service, o.path).
		CallWithContext(c.ctx, o.speaks+"."+method, dbus.FlagNoAutoStart, words...)
}

// inhibit calls a method that grants with a number, and returns what gives the
// number back.
func (c caller) inhibit(o object, back string, words ...any) (func(), error) {
	var cookie uint32
	if err := c.call(o, "Inhibit", words...).Store(&cookie); err != nil {
		return nil, err
	}
	return func() { c.call(o, back, cookie) }, nil
}

// screenSaver asks the service that most desktops have.
func screenSaver(c caller, reason string) (func(), error) {
	o := object{"org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"}
	return c.inhibit(o, "UnInhibit", program, reason)
}

// gnome asks GNOME's session for neither suspending (4) nor idling (8), on
// behalf of no window in particular.
func gnome(c caller, reason string) (func(), error) {
	const noWindow, suspendAndIdle = uint32(0), uint32(4 | 8)
	o := object{"org.gnome.SessionManager", "/org/gnome/SessionManager", "org.gnome.SessionManager"}
	return c.inhibit(o, "Uninhibit", program, noWindow, reason, suspendAndIdle)
}

// login asks the system for neither idling nor sleeping. It grants with a file,
// which holds until it is closed. Who may not keep a system from sleeping may
// keep it from idling.
func login(c caller, reason string) (func(), error) {
	o := object{"org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager"}
	var (
		held dbus.UnixFD
		err  error
	)
	for _, what := range []string{"idle:sleep", "idle"} {
		if err = c.call(o, "Inhibit", what, program, reason, "block").Store(&held); err == nil {
			file := os.NewFile(uintptr(held), "inhibitor")
			return func() { _ = file.Close() }, nil
		}
	}
	return nil, err
}
