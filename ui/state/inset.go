package state

// An InsetMode says whether the map has insets, and who places them.
type InsetMode uint8

// The modes: where the map has room, not at all, where somebody put them.
const (
	InsetAuto InsetMode = iota
	InsetOff
	InsetPinned
)

// An Inset is how the map has insets. The zero Inset is automatic.
type Inset struct {
	Mode InsetMode
	X, Y float64 // where the upper left corner of a pinned one lies, fractions of the map's width and height
}

// SetInset says how the map has insets.
func (st *Store) SetInset(in Inset) {
	if in.Mode != InsetPinned {
		in.X, in.Y = 0, 0
	}
	if in == st.now.Inset {
		return
	}
	next := st.now
	next.Inset = in
	st.replace(next, Insets)
}

// SwitchInsets turns insets off, or on again where the map has room.
func (st *Store) SwitchInsets() {
	if st.now.Inset.Mode == InsetOff {
		st.SetInset(Inset{})
		return
	}
	st.SetInset(Inset{Mode: InsetOff})
}
