package export

import (
	"slices"
	"strings"
)

// A Form is what is made of a briefing: a kind of file, and what is in it.
type Form struct {
	Kind     Kind
	Numbered bool // PNG files of the frames of an animation
	Board    bool // of the board in place of the map
	Handout  bool // A4 sheets in place of pages as large as the picture
}

// A Fit is options, by their names on the command line, and the kinds that they make a
// difference to. Those of the look of a picture are no fault elsewhere, so that one call
// serves for every kind; but it is told that they make no difference.
type Fit struct {
	Kinds   []Kind
	Options []string
	Look    bool
}

// Fits are all options that only some kinds heed. Which claims, which scene and which
// clock make a difference to all.
func Fits() []Fit {
	words := strings.Fields
	return []Fit{
		{[]Kind{PNGKind, SVGKind, PDFKind, APNGKind, GIFKind, HTMLKind}, words("theme projection bbox title legend"), true},
		{[]Kind{PNGKind, SVGKind, PDFKind, APNGKind, GIFKind}, words(
			"size scale moment filters counts scalebar credit sources notes timeline cards graticule inset system-fonts"), true},
		{[]Kind{PNGKind, SVGKind, PDFKind, APNGKind}, words("transparent"), true},
		{[]Kind{PNGKind, SVGKind, PDFKind}, words("dpi"), true},
		{[]Kind{PNGKind, SVGKind, PDFKind, APNGKind, GIFKind}, words("board"), false},
		{[]Kind{SVGKind}, words("outlines"), false},
		{[]Kind{PDFKind}, words("handout"), false},
		{[]Kind{APNGKind, GIFKind}, words("from to fps day-seconds hold skip-unchanged"), false},
		{[]Kind{PNGKind, SVGKind, PDFKind, HTMLKind, CSVKind, JSONKind, MarkdownKind}, words("at"), false},
	}
}

// MapOptions are those that a picture of the board has no use for: it has no map, and
// nothing beside it.
func MapOptions() []string {
	return strings.Fields("projection bbox scalebar credit timeline cards graticule inset")
}

// PictureOptions are those that a handout has no use for: it is as large as its paper,
// and says itself what is over and under the picture.
func PictureOptions() []string {
	return strings.Fields("size scale dpi title moment filters counts notes")
}

// Heeds tells whether an option makes a difference to the form.
func (f Form) Heeds(option string) bool {
	if f.Board && slices.Contains(MapOptions(), option) || f.Handout && slices.Contains(PictureOptions(), option) {
		return false
	}
	if f.Numbered && option != "dpi" { // a frame is a PNG, and all of them move
		f.Kind = APNGKind
	}
	return slices.Contains(FitOf(option).Kinds, f.Kind)
}

// FitOf is what an option fits: all kinds if it is none of Fits.
func FitOf(option string) Fit {
	for _, f := range Fits() {
		if slices.Contains(f.Options, option) {
			return f
		}
	}
	return Fit{Kinds: Kinds()}
}
