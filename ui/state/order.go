package state

// An Order is the order of the days in the claims panel.
type Order uint8

// The orders.
const (
	NewestFirst Order = iota
	OldestFirst
)

// SetOrder orders the claims panel.
func (st *Store) SetOrder(o Order) {
	if o == st.now.Order {
		return
	}
	next := st.now
	next.Order = o
	st.replace(next, Ordering)
}
