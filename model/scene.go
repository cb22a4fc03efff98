package model

import (
	"bytes"
	"slices"
	"time"

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

	Steps  bool          // its claims are shown one by one
	Budget time.Duration // how long it may take; 0: nobody says

	Pos   Position
	Extra Extra
	View  Extra // unknown members of "view"

	// Written is the scene as a file had it, for it to be put back so once it was
	// taken out: it is no part of what the scene says. Nil: no file had it.
	Written []byte
}

// Equal tells whether two scenes say the same, wherever in a file they stand.
func (s Scene) Equal(o Scene) bool {
	framed := s.BBox == o.BBox || s.BBox != nil && o.BBox != nil && *s.BBox == *o.BBox
	return framed && s.ID == o.ID && s.Title == o.Title && s.At == o.At && s.Clock == o.Clock &&
		s.Notes == o.Notes && s.Steps == o.Steps && s.Budget == o.Budget &&
		slices.Equal(s.Focus, o.Focus) && s.Extra.equal(o.Extra) && s.View.equal(o.View)
}

// equal tells whether the same members stand in the same order.
func (e Extra) equal(o Extra) bool {
	return slices.EqualFunc(e, o, func(a, b Member) bool { return a.Name == b.Name && bytes.Equal(a.Raw, b.Raw) })
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
