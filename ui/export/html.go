package export

import (
	"errors"
	"fmt"
	"io"

	"sightline/geo/proj"
	"sightline/ui/export/page"
)

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
	projection, ok := proj.ByName(o.Projection)
	if !ok {
		return fmt.Errorf("projection %q is not one of %v", o.Projection, proj.Names())
	}
	p, err := j.portrayer()
	if err != nil {
		return err
	}
	return page.Write(w, page.Input{
		Index: j.Index, Portrayer: p, Sieve: o.sieve(j.Index),
		Projection: projection, View: o.View, Bound: o.BBox,
		Moment: o.Moment, Clock: o.Clock, Scene: o.Scene, From: o.Range.From, To: o.Range.To, Dark: o.Theme == "dark",
		HideTitle: o.NoTitle, HideKey: o.NoLegend,
		Program: j.Source.Program, SHA256: j.Source.SHA256, Step: stepOf(j),
	})
}

// stepOf tells a job's progress, and whether it is to go on.
func stepOf(j Job) func(part float64) error {
	return func(part float64) error {
		if j.Progress != nil {
			j.Progress(part)
		}
		if j.Context != nil {
			return j.Context.Err()
		}
		return nil
	}
}
