package lettering

import (
	"unicode"

	"sightline/ui/scene"
)

// fallback chooses the wished face where it has the character, otherwise the
// face of the character's script, in its Regular what its Bold lacks, otherwise
// one of the system's if the shaper may, otherwise the wished one for its box.
type fallback struct {
	shaper *Shaper
	wished scene.Face
	han    scene.Face
}

// face chooses the face for a character.
func (f fallback) face(r rune) *typecase {
	wished := f.shaper.wished(f.wished)
	if wished.has(r) {
		return wished
	}
	for _, number := range f.script(r) {
		for _, weighted := range [...]scene.Face{number + f.wished, number} {
			if c, ok := f.shaper.at(weighted); ok && c.has(r) {
				return c
			}
		}
	}
	if f.shaper.system {
		if number, ok := theSystem().face(need{r, f.wished}); ok {
			if c, ok := f.shaper.at(number); ok {
				return c
			}
		}
	}
	return wished
}

// script is the Regular faces that may have a character, the best first.
func (f fallback) script(r rune) []scene.Face {
	b, ok := blockOf(r)
	switch {
	case !ok:
		return nil
	case b.face != japanese && b.face != chinese:
		return []scene.Face{b.face}
	case f.han == japanese:
		return []scene.Face{japanese, chinese}
	}
	return []scene.Face{chinese, japanese}
}

// hanOf tells whose forms the Han characters of a text shall have. A text with
// kana is Japanese, one with Hangul has the full forms, which the Japanese face
// is nearer to; otherwise it is the one whose face lacks less, Chinese if both
// are as good.
func hanOf(text []rune) scene.Face {
	some := false
	for _, r := range text {
		switch {
		case r < 0x1100:
		case unicode.In(r, unicode.Hiragana, unicode.Katakana, unicode.Hangul):
			return japanese
		case unicode.Is(unicode.Han, r):
			some = true
		}
	}
	if !some {
		return japanese
	}
	simplified := missing(text, chinese)
	if simplified > 0 && missing(text, japanese) < simplified {
		return japanese
	}
	return chinese
}

// missing is how many Han characters of a text a face lacks.
func missing(text []rune, number scene.Face) (n int) {
	t, ok := inside(number)
	for _, r := range text {
		if unicode.Is(unicode.Han, r) && (!ok || !t.has(r)) {
			n++
		}
	}
	return n
}
