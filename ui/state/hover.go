package state

// SetHover says what is under the pointer, by its id; "" is nothing.
func (st *Store) SetHover(id string) {
	if id == st.now.Hover {
		return
	}
	next := st.now
	next.Hover = id
	st.replace(next, Hover)
}
