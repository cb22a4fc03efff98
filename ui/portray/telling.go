package portray

import (
	"sort"
	"strings"

	"sightline/ui/scene"
	"sightline/ui/scene/lettering"
)

// A telling is a line of a label: what happened, and after it who says so and
// how that stands, or when it was. Where room is short the title is shortened,
// never the rest: a title without its caveat would be a claim of the map's own.
type telling struct{ title, rest string }

// titleMost is how many letters of a title a label has, at most.
const titleMost = 240

// set breaks a telling into at most so many lines, or as many as the rest needs
// beside a word or two of the title.
func (t telling) set(letters *lettering.Shaper, style scene.Style, width float64, most int) []scene.Run {
	lines := func(text string) []scene.Run { return letters.Wrap(text, style, width, 0) }
	title := []rune(t.title)
	if len(title) <= titleMost {
		if all := lines(t.title + t.rest); len(all) <= most {
			return all
		}
	}
	switch "" {
	case t.rest:
		return letters.Wrap(t.title, style, width, most)
	case t.title:
		return lines(t.rest)
	}
	least := lines("…" + t.rest)
	most = max(most, len(least))
	cut := func(n int) string { return atWord(string(title[:n])) + "…" + t.rest }
	n := sort.Search(min(len(title), titleMost), func(n int) bool { return len(lines(cut(n+1))) > most })
	if n == 0 {
		return least
	}
	return lines(cut(n))
}

// atWord is the beginning of a text without the word that it breaks off in, if
// it has others.
func atWord(text string) string {
	if i := strings.LastIndexAny(text, " \u00a0"); i > 0 {
		text = text[:i]
	}
	return strings.TrimRight(text, " \u00a0,;:–—-")
}
