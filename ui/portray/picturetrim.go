package portray

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"sightline/ui/scene"
)

// trimmed leaves out of a picture too small for all of it what it can do without,
// part by part, until the map or the board has so much height. When it is, on which
// clock, by which filter and whose borders it shows it always tells.
func (p *Portrayer) trimmed(in PictureInput, need float64) PictureInput {
	const ample = 640 // pixels: title, sources and a note take a third of that at most
	if min(in.Width, in.Height) >= ample {
		return in
	}
	for _, part := range []*bool{&in.HideSources, &in.HideCounts, &in.HideNotes, &in.HideLegend, &in.HideTitle} {
		left := in.Height - p.heading(in).height() - p.footer(in, in.View).height()
		if len(in.Index.Briefing().Notes) > 0 && !in.HideNotes {
			left -= noteAbove + noteRow
		}
		if left >= need {
			break
		}
		*part = true
	}
	return in
}

// mapNeeds is how much of a picture's height is the map's before anything that can
// be left out.
func (in PictureInput) mapNeeds() float64 { return math.Min(mapRoom, in.Height*mapLeast) }

// tiny tells of a picture in which a title that does not fit is left out.
func (in PictureInput) tiny() bool { return in.Width < 300 || in.Height < 300 }

// headingLines sets what stands under the title. Where it would be cut, the counts
// go as a whole, and the moment has as many lines as it needs.
func (p *Portrayer) headingLines(in PictureInput, style scene.Style, wide float64) []scene.Run {
	most, short := in.most(3), in
	short.HideCounts = true
	all := p.wordEnded(capital(in.headingWords()), style, wide, most)
	if !cutShort(all) {
		return all
	}
	if lines := p.wordEnded(capital(short.headingWords()), style, wide, most); !cutShort(lines) {
		return lines
	}
	if moment := p.letters.Wrap(MomentWords(in.Snapshot), style, wide, 0); len(moment) > most && !in.HideMoment {
		return p.wordEnded(capital(short.headingWords()), style, wide, len(moment))
	}
	return all
}

// capital joins parts to a sentence.
func capital(parts []string) string {
	words := strings.Join(parts, " · ")
	if first, n := utf8.DecodeRuneInString(words); n > 0 {
		words = string(unicode.ToUpper(first)) + words[n:]
	}
	return words
}
