package pdf

import (
	"fmt"
	"math"

	"sightline/ui/scene"
	"sightline/ui/scene/lettering"
)

// lean is how far slanted text leans to the right for each pixel up: 12°.
const lean = 0.2126

// The ways to paint glyphs (9.3.6).
const (
	filled  = 0
	stroked = 1
	unseen  = 3
)

// text paints a line of text over its halo.
func (c *content) text(t scene.Text) {
	size := t.Run.Style.Size
	if !(size > 0) || len(t.Run.Glyphs) == 0 || math.IsNaN(t.X+t.Y+t.Angle) || math.IsInf(t.X+t.Y+t.Angle, 0) {
		return
	}
	all := clusters(t.Run)
	if t.HaloWidth > 0 && t.Halo.A != 0 {
		c.halo(t, all)
	}
	if t.Color.A == 0 {
		return
	}
	c.ink(t.Color)
	c.line("BT")
	w := writer{content: c, text: t}
	if asOne(t) {
		c.actual(harmless(t.Run.Text))
		for _, k := range all {
			w.cluster(k)
		}
		w.flush()
		c.line("EMC")
	} else {
		for _, k := range all {
			w.told(k)
		}
		w.flush()
	}
	if c.prose {
		w.space()
	}
	c.line("ET")
	w.outlines()
}

// halo paints a line's outlines in a wide stroke. It is the same text once more,
// so readers are told to take it for nothing.
func (c *content) halo(t scene.Text, all []cluster) {
	c.lineInk(t.Halo)
	c.nib(scene.Stroke{Width: 2 * t.HaloWidth, Join: scene.JoinRound})
	c.actual("")
	c.line("BT")
	w := writer{content: c, text: t, mode: stroked}
	for _, k := range all {
		for _, g := range k.glyphs {
			w.glyph(g, silent)
		}
	}
	w.flush()
	c.line("ET")
	w.outlines()
	c.line("EMC")
}

// actual begins a span that readers take for a text (14.9.4).
func (c *content) actual(text string) {
	c.line("/Span << /ActualText " + textString(text) + " >> BDC")
}

// A writer writes the glyphs of a line. Those that stand in a row are kept until
// one stands elsewhere.
type writer struct {
	*content
	text scene.Text
	mode int

	font    *font
	row     []byte  // of a TJ operator, as far as it has come
	pen     float64 // where the next glyph of the row stands, from the run's left end
	y       float64
	angle   float64
	codes   bool // the row ends within a string
	strange []scene.Glyph
}

// told writes a cluster so that its text is read: by its only letter, or as a
// whole.
func (w *writer) told(k cluster) {
	if letters, _ := w.parted(k); len(letters) == 1 {
		w.cluster(k)
		return
	}
	w.flush()
	w.actual(k.text)
	w.cluster(k)
	w.flush()
	w.line("EMC")
}

// cluster writes glyphs, the first of which tells the text. Marks are painted as
// outlines: as glyphs they would have to stand for some character too, and break
// the words that they are in for readers who go by glyphs alone.
func (w *writer) cluster(k cluster) {
	letters, marks := w.parted(k)
	for i, g := range letters {
		if i == 0 {
			w.glyph(g, k.text)
		} else {
			w.glyph(g, silent)
		}
	}
	w.strange = append(w.strange, marks...)
}

// parted parts a cluster into letters and marks, which take no room of their own.
// There is at least one letter.
func (w *writer) parted(k cluster) (letters, marks []scene.Glyph) {
	for _, g := range k.glyphs {
		f, ok := w.doc.fontOf(g.Face)
		if ok && g.ID <= math.MaxUint16 && f.advance(uint16(g.ID)) == 0 { //nolint:gosec // looked at just now
			marks = append(marks, g)
		} else {
			letters = append(letters, g)
		}
	}
	if len(letters) == 0 {
		return marks[:1], marks[1:]
	}
	return letters, marks
}

