package export

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/ui/portray"
)

// A Provenance is what a picture's file says of itself: what it was made from, by
// what, and what it shows. All of it is text that any program can show, without
// control characters but tabs and line feeds; what is not known or does not apply
// is "". It names no time at which the file was written.
type Provenance struct {
	Program string `json:"program,omitempty"` // with its version: "Sightline 1.2.0"

	Briefing string `json:"briefing,omitempty"` // its title
	SHA256   string `json:"sha256,omitempty"`   // of the briefing's file, in hexadecimal digits

	Title   string `json:"title,omitempty"`   // of the picture: the scene's, or the briefing's
	Scene   string `json:"scene,omitempty"`   // its id
	When    string `json:"when,omitempty"`    // "As it was said by Friday 18 October 2024"
	Moment  string `json:"moment,omitempty"`  // in EDTF: "2024-10-18"
	Clock   string `json:"clock,omitempty"`   // "said", "happened"
	Filters string `json:"filters,omitempty"` // "only claims by KCNA"

	Drawing    string `json:"drawing,omitempty"`    // "map", "board"; the board has no projection and what follows from it
	Projection string `json:"projection,omitempty"` // "equal-earth"
	Centre     string `json:"centre,omitempty"`     // of the map: "38.52 N, 127.1 E"
	Scale      string `json:"scale,omitempty"`      // at the centre: "2354 m a pixel"
	Extent     string `json:"extent,omitempty"`     // what the map shows in degrees: west, south, east, north
	Size       string `json:"size,omitempty"`       // "1920x1080" pixels

	Description string `json:"description,omitempty"` // the picture in words, for those who can't see it
}

// Limits of a provenance's texts, in bytes of UTF-8. What is longer is cut, and
// says so.
const (
	MaxProperty    = 8 << 10
	MaxDescription = 64 << 10
)

// A Property is one thing that a provenance says, under the name that it has for
// people. Title, Description and Software are names that PNG knows too.
type Property struct{ Name, Value string }

// A place is where a property of a provenance lies: its name, its element in XMP,
// and its value.
type place struct {
	name, element string
	value         *string
}

// places are all of a provenance's, in the order in which they are told.
func (v *Provenance) places() []place {
	return []place{
		{"Title", "dc:title", &v.Title},
		{"Software", "xmp:CreatorTool", &v.Program},
		{"Briefing", "sightline:briefing", &v.Briefing},
		{"Briefing SHA-256", "sightline:briefingSHA256", &v.SHA256},
		{"Scene", "sightline:scene", &v.Scene},
		{"When", "sightline:when", &v.When},
		{"Moment", "sightline:moment", &v.Moment},
		{"Clock", "sightline:clock", &v.Clock},
		{"Filters", "sightline:filters", &v.Filters},
		{"Drawing", "sightline:drawing", &v.Drawing},
		{"Projection", "sightline:projection", &v.Projection},
		{"Centre", "sightline:centre", &v.Centre},
		{"Scale", "sightline:scale", &v.Scale},
		{"Extent", "sightline:extent", &v.Extent},
		{"Size", "sightline:size", &v.Size},
		{"Description", "dc:description", &v.Description},
	}
}

// Properties are what the provenance says, in the order in which it is told,
// without what is "".
func (v Provenance) Properties() []Property {
	var all []Property
	for _, at := range v.places() {
		if *at.value != "" {
			all = append(all, Property{at.name, *at.value})
		}
	}
	return all
}

// ProvenanceOf is the provenance that properties make. Of two of the same name the
// first holds; those that no provenance has are passed over.
func ProvenanceOf(properties []Property) Provenance {
	var v Provenance
	for _, at := range v.places() {
		for _, p := range properties {
			if p.Name == at.name {
				*at.value = p.Value
				break
			}
		}
	}
	return v.clean()
}

// IsZero tells whether the provenance says nothing.
func (v Provenance) IsZero() bool { return v == Provenance{} }

