package portray

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"sightline/model"
	"sightline/ui/scene"
)

// A citedPlace is a paragraph of a source, with the cites of a claim that point
// at it.
type citedPlace struct {
	source    string
	paragraph int
	cites     []model.Cite
}

// citedPlaces gathers cites by paragraphs, in the order of the first of each.
func citedPlaces(cites []model.Cite) []citedPlace {
	var places []citedPlace
	for _, c := range cites {
		i := slices.IndexFunc(places, func(p citedPlace) bool { return p.source == c.Source && p.paragraph == c.Paragraph })
		if i < 0 {
			i = len(places)
			places = append(places, citedPlace{source: c.Source, paragraph: c.Paragraph})
		}
		places[i].cites = append(places[i].cites, c)
	}
	return places
}

// words is where it is: "paragraph 1, sentences 2 and 4", "headline".
func (p citedPlace) words() string {
	where := "headline"
	if p.paragraph > 0 {
		where = fmt.Sprintf("paragraph %d", p.paragraph)
	}
	var sentences []int
	for _, c := range p.cites {
		if c.Sentence > 0 && !slices.Contains(sentences, c.Sentence) {
			sentences = append(sentences, c.Sentence)
		}
	}
	slices.Sort(sentences)
	switch n := len(sentences); n {
	case 0:
		return where
	case 1:
		return where + fmt.Sprintf(", sentence %d", sentences[0])
	default:
		var all []string
		for _, s := range sentences[:n-1] {
			all = append(all, fmt.Sprint(s))
		}
		return where + ", sentences " + strings.Join(all, ", ") + fmt.Sprintf(" and %d", sentences[n-1])
	}
}

// An excerpt is a part of a text, in characters: from the first to before the
// second.
type excerpt struct{ from, to int }

// excerptOf is where a part first stands in a text; false if it does not.
func excerptOf(text, part string) (excerpt, bool) {
	i := strings.Index(text, part)
	if i < 0 || part == "" {
		return excerpt{}, false
	}
	from := len([]rune(text[:i]))
	return excerpt{from, from + len([]rune(part))}, true
}

// cited are the sentence that a cite points at and the words that it quotes, in
// the source's paragraph; the whole paragraph where it names no sentence.
func cited(paragraph string, c model.Cite) (sentence, quote excerpt) {
	sentence = excerpt{0, len([]rune(paragraph))}
	within := paragraph
	if all := model.Sentences(paragraph); c.Sentence > 0 && c.Sentence <= len(all) {
		// A sentence may stand there twice: look after those before it.
		from := 0
		for _, s := range all[:c.Sentence-1] {
			from += strings.Index(paragraph[from:], s) + len(s)
		}
		within = all[c.Sentence-1]
		if at, ok := excerptOf(paragraph[from:], within); ok {
			before := len([]rune(paragraph[:from]))
			sentence = excerpt{at.from + before, at.to + before}
		}
	}
	if at, ok := excerptOf(within, c.Quote); ok {
		quote = excerpt{at.from + sentence.from, at.to + sentence.from}
	}
	return sentence, quote
}

// cite adds where a claim is written: the paragraph of the source with the
// sentences that are cited on a tint and the quotes underlined, or only the
// quotes where the file does not carry the source's text.
func (c *column) cite(ix *model.Index, p citedPlace) {
	source, _ := ix.Source(p.source)
	head := p.words()
	if source != nil && len(ix.Briefing().Sources) > 1 {
		head += " · " + source.Title
	}
	c.caption(strings.ToUpper(head))
	if source != nil && p.paragraph >= 0 && p.paragraph < len(source.Text) {
		c.marked(source.Text[p.paragraph], p.cites)
		return
	}
	for _, cite := range p.cites {
		if cite.Quote != "" {
			c.barred("“"+cite.Quote+"”", faintTone)
			c.space(3)
		}
	}
}

// barred adds a paragraph with a thin line beside it.
func (c *column) barred(text string, bar tone) {
	from, right := c.h, rightToLeft(text)
	c.text(text, typeset{style: scene.Style{Size: remarkSize}, line: remarkLine, tone: textTone, x: indent(right), width: c.width - barIndent})
	c.bar(from, right, bar)
}

const barIndent = 12.0

// indent is where text begins beside a bar, which stands where the text's lines
// begin: at the left, or at the right.
func indent(right bool) float64 {
	if right {
		return 0
	}
	return barIndent
}

// bar draws the line from a height to where the column is now.
func (c *column) bar(from float64, right bool, color tone) {
	h, x := c.h-from, 0.0
	if right {
		x = c.width - 2
	}
	c.parts = append(c.parts, columnPart{x, from, func(s *sheet, at scene.Point, t Theme) {
		s.fill(scene.Rect{X: at.X, Y: at.Y, W: 2, H: h}.Path(1), color(t))
	}})
}

// marked adds a paragraph of a source.
func (c *column) marked(text string, cites []model.Cite) {
	style := scene.Style{Size: remarkSize}
	width := c.width - barIndent
	lines, right := c.p.letters.Wrap(text, style, width, 0), rightToLeft(text)
	var sentences, quotes []excerpt
	for _, cite := range cites {
		sentence, quote := cited(text, cite)
		sentences, quotes = append(sentences, sentence), append(quotes, quote)
	}
	from, at := c.h, 0
	for _, r := range lines {
		lit, ruled := scraps(r, at, sentences...), scraps(r, at, quotes...)
		at = after([]rune(text), at, len([]rune(r.Text)))
		x := indent(right)
		if right {
			x += width - r.Advance
		}
		c.put(x, remarkLine, func(s *sheet, at scene.Point, t Theme) {
			for _, b := range lit {
				s.fill(scene.Rect{X: at.X + b.X - 1, Y: at.Y, W: b.W + 2, H: remarkLine}.Path(0), fade(t.Accent, 0.16))
			}
			s.run(r, at.X, at.Y+12.5, t.Text)
			for _, b := range ruled {
				s.line(scene.Point{X: at.X + b.X, Y: at.Y + 15}, scene.Point{X: at.X + b.X + b.W, Y: at.Y + 15}, t.Accent, 1.2)
			}
		})
	}
	c.bar(from, right, faintTone)
}

// after is where the next line of a text begins: n characters on, and then over
// the white space that ends a line.
func after(text []rune, at, n int) int {
	at = min(at+n, len(text))
	for at < len(text) && (text[at] == ' ' || text[at] == '\u00a0' || text[at] == '\t' || text[at] == '\n') {
		at++
	}
	return at
}

// scraps are the boxes, from a line's left end, of the characters of a line
// that lie in any of some excerpts of the text; the line begins with the text's
// character number first. In a line of both directions they may be several.
func scraps(line scene.Run, first int, in ...excerpt) []scene.Rect {
	glyphs := slices.Clone(line.Glyphs)
	slices.SortStableFunc(glyphs, func(a, b scene.Glyph) int { return cmp.Compare(a.X, b.X) })
	var all []scene.Rect
	for i, g := range glyphs {
		n := first + g.Cluster
		if !slices.ContainsFunc(in, func(e excerpt) bool { return n >= e.from && n < e.to }) {
			continue
		}
		end := line.Advance
		if i+1 < len(glyphs) {
			end = glyphs[i+1].X
		}
		if k := len(all) - 1; k >= 0 && g.X-all[k].Right() < 0.01 {
			all[k].W = end - all[k].X
			continue
		}
		all = append(all, scene.Rect{X: g.X, W: end - g.X})
	}
	return all
}
