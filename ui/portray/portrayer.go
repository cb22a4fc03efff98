package portray

import (
	"sightline/geo/basemap"
	"sightline/ui/scene/lettering"
)

// A Portrayer draws. It holds what never changes between drawings: how text
// is set and the map underneath. It belongs to one goroutine at a time.
type Portrayer struct {
	letters *lettering.Shaper
	base    *basemap.Map

	terrains terrains // of base, prepared when they are first needed
}

// New makes a Portrayer.
func New(letters *lettering.Shaper, base *basemap.Map) *Portrayer {
	return &Portrayer{letters: letters, base: base, terrains: terrains{}}
}

// sheet starts an empty drawing.
func (p *Portrayer) sheet() *sheet { return &sheet{letters: p.letters} }
