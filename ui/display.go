//go:build !headless

package ui

import (
	"errors"
	"net"
	"regexp"
)

// errNoDisplay and errNoServer are what a person reads where no window can
// open. The graphics library below would end the program with a trace instead.
var (
	errNoDisplay = errors.New("there is no display to open a window on (DISPLAY is not set); make a picture instead: sightline export -o picture.png")
	errWayland   = errors.New("the window needs X11, and this Wayland session has no XWayland (DISPLAY is not set); make a picture instead: sightline export -o picture.png")
	errNoServer  = errors.New("no display answers at the one that DISPLAY names; make a picture instead: sightline export -o picture.png")
)

// localDisplay matches the name of a display on this machine: ":0", "unix:1.0".
var localDisplay = regexp.MustCompile(`^(?:unix)?:([0-9]+)(?:\.[0-9]+)?$`)

// display tells why no window can open on the system, nil if one can. Only
// systems that show windows through X11 can be without a display; of these only
// displays on this machine are tried, by their Unix socket: the program opens
// no network connection.
func display(system string, getenv func(string) string) error {
	switch system {
	case "linux", "freebsd", "netbsd", "openbsd":
	default:
		return nil
	}
	name := getenv("DISPLAY")
	if name == "" {
		if getenv("WAYLAND_DISPLAY") != "" {
			return errWayland
		}
		return errNoDisplay
	}
	number := localDisplay.FindStringSubmatch(name)
	if number == nil {
		return nil
	}
	for _, prefix := range []string{"@", ""} { // the abstract socket first, as X11's own library does
		connection, err := net.Dial("unix", prefix+"/tmp/.X11-unix/X"+number[1])
		if err == nil {
			return connection.Close()
		}
	}
	return errNoServer
}
