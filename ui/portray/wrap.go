package portray

import (
	"math"
	"strings"
	"unicode/utf8"

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

// wordEnded sets a text on at most so many lines. What is too long ends after a
// word, unless little is left then, as of a text that is written without spaces.
func (p *Portrayer) wordEnded(text string, style scene.Style, width float64, most int) []scene.Run {
	lines := p.letters.Wrap(text, style, width, most)
	if !cutShort(lines) {
		return lines
	}
	shown := 0
	for _, r := range lines {
		shown += utf8.RuneCountInString(r.Text) + 1
	}
	letters := []rune(text)
	for n := min(shown, len(letters)); n > 0; {
		words := atWord(string(letters[:n]))
		if left := utf8.RuneCountInString(words); left == n || 2*left < shown {
			break
		}
		if all := p.letters.Wrap(words+"…", style, width, 0); len(all) <= most {
			return all
		}
		n = utf8.RuneCountInString(words)
	}
	return lines
}

// evenEnded is wordEnded with a last line that is not a short word alone.
func (p *Portrayer) evenEnded(text string, style scene.Style, width float64, most int) []scene.Run {
	const lonely = 0.2 // of the width
	lines := p.wordEnded(text, style, width, most)
	if n := len(lines); n < 2 || cutShort(lines) || lines[n-1].Advance > lonely*width {
		return lines
	}
	return balanced(p.letters, text, style, width, most)
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

// paired is a text of which the last two words stay on one line, if they are short.
func paired(text string) string {
	const short = 24
	n := strings.LastIndex(text, " ")
	if n < 0 || len(text)-strings.LastIndex(text[:n], " ") > short {
		return text
	}
	return text[:n] + "\u00a0" + text[n+1:]
}

// untorn is a text that stays on one line: its spaces do not break, and neither
// do its dashes, with a word joiner on both sides (Unicode Standard Annex #14,
// class WJ).
func untorn(text string) string {
	return strings.NewReplacer(" ", "\u00a0", "–", "\u2060–\u2060").Replace(text)
}
