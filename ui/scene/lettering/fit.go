package lettering

import (
	"math"
	"sort"
	"unicode"

	"github.com/go-text/typesetting/segmenter"

	"sightline/ui/scene"
)

// narrowest is the width in ems below which no visible character is expected;
// it bounds how much of a long text is looked at.
const narrowest = 0.15

const ellipsis = '…'

// Fit sets a text on one line; if it is wider than width, it is shortened at
// its end, between whole characters, and ends with an ellipsis. Where not even
// that has room the run is empty.
func (s *Shaper) Fit(text string, style scene.Style, width float64) scene.Run {
	s.mu.Lock()
	defer s.mu.Unlock()
	k := lineKey{text: text, style: style, width: math.Max(width, math.SmallestNonzeroFloat64)}
	if r, ok := s.runs.get(k); ok {
		return r
	}
	r := s.fit(harmless(text), style, fitting{width: width}).run()
	s.runs.put(k, r)
	return r
}

// fitting is how a line is to be shortened.
type fitting struct {
	width float64
	manner
	more bool // there is more text: end with an ellipsis in any case
}

func (s *Shaper) fit(text []rune, style scene.Style, f fitting) line {
	f.manner = f.of(text)
	if math.IsNaN(f.width) {
		f.width = 0
	}
	if most := f.width / (narrowest * math.Max(style.Size, 1e-3)); !(most > 0) {
		text, f.more = nil, f.more || len(text) > 0
	} else if float64(len(text)) > most+64 {
		text, f.more = text[:int(most)+64], true
	}
	if !f.more {
		if l := s.line(text, style, f.manner); l.advance <= f.width {
			return l
		}
	}
	ends := append([]int{0}, graphemes(text)...)
	short := func(i int) line {
		head := trimmed(text[:ends[i]])
		return s.line(append(head[:len(head):len(head)], ellipsis), style, f.manner)
	}
	// The first end at which the line is too wide.
	n := sort.Search(len(ends), func(i int) bool { return short(i).advance > f.width })
	if n == 0 {
		return line{style: style}
	}
	return short(n - 1)
}

// graphemes is where each user-perceived character of the text ends (UAX 29),
// without the ends that readers of Thai and Devanagari would not see as such.
func graphemes(text []rune) []int {
	if len(text) == 0 {
		return nil
	}
	var seg segmenter.Segmenter
	seg.Init(text)
	var ends []int
	for it := seg.GraphemeIterator(); it.Next(); {
		g := it.Grapheme()
		end := g.Offset + len(g.Text)
		if end == len(text) || !bound(text[end-1], text[end]) {
			ends = append(ends, end)
		}
	}
	return ends
}

// bound tells whether two characters belong to one: a Thai vowel that is
// written before or after its consonant, or a Devanagari consonant without a
// vowel and the next one, which make a conjunct.
func bound(a, b rune) bool {
	switch {
	case a >= 0x0E40 && a <= 0x0E44, b == 0x0E2F, b == 0x0E30, b == 0x0E32, b == 0x0E45, b == 0x0E46:
		return true
	case a == 0x094D:
		return unicode.Is(unicode.Devanagari, b)
	}
	return false
}

// trimmed is the text without the spaces at its end.
func trimmed(text []rune) []rune {
	n := len(text)
	for n > 0 && unicode.IsSpace(text[n-1]) {
		n--
	}
	return text[:n]
}
