package exporting

import (
	"cmp"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"sightline/ui/export"
)

// A part is something that a picture carries or not.
type part struct {
	name, label string
	option      string // as export.Form has it
	usual       bool
	set         func(o *export.Options, on bool)
}

// parts are all of them, in the order of the sheet.
func parts() []part {
	return []part{
		{"title", "Title", "title", true, func(o *export.Options, on bool) { o.NoTitle = !on }},
		{"moment", "Date and clock", "moment", true, func(o *export.Options, on bool) { o.NoMoment = !on }},
		{"counts", "Counts", "counts", true, func(o *export.Options, on bool) { o.NoCounts = !on }},
		{"filters", "Filters", "filters", true, func(o *export.Options, on bool) { o.NoFilters = !on }},
		{"key", "Key to the marks", "legend", true, func(o *export.Options, on bool) { o.NoLegend = !on }},
		{"scale", "Scale bar", "scalebar", true, func(o *export.Options, on bool) { o.NoScaleBar = !on }},
		{"credit", "Projection, borders", "credit", true, func(o *export.Options, on bool) { o.NoCredit = !on }},
		{"sources", "Sources", "sources", true, func(o *export.Options, on bool) { o.NoSources = !on }},
		{"notes", "Notes", "notes", true, func(o *export.Options, on bool) { o.NoNotes = !on }},
		{"timeline", "Timeline", "timeline", true, func(o *export.Options, on bool) { o.Timeline = on }},
		{"cards", "Cards of the claims", "cards", false, func(o *export.Options, on bool) { o.Cards = on }},
		{"open", "Open sheet", "transparent", false, func(o *export.Options, on bool) { o.Transparent = on }},
		{"degrees", "Degrees at the edges", "graticule", false, func(o *export.Options, on bool) { o.Graticule = on }},
	}
}

// on tells whether a picture is to carry a part.
func (c Choices) on(p part) bool {
	if on, ok := c.Parts[p.name]; ok {
		return on
	}
	return p.usual
}

// A form is a kind of file, or of many.
type form struct {
	name, label string
	kind        export.Kind
	moves       bool
	numbered    bool // many files
}

// text tells of a form without a picture.
func (f form) text() bool { return f.kind.Told() }

// forms are all kinds that can be written, and numbered pictures after those that
// move.
func forms() []form {
	var all []form
	for _, k := range export.Kinds() {
		f := form{name: string(k), label: kindLabel(k), kind: k}
		f.moves = k == export.APNGKind || k == export.GIFKind
		all = append(all, f)
		if k == export.GIFKind {
			all = append(all, form{name: "numbered", label: "PNG, a numbered file a frame", kind: export.PNGKind, moves: true, numbered: true})
		}
	}
	return all
}

// kindLabel is what a kind is called.
func kindLabel(k export.Kind) string {
	switch k {
	case export.PNGKind:
		return "PNG, a picture"
	case export.APNGKind:
		return "APNG, moving, in full colour"
	case export.GIFKind:
		return "GIF, moving, in 255 colours"
	case ".svg":
		return "SVG, to be drawn on in"
	case ".pdf":
		return "PDF, for print"
	case ".html":
		return "HTML, a page to look around in"
	case ".csv":
		return "CSV, the claims as a table"
	case ".json":
		return "JSON, the claims for programs"
	case ".md":
		return "Markdown, the claims as text"
	}
	return strings.ToUpper(strings.TrimPrefix(string(k), "."))
}

// ending is that of the files.
func (f form) ending() string { return string(f.kind) }

// A preset is a size that pictures are often wanted in, in pixels.
type preset struct {
	name, label   string
	width, height int
	dpi           float64
}

// ownSize is the preset whose size is typed.
const ownSize = "own"

// presets are the sizes that have a name, and one's own.
func presets() []preset {
	labels := map[string]string{
		"slide": "Slide 16:9", "4:3": "Slide 4:3", "square": "Square", "portrait45": "Portrait 4:5", "story": "Story 9:16",
		"a4": "A4 upright, 300 dpi", "a4-landscape": "A4 across, 300 dpi",
	}
	var all []preset
	for _, size := range export.Sizes() {
		p := preset{name: size.Name, label: cmp.Or(labels[size.Name], size.Name), width: size.Width, height: size.Height, dpi: size.DPI}
		all = append(all, p)
	}
	return append(all, preset{name: ownSize, label: "Own"})
}

// parseSize reads "1920x1080".
func parseSize(text string) (size [2]int, err error) {
	w, h, ok := strings.Cut(strings.ReplaceAll(strings.ToLower(strings.ReplaceAll(text, " ", "")), "×", "x"), "x")
	width, widthErr := strconv.Atoi(w)
	height, heightErr := strconv.Atoi(h)
	if !ok || widthErr != nil || heightErr != nil {
		return size, errors.New("Write the size as 1920x1080.") //nolint:revive,staticcheck // it is read as it is
	}
	if min(width, height) < export.MinSide || max(width, height) > export.MaxSide {
		return size, fmt.Errorf("A side must have %d to %d pixels.", export.MinSide, export.MaxSide) //nolint:revive,staticcheck // likewise
	}
	return [2]int{width, height}, nil
}

func themes() []string { return []string{"", "light", "dark"} }

func speeds() []int { return []int{5, 10, 15, 20, 25, 30} }

func days() []float64 { return []float64{0.2, 0.5, 1, 2, 4} }

func holds() []float64 { return []float64{0, 1, 2, 4, 8} }