// Provenance is what the job's file is to say of itself. It fails where the job's
// options are wrong.
func (j Job) Provenance(p *portray.Portrayer) (Provenance, error) {
	o, err := j.Options.complete(j.Index)
	if err != nil {
		return Provenance{}, err
	}
	in, scale, err := o.input(j.Index)
	if err != nil {
		return Provenance{}, err
	}
	v := Provenance{
		Program: j.Source.Program, Briefing: j.Index.Briefing().Title, SHA256: j.Source.SHA256,
		Title: in.PictureTitle(), Scene: o.Scene,
		When: portray.MomentWords(in.Snapshot), Moment: o.Moment.String(), Clock: string(o.Clock),
		Drawing: "map", Size: sizeWords(in, scale),
		Description: p.DescribeSifted(j.Index, in.Snapshot, in.Sieve),
	}
	if words := portray.FilterWords(j.Index, in.Sieve); words != "" {
		v.Filters = "only claims " + words
	}
	if o.Board {
		v.Drawing = "board"
	} else {
		v.tellView(p.PictureView(in), scale)
	}
	return v.clean(), nil
}

// tellView tells what a map shows at so many pixels of the picture to one of the
// view.
func (v *Provenance) tellView(view geo.View, scale float64) {
	v.Projection = view.Adapted().Name()
	v.Centre = placeWords(view.Center)
	if metres := view.MetresPerPixel(view.Width/2, view.Height/2) / scale; metres > 0 && !math.IsInf(metres, 0) {
		v.Scale = figures(metres, 4) + " m a pixel"
	}
	e := view.Extent()
	v.Extent = fmt.Sprintf("%s,%s,%s,%s", degrees(e.Min[0]), degrees(e.Min[1]), degrees(e.Max[0]), degrees(e.Max[1]))
}

// sizeWords is the picture's width and height in pixels.
func sizeWords(in portray.PictureInput, scale float64) string {
	return fmt.Sprintf("%.0fx%.0f", math.Round(in.Width*scale), math.Round(in.Height*scale))
}

// placeWords is a place as people write it: "38.52 N, 127.1 E".
func placeWords(p orb.Point) string {
	side := func(v float64, positive, negative string) string {
		if v < 0 {
			return degrees(-v) + " " + negative
		}
		return degrees(v) + " " + positive
	}
	return side(p[1], "N", "S") + ", " + side(p[0], "E", "W")
}

// degrees are written to four decimals at most, some 10 m on the ground.
func degrees(v float64) string {
	return strconv.FormatFloat(math.Round(v*1e4)/1e4+0, 'f', -1, 64) // +0: no −0
}

// figures writes a number over 0 to so many significant figures.
func figures(v float64, n int) string {
	r, err := strconv.ParseFloat(strconv.FormatFloat(v, 'e', n-1, 64), 64)
	if err != nil {
		r = v
	}
	return strconv.FormatFloat(r, 'f', -1, 64)
}

// clean is the provenance with texts that can be written anywhere.
func (v Provenance) clean() Provenance {
	for _, at := range v.places() {
		most := MaxProperty
		if at.value == &v.Description {
			most = MaxDescription
		}
		*at.value = cut(cleanText(*at.value), most)
	}
	return v
}

// cleanText is text as XML and PNG may hold it: UTF-8, without control characters
// but tabs and line feeds, without marks that turn whole stretches of a line round,
// and without space around it.
func cleanText(s string) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		switch {
		case r == '\r':
			return '\n'
		case r == '\t', r == '\n':
			return r
		case unicode.IsControl(r), r == '\uFFFE', r == '\uFFFF',
			'\u202A' <= r && r <= '\u202E', '\u2066' <= r && r <= '\u2069':
			return -1
		}
		return r
	}, s))
}

// cutMark ends a text that was cut.
const cutMark = "… (cut)"

// cut is a text of so many bytes at most.
func cut(s string, most int) string {
	if len(s) <= most {
		return s
	}
	n := most - len(cutMark)
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return strings.TrimSpace(s[:n]) + cutMark
}
