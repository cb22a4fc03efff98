package command

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"sightline/ui/export"
)

// parts are the flags that say what an image carries beside its map.
type parts struct {
	title, moment, filters, counts *bool
	legend, scaleBar               *bool
	credit, sources, notes         *bool
	timeline, cards                *bool
}

// newParts is everything but what takes much room.
func newParts() parts {
	return parts{
		title: boolean(true), moment: boolean(true), filters: boolean(true), counts: boolean(true),
		legend: boolean(true), scaleBar: boolean(true),
		credit: boolean(true), sources: boolean(true), notes: boolean(true),
		timeline: boolean(false), cards: boolean(false),
	}
}

// flags gives a command the flags --PART and --no-PART.
func (p parts) flags(cmd *cobra.Command) {
	flags := cmd.Flags()
	toggles(flags, "title", "title", p.title)
	toggles(flags, "moment", "date, and on which clock it is", p.moment)
	toggles(flags, "filters", "words that say which claims the image is limited to", p.filters)
	toggles(flags, "counts", "counts of claims and voices, and of what is disputed", p.counts)
	toggles(flags, "legend", "key to the marks, and what dashes mean", p.legend)
	toggles(flags, "scalebar", "scale bar, or the degrees where none would be true all over the image", p.scaleBar)
	toggles(flags, "credit", "projection, and where the borders come from", p.credit)
	toggles(flags, "sources", "sources", p.sources)
	toggles(flags, "notes", "briefing's notes on what the image shows, numbered", p.notes)
	toggles(flags, "timeline", "timeline", p.timeline)
	toggles(flags, "cards", "cards of the claims, as many as have room", p.cards)
}

// fill sets what of an image's options the flags say.
func (p parts) fill(o *export.Options) {
	o.NoTitle, o.NoMoment, o.NoFilters, o.NoCounts = !*p.title, !*p.moment, !*p.filters, !*p.counts
	o.NoLegend, o.NoScaleBar = !*p.legend, !*p.scaleBar
	o.NoCredit, o.NoSources, o.NoNotes = !*p.credit, !*p.sources, !*p.notes
	o.Timeline, o.Cards = *p.timeline, *p.cards
}

// sizeFault says how to write a size.
func sizeFault(word string) error {
	var names []string
	for _, s := range export.Sizes() {
		names = append(names, s.Name)
	}
	if near := closest(strings.ToLower(word), names); near != "" {
		return fmt.Errorf("did you mean %s? Else write it as 1920x1080", near)
	}
	return fmt.Errorf("write it as 1920x1080, or as %s", either(names))
}

// sizeNames are the names of sizes with what they are for, a line each.
func sizeNames() string {
	var b strings.Builder
	for _, s := range export.Sizes() {
		fmt.Fprintf(&b, "  %-13s %4d x %-4d  %s\n", s.Name, s.Width, s.Height, s.Words)
	}
	return b.String()
}
