//go:build (linux || freebsd || openbsd || netbsd) && !wayland

package screens

import (
	"slices"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// What a window manager is asked for (Extended Window Manager Hints 1.5,
// _NET_WM_STATE), and by whom: by an ordinary application.
const (
	remove, add = 0, 1
	application = 1
)

// managed tells whether a window manager runs that knows full screens. One that
// is gone leaves its hints on the root window, but not the window that it
// checks them by.
func (d display) managed() bool {
	check := d.words(d.Root.Root, "_NET_SUPPORTING_WM_CHECK")
	if len(check) != 1 {
		return false
	}
	again := d.words(xproto.Window(check[0]), "_NET_SUPPORTING_WM_CHECK")
	return slices.Equal(check, again) &&
		slices.Contains(d.words(d.Root.Root, "_NET_SUPPORTED"), uint32(d.atom("_NET_WM_STATE_FULLSCREEN")))
}

// release takes off a window the states in which a manager would not move it.
func (d display) release(id xproto.Window) error {
	on := d.words(id, "_NET_WM_STATE")
	for _, name := range []string{
		"_NET_WM_STATE_FULLSCREEN", "_NET_WM_STATE_MAXIMIZED_VERT", "_NET_WM_STATE_MAXIMIZED_HORZ",
	} {
		if !slices.Contains(on, uint32(d.atom(name))) {
			continue
		}
		if err := d.state(id, remove, name); err != nil {
			return err
		}
	}
	return nil
}

// state asks the window manager to add a state to a window or to remove it.
func (d display) state(id xproto.Window, change uint32, name string) error {
	return d.ask(id, "_NET_WM_STATE", change, uint32(d.atom(name)), 0, application)
}

// ask sends a window manager a request about a window, of five words at most.
func (d display) ask(id xproto.Window, request string, words ...uint32) error {
	message := xproto.ClientMessageEvent{
		Format: 32, Window: id, Type: d.atom(request),
		Data: xproto.ClientMessageDataUnionData32New(append(words, make([]uint32, 5-len(words))...)),
	}
	const audience = xproto.EventMaskSubstructureRedirect | xproto.EventMaskSubstructureNotify
	return xproto.SendEventChecked(d.Conn, false, d.Root.Root, audience, string(message.Bytes())).Check()
}

// words is a property of a window, as words of 32 bits; none if it is not set.
func (d display) words(id xproto.Window, name string) []uint32 {
	const most = 1024
	reply, err := xproto.GetProperty(d.Conn, false, id, d.atom(name), xproto.GetPropertyTypeAny, 0, most).Reply()
	if err != nil || reply == nil || reply.Format != 32 {
		return nil
	}
	var words []uint32
	for rest := reply.Value; len(rest) >= 4; rest = rest[4:] {
		words = append(words, xgb.Get32(rest))
	}
	return words
}

// atom is the number that stands for a name on this display; 0 if there is no
// answer.
func (d display) atom(name string) xproto.Atom {
	reply, err := xproto.InternAtom(d.Conn, false, uint16(len(name)), name).Reply()
	if err != nil || reply == nil {
		return xproto.AtomNone
	}
	return reply.Atom
}

func (d display) atomName(a xproto.Atom) string {
	reply, err := xproto.GetAtomName(d.Conn, a).Reply()
	if err != nil || reply == nil {
		return ""
	}
	return reply.Name
}
