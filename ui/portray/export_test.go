package portray

import (
	"sightline/geo"
	"sightline/model/edtf"
)

// Progress is progress at the middle of a moment, for its test.
func Progress(when, moment edtf.Date) (float64, bool) { return progress(when, moment, moment, 0) }

// Prepared is how many levels of the basemap have been made ready, for a test of
// what is left alone.
func (p *Portrayer) Prepared() int { return len(p.terrains) }

// HeldIn is in which views holdings were looked for, for a test that they are not
// looked for again.
func (p *Portrayer) HeldIn() []geo.View {
	var all []geo.View
	for _, h := range p.held.last {
		all = append(all, h.view)
	}
	return all
}
