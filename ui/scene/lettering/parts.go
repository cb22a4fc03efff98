package lettering

import (
	"unicode"

	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"

	"sightline/ui/scene"
)

// A part is a stretch of a line of one level, one script and one face.
type part struct {
	from, to int // among the line's characters
	level    uint8
	script   language.Script
	face     *typecase
}

// parts splits a text, in its own order.
func (s *Shaper) parts(text []rune, style scene.Style, m manner) []part {
	lv := levels(text, m.base)
	choice := fallback{s, known(style.Face), m.han}
	var out []part
	for from := 0; from < len(text); {
		to := from + 1
		for to < len(text) && lv[to] == lv[from] {
			to++
		}
		for from < to {
			p := part{from: from, level: lv[from], script: language.Common}
			p.to = p.extend(text[:to], choice)
			if p.face == nil { // spaces alone
				p.face = choice.face(text[from])
			}
			out = append(out, p)
			from = p.to
		}
	}
	return out
}

// extend finds the part's script and face, and where it ends: at a character of
// another script or face. Signs common to scripts, marks and spaces go with
// what stands before them, or after if nothing does (Unicode Standard Annex 24,
// section 5.1).
func (p *part) extend(text []rune, choice fallback) int {
	for i := p.from; i < len(text); i++ {
		script := scriptOf(text[i])
		shared := script == language.Common || script == language.Inherited
		if !shared && p.script != language.Common && script != p.script {
			return i
		}
		if !unseen(text[i]) {
			face := choice.face(text[i])
			if p.face != nil && face != p.face {
				return i
			}
			p.face = face
		}
		if !shared {
			p.script = script
		}
	}
	return len(text)
}

func scriptOf(r rune) language.Script {
	if r < 0x80 {
		if 'a' <= r|0x20 && r|0x20 <= 'z' {
			return language.Latin
		}
		return language.Common
	}
	return language.LookupScript(r)
}

// unseen tells whether a character shows nothing, so that any face will do.
func unseen(r rune) bool {
	if r < 0x80 {
		return r <= ' '
	}
	return unicode.Is(unicode.Zs, r) && r != 0x1680 || unicode.IsControl(r) || harfbuzz.IsDefaultIgnorable(r)
}
