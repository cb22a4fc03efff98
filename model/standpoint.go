package model

import "slices"

// A Standpoint is the position of one voice on one event or movement.
type Standpoint struct {
	Event, Voice string // ids
	Claim        *Claim // the latest of the voice's claims, as standing counts it
	// New: the claim is said during the moment. Never so on the clock Happened.
	New bool
}

// Positions lists where every voice stands on every event or movement that it
// has a position on, in the order in which voice and event first came together
// in a claim that counts. A voice has no position where another's claim replaced
// its own.
func (s Snapshot) Positions() []Standpoint {
	if s.ix == nil {
		return nil
	}
	row := make([]int32, s.ix.seats) // of each seat in the list, from 1
	all := make([]Standpoint, 0, min(s.ix.seats, s.counting()))
	for i := range s.said() {
		saying := &s.ix.sayings[i]
		if saying.event < 0 || !saying.counts.covers(s.heard) {
			continue
		}
		if row[saying.seat] == 0 {
			all = append(all, Standpoint{})
			row[saying.seat] = int32(len(all))
		}
		if saying.stands.covers(s.heard) {
			c := saying.claim
			all[row[saying.seat]-1] = Standpoint{Event: c.About, Voice: c.Voice, Claim: c, New: s.during(saying)}
		}
	}
	return slices.DeleteFunc(all, func(p Standpoint) bool { return p.Claim == nil })
}
