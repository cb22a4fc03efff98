package state

// Lanes says what the timeline has a lane for, below.
type Lanes uint8

// A lane for each voice, or for each party.
const (
	ByVoice Lanes = iota
	ByParty
)

// SetLanes says what the timeline has a lane for.
func (st *Store) SetLanes(l Lanes) {
	if l == st.now.Lanes {
		return
	}
	next := st.now
	next.Lanes = l
	st.replace(next, Laning)
}
