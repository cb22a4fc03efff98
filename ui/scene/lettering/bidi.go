package lettering

import "golang.org/x/text/unicode/bidi"

// A direction is the direction of a whole paragraph.
type direction uint8

const (
	auto direction = iota // that of its first letter
	leftToRight
	rightToLeft
)

// directionOf is the direction of the text's first letter (UAX 9, rules P2 and
// P3); left to right if it has none.
func directionOf(text []rune) direction {
	for _, r := range text {
		switch class(r) {
		case bidi.L:
			return leftToRight
		case bidi.R, bidi.AL:
			return rightToLeft
		}
	}
	return leftToRight
}

func class(r rune) bidi.Class {
	p, _ := bidi.LookupRune(r)
	return p.Class()
}

// levels is the embedding level of each character of a line. The text must be
// harmless, so that it nests by its own letters and digits alone: in a line
// from left to right the levels are 0, 1, and 2 for numbers within 1; in a line
// from right to left 1 and 2.
func levels(text []rune, base direction) []uint8 {
	out := make([]uint8, len(text))
	if base == leftToRight && !anyRightToLeft(text) {
		return out
	}
	mark := rune(0x200E) // left-to-right mark: gives the paragraph its direction
	if base == rightToLeft {
		mark = 0x200F
	}
	var p bidi.Paragraph
	if _, err := p.SetString(string(mark) + string(text)); err != nil {
		return out
	}
	order, err := p.Order()
	if err != nil {
		return out
	}
	for i := range order.NumRuns() {
		run := order.Run(i)
		from, to := run.Pos()
		from, to = max(from-1, 0), min(to-1, len(text)-1) // without the mark
		for j := from; j <= to; j++ {
			switch {
			case run.Direction() == bidi.RightToLeft:
				out[j] = 1
			case base == rightToLeft:
				out[j] = 2
			}
		}
		if base == leftToRight && run.Direction() != bidi.RightToLeft && from > 0 {
			for j := from; j < from+numbers(text[from:to+1]); j++ {
				out[j] = 2
			}
		}
	}
	brackets(text, base, out)
	return out
}

// numbers is how many characters at the start of a stretch from left to right
// that follows one from right to left belong to numbers, which are nested in
// the latter (UAX 9, rules W1–W7 and I1).
func numbers(text []rune) int {
	n := 0
	for i, r := range text {
		switch class(r) {
		case bidi.EN, bidi.AN:
			n = i + 1
		case bidi.ET, bidi.NSM:
			if n == i && n > 0 {
				n = i + 1
			}
		case bidi.ES, bidi.CS, bidi.BN:
		default:
			return n
		}
	}
	return n
}

func anyRightToLeft(text []rune) bool {
	for _, r := range text {
		if r >= 0x590 { // no letter before Hebrew runs from right to left
			switch class(r) {
			case bidi.R, bidi.AL, bidi.AN:
				return true
			}
		}
	}
	return false
}

// visual is the order in which stretches of the given levels stand on the line
// from left to right (UAX 9, rule L2).
func visual(levels []uint8) []int {
	order := make([]int, len(levels))
	top := uint8(0)
	for i, l := range levels {
		order[i] = i
		top = max(top, l)
	}
	for ; top > 0; top-- {
		for i := 0; i < len(levels); i++ {
			j := i
			for j < len(levels) && levels[j] >= top {
				j++
			}
			for a, b := i, j-1; a < b; a, b = a+1, b-1 {
				order[a], order[b] = order[b], order[a]
			}
			i = j
		}
	}
	return order
}
