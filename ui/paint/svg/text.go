package svg

import (
	"math"
	"strings"

	"sightline/ui/scene"
	"sightline/ui/scene/lettering"
)

// lean is the angle by which slanted text leans to the right, degrees.
const lean = 12

// line writes a line of text, over its halo if it has one.
func (d *drawing) line(t scene.Text) {
	size := t.Run.Style.Size
	if !(size > 0) || fixed(size) == 0 || len(t.Run.Glyphs) == 0 || math.IsNaN(t.X+t.Y+t.Angle) ||
		strings.Trim(t.Run.Text, " ") == "" {
		return
	}
	haloed := t.HaloWidth > 0 && t.Halo.A != 0
	if t.Color.A == 0 && !haloed {
		return
	}
	id := ""
	if haloed { // the letters themselves have no colour: they take their user's
		id = d.id("text")
		d.add(`<use xlink:href="#` + id + `" fill="none"`)
		d.paint("stroke", t.Halo)
		d.attribute("stroke-width", 2*t.HaloWidth)
		d.add("/>\n")
	}
	d.add("<g")
	d.paint("fill", t.Color)
	d.add(">")
	d.letter(t, id)
	d.add("</g>\n")
}

// letter writes a line's letters without a colour, under an id if there is one.
func (d *drawing) letter(t scene.Text, id string) {
	if d.options.Outlines {
		d.outlined(t, id)
		return
	}
	if s, ok := straighten(t); ok {
		d.set(t, s, id)
		return
	}
	d.bent(t, id)
}

// set writes a straight line.
func (d *drawing) set(t scene.Text, s setting, id string) {
	d.begin(t.Run, id)
	x, y := s.x, s.y
	if turned := fixed(s.angle*180/math.Pi) != 0; turned || t.Run.Style.Slant {
		d.add(` transform="translate(`)
		d.out = append(number(d.out, x), ' ')
		d.out = append(number(d.out, y), ')')
		if turned {
			d.add(" rotate(")
			d.out = append(precise(d.out, s.angle*180/math.Pi), ')')
		}
		if t.Run.Style.Slant { // sheared and not italic, which every font would do in its own way
			d.add(" skewX(-")
			d.out = append(number(d.out, lean), ')')
		}
		d.add(`"`)
		x, y = 0, 0
	}
	if s.whole {
		direction := "ltr"
		if s.rightToLeft {
			direction = "rtl"
		}
		d.add(` unicode-bidi="embed" direction="` + direction + `" text-anchor="middle"`)
	}
	if fixed(y) != 0 {
		d.attribute("y", y)
	}
	d.words(t.Run.Style, s, x)
	d.add("</text>")
}

// words writes the words of a line that begins at x.
func (d *drawing) words(style scene.Style, s setting, x float64) {
	if len(s.words) == 1 {
		d.word(style, s, x, s.words[0])
		return
	}
	d.add(">")
	for i, w := range s.words {
		if i > 0 {
			d.add(" ")
		}
		d.add("<tspan")
		d.word(style, s, x, w)
		d.add("</tspan>")
	}
}

// word ends the beginning of an element and puts a word into it, where it stands
// and as wide as it is, whatever the font.
func (d *drawing) word(style scene.Style, s setting, x float64, w word) {
	if w.width > 0 {
		x += w.x
		if s.whole { // so that it does not matter from which side a reader counts
			x += w.width / 2
		}
		d.attribute("x", x)
		if style.Tracking == 0 {
			d.attribute("textLength", w.width)
			d.add(` lengthAdjust="spacingAndGlyphs"`)
		}
	}
	d.add(">")
	d.text(w.text)
}

// begin writes the beginning of a text and how it is set.
func (d *drawing) begin(r scene.Run, id string) {
	d.add("<text")
	if id != "" {
		d.add(` id="` + id + `"`)
	}
	d.attribute("font-size", r.Style.Size)
	if r.Style.Face == scene.Bold {
		d.add(` font-weight="bold"`)
	}
	if r.Style.Tracking != 0 {
		d.attribute("letter-spacing", r.Style.Tracking)
	}
	if r.Style.Tabular {
		d.add(` style="font-variant-numeric:tabular-nums"`)
	}
	if family := chinese(r); family != "" {
		d.add(` font-family="Sightline Sans, ` + family + ", " + elsewhere + `"`)
	}
}

// chinese is the family of a run's Chinese letters, which the usual order of
// families would set in their Japanese forms; "" if it has none.
func chinese(r scene.Run) string {
	const family = "Sightline Sans Chinese"
	for _, g := range r.Glyphs {
		if lettering.Family(g.Face) == family {
			return family
		}
	}
	return ""
}

// bent writes a line whose letters follow a curve: as text with a place and an
// angle for each character for those who can do that, and as outlines for those
// who have only SVG's basic text. Where letters hang together or do not run from
// left to right it is outlines for all.
func (d *drawing) bent(t scene.Text, id string) {
	text := []rune(t.Run.Text)
	if t.Angle != 0 || !single(t.Run.Glyphs, text) {
		d.outlined(t, id)
		return
	}
	d.add("<switch")
	if id != "" {
		d.add(` id="` + id + `"`)
	}
	d.add(">")
	d.begin(t.Run, "")
	if t.Run.Style.Slant {
		d.add(` font-style="italic"`)
	}
	d.add(` requiredFeatures="http://www.w3.org/TR/SVG11/feature#Text"`)
	d.list("x", t.Run.Glyphs, func(g scene.Glyph) float64 { return t.X + g.X })
	d.list("y", t.Run.Glyphs, func(g scene.Glyph) float64 { return t.Y + g.Y })
	d.list("rotate", t.Run.Glyphs, func(g scene.Glyph) float64 { return g.Angle * 180 / math.Pi })
	d.add(` xml:space="preserve">`)
	d.text(t.Run.Text)
	d.add("</text>")
	d.outlined(t, "")
	d.add("</switch>")
}

// list writes an attribute with a number for each glyph.
func (d *drawing) list(name string, glyphs []scene.Glyph, of func(scene.Glyph) float64) {
	d.add(" " + name + `="`)
	for i, g := range glyphs {
		if i > 0 {
			d.add(" ")
		}
		d.out = number(d.out, of(g))
	}
	d.add(`"`)
}

// single tells whether each character has one glyph of its own, in their order,
// and is written as it is.
func single(glyphs []scene.Glyph, text []rune) bool {
	if len(glyphs) != len(text) {
		return false
	}
	for i, g := range glyphs {
		if g.Cluster != i || text[i] > 0xFFFF || silent(text[i]) {
			return false
		}
	}
	return true
}
