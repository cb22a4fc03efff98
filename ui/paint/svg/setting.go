package svg

import (
	"math"
	"slices"

	"sightline/ui/scene"
)

// A setting is a straight line of text seen along itself: its words from left to
// right, at their places from the line's left end on its baseline.
type setting struct {
	x, y, angle float64 // of the left end, and of the line, radians clockwise
	words       []word

	// whole is set where the text does not run from left to right throughout. It is
	// then one word, which is for the reader of the file to put in order.
	whole, rightToLeft bool
}

// A word is characters that stand together.
type word struct {
	text     string
	x, width float64
}

// straighten looks along a text; false if its letters are not on one line.
func straighten(t scene.Text) (setting, bool) {
	glyphs := t.Run.Glyphs
	lean := glyphs[0].Angle
	for _, g := range glyphs {
		if math.Abs(g.Angle-lean) > 1e-9 || math.IsNaN(g.X+g.Y+g.Angle) {
			return setting{}, false
		}
	}
	glyphs = slices.Clone(glyphs)
	if lean != 0 { // turned back, so that they stand beside each other
		sin, cos := math.Sincos(lean)
		for i, g := range glyphs {
			glyphs[i].X, glyphs[i].Y = g.X*cos+g.Y*sin, g.Y*cos-g.X*sin
		}
	}
	x, y := glyphs[0].X, baseline(glyphs)
	for i := range glyphs {
		glyphs[i].X -= x
	}
	sin, cos := math.Sincos(lean)
	x, y = x*cos-y*sin, x*sin+y*cos
	sin, cos = math.Sincos(t.Angle)
	s := setting{x: t.X + x*cos - y*sin, y: t.Y + x*sin + y*cos, angle: t.Angle + lean}
	s.set(t.Run, glyphs)
	return s, true
}

// baseline is the height at which most glyphs stand: marks may stand elsewhere.
func baseline(glyphs []scene.Glyph) float64 {
	var best float64
	most := 0
	for i, g := range glyphs {
		n := 0
		for _, h := range glyphs[i:min(len(glyphs), i+sample)] {
			if math.Abs(h.Y-g.Y) < 1e-6 {
				n++
			}
		}
		if n > most {
			best, most = g.Y, n
		}
		if i >= sample {
			break
		}
	}
	return best
}

// sample is how many glyphs are enough to know a line's baseline.
const sample = 32

// set finds the words of a run whose glyphs begin at 0.
func (s *setting) set(r scene.Run, glyphs []scene.Glyph) {
	text := []rune(r.Text)
	order := func(a, b scene.Glyph) int { return a.Cluster - b.Cluster }
	if !slices.IsSortedFunc(glyphs, order) {
		s.whole = true
		s.rightToLeft = glyphs[len(glyphs)-1].Cluster < glyphs[0].Cluster
		s.words = []word{block(text, glyphs, r.Advance)}
		return
	}
	for from := 0; from < len(text); from++ {
		if text[from] == ' ' {
			continue
		}
		to := from
		for to < len(text) && text[to] != ' ' {
			to++
		}
		w := word{text: string(text[from:to])}
		w.x, w.width = stretch(r, glyphs, from, to)
		s.words = append(s.words, w)
		from = to
	}
}

// stretch is where characters of a run in order stand, and how wide they are; 0
// wide if they show nothing.
func stretch(r scene.Run, glyphs []scene.Glyph, from, to int) (x, width float64) {
	at := func(cluster int) int {
		i, _ := slices.BinarySearchFunc(glyphs, cluster, func(g scene.Glyph, c int) int { return g.Cluster - c })
		return i
	}
	first, next := at(from), at(to)
	if first == next {
		return 0, 0
	}
	x = glyphs[first].X
	if next == len(glyphs) {
		return x, r.Advance - x
	}
	return x, glyphs[next].X - r.Style.Tracking - x
}

// block is a whole text as one word, without the spaces at its ends.
func block(text []rune, glyphs []scene.Glyph, advance float64) word {
	space := func(g scene.Glyph) bool {
		return g.Cluster >= 0 && g.Cluster < len(text) && text[g.Cluster] == ' '
	}
	first, last := 0, len(glyphs)
	for first < last && space(glyphs[first]) {
		first++
	}
	for last > first && space(glyphs[last-1]) {
		last--
	}
	if first == last {
		return word{}
	}
	w := word{x: glyphs[first].X, text: string(text)}
	w.width = advance - w.x
	if last < len(glyphs) {
		w.width = glyphs[last].X - w.x
	}
	return w
}
