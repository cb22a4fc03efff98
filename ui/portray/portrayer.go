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
	realms   realms                      // likewise
	coasts   map[*basemap.Level]*coasts  // likewise
	hands    sync.Pool                   // of *hand, kept from drawing to drawing
	charts   charts

	globeMu   sync.Mutex
	lastGlobe globe // guarded by globeMu

	insetMu     sync.Mutex
	insetsDrawn []*insetDrawing // the last ones; guarded by insetMu

	held heldIn

	outlookMu sync.Mutex
	outlooks  []*outlook // the last ones; guarded by outlookMu

	stockMu sync.Mutex
	stocks  []*stock   // the last ones; guarded by stockMu, as what is in them is
	drawn   []stockKey // likewise: what was drawn last without a stock

	mapMu   sync.Mutex
	lastMap *mapDrawing // guarded by mapMu

	siteMu sync.Mutex
	sited  *siting // of the last briefing; guarded by siteMu

	chronicleMu   sync.Mutex
	lastChronicle *chronicle // of the last briefing; guarded by chronicleMu

	views *views // the same for all that were made from one
}

// New makes a Portrayer.
func New(letters *lettering.Shaper, base *basemap.Map) *Portrayer {
	p := &Portrayer{letters: letters, base: base, terrains: map[*basemap.Level]*terrain{}, realms: realms{}, coasts: map[*basemap.Level]*coasts{}}
	p.views = &views{root: p, made: map[string]madeView{}}
	return p
}

// sheet starts an empty drawing.
func (p *Portrayer) sheet() *sheet { return &sheet{letters: p.letters} }
