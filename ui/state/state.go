package state

import (
	"sightline/geo"
	"sightline/model"
	"sightline/model/edtf"
)

// A State is everything the window shows, as one value.
type State struct {
	Index     *model.Index
	Path      string // of the file; "" is the built-in briefing
	Moment    edtf.Date
	Clock     model.Clock
	Snapshot  model.Snapshot // what Index says of Moment on Clock
	View      geo.View
	Selection string // id of a place, event or claim; "" if none
	Theme     string // "dark" or "light"
	Playing   bool
	Scene     string // id of the scene that Moment and Clock are of; "" if they are of none
	Inset     Inset
	Graticule bool // degrees stand at the map's edges

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
)

// Has tells whether any of the parts changed.
func (c Change) Has(parts Change) bool { return c&parts != 0 }
