package lettering

import "golang.org/x/text/unicode/bidi"

// brackets gives the two brackets of each pair one level, as rule N0 of Unicode
// Standard Annex 9 asks for; package bidi leaves a closing bracket at the end of a
// line with the line. The levels are those of a line in a direction.
func brackets(text []rune, base direction, levels []uint8) {
	const depth = 63 // BD16: pairs that are nested deeper are none
	type opened struct {
		at   int
		with rune
	}
	var open []opened
	for i, r := range text {
		p, _ := bidi.LookupRune(r)
		switch {
		case !p.IsBracket():
		case p.IsOpeningBracket():
			if len(open) == depth {
				return
			}
			open = append(open, opened{i, r})
		default:
			for k := len(open) - 1; k >= 0; k-- {
				if mirrors(open[k].with, r) {
					pair(text, base, levels, [2]int{open[k].at, i})
					open = open[:k]
					break
				}
			}
		}
	}
}

// mirrors tells whether a closing bracket belongs to an opening one.
func mirrors(opening, closing rune) bool {
	return bidi.ReverseString(string(opening)) == string(closing)
}

// pair gives a pair of brackets, by their places, the direction of the line if
// anything between them has it, else that of what is between them if it stands
// before them as well, else that of the line.
func pair(text []rune, base direction, levels []uint8, at [2]int) {
	own, other := leftToRight, rightToLeft
	if base == rightToLeft {
		own, other = other, own
	}
	way := own
	if inside := strong(text, at[0]+1, at[1], base); inside[other] && !inside[own] && before(text, at[0], base) == other {
		way = other
	}
	level := map[direction]uint8{leftToRight: 0, rightToLeft: 1}[way]
	if base == rightToLeft && way == leftToRight {
		level = 2
	}
	levels[at[0]], levels[at[1]] = level, level
}

// strong tells which directions occur in a stretch of a line; a number has that of
// the letters before it from left to right, else it counts as from right to left.
func strong(text []rune, from, to int, base direction) (has [rightToLeft + 1]bool) {
	for i := from; i < to; i++ {
		if d := strength(text, i, base); d != auto {
			has[d] = true
		}
	}
	return has
}

// before is the direction of the nearest strong character before a place; the line's
// if there is none.
func before(text []rune, at int, base direction) direction {
	for i := at - 1; i >= 0; i-- {
		if d := strength(text, i, base); d != auto {
			return d
		}
	}
	return base
}

// strength is the direction that a character counts with; auto if it is neutral.
func strength(text []rune, i int, base direction) direction {
	switch class(text[i]) {
	case bidi.L:
		return leftToRight
	case bidi.R, bidi.AL, bidi.AN:
		return rightToLeft
	case bidi.EN: // W7: after letters from left to right a number is as they are
		for j := i - 1; j >= 0; j-- {
			switch class(text[j]) {
			case bidi.L:
				return leftToRight
			case bidi.R, bidi.AL:
				return rightToLeft
			}
		}
		if base == leftToRight {
			return leftToRight
		}
		return rightToLeft
	}
	return auto
}
