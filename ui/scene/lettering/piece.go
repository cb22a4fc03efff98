package lettering

import (
	"github.com/go-text/typesetting/language"

	"sightline/ui/scene"
)

// A piece is the glyphs of a run that are turned as one, and where they stand.
type piece struct {
	first, end  int // among the run's glyphs
	left, right float64
}

// pieces splits a run, from left to right, into letters with their marks, or
// words where letters hang together.
func pieces(r scene.Run) []piece {
	text := []rune(r.Text)
	var out []piece
	for i, g := range r.Glyphs {
		if i > 0 && together(text, r.Glyphs[i-1].Cluster, g.Cluster) {
			p := &out[len(out)-1]
			p.end = i + 1
			p.left = min(p.left, g.X)
			continue
		}
		out = append(out, piece{first: i, end: i + 1, left: g.X})
	}
	for i := range out {
		out[i].right = r.Advance
		if i+1 < len(out) {
			out[i].right = out[i+1].left - r.Style.Tracking
		}
		out[i].right = max(out[i].right, out[i].left)
	}
	return out
}

// together tells whether two neighbouring clusters may not be turned apart.
func together(text []rune, a, b int) bool {
	if a == b {
		return true
	}
	if min(a, b) < 0 || max(a, b) >= len(text) {
		return false
	}
	return hangs(text[a]) && hangs(text[b])
}

// hangs tells whether a character's letters join or share a headline.
func hangs(r rune) bool {
	switch r {
	case 0x640, 0x200C, 0x200D: // tatweel and the joiners, which no script owns
		return true
	}
	switch language.LookupScript(r) {
	case language.Arabic, language.Syriac, language.Nko, language.Mongolian, language.Mandaic,
		language.Devanagari, language.Bengali, language.Gurmukhi:
		return true
	}
	return false
}
