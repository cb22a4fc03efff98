package svg

import (
	"fmt"
	"io"
	"math"

	"sightline/ui/scene"
)

// Options are what a file holds beside the drawing. The zero Options are
// nothing, and text as text.
type Options struct {
	Title       string
	Description string // the picture in words
	Language    string // of the texts, as BCP 47 has it; "" if it is not known

	// Metadata is XML that goes into <metadata> as it is: an XMP packet. It is the
	// caller's to see that it is well-formed.
	Metadata []byte

	// PixelsPerInch is the size at which the picture is meant to be printed; 0: not
	// said, and the file's size is in pixels.
	PixelsPerInch float64

	// Groups tells what groups are, by their names; one that is not told is called
	// by its name.
	Groups map[string]string

	Outlines bool // text is drawn as shapes, for programs without the font
}

// Write writes a scene, scale pixels to a logical pixel: the file says its size
// in pixels, the drawing is in logical pixels. Texts of the options lose what
// XML 1.0 forbids and what could reorder a line. It fails if the scale is not
// over 0 and finite, or w fails.
func Write(w io.Writer, s scene.Scene, scale float64, o Options) error {
	if !(scale > 0) || math.IsInf(scale, 0) {
		return fmt.Errorf("svg: a scale of %v pixels to one cannot be drawn", scale)
	}
	d := drawing{options: o, ids: make(map[string]int), clips: make(map[scene.Rect]string)}
	width, height := side(s.Width, scale), side(s.Height, scale)
	d.head(width, height, scale)
	if s.Background.A != 0 {
		d.open("background", "")
		d.add(`<rect width="100%" height="100%"`)
		d.paint("fill", s.Background)
		d.add("/>\n")
		d.close()
	}
	for _, g := range s.Groups {
		d.group(g)
	}
	d.add("</svg>\n")
	_, err := w.Write(d.out)
	return err
}

// side is a length in whole pixels.
func side(length, scale float64) float64 {
	if px := math.Round(length * scale); px > 1 {
		return math.Min(px, limit)
	}
	return 1
}

// A drawing is a file that is being written.
type drawing struct {
	options Options
	out     []byte
	ids     map[string]int        // how often a wish for one was met
	clips   map[scene.Rect]string // the ids of clip paths that are there
	letters map[letterKey][]byte  // their outlines as path data, from their origins
}

func (d *drawing) add(text string) { d.out = append(d.out, text...) }

// attribute writes a number under a name.
func (d *drawing) attribute(name string, v float64) {
	d.add(" " + name + `="`)
	d.out = append(number(d.out, v), '"')
}

// families are what text is set in where it says nothing else: our own faces by
// script, the face that the Latin one is made from, and what systems have.
const families = "Sightline Sans, Sightline Sans Arabic, Sightline Sans Armenian, Sightline Sans Devanagari, " +
	"Sightline Sans Georgian, Sightline Sans Hebrew, Sightline Sans Thai, Sightline Sans Japanese, " +
	"Sightline Sans Chinese, " + elsewhere

const elsewhere = "Inter, Noto Sans, Helvetica Neue, Helvetica, Arial, sans-serif"

// head writes what is before the groups.
func (d *drawing) head(width, height, scale float64) {
	d.add(`<?xml version="1.0" encoding="UTF-8"?>` + "\n")
	d.add(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1"`)
	d.size("width", width)
	d.size("height", height)
	d.add(fmt.Sprintf(` viewBox="0 0 %.9g %.9g"`, width/scale, height/scale))
	if d.options.Language != "" {
		d.add(` xml:lang="`)
		d.text(d.options.Language)
		d.add(`"`)
	}
	d.add(` stroke-linejoin="round"`)
	if !d.options.Outlines {
		d.add(` font-family="` + families + `"`)
	}
	d.add(">\n")
	d.told("title", d.options.Title)
	d.told("desc", d.options.Description)
	if len(d.options.Metadata) > 0 {
		d.add(`<metadata id="` + d.id("metadata") + "\">\n")
		d.out = append(d.out, d.options.Metadata...)
		d.add("\n</metadata>\n")
	}
}

// size writes a side of the file, in inches if it is known how many pixels go to one.
func (d *drawing) size(name string, pixels float64) {
	unit := ""
	if per := d.options.PixelsPerInch; per > 0 && !math.IsInf(per, 0) {
		pixels, unit = pixels/per, "in"
	}
	d.add(" " + name + `="`)
	d.out = precise(d.out, pixels)
	d.add(unit + `"`)
}

// told writes an element that holds a text, unless that is "".
func (d *drawing) told(element, text string) {
	if text == "" {
		return
	}
	d.add("<" + element + ">")
	d.text(text)
	d.add("</" + element + ">\n")
}
