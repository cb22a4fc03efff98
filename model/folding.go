package model

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// lookedUp splits what somebody looks for into its words, folded.
func lookedUp(words string) []string { return strings.Fields(newFolder().fold(words)) }

// A folder brings text into the form in which words are compared: compatibility
// characters and accents taken apart (Unicode Standard Annex 15, NFKD), marks
// (category Mn) and invisible characters (Cf) left out, case folded (Unicode
// 5.18, full), letters with a stroke as those without, quotes and dashes as
// ASCII has them. It serves one goroutine.
type folder struct{ cases cases.Caser }

func newFolder() folder { return folder{cases.Fold()} }

// fold is the text in that form.
func (f folder) fold(text string) string {
	if isASCII(text) {
		return strings.ToLower(text)
	}
	bare := strings.Map(func(r rune) rune {
		if r >= utf8.RuneSelf && unicode.In(r, unicode.Mn, unicode.Cf) {
			return -1
		}
		return r
	}, norm.NFKD.String(text))
	return strings.Map(plainLetter, f.cases.String(bare))
}

func isASCII(text string) bool {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// plainLetter is what people type for a character, in lower case: those that
// NFKD does not take apart.
func plainLetter(r rune) rune {
	switch r {
	case 'ł':
		return 'l'
	case 'ø':
		return 'o'
	case 'đ':
		return 'd'
	case 'ħ':
		return 'h'
	case 'ŧ':
		return 't'
	case 'ı':
		return 'i'
	case '‘', '’', 'ʼ', 'ʻ':
		return '\''
	case '“', '”', '«', '»', '„':
		return '"'
	case '‐', '–', '—', '−':
		return '-'
	case 'ـ': // Arabic's tatweel, which only stretches a word
		return -1
	}
	return r
}
