package portray

import (
	"fmt"
	"math"
	"strings"

	"sightline/model"
	"sightline/model/edtf"
	"sightline/ui/scene"
)

// A card is one claim in the panel: stance, voice, what it says, about what,
// where it is written, and what was inferred.
type card struct {
	state  model.ClaimState
	voice  []scene.Run
	side   []scene.Run
	text   []scene.Run
	about  []scene.Run
	stance scene.Run
	cite   scene.Run
	flags  []flag
	h      float64

	below  bool    // the voice's name needs lines of its own
	right  bool    // the text reads from right to left
	opened *column // only of an open card
}

// A flag is a small remark at a card's foot.
type flag struct {
	run      scene.Run
	inferred bool           // dashed, as everything inferred
	standing model.Standing // of which it is the mark and the word; "" if of none
}

// wide is how wide a flag is.
func (f flag) wide() float64 {
	w := f.run.Advance + 14
	if f.standing != "" {
		w += 13
	}
	return w
}

const (
	cardPad  = 14.0
	textSize = 13.5
	footSize = 11.0
)

// A cardManner says how much a card tells.
type cardManner struct {
	open      bool           // everything
	fresh     bool           // that the claim is new
	contested model.Standing // how its event stands, if somebody objects; else ""
	gone      string         // why it is no position any more; "" if it is one
}

// card lays a claim out for the width of the card.
func (p *Portrayer) card(ix *model.Index, c model.ClaimState, width float64, how cardManner) card {
	inner := width - 2*cardPad
	v, ok := ix.Voice(c.Claim.Voice)
	if !ok {
		v = &model.Voice{ID: c.Claim.Voice, Name: c.Claim.Voice}
	}
	l := card{state: c}
	l.stance = p.letters.Shape(strings.ToUpper(StanceWord(c.Claim.Stance)), scene.Style{Face: scene.Bold, Size: 10.5, Tracking: 0.9})
	room := inner - 16 - l.stance.Advance - 10
	if how.open {
		room -= 22 // for what closes it
	}
	name := scene.Style{Face: scene.Bold, Size: 13.5}
	l.voice = p.letters.Wrap(v.Name, name, room, 1)
	if l.below = len(l.voice) > 0 && p.letters.Shape(v.Name, name).Advance > room; l.below {
		l.voice = p.letters.Wrap(v.Name, name, inner, 2)
	}
	side := sideWords(ix, v, c.Claim)
	if at := timeWords(c.Claim.Said); at != "" {
		side = strings.TrimSuffix(at+" · "+side, " · ")
	}
	l.side = p.letters.Wrap(side, scene.Style{Size: 11.5}, inner, 2)
	text := c.Claim.Text
	if text == "" {
		text = aboutTitle(ix, c.Claim)
	}
	l.text = p.letters.Wrap(text, scene.Style{Size: textSize}, inner, 0)
	l.cite = p.letters.Shape(citeWords(c.Claim), scene.Style{Size: footSize})
	l.about = p.letters.Wrap("→ "+aboutWords(ix, c.Claim), scene.Style{Size: footSize}, inner-l.cite.Advance-12, 2)
	l.flags = p.flags(ix, c, inner, how)
	l.right = rightToLeft(text)
	if how.open {
		l.opened = p.openedClaim(ix, c.Claim, inner)
	}
	l.h = l.height(inner)
	return l
}

func (l card) height(inner float64) float64 {
	h := 11 + 18 + float64(len(l.side))*15.5 + 4 + float64(len(l.text))*19 + 4 + float64(len(l.about))*15 + 11
	if l.below {
		h += float64(len(l.voice)) * 18
	}
	if rows := l.flagRows(inner); rows > 0 {
		h += 4 + float64(rows)*20
	}
	if l.opened != nil {
		h += l.opened.h + 4
	}
	return h
}

// timeWords are the time of day of a date that says one: "14:30 UTC".
func timeWords(d edtf.Date) string {
	if d.IsInterval() || !d.HasTime() {
		return ""
	}
	_, words, _ := strings.Cut(d.Words(), ", ")
	return words
}

