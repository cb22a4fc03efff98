package export

import (
	"context"

	"sightline/model"
	"sightline/ui/portray"
)

// A Job is something to be written: what of, and how it is to look.
type Job struct {
	Index   *model.Index
	Options Options

	// Source is what the picture is made from and by, told inside the file.
	Source Source

	// Scenes are the ids of those that have a page each, in kinds that have pages;
	// nil: one page by the Options. Handout, in such kinds, makes A4 sheets of map,
	// title, notes and claims with their cites of what else were a page.
	Scenes  []string
	Handout bool

	// Progress, if set, is told which part is done, 0 to 1, from whatever
	// goroutine works. Context, if set, ends the work when it is done.
	Progress func(part float64)
	Context  context.Context
}

// A Source says where a picture comes from.
type Source struct {
	Program string // "Sightline 1.2.0"
	SHA256  string // of the briefing's file, in hexadecimal digits; "" if it is not known
}

// portrayer draws the job's pictures.
func (j Job) portrayer() (*portray.Portrayer, error) {
	if j.Options.SystemFonts {
		return PortrayerWithSystemFonts()
	}
	return Portrayer()
}

// done tells how far the work is, and whether it is to go on: nil.
func (j Job) done(part float64) error {
	if j.Progress != nil {
		j.Progress(part)
	}
	if j.Context != nil {
		return j.Context.Err()
	}
	return nil
}
