//go:build linux || freebsd || openbsd || netbsd

package clip

import (
	"errors"
	"fmt"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"

	"sightline/ui/desk/internal/x11"
)

// Available tells whether there is a clipboard for pictures.
func Available() bool {
	d, err := x11.Dial()
	if err != nil {
		return false
	}
	d.Close()
	return true
}

// PNG puts a picture on the clipboard, where it stays until somebody puts something
// else there or the program ends.
func PNG(picture []byte) error {
	d, err := x11.Dial()
	if err != nil {
		return err
	}
	o := &owner{display: d, picture: picture, sending: map[place]*parcel{}}
	if err := o.own(); err != nil {
		d.Close()
		return fmt.Errorf("the picture can't be put on the clipboard: %w", err)
	}
	go o.serve()
	return nil
}

// An owner hands a picture out to whoever asks for it.
type owner struct {
	display x11.Display
	window  xproto.Window
	since   xproto.Timestamp // it has owned the clipboard
	picture []byte
	atoms   atoms
	sending map[place]*parcel
}

// atoms are the numbers of the names that are spoken in.
type atoms struct {
	clipboard, targets, timestamp, png, incr, stamp xproto.Atom
}

// A place is where a picture is handed out to.
type place struct {
	window   xproto.Window
	property xproto.Atom
}

// A parcel is what is left of a picture that is handed out piece by piece.
type parcel struct{ rest []byte }

// piece is how many bytes are handed out at once: any server takes them.
const piece = 128 << 10

// own makes a window, which is never seen, the owner of the clipboard.
func (o *owner) own() error {
	conn := o.display.Conn
	for name, atom := range map[string]*xproto.Atom{
		"CLIPBOARD": &o.atoms.clipboard, "TARGETS": &o.atoms.targets, "TIMESTAMP": &o.atoms.timestamp,
		"image/png": &o.atoms.png, "INCR": &o.atoms.incr, "SIGHTLINE_STAMP": &o.atoms.stamp,
	} {
		reply, err := xproto.InternAtom(conn, false, uint16(len(name)), name).Reply()
		if err != nil {
			return err
		}
		*atom = reply.Atom
	}
	window, err := xproto.NewWindowId(conn)
	if err != nil {
		return err
	}
	o.window = window
	err = xproto.CreateWindowChecked(conn, 0, window, o.display.Root.Root, -1, -1, 1, 1, 0, xproto.WindowClassInputOnly, 0,
		xproto.CwEventMask, []uint32{xproto.EventMaskPropertyChange}).Check()
	if err != nil {
		return err
	}
	if o.since, err = o.now(); err != nil {
		return err
	}
	if err := xproto.SetSelectionOwnerChecked(conn, window, o.atoms.clipboard, o.since).Check(); err != nil {
		return err
	}
	reply, err := xproto.GetSelectionOwner(conn, o.atoms.clipboard).Reply()
	if err != nil {
		return err
	}
	if reply.Owner != window {
		return errors.New("somebody else holds it")
	}
	return nil
}

// now is the server's time, which it tells when a property changes.
func (o *owner) now() (xproto.Timestamp, error) {
	conn := o.display.Conn
	err := xproto.ChangePropertyChecked(conn, xproto.PropModeAppend, o.window, o.atoms.stamp, xproto.AtomInteger, 8, 0, nil).Check()
	if err != nil {
		return 0, err
	}
	for {
		event, err := conn.WaitForEvent()
		if err != nil {
			return 0, err
		}
		switch e := event.(type) {
		case nil:
			return 0, x11.ErrNoAnswer
		case xproto.PropertyNotifyEvent:
			return e.Time, nil
		}
	}
}

// serve hands the picture out until somebody else owns the clipboard and all who had
// asked have it, or the connection ends.
func (o *owner) serve() {
	defer o.display.Close()
	for owned := true; owned || len(o.sending) > 0; {
		event, err := o.display.Conn.WaitForEvent()
		if event == nil && err == nil {
			return // the connection has ended
		}
		switch e := event.(type) {
		case xproto.SelectionClearEvent:
			owned = false
		case xproto.SelectionRequestEvent:
			o.answer(e)
		case xproto.PropertyNotifyEvent:
			if e.State == xproto.PropertyDelete {
				o.next(place{e.Window, e.Atom})
			}
		case xproto.DestroyNotifyEvent:
			o.forget(e.Window)
		}
	}
}

// answer gives who asks what he asks for, or tells him that it is not to be had.
func (o *owner) answer(e xproto.SelectionRequestEvent) {
	to := place{e.Requestor, e.Property}
	if to.property == 0 { // as old programs ask
		to.property = e.Target
	}
	var err error
	switch e.Target {
	case o.atoms.targets:
		err = o.put(to, xproto.AtomAtom, 32, words(uint32(o.atoms.targets), uint32(o.atoms.timestamp), uint32(o.atoms.png)))
	case o.atoms.timestamp:
		err = o.put(to, xproto.AtomInteger, 32, words(uint32(o.since)))
	case o.atoms.png:
		err = o.hand(to)
	default:
		err = errors.New("not to be had")
	}
	if err != nil {
		to.property = 0
	}
	notice := xproto.SelectionNotifyEvent{Time: e.Time, Requestor: e.Requestor, Selection: e.Selection, Target: e.Target, Property: to.property}
	xproto.SendEvent(o.display.Conn, false, e.Requestor, 0, string(notice.Bytes()))
}

// hand hands out the picture: at once if it is small, else piece by piece, the next
// one whenever one was taken (section 2.7.2, INCR properties).
func (o *owner) hand(to place) error {
	if len(o.picture) <= piece {
		return o.put(to, o.atoms.png, 8, o.picture)
	}
	const watched = xproto.EventMaskPropertyChange | xproto.EventMaskStructureNotify
	err := xproto.ChangeWindowAttributesChecked(o.display.Conn, to.window, xproto.CwEventMask, []uint32{watched}).Check()
	if err != nil {
		return err
	}
	if err := o.put(to, o.atoms.incr, 32, words(uint32(len(o.picture)))); err != nil {
		return err
	}
	o.sending[to] = &parcel{o.picture}
	return nil
}

// next hands out another piece. An empty one is the last.
func (o *owner) next(to place) {
	p := o.sending[to]
	if p == nil {
		return
	}
	n := min(piece, len(p.rest))
	if err := o.put(to, o.atoms.png, 8, p.rest[:n]); err != nil || n == 0 {
		delete(o.sending, to)
		return
	}
	p.rest = p.rest[n:]
}

// forget gives up on a window that is gone.
func (o *owner) forget(window xproto.Window) {
	for to := range o.sending {
		if to.window == window {
			delete(o.sending, to)
		}
	}
}

// put sets a property of a window that asks. Bits are 8 or 32.
func (o *owner) put(to place, kind xproto.Atom, bits byte, content []byte) error {
	n := uint32(len(content)) / uint32(bits/8)
	return xproto.ChangePropertyChecked(o.display.Conn, xproto.PropModeReplace, to.window, to.property, kind, bits, n, content).Check()
}

// words are 32-bit values as the server takes them.
func words(all ...uint32) []byte {
	b := make([]byte, 4*len(all))
	for i, v := range all {
		xgb.Put32(b[4*i:], v)
	}
	return b
}
