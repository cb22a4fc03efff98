package page

import (
	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/geo/proj"
	"sightline/model"
	"sightline/model/edtf"
	"sightline/ui/portray"
)

// An Input is what a page is made from.
type Input struct {
	Index     *model.Index
	Portrayer *portray.Portrayer
	Sieve     *model.Sieve // lets through what is shown; nil: everything

	Projection proj.Projection
	View       *geo.View  // what is seen first, as in a window; nil: by Bound
	Bound      *orb.Bound // what is seen first, degrees; nil: everything

	Moment   edtf.Date // at which the slider stands first
	Clock    model.Clock
	Scene    string    // id of the scene that is seen first; "" if none
	From, To edtf.Date // what the slider is limited to; zero: nothing
	Dark     bool      // the dark theme, whatever the reader's system prefers

	HideTitle, HideKey bool

	Program string // "Sightline 1.2.0"
	SHA256  string // of the briefing's file; "" if it is not known
	Packet  string // what the page says of itself, as XMP (ISO 16684-1), without markup of HTML in it; "" if nothing

	// Step is told which part is done, 0 to 1; its error ends the work. Nil: nobody
	// asks.
	Step func(part float64) error
}

// Overview is the view that the page's plane is that of.
func Overview(in Input) geo.View {
	in.Portrayer = in.Portrayer.For(in.Index)
	return newGround(in).view
}

func (in Input) step(part float64) error {
	if in.Step == nil {
		return nil
	}
	return in.Step(part)
}
