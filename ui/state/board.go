package state

// A BoardOrder is the order of the board's rows and columns.
type BoardOrder uint8

// By the first mention, by the number of objections, by the name.
const (
	ByMention BoardOrder = iota
	ByObjections
	ByName
)

// SetBoard shows the board in place of the map, or the map again.
func (st *Store) SetBoard(on bool) {
	if on == st.now.Board {
		return
	}
	next := st.now
	next.Board = on
	st.replace(next, Board)
}

// SetBoardOrder orders the board.
func (st *Store) SetBoardOrder(o BoardOrder) {
	if o == st.now.BoardOrder {
		return
	}
	next := st.now
	next.BoardOrder = o
	st.replace(next, Board)
}