// glyph writes one glyph. Of a face that may not be put into the file the outline
// is painted when the line is done, and its text laid there unseen.
func (w *writer) glyph(g scene.Glyph, text string) {
	f, ok := w.doc.fontOf(g.Face)
	if !ok || g.ID > math.MaxUint16 {
		w.strange = append(w.strange, g)
		if w.mode == filled {
			w.flush()
			w.mode = unseen
			g.Face, g.ID = scene.Regular, 0
			w.glyph(g, text)
			w.flush()
			w.mode = filled
		}
		return
	}
	size := w.text.Run.Style.Size
	if f != w.font || g.Y != w.y || g.Angle != w.angle || g.Angle != 0 || len(w.row) == 0 {
		w.flush()
		w.begin(f, g)
	}
	if off := (w.pen - g.X) * 1000 / size; math.Abs(off) >= 0.5 {
		w.endCodes()
		off = math.Round(off)
		w.row = appendNumber(w.row, off, 0)
		w.pen -= off * size / 1000
	}
	if !w.codes {
		w.row, w.codes = append(w.row, '<'), true
	}
	id := uint16(g.ID) //nolint:gosec // looked at above
	w.row = fmt.Appendf(w.row, "%04X", f.code(shown{id, text}))
	w.pen += float64(f.advance(id)) * size / 1000
}

// space writes a space that is not seen behind the line, so that its last word is
// not read as one with the first of the next.
func (w *writer) space() {
	w.mode = unseen
	w.glyph(scene.Glyph{Face: scene.Regular, X: w.text.Run.Advance}, " ")
	w.flush()
}

// begin begins a row at a glyph.
func (w *writer) begin(f *font, g scene.Glyph) {
	if w.mode != w.now.mode {
		w.now.mode = w.mode
		w.line(fmt.Sprintf("%d Tr", w.mode))
	}
	if size := w.text.Run.Style.Size; f != w.now.font || size != w.now.size {
		w.now.font, w.now.size = f, size
		w.line(fmt.Sprintf("/F%d %s Tf", f.number, number(size)))
	}
	w.font = f
	w.y, w.angle, w.pen = g.Y, g.Angle, g.X
	sin, cos := math.Sincos(w.text.Angle)
	x, y := w.text.X+g.X*cos-g.Y*sin, w.text.Y+g.X*sin+g.Y*cos
	slant := 0.
	if w.text.Run.Style.Slant {
		slant = lean
	}
	sin, cos = math.Sincos(w.text.Angle + g.Angle)
	w.matrix([6]float64{cos, sin, slant*cos + sin, slant*sin - cos, x, y})
	w.line("Tm")
	w.row = append(w.row, '[')
}

func (w *writer) endCodes() {
	if w.codes {
		w.row, w.codes = append(w.row, '>'), false
	}
}

// flush writes the row.
func (w *writer) flush() {
	if len(w.row) == 0 {
		return
	}
	w.endCodes()
	w.buf = append(append(w.buf, w.row...), "] TJ\n"...)
	w.row = w.row[:0]
}

// outlines paints the glyphs that no font in the file has.
func (w *writer) outlines() {
	if len(w.strange) == 0 {
		return
	}
	size, slant := w.text.Run.Style.Size, 0.
	if w.text.Run.Style.Slant {
		slant = lean
	}
	for _, g := range w.strange {
		path := lettering.Outline(g.Face, g.ID)
		if !whole(path) {
			continue
		}
		sin, cos := math.Sincos(w.text.Angle)
		x, y := w.text.X+g.X*cos-g.Y*sin, w.text.Y+g.X*sin+g.Y*cos
		sin, cos = math.Sincos(w.text.Angle + g.Angle)
		placed := scene.Path{Ops: path.Ops, Points: make([]scene.Point, len(path.Points))}
		for i, p := range path.Points { // y down
			px, py := size*(p.X-slant*p.Y), size*p.Y
			placed.Points[i] = scene.Point{X: x + px*cos - py*sin, Y: y + px*sin + py*cos}
		}
		w.path(placed)
		if w.mode == stroked {
			w.line("S")
		} else {
			w.line("f")
		}
	}
}
