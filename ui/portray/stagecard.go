package portray

import (
	"cmp"
	"image/color"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"sightline/model"
	"sightline/ui/scene"
)

// A stageCard is a claim on the stage: who says what, when and where, and where
// that is written.
type stageCard struct {
	state model.ClaimState
	order int // in which the cards are revealed
	box   scene.Rect

	stance             scene.Run
	voice, party, text []scene.Run
	about, foot        []scene.Run
	more               scene.Run // tells how much of the text has no room; without glyphs if none
	size               float64   // of the text, on a screen of 1080 rows
	right              bool      // the text reads from right to left
}

// A cardFit is how cards are set: so large, so wide, with the voice's side or
// without it, and so high at most.
type cardFit struct {
	size float64 // of the text, on a screen of 1080 rows
	wide float64 // logical pixels
	side bool
	high float64 // 0: as it takes
	told bool    // what it is about: the cards are not all about the same
}

// Heights and sizes of a card's parts, on a screen of 1080 rows.
const (
	stagePadX    = 32.0
	stagePadY    = 20.0
	stageStripe  = 7.0
	stanceType   = stageLeast
	stanceLine   = 30.0
	voiceType    = 27.0
	voiceLine    = 34.0
	partyType    = 19.0
	partyLine    = 26.0
	cardTextLine = 1.34 // of the text's size
	cardTextGap  = 8.0
	cardFootLine = 25.0
	cardFootGap  = 10.0
	evenLines    = 4 // up to so many lines of text are as long as each other
)

// layCard sets a claim's card; false if it has no room.
func (s *Stage) layCard(state model.ClaimState, how cardFit) (stageCard, bool) {
	ix, claim, letters := s.in.Index, state.Claim, s.p.letters
	inner := how.wide - 2*s.u(stagePadX)
	c := stageCard{state: state, size: how.size}
	words := wordwise(cmp.Or(claim.Text, aboutTitle(ix, claim)))
	style := scene.Style{Size: s.u(how.size)}
	if c.right = rightToLeft(words); how.high == 0 && s.sure(words, style, inner, int(s.in.Height*0.6/style.Size)) {
		return c, false
	}
	v, ok := ix.Voice(claim.Voice)
	if !ok {
		v = &model.Voice{ID: claim.Voice, Name: claim.Voice}
	}
	c.stance = letters.Fit(strings.ToUpper(StanceWord(claim.Stance)), scene.Style{Face: scene.Bold, Size: s.u(stanceType), Tracking: s.u(1.4)}, inner-s.u(26))
	c.voice = s.nameLines(cmp.Or(v.Name, v.ID), inner, how.high > 0)
	if how.side {
		c.party = balanced(letters, sideWords(ix, v, claim), scene.Style{Size: s.u(partyType)}, inner, 0)
	}
	parts, inferred := stageFootWords(ix, s.in.Snapshot, state)
	aboutMost := 0
	if how.high > 0 {
		aboutMost = 1
	}
	if how.told {
		c.about = balanced(letters, "→ "+ix.SubjectName(claim.About), scene.Style{Size: s.u(stageLeast)}, inner, aboutMost)
	}
	c.foot = s.listed(parts, scene.Style{Size: s.u(stageLeast), Slant: inferred}, inner)
	if how.high > 0 {
		c.foot = s.shortest(c.foot, 2, inner)
	}
	if how.high == 0 {
		c.text = letters.Wrap(words, style, inner, 0)
		if n := len(c.text); n > 1 && n <= evenLines {
			c.text = balanced(letters, words, style, inner, n)
		}
		c.box = scene.Rect{W: how.wide, H: c.high(s)}
		return c, true
	}
	s.shorten(&c, words, style, how)
	return c, c.box.H <= how.high+1e-6
}

// nameLines are a voice's name, on two lines at most if it may be cut.
func (s *Stage) nameLines(name string, width float64, cut bool) []scene.Run {
	style, most := scene.Style{Face: scene.Bold, Size: s.u(voiceType)}, 0
	if cut {
		most = 2
	}
	lines := s.p.letters.Wrap(name, style, width, most)
	if n := len(lines); n > 1 && n <= evenLines && !cutShort(lines) {
		return balanced(s.p.letters, name, style, width, n)
	}
	return lines
}

// shorten gives the text the lines that are left in a card, and says how much of
// it has none.
func (s *Stage) shorten(c *stageCard, words string, style scene.Style, how cardFit) {
	letters, inner := s.p.letters, how.wide-2*s.u(stagePadX)
	line := s.u(how.size * cardTextLine)
	left := how.high - c.high(s)
	most := max(1, int(left/line+1e-9))
	c.text = letters.Wrap(words, style, inner, most+1)
	if len(c.text) > most {
		c.text = letters.Wrap(words, style, inner, max(1, most-1))
		shown := 0
		for _, r := range c.text {
			shown += utf8.RuneCountInString(r.Text)
		}
		untold := max(1, utf8.RuneCountInString(words)-shown)
		c.more = letters.Fit(thousands(untold)+" more characters", scene.Style{Size: s.u(stageLeast)}, inner)
	}
	c.box = scene.Rect{W: how.wide, H: c.high(s)}
}

// high is how high the card is.
func (c stageCard) high(s *Stage) float64 {
	h := 2*stagePadY + stanceLine + voiceLine*float64(len(c.voice)) + partyLine*float64(len(c.party)) +
		cardTextGap + c.size*cardTextLine*float64(len(c.text)) + cardFootGap + cardFootLine*float64(len(c.about)+len(c.foot))
	if len(c.more.Glyphs) > 0 {
		h += cardFootLine
	}
	return s.u(h - 8)
}

