package inert

import (
	"regexp"
	"strings"
	"unicode"
)

// Markdown is text on one line that Markdown shows as it is: no link, no image, no
// HTML, no emphasis and no heading comes of it, in CommonMark 0.30 and in GitHub's
// flavour, wherever in a paragraph it stands. Line breaks become spaces.
//
// GitHub's takes addresses for links even where they are escaped. A word joiner, which
// is not seen, keeps it from that.
func Markdown(s string) string {
	s = strings.Join(strings.Fields(Plain(s)), " ")
	var b strings.Builder
	runes := []rune(s)
	for i, r := range runes {
		switch {
		case r == '@':
			b.WriteRune(wordJoiner)
		case strings.ContainsRune("\\`*_{}[]<>#|~&$^!", r),
			r == ':' && i+1 < len(runes) && !unicode.IsSpace(runes[i+1]), // a scheme's
			r == '.' && www(runes[:i]),
			i == 0 && strings.ContainsRune("-+=", r):
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return numbered().ReplaceAllString(b.String(), `$1\$2`)
}

const wordJoiner = '\u2060'

// www tells whether a text ends as an address without a scheme begins.
func www(before []rune) bool {
	n := len(before)
	return n >= 3 && strings.EqualFold(string(before[n-3:]), "www")
}

// numbered finds what a line of a list begins with.
func numbered() *regexp.Regexp { return regexp.MustCompile(`^(\d{1,9})([.)])`) }
