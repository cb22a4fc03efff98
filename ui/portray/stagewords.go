package portray

import (
	"slices"
	"strings"
	"unicode"

	"sightline/ui/scene"
)

// listed sets parts one after the other with a dot between two, on as few lines
// as there need to be. A line breaks between parts; only a part that is longer
// than a line breaks within.
func (s *Stage) listed(parts []string, style scene.Style, width float64) []scene.Run {
	const dot = "  ·  "
	var lines []scene.Run
	line := ""
	flush := func() {
		if line != "" {
			lines = append(lines, s.p.letters.Wrap(line, style, width, 0)...)
		}
	}
	for _, part := range parts {
		if joined := line + dot + part; line != "" && s.p.letters.Shape(joined, style).Advance <= width {
			line = joined
			continue
		}
		flush()
		line = part
	}
	flush()
	return lines
}

// sure tells whether a text takes more than so many lines, without breaking it:
// by its length, which grows with its type.
func (s *Stage) sure(text string, style scene.Style, width float64, lines int) bool {
	const likeness = 0.97 // of the length of a line alone and within the whole
	size := style.Size
	style.Size = s.u(stageLeast)
	return s.p.letters.Shape(text, style).Advance*size/style.Size*likeness > width*float64(lines)
}

// shortest cuts lines off beyond a number; the last one left ends with an
// ellipsis.
func (s *Stage) shortest(lines []scene.Run, most int, width float64) []scene.Run {
	if len(lines) <= most {
		return lines
	}
	last := lines[most-1]
	cut := s.p.letters.Fit(last.Text+" "+lines[most].Text, last.Style, width)
	return append(slices.Clone(lines[:most-1]), cut)
}

// unhyphened is a text in which ids do not break at their hyphens.
func unhyphened(text string) string { return strings.ReplaceAll(text, "-", "\u2060-\u2060") }

// wordwise is a text in which Korean breaks between words only, as in a title it
// should, and not between syllables: word joiners keep these together (Unicode
// Standard Annex #14, class WJ).
func wordwise(text string) string {
	if !strings.ContainsFunc(text, hangul) {
		return text
	}
	var b strings.Builder
	before := false
	for _, r := range text {
		now := hangul(r)
		if before && (now || unicode.IsPunct(r)) {
			b.WriteRune('\u2060')
		}
		b.WriteRune(r)
		before = now
	}
	return b.String()
}

func hangul(r rune) bool { return r >= 0xAC00 && r <= 0xD7A3 }