// stageFootWords tell when and where a claim was made, each with its certainty,
// where it is written, and what else must be known of it; and whether anything of
// it was inferred.
func stageFootWords(ix *model.Index, snap model.Snapshot, state model.ClaimState) ([]string, bool) {
	c := state.Claim
	parts := []string{dateWords(c.Said, c.Inferred.Has("said"))}
	if p, ok := ix.Place(c.Place); ok {
		parts = append(parts, inferredSuffix(p.Name, "place", c.Inferred.Has("place")))
	}
	if where := sourceTold(ix, c); where != "" {
		parts = append(parts, where)
	}
	if state.Uncertain {
		parts = append(parts, "may have been said later")
	}
	if words := EarlierWords(ix, snap, state, "an earlier position"); words != "" {
		parts = append(parts, words)
	}
	corrections := 0
	for _, n := range notesOf(ix, c) {
		if n.Kind == model.Correction {
			corrections++
		}
	}
	if corrections > 0 {
		parts = append(parts, plural(corrections, "correction noted", "corrections noted"))
	}
	return parts, c.Inferred.Has("said") || c.Inferred.Has("place")
}

// sourceTold names the source of a claim with the paragraph: "Yonhap ¶3". Where
// the briefing has but one, that is told once for all cards.
func sourceTold(ix *model.Index, c *model.Claim) string {
	if len(c.Cites) == 0 {
		return ""
	}
	name := "source"
	if s, ok := ix.Source(c.Cites[0].Source); ok && len(ix.Briefing().Sources) > 1 {
		name = cmp.Or(s.Publisher, s.Title, s.ID)
	}
	var told []string
	elsewhere := 0
	for _, cite := range c.Cites {
		where := "headline"
		if cite.Paragraph > 0 {
			where = "¶" + strconv.Itoa(cite.Paragraph)
		}
		switch {
		case cite.Source != c.Cites[0].Source || len(told) == citesTold:
			elsewhere++
		case !slices.Contains(told, where):
			told = append(told, where)
		}
	}
	words := name + "\u00a0" + strings.Join(told, ",\u00a0")
	if elsewhere > 0 {
		words += " and " + plural(elsewhere, "other place", "other places")
	}
	return words
}

// citesTold is how many paragraphs of a source are named; the rest is counted.
const citesTold = 4

func (c stageCard) draw(s *Stage, sh *sheet) {
	t := s.in.Theme
	color := t.Stance(c.state.Claim.Stance)
	c.ground(s, sh, color)
	x, y := c.box.X+s.u(stagePadX), c.box.Y+s.u(stagePadY-4)
	mark, word := x+s.u(8), x+s.u(26)
	if c.right {
		mark = c.box.Right() - s.u(stagePadX+8)
		word = mark - s.u(18) - c.stance.Advance
	}
	sh.stanceMark(c.state.Claim.Stance, scene.Point{X: mark, Y: y + s.u(stanceType*0.64)}, s.u(7.5), t, t.Panel)
	sh.run(c.stance, word, y+s.u(stanceType), color)
	y += s.u(stanceLine)
	y = c.lines(s, sh, c.voice, y, typeset{line: voiceLine, tone: textTone})
	y = c.lines(s, sh, c.party, y, typeset{line: partyLine, tone: mutedTone})
	y = c.lines(s, sh, c.text, y+s.u(cardTextGap), typeset{line: c.size * cardTextLine, tone: textTone})
	if len(c.more.Glyphs) > 0 {
		y = c.lines(s, sh, []scene.Run{c.more}, y, typeset{line: cardFootLine, tone: mutedTone})
	}
	y = c.lines(s, sh, c.about, y+s.u(cardFootGap), typeset{line: cardFootLine, tone: textTone})
	c.lines(s, sh, c.foot, y, typeset{line: cardFootLine, tone: mutedTone})
}

// ground draws what the card is written on, with its stance's colour along an
// edge, over a soft shadow.
func (c stageCard) ground(s *Stage, sh *sheet, color color.NRGBA) {
	r, b := s.u(13), c.box
	for _, far := range []float64{9, 6, 3} {
		shadow := b.Inset(-s.u(far * 0.6))
		shadow.Y += s.u(far * 0.6)
		sh.fill(shadow.Path(r+s.u(far)), fade(rgb(0), 0.055))
	}
	sh.fill(b.Path(r), s.in.Theme.Panel)
	sh.stroke(b.Inset(s.u(0.6)).Path(r), s.in.Theme.Line, s.u(1.2))
	k, in := r*0.4477, s.u(stageStripe) // how far the arms of a quarter of a circle are from its corner
	var p scene.Path
	p.Move(b.X+r, b.Y)
	p.Cubic(b.X+k, b.Y, b.X, b.Y+k, b.X, b.Y+r)
	p.Line(b.X, b.Bottom()-r)
	p.Cubic(b.X, b.Bottom()-k, b.X+k, b.Bottom(), b.X+r, b.Bottom())
	p.Cubic(b.X+in+k/2, b.Bottom(), b.X+in, b.Bottom()-k, b.X+in, b.Bottom()-r)
	p.Line(b.X+in, b.Y+r)
	p.Cubic(b.X+in, b.Y+k, b.X+in+k/2, b.Y, b.X+r, b.Y)
	p.Close()
	sh.fill(p, color)
}

// lines sets the lines of a part and returns where they end. Where the text reads
// from right to left, all stands at the right.
func (c stageCard) lines(s *Stage, sh *sheet, lines []scene.Run, y float64, how typeset) float64 {
	for _, r := range lines {
		x := c.box.X + s.u(stagePadX)
		if c.right {
			x = c.box.Right() - s.u(stagePadX) - r.Advance
		}
		sh.run(r, x, y+s.u(how.line*0.76), how.tone(s.in.Theme))
		y += s.u(how.line)
	}
	return y
}
