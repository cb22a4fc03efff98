package portray

import (
	"math"
	"strings"

	"sightline/ui/scene"
	"sightline/ui/scene/lettering"
)

// balanced sets a text on as few lines as a width allows, at most so many, and
// those as even as they can be: none of them ends with a lonely word.
func balanced(letters *lettering.Shaper, text string, style scene.Style, width float64, most int) []scene.Run {
	lines := letters.Wrap(text, style, width, most)
	if len(lines) < 2 || cutShort(lines) {
		return lines
	}
	low, high := 0.0, width
	for range 8 {
		middle := (low + high) / 2
		narrow := letters.Wrap(text, style, middle, most)
		if len(narrow) == len(lines) && !cutShort(narrow) && widest(narrow) <= middle {
			lines, high = narrow, math.Min(middle, widest(narrow))
		} else {
			low = middle
		}
	}
	return lines
}

// cutShort tells whether a text had more lines than it might.
func cutShort(lines []scene.Run) bool {
	return len(lines) > 0 && strings.HasSuffix(lines[len(lines)-1].Text, "…")
}

// widest is how wide the widest of some lines is.
func widest(lines []scene.Run) float64 {
	w := 0.0
	for _, r := range lines {
		w = math.Max(w, r.Advance)
	}
	return w
}

// untorn is a text that stays on one line: its spaces do not break, and neither
// do its dashes, with a word joiner on both sides (Unicode Standard Annex #14,
// class WJ).
func untorn(text string) string {
	return strings.NewReplacer(" ", "\u00a0", "–", "\u2060–\u2060").Replace(text)
}
