package model

import (
	"github.com/paulmach/orb"

	"sightline/model/edtf"
)

// An Event is something said to have happened, or to be about to. A movement
// is an event that goes from one place to another.
type Event struct {
	ID       string
	Kind     Kind
	Title    string
	When     edtf.Date    // zero if the file gives none
	Place    string       // id; "" if none
	Geometry orb.Geometry // its own; nil if it has none and stands where Place stands
	Inferred Inferred

	From, To string // ids of places, of a movement
	Carrier  string // of a movement

	Plain bool   // as a Place's
	Raw   []byte // as a Place's

	Pos   Position
	Extra Extra // unknown members of the feature's "properties"
	Outer Extra // unknown members of the feature itself
}

// A Kind is what a feature stands for.
type Kind string

// The kinds of feature.
const (
	KindPlace    Kind = "place"
	KindEvent    Kind = "event"
	KindMovement Kind = "movement"
)
