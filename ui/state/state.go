package state

import (
	"sightline/geo"
	"sightline/model"
	"sightline/model/edtf"
)

// A State is everything the window shows, as one value. Its Filter is not to be
// changed in place.
type State struct {
	Index     *model.Index
	Path      string // of the file; "" is the built-in briefing
	Moment    edtf.Date
	Clock     model.Clock
	Snapshot  model.Snapshot // what Index says of Moment on Clock
	View      geo.View
	Selection string // id of a place, event or claim; "" if none
	Hover     string // id of what is under the pointer, anywhere; "" if nothing
	Theme     string // "dark" or "light"
	Scene     string // id of the scene of Sequence that Moment and Clock are of; "" if they are of none
	Inset     Inset
	Graticule bool // degrees stand at the map's edges

	Filter model.Filter
	InView bool         // only claims that are in the map's view
	Sieve  *model.Sieve // Filter and InView, worked out; nil if both let everything through

	Range Range // limits the moments that are gone through
	Lanes Lanes
	Order Order

	Playing bool
	Speed   int  // moments a second, one of Speeds
	Loop    bool // playing begins again at the end
	Skip    bool // playing leaves out the moments at which nothing changes

	Board      bool // the board is shown in place of the map
	BoardOrder BoardOrder

	Scenes           []model.Scene // the briefing's own as they are now; shared, not to be changed. Index has those of the file
	Modified         bool          // Scenes are not those of the file
	CanUndo, CanRedo bool          // whether there is an edit of Scenes to take back, or to make again

	StillMotion bool // nothing moves by itself: the camera is at once where it goes
}

// A Change tells which parts of a state differ from the one before.
type Change uint

// The parts of a state.
const (
	Briefing  Change = 1 << iota // Index or Path
	Moment                       // Moment, Clock or Snapshot
	View                         // View
	Selection                    // Selection
	Theme                        // Theme
	Playing                      // Playing
	Scene                        // Scene
	Insets                       // Inset
	Graticule                    // Graticule
	Filter                       // Filter, InView or Sieve
	Limits                       // Range
	Laning                       // Lanes
	Ordering                     // Order
	Pace                         // Speed, Loop or Skip
	Board                        // Board or BoardOrder
	Hover                        // Hover
	Scenes                       // Scenes, Modified, CanUndo or CanRedo, or Path where they were saved elsewhere
)

// Has tells whether any of the parts changed.
func (c Change) Has(parts Change) bool { return c&parts != 0 }
