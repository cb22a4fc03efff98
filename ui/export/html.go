package export

import (
	"errors"
	"fmt"
	"io"

	"sightline/geo/proj"
	"sightline/ui/export/page"
)

// MaxPageEvents is how many events the briefing of a page may have: the page holds how
// each stands at every stop of the slider, which for 10,000 over a year is 30 MB.
const MaxPageEvents = 10_000

// writeHTML writes a job as a page that stands alone. It has the sizes of whoever
// reads it, and both themes: Dark begins with the dark one.
func writeHTML(w io.Writer, j Job) error {
	o, err := j.Options.complete(j.Index)
	if err != nil {
		return err
	}
	if o.Board {
		return errors.New("a page has no board; leave --board out for the map with its cards")
	}
	if n := len(j.Index.Briefing().Events); n > MaxPageEvents {
		return fmt.Errorf("a page may have up to %d events, and the briefing has %d; split it, or write a picture or a PDF", MaxPageEvents, n)
	}
	projection, ok := proj.ByName(o.Projection)
	if !ok {
		return fmt.Errorf("projection %q is not one of %v", o.Projection, proj.Names())
	}
	p, err := j.portrayer()
	if err != nil {
		return err
	}
	in := page.Input{
		Index: j.Index, Portrayer: p, Sieve: o.sieve(j.Index),
		Projection: projection, View: o.View, Bound: o.BBox,
		Moment: o.Moment, Clock: o.Clock, Scene: o.Scene, From: o.Range.From, To: o.Range.To, Dark: o.Theme == "dark",
		HideTitle: o.NoTitle, HideKey: o.NoLegend,
		Program: j.Source.Program, SHA256: j.Source.SHA256, Step: j.done,
	}
	about, err := j.Provenance(p)
	if err != nil {
		return err
	}
	about.tellView(page.Overview(in), 1)
	about.Size, about.Scale = "", "" // whoever reads it has a size of his own
	in.Packet = string(about.XMP())
	return page.Write(w, in)
}
