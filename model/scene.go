package model

import (
	"github.com/paulmach/orb"

	"sightline/model/edtf"
)

// A Scene is one step of a briefing that is given: a moment on a clock, seen
// from somewhere, with what matters in focus.
type Scene struct {
	ID    string
	Title string
	At    edtf.Date // zero if the scene does not name a moment
	Clock Clock
	BBox  *orb.Bound // degrees, what must be in view; nil: everything. Max.X may be over 180 when it crosses the antimeridian
	Focus []string   // ids of events, places or claims
	Notes string     // the speaker's

	Pos   Position
	Extra Extra
	View  Extra // unknown members of "view"
}

// A Clock is one of the two ways in which a date can be asked about.
type Clock string

// The two clocks. The zero Clock is Said.
const (
	// Said shows on date t what somebody had said by t.
	Said Clock = "said"
	// Happened shows on date t what, by everything said since, is said to
	// have been under way on t.
	Happened Clock = "happened"
)

// Words names the clock as people read it: "as it was said".
func (c Clock) Words() string {
	if c == Happened {
		return "as it is said to have happened"
	}
	return "as it was said"
}