// sideWords are a voice's party and role, and who relayed the claim.
func sideWords(ix *model.Index, v *model.Voice, c *model.Claim) string {
	var parts []string
	for _, s := range []string{v.Party, v.Role} {
		if s != "" && s != v.Name {
			parts = append(parts, s)
		}
	}
	if len(c.Via) > 0 {
		var via []string
		for _, id := range c.Via {
			via = append(via, relayName(ix, id))
		}
		parts = append(parts, "by way of "+strings.Join(via, ", "))
	}
	return strings.Join(parts, " · ")
}

func aboutTitle(ix *model.Index, c *model.Claim) string {
	if e, ok := ix.Event(c.About); ok {
		return e.Title
	}
	if p, ok := ix.Place(c.About); ok {
		return p.Name
	}
	return c.About
}

// aboutWords are what a claim is about and where that is said to be.
func aboutWords(ix *model.Index, c *model.Claim) string {
	e, ok := ix.Event(c.About)
	if !ok {
		return aboutTitle(ix, c)
	}
	place := e.Place
	if e.Kind == model.KindMovement {
		place = e.To
	}
	if p, ok := ix.Place(place); ok {
		return e.Title + " · " + p.Name
	}
	return e.Title
}

// citeWords is where it is written: "¶2", "headline"; with the number of
// further cites.
func citeWords(c *model.Claim) string {
	if len(c.Cites) == 0 {
		return ""
	}
	s := "headline"
	if n := c.Cites[0].Paragraph; n > 0 {
		s = fmt.Sprintf("¶%d", n)
	}
	if more := len(c.Cites) - 1; more > 0 {
		s += fmt.Sprintf(" +%d", more)
	}
	return s
}

// flags are the remarks at a card's foot.
func (p *Portrayer) flags(ix *model.Index, c model.ClaimState, inner float64, how cardManner) []flag {
	var all []flag
	add := func(text string, inferred bool) {
		all = append(all, flag{run: p.letters.Fit(text, flagStyle, inner-14), inferred: inferred})
	}
	if how.contested != "" {
		all = append(all, flag{run: p.letters.Fit(contestedWord(how.contested), flagStyle, inner-27), standing: how.contested})
	}
	if how.fresh {
		add("new", false)
	}
	for _, words := range p.inferredFlags(inferredParts(ix, c.Claim), inner-14) {
		add(words, true)
	}
	if n := len(notesOf(ix, c.Claim)); n > 0 {
		add(plural(n, "note", "notes"), false)
	}
	if how.gone != "" {
		add(how.gone, false)
	}
	if c.Uncertain {
		add("may have been said later", true)
	}
	return all
}

// inferredFlags say what was inferred, in as many flags of a width as it takes.
func (p *Portrayer) inferredFlags(parts []string, wide float64) []string {
	var all []string
	for _, part := range parts {
		if n := len(all); n > 0 {
			if longer := all[n-1] + ", " + part; p.letters.Shape(longer, flagStyle).Advance <= wide {
				all[n-1] = longer
				continue
			}
		}
		all = append(all, "inferred: "+part)
	}
	return all
}

// flagStyle is the type of what a flag says.
var flagStyle = scene.Style{Size: 10.5}

// contestedWord is a standing with objections in one word.
func contestedWord(st model.Standing) string {
	if st == model.Rejected {
		return "objected to"
	}
	return st.Words()
}

// inferredWords names what was inferred of a claim and of its event.
func inferredWords(ix *model.Index, c *model.Claim) string {
	return strings.Join(inferredParts(ix, c), ", ")
}

// inferredParts are the names of what was.
func inferredParts(ix *model.Index, c *model.Claim) []string {
	words := map[string]string{"said": precisionWord(c.Said) + " it was said", "place": "where it was said"}
	var parts []string
	for _, m := range c.Inferred {
		if w, ok := words[m]; ok {
			m = w
		}
		parts = append(parts, m)
	}
	e, ok := ix.Event(c.About)
	if ok {
		words := map[string]string{"when": "when it happened", "place": "where it happened", "geometry": "path", "from": "start", "to": "end"}
		for _, m := range e.Inferred {
			if w, ok := words[m]; ok {
				m = w
			}
			parts = append(parts, m)
		}
		if p, ok := ix.Place(e.Place); ok && p.Inferred.Has("geometry") {
			parts = append(parts, "outline of "+p.Name)
		}
	}
	return parts
}

