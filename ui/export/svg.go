package export

import (
	"io"

	"sightline/ui/paint/svg"
)

// writeSVG writes a job as SVG 1.1.
func writeSVG(w io.Writer, j Job) error {
	p, err := j.portrayer()
	if err != nil {
		return err
	}
	drawing, scale, err := Scene(p, j.Index, j.Options)
	if err != nil {
		return err
	}
	told, err := j.Provenance(p)
	if err != nil {
		return err
	}
	if err := j.done(0.5); err != nil {
		return err
	}
	err = svg.Write(w, drawing, scale, svg.Options{
		Title: told.Title, Description: told.Description, Metadata: told.XMP(),
		Language: j.Index.Briefing().Language, Groups: groupWords(),
		Outlines: j.Options.Outlines, PixelsPerInch: j.Options.DPI,
	})
	if err != nil {
		return err
	}
	return j.done(1)
}

// groupWords tells what the groups of a picture are, by the names that portrayal
// gives them.
func groupWords() map[string]string {
	return map[string]string{
		"background":   "Background",
		"basemap":      "Basemap: land, water, borders",
		"names":        "Names",
		"graticule":    "Degrees of longitude and latitude",
		"areas":        "Areas that claims are about",
		"movements":    "Movements that claims are about",
		"marks":        "Marks of the events",
		"labels":       "Labels of the events",
		"furniture":    "Title, moment and counts",
		"inset":        "Inset: what is crowded, enlarged",
		"overview":     "Overview: where the map lies",
		"scale":        "Scale bar",
		"key":          "Key to the marks",
		"caveats":      "Where borders come from, and notes",
		"ground":       "Timeline: its ground",
		"density":      "Timeline: how much happened",
		"events":       "Timeline: when events are said to have happened",
		"claims":       "Timeline: when it was said, by voice",
		"threads":      "Timeline: from statements to events",
		"told threads": "Timeline: from statements to the chosen events",
		"out of range": "Timeline: out of the chosen range",
		"axis":         "Timeline: dates",
		"tip":          "Timeline: what the pointer is on",
		"bands":        "Board: bands of rows and columns",
		"head":         "Board: its head",
		"columns":      "Board: the voices",
		"ends":         "Board: how events stand, heading",
		"rows":         "Board: the events",
		"cells":        "Board: who says what",
		"words":        "Board: words",
		"told":         "Board: what the pointer is on",
		"figures":      "Board: figures",
	}
}
