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
// difference to.
type Fit struct {
	Kinds   []Kind
	Options []string
}

// Fits are all options that only some kinds heed. Which claims, which scene and which
// clock make a difference to all.
func Fits() []Fit {
	words := strings.Fields
	return []Fit{
		{[]Kind{PNGKind, SVGKind, PDFKind, APNGKind, GIFKind, HTMLKind}, words("theme projection bbox title legend")},
		{[]Kind{PNGKind, SVGKind, PDFKind, APNGKind, GIFKind}, words(
			"size scale moment filters counts scalebar credit sources notes timeline cards graticule inset board system-fonts")},
		{[]Kind{PNGKind, SVGKind, PDFKind, APNGKind}, words("transparent")},
		{[]Kind{PNGKind, SVGKind, PDFKind}, words("dpi")},
		{[]Kind{SVGKind}, words("outlines")},
		{[]Kind{PDFKind}, words("handout")},
		{[]Kind{APNGKind, GIFKind}, words("from to fps day-seconds hold skip-unchanged")},
		{[]Kind{PNGKind, SVGKind, PDFKind, HTMLKind, CSVKind, JSONKind, MarkdownKind}, words("at")},
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
	return slices.Contains(KindsHeeding(option), f.Kind)
}

// KindsHeeding are the kinds that an option makes a difference to.
func KindsHeeding(option string) []Kind {
	for _, f := range Fits() {
		if slices.Contains(f.Options, option) {
			return f.Kinds
		}
	}
	return Kinds()
}