// flagRows is how many rows the flags need.
func (l card) flagRows(inner float64) int {
	rows, x := 0, math.Inf(1)
	for _, f := range l.flags {
		w := f.wide()
		if x+w > inner {
			rows, x = rows+1, 0
		}
		x += w + 6
	}
	return rows
}

// draw puts the card into its box, and tells what can be tapped: first the card.
func (l card) draw(s *sheet, box scene.Rect, t Theme, selected bool) []Target {
	c := t.Stance(l.state.Claim.Stance)
	if selected {
		s.fill(box.Inset(-1.5).Path(8), c)
	}
	s.fill(box.Path(7), t.Card)
	s.fill(scene.Rect{X: box.X, Y: box.Y + 6, W: 3, H: box.H - 12}.Path(1.5), c)
	foot := l.drawWords(s, box, t)
	whole := Target{ID: l.state.Claim.ID, Box: box}
	if l.opened == nil {
		return []Target{whole}
	}
	s.cross(scene.Rect{X: box.Right() - 32, Y: box.Y + 4, W: 28, H: 28}, t)
	s.line(scene.Point{X: foot.X, Y: foot.Y + 1}, scene.Point{X: box.Right() - cardPad, Y: foot.Y + 1}, t.Line, 1)
	head := Target{Box: scene.Rect{X: box.X, Y: box.Y, W: box.W, H: foot.Y - box.Y}} // a tap on it closes the card
	foot.Y += 4
	l.opened.draw(s, foot, t)
	return append([]Target{whole, head}, l.opened.at(foot)...)
}

// drawWords sets what every card tells, and says where that ends.
func (l card) drawWords(s *sheet, box scene.Rect, t Theme) (foot scene.Point) {
	c := t.Stance(l.state.Claim.Stance)
	x, inner := box.X+cardPad, box.W-2*cardPad
	y := box.Y + 11 + 13
	s.stanceMark(l.state.Claim.Stance, scene.Point{X: x + 5, Y: y - 4}, 4.5, t, t.Card)
	s.run(l.stance, x+16, y, c)
	if l.below {
		for _, r := range l.voice {
			y += 18
			s.run(r, x, y, t.Text)
		}
	} else if len(l.voice) == 1 {
		s.run(l.voice[0], x+16+l.stance.Advance+10, y, t.Text)
	}
	for _, r := range l.side {
		y += 15.5
		s.run(r, x, y, t.Muted)
	}
	y += 4
	for _, r := range l.text {
		y += 19
		if l.right {
			s.run(r, x+inner-r.Advance, y, t.Text)
		} else {
			s.run(r, x, y, t.Text)
		}
	}
	y += 4
	s.run(l.cite, box.Right()-cardPad-l.cite.Advance, y+15, t.Muted)
	for _, r := range l.about {
		y += 15
		s.run(r, x, y, t.Muted)
	}
	y += 9
	l.drawFlags(s, scene.Point{X: x, Y: y}, inner, t)
	return scene.Point{X: x, Y: y + 20*float64(l.flagRows(inner))}
}

// drawFlags sets the remarks in rows, what is inferred in dashed frames.
func (l card) drawFlags(s *sheet, at scene.Point, inner float64, t Theme) {
	x, y := at.X, at.Y
	for _, f := range l.flags {
		w := f.wide()
		if x > at.X && x+w > at.X+inner {
			x, y = at.X, y+20
		}
		frame := scene.Rect{X: x + 0.5, Y: y + 0.5, W: w - 1, H: 16}.Path(8)
		switch {
		case f.standing != "":
			s.stroke(frame, t.Standing(f.standing), 1)
			s.standingMark(f.standing, scene.Point{X: x + 12, Y: y + 8.5}, 3.6, t, t.Card)
			s.run(f.run, x+20, y+12.2, t.Standing(f.standing))
		case f.inferred:
			s.stroke(frame, t.Faint, 1, 3, 2.4)
			s.run(f.run, x+7, y+12.2, t.Muted)
		default:
			s.stroke(frame, t.Faint, 1)
			s.run(f.run, x+7, y+12.2, t.Muted)
		}
		x += w + 6
	}
}
