package model

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sentences splits a paragraph into its sentences, without the white space
// between them. A sentence ends
//   - with . ! ? or …, then any closing quotes and brackets, if white space and
//     then a capital, a digit, an opening quote or bracket, or a letter of a
//     script without capitals follows;
//   - with 。 ！ or ？ and any closing quotes, whatever follows;
//   - with the paragraph.
//
// A full stop ends none after a title or an initial ("Prof. Kang", "U.S. Navy",
// "J. Smith"), nor after "No." and the like before a digit. What a reader would
// split in spite of that ("He left the U.S. Kim stayed.") stays one sentence.
func Sentences(paragraph string) []string {
	var all []string
	start := 0
	for i, r := range paragraph {
		if i < start || !strings.ContainsRune(".!?…。！？", r) {
			continue
		}
		end := i + utf8.RuneLen(r)
		rest := strings.TrimLeft(paragraph[end:], "”’\"')]»」』）")
		end = len(paragraph) - len(rest)
		if ends(r, paragraph[start:i], rest) {
			all = append(all, strings.TrimSpace(paragraph[start:end]))
			start = end
		}
	}
	if tail := strings.TrimSpace(paragraph[start:]); tail != "" {
		all = append(all, tail)
	}
	return all
}

// ends tells whether the mark ends a sentence between what stands before it and
// after it.
func ends(mark rune, before, after string) bool {
	if strings.ContainsRune("。！？", mark) {
		return true
	}
	next := strings.TrimLeftFunc(after, unicode.IsSpace)
	if next == "" {
		return true
	}
	if len(next) == len(after) {
		return false // "1.5", "yna.co.kr"
	}
	first, _ := utf8.DecodeRuneInString(next)
	if !begins(first) {
		return false
	}
	return mark != '.' || !abbreviated(before, unicode.IsDigit(first))
}

// begins tells whether a sentence can begin with the character.
func begins(r rune) bool {
	return unicode.IsUpper(r) || unicode.IsTitle(r) || unicode.Is(unicode.Lo, r) ||
		unicode.IsDigit(r) || strings.ContainsRune("“‘\"'«„「『([¿¡", r)
}

// abbreviated tells whether the full stop after the text belongs to its last
// word.
func abbreviated(text string, digitFollows bool) bool {
	from := strings.LastIndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
	word := text
	if from >= 0 {
		_, size := utf8.DecodeRuneInString(text[from:])
		word = text[from+size:]
	}
	if utf8.RuneCountInString(word) == 1 {
		r, _ := utf8.DecodeRuneInString(word)
		return unicode.IsUpper(r) || from >= 0 && text[from] == '.' // "J.", "p.m."
	}
	switch word {
	case "Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Rev", "Hon", "St",
		"Gen", "Lt", "Col", "Maj", "Capt", "Cmdr", "Adm", "Sgt", "Brig",
		"Gov", "Sen", "Rep", "Pres", "vs", "cf", "al":
		return true
	case "No", "Nos", "Art", "Arts", "Sec", "Fig", "Vol", "pp", "ca",
		"Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec":
		return digitFollows
	}
	return false
}
