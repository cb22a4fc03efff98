//go:build (linux || freebsd || openbsd || netbsd) && !wayland

package screens

import (
	"errors"
	"fmt"
	"image"
	"io"
	"os"
	"regexp"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/randr"
	"github.com/jezek/xgb/xinerama"
	"github.com/jezek/xgb/xproto"
)

// errNoAnswer is in every error that says why windows can't be placed at all.
var errNoAnswer = errors.New("the display does not answer")

// local matches the name of a display on this machine. No other is asked: the
// program opens no network connection by itself.
var local = regexp.MustCompile(`^(?:unix)?:[0-9]+(?:\.[0-9]+)?$`)

// A display is a connection to the X server that DISPLAY names.
type display struct {
	conn *xgb.Conn
	root *xproto.ScreenInfo
}

func dial() (*display, error) {
	name := os.Getenv("DISPLAY")
	if !local.MatchString(name) {
		return nil, fmt.Errorf("%w: %q is not one of this machine's own", errNoAnswer, name)
	}
	xgb.Logger.SetOutput(io.Discard) // what goes wrong is returned, not printed
	conn, err := xgb.NewConnDisplay(name)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errNoAnswer, err)
	}
	screens := xproto.Setup(conn).Roots
	if conn.DefaultScreen >= len(screens) {
		conn.Close()
		return nil, fmt.Errorf("%w: it has no screen %d", errNoAnswer, conn.DefaultScreen)
	}
	return &display{conn, &screens[conn.DefaultScreen]}, nil
}

func (d *display) close() { d.conn.Close() }

// monitors asks RandR, then Xinerama, then takes the screen for one monitor.
func (d *display) monitors() []Monitor {
	if found := d.fromRandR(); len(found) > 0 {
		return found
	}
	if found := d.heads(); len(found) > 0 {
		return found
	}
	return []Monitor{{Name: "screen", Width: int(d.root.WidthInPixels), Height: int(d.root.HeightInPixels)}}
}

// extension makes an extension's requests known to the connection. The library
// does so in a table that all connections share without a lock, for the sake of
// events, of which none are asked for here.
func (d *display) extension(name string) bool {
	reply, err := xproto.QueryExtension(d.conn, uint16(len(name)), name).Reply()
	if err != nil || reply == nil || !reply.Present {
		return false
	}
	d.conn.ExtLock.Lock()
	defer d.conn.ExtLock.Unlock()
	d.conn.Extensions[name] = reply.MajorOpcode
	return true
}

// fromRandR is the monitors of RandR 1.5; none from an older one.
func (d *display) fromRandR() []Monitor {
	if !d.extension("RANDR") {
		return nil
	}
	version, err := randr.QueryVersion(d.conn, 1, 5).Reply()
	if err != nil || version == nil || version.MajorVersion < 1 || version.MajorVersion == 1 && version.MinorVersion < 5 {
		return nil
	}
	reply, err := randr.GetMonitors(d.conn, d.root.Root, true).Reply()
	if err != nil || reply == nil {
		return nil
	}
	var found []Monitor
	for _, m := range reply.Monitors {
		found = append(found, Monitor{
			Name: d.atomName(m.Name),
			X:    int(m.X), Y: int(m.Y), Width: int(m.Width), Height: int(m.Height),
			Primary: m.Primary,
		})
	}
	return found
}

// heads is the monitors of Xinerama, by whose numbers window managers know
// them.
func (d *display) heads() []Monitor {
	if !d.extension("XINERAMA") {
		return nil
	}
	reply, err := xinerama.QueryScreens(d.conn).Reply()
	if err != nil || reply == nil {
		return nil
	}
	var found []Monitor
	for i, s := range reply.ScreenInfo {
		found = append(found, Monitor{
			Name: fmt.Sprint(i + 1),
			X:    int(s.XOrg), Y: int(s.YOrg), Width: int(s.Width), Height: int(s.Height),
		})
	}
	return found
}

// head is the number that window managers know a monitor by.
func (d *display) head(m Monitor) (uint32, bool) {
	for i, h := range d.heads() {
		if h.Box() == m.Box() {
			return uint32(i), true
		}
	}
	return 0, false
}

// box is a window's rectangle on the desktop.
func (d *display) box(id xproto.Window) (image.Rectangle, error) {
	size, err := xproto.GetGeometry(d.conn, xproto.Drawable(id)).Reply()
	if err != nil || size == nil {
		return image.Rectangle{}, answer(err)
	}
	corner, err := xproto.TranslateCoordinates(d.conn, id, d.root.Root, 0, 0).Reply()
	if err != nil || corner == nil {
		return image.Rectangle{}, answer(err)
	}
	x, y := int(corner.DstX), int(corner.DstY)
	return image.Rect(x, y, x+int(size.Width), y+int(size.Height)), nil
}

// configure asks for a rectangle and for no window above.
func (d *display) configure(id xproto.Window, box image.Rectangle) error {
	const parts = xproto.ConfigWindowX | xproto.ConfigWindowY | xproto.ConfigWindowWidth |
		xproto.ConfigWindowHeight | xproto.ConfigWindowStackMode
	return xproto.ConfigureWindowChecked(d.conn, id, parts, []uint32{
		uint32(box.Min.X), uint32(box.Min.Y), uint32(box.Dx()), uint32(box.Dy()), xproto.StackModeAbove,
	}).Check()
}

// answer is the error of a reply that did not come.
func answer(err error) error {
	if err == nil {
		return errNoAnswer
	}
	return err
}
