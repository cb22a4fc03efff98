//go:build (linux || freebsd || openbsd || netbsd) && !wayland

package screens

import (
	"fmt"
	"image"

	"github.com/jezek/xgb/randr"
	"github.com/jezek/xgb/xinerama"
	"github.com/jezek/xgb/xproto"

	"sightline/ui/desk/internal/x11"
)

// A display is a connection to the X server.
type display struct{ x11.Display }

func dial() (display, error) {
	d, err := x11.Dial()
	return display{d}, err
}

// monitors asks RandR, then Xinerama, then takes the screen for one monitor.
func (d display) monitors() []Monitor {
	if found := d.fromRandR(); len(found) > 0 {
		return found
	}
	if found := d.heads(); len(found) > 0 {
		return found
	}
	return []Monitor{{Name: "screen", Width: int(d.Root.WidthInPixels), Height: int(d.Root.HeightInPixels)}}
}

// fromRandR is the monitors of RandR 1.5; none from an older one.
func (d display) fromRandR() []Monitor {
	if !d.Extension("RANDR") {
		return nil
	}
	version, err := randr.QueryVersion(d.Conn, 1, 5).Reply()
	if err != nil || version == nil || version.MajorVersion < 1 || version.MajorVersion == 1 && version.MinorVersion < 5 {
		return nil
	}
	reply, err := randr.GetMonitors(d.Conn, d.Root.Root, true).Reply()
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
func (d display) heads() []Monitor {
	if !d.Extension("XINERAMA") {
		return nil
	}
	reply, err := xinerama.QueryScreens(d.Conn).Reply()
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
func (d display) head(m Monitor) (uint32, bool) {
	for i, h := range d.heads() {
		if h.Box() == m.Box() {
			return uint32(i), true
		}
	}
	return 0, false
}

// box is a window's rectangle on the desktop.
func (d display) box(id xproto.Window) (image.Rectangle, error) {
	size, err := xproto.GetGeometry(d.Conn, xproto.Drawable(id)).Reply()
	if err != nil || size == nil {
		return image.Rectangle{}, answer(err)
	}
	corner, err := xproto.TranslateCoordinates(d.Conn, id, d.Root.Root, 0, 0).Reply()
	if err != nil || corner == nil {
		return image.Rectangle{}, answer(err)
	}
	x, y := int(corner.DstX), int(corner.DstY)
	return image.Rect(x, y, x+int(size.Width), y+int(size.Height)), nil
}

// configure asks for a rectangle and for no window above.
func (d display) configure(id xproto.Window, box image.Rectangle) error {
	const parts = xproto.ConfigWindowX | xproto.ConfigWindowY | xproto.ConfigWindowWidth |
		xproto.ConfigWindowHeight | xproto.ConfigWindowStackMode
	return xproto.ConfigureWindowChecked(d.Conn, id, parts, []uint32{
		uint32(box.Min.X), uint32(box.Min.Y), uint32(box.Dx()), uint32(box.Dy()), xproto.StackModeAbove,
	}).Check()
}

// answer is the error of a reply that did not come.
func answer(err error) error {
	if err == nil {
		return x11.ErrNoAnswer
	}
	return err
}
