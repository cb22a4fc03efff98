package portray

import (
	"cmp"
	"strings"

	"sightline/model"
	"sightline/ui/scene"
)

// A pictureCard is a claim beside the map of a picture: who says what, about what,
// when and where, and where that is written.
type pictureCard struct {
	state model.ClaimState
	box   scene.Rect

	stance             scene.Run
	voice, text, about []scene.Run
	foot               []scene.Run
	right              bool // the text reads from right to left
}

// Sizes of a card's parts, logical pixels.
const (
	pictureCardPad   = 12.0
	pictureVoice     = 12.5
	pictureVoiceLine = 17.0
	pictureText      = 12.5
	pictureTextLine  = 16.5
	pictureFoot      = 10.5
	pictureFootLine  = 14.5
	pictureTextMost  = 7    // lines
	pictureCalls     = 40.0 // for the numbers of notes, after the voice
)

// pictureCard sets a claim's card.
func (p *Portrayer) pictureCard(ix *model.Index, snap model.Snapshot, state model.ClaimState, at seat) pictureCard {
	c, inner := state.Claim, at.wide-2*pictureCardPad
	card := pictureCard{state: state}
	name := c.Voice
	if v, ok := ix.Voice(c.Voice); ok {
		name = cmp.Or(v.Name, name)
	}
	words := wordwise(cmp.Or(c.Text, aboutTitle(ix, c)))
	card.right = rightToLeft(words)
	card.stance = p.letters.Fit(strings.ToUpper(StanceWord(c.Stance)), scene.Style{Face: scene.Bold, Size: 10, Tracking: 0.8}, inner-16)
	card.voice = p.wordEnded(name, scene.Style{Face: scene.Bold, Size: pictureVoice}, inner-pictureCalls, 2)
	card.text = p.wordEnded(words, scene.Style{Size: pictureText}, inner, at.lines)
	card.about = p.evenEnded(card.towards()+aboutWords(ix, c), scene.Style{Size: pictureFoot}, inner, 2)
	parts, inferred := stageFootWords(ix, snap, state)
	for i, part := range parts {
		if len(part) < 40 {
			parts[i] = untorn(part)
		}
	}
	card.foot = p.wordEnded(strings.Join(parts, " · "), scene.Style{Size: pictureFoot, Slant: inferred}, inner, 2)
	high := 10 + 15 + pictureVoiceLine*float64(len(card.voice)) + 2 + pictureTextLine*float64(len(card.text)) +
		5 + pictureFootLine*float64(len(card.about)+len(card.foot)) + 8
	card.box = scene.Rect{W: at.wide, H: high}
	return card
}

// towards is an arrow from the text to what it is about.
func (c pictureCard) towards() string {
	if c.right {
		return "\u200F← " // read from the right like the text, whatever comes after it
	}
	return "→ "
}

// draw draws the card, with the numbers of notes after the voice.
func (c pictureCard) draw(s *sheet, t Theme, calls []int) {
	color := t.Stance(c.state.Claim.Stance)
	s.fill(c.box.Path(7), t.Card)
	s.fill(scene.Rect{X: c.box.X, Y: c.box.Y + 6, W: 3, H: c.box.H - 12}.Path(1.5), color)
	at := scene.Point{X: c.box.X + pictureCardPad, Y: c.box.Y + 10}
	s.stanceMark(c.state.Claim.Stance, scene.Point{X: at.X + 5, Y: at.Y + 6}, 4.5, t, t.Card)
	s.run(c.stance, at.X+16, at.Y+10, color)
	at.Y += 15
	at = c.lines(s, c.voice, at, typeset{line: pictureVoiceLine, tone: textTone}, t)
	if n := len(c.voice); n > 0 {
		end := c.left(c.voice[n-1]) + c.voice[n-1].Advance
		if c.right {
			end = c.left(c.voice[n-1]) - callWidth(s.letters, len(calls)) - 3
		}
		s.call(calls, scene.Point{X: end, Y: at.Y - pictureVoiceLine*0.24}, t.Text, t.Card)
	}
	at.Y += 2
	at = c.lines(s, c.text, at, typeset{line: pictureTextLine, tone: textTone}, t)
	at.Y += 5
	at = c.lines(s, c.about, at, typeset{line: pictureFootLine, tone: mutedTone}, t)
	c.lines(s, c.foot, at, typeset{line: pictureFootLine, tone: mutedTone}, t)
}

// left is where a line of the card begins.
func (c pictureCard) left(r scene.Run) float64 {
	if c.right {
		return c.box.Right() - pictureCardPad - r.Advance
	}
	return c.box.X + pictureCardPad
}

// lines sets lines under a point and returns where they end.
func (c pictureCard) lines(s *sheet, lines []scene.Run, at scene.Point, how typeset, t Theme) scene.Point {
	for _, r := range lines {
		s.run(r, c.left(r), at.Y+how.line*0.76, how.tone(t))
		at.Y += how.line
	}
	return at
}
