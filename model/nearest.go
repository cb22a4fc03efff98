package model

import (
	"strings"
	"unicode/utf8"
)

// Nearest finds the known word that somebody most likely meant by a word that
// is not known: the first of those with the fewest slips, where a slip is one
// character too many, too few or wrong, or two that changed places. Case alone
// is no slip. It returns false if nothing comes near: more than one slip in
// three characters, or more than three in all.
//
// The distance is the optimal string alignment of Damerau 1964 and
// Wagner & Fischer 1974.
func Nearest(word string, known []string) (string, bool) {
	limit := min((utf8.RuneCountInString(word)+1)/3, 3)
	best, found := "", false
	for _, k := range known {
		if strings.EqualFold(k, word) {
			return k, true
		}
		if d := slips(word, k, limit); d <= limit {
			best, found = k, true
			limit = d - 1 // only a nearer one replaces it
		}
	}
	return best, found
}

// leastSlip is how many characters a word must have for a slip to be told from another
// word: "to" is no slip for "at".
const leastSlip = 4

// Slip tells whether a word is another one with a single slip, or in other case. Of
// words of fewer than four characters only other case is a slip.
func Slip(word, known string) bool {
	switch {
	case word == known:
		return false
	case strings.EqualFold(word, known):
		return true
	case utf8.RuneCountInString(word) < leastSlip || utf8.RuneCountInString(known) < leastSlip:
		return false
	}
	return slips(word, known, 1) == 1
}

// slips is the distance between two words, or limit+1 if it is more than limit.
func slips(a, b string, limit int) int {
	if len(b)-len(a) > limit*utf8.UTFMax || len(a)-len(b) > limit*utf8.UTFMax {
		return limit + 1
	}
	s, t := []rune(a), []rune(b)
	if max(len(s)-len(t), len(t)-len(s)) > limit {
		return limit + 1
	}
	before, last, row := make([]int, len(t)+1), make([]int, len(t)+1), make([]int, len(t)+1)
	for j := range last {
		last[j] = j
	}
	for i := range s {
		row[0] = i + 1
		least := row[0]
		for j := range t {
			d := last[j]
			if s[i] != t[j] {
				d = 1 + min(d, last[j+1], row[j])
			}
			if i > 0 && j > 0 && s[i] == t[j-1] && s[i-1] == t[j] {
				d = min(d, before[j-1]+1)
			}
			row[j+1] = d
			least = min(least, d)
		}
		if least > limit { // no later row can come nearer
			return limit + 1
		}
		before, last, row = last, row, before
	}
	return last[len(t)]
}
