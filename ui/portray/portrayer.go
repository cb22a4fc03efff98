package portray

import (
	"sync"

	"sightline/geo/basemap"
	"sightline/ui/scene/lettering"
)

// A Portrayer draws. It holds what never changes between drawings: how text
// is set and the map underneath. It may be used by several goroutines at once.
type Portrayer struct {
	letters *lettering.Shaper
	base    *basemap.Map

	mu       sync.Mutex
	terrains map[*basemap.Level]*terrain // guarded by mu
	hands    sync.Pool                   // of *hand, kept from drawing to drawing

	globeMu   sync.Mutex
	lastGlobe globe // guarded by globeMu

	siteMu sync.Mutex
	sited  *siting // of the last briefing; guarded by siteMu
}

// New makes a Portrayer.
func New(letters *lettering.Shaper, base *basemap.Map) *Portrayer {
	return &Portrayer{letters: letters, base: base, terrains: map[*basemap.Level]*terrain{}}
}

// sheet starts an empty drawing.
func (p *Portrayer) sheet() *sheet { return &sheet{letters: p.letters} }
