package portray

import (
	"sort"
	"strings"

	"sightline/model"
	"sightline/model/edtf"
	"sightline/ui/scene"
)

// A CardList is a snapshot's claims as cards, newest day first, laid out for
// one width. It keeps what it has laid out, so that a step of the slider only
// lays out what is new.
type CardList struct {
	p      *Portrayer
	index  *model.Index
	width  float64
	open   string   // id of the claim whose card is open; "" if none
	loose  []remark // notes that no card carries, under the last card
	looseY float64
	cards  map[cardKey]card
	rows   []cardRow
	high   float64
}

type cardKey struct {
	id                       string
	earlier, uncertain, open bool
}

// A cardRow is a day's heading or a card, at its place in the list.
type cardRow struct {
	y, h    float64
	heading string
	fresh   bool // the heading's day is the moment's
	card    cardKey
}

const (
	listPad    = 14.0
	headingRow = 34.0
	cardGap    = 8.0
)

// NewCardList makes an empty list.
func NewCardList(p *Portrayer) *CardList { return &CardList{p: p} }

// Open has the card of a claim show its quotes and notes from the next Show
// on; "" closes it.
func (l *CardList) Open(claim string) { l.open = claim }

// Show lays the list out for a snapshot and a width in logical pixels.
func (l *CardList) Show(ix *model.Index, snap model.Snapshot, width float64) {
	if l.index != ix || l.width != width {
		l.index, l.width, l.cards, l.loose = ix, width, map[cardKey]card{}, nil
		for _, n := range loose(ix) {
			l.loose = append(l.loose, l.p.remark(noteHead(ix, n), noteText(n), width-2*listPad, true))
		}
	}
	claims := append([]model.ClaimState(nil), snap.Claims()...)
	// Newest day first; within a day as they were said.
	sort.SliceStable(claims, func(i, j int) bool { return saidDay(claims[i]) > saidDay(claims[j]) })
	l.rows, l.high = l.rows[:0], listPad/2
	day := ""
	for i, c := range claims {
		if d := saidDay(c); i == 0 || d != day {
			day = d
			l.rows = append(l.rows, cardRow{y: l.high, h: headingRow, heading: dayHeading(c), fresh: c.New && snap.Clock != model.Happened})
			l.high += headingRow
		}
		k := cardKey{c.Claim.ID, c.Earlier, c.Uncertain, c.Claim.ID == l.open}
		laid, ok := l.cards[k]
		if !ok {
			laid = l.p.card(ix, c, width-2*listPad, k.open)
			l.cards[k] = laid
		}
		l.rows = append(l.rows, cardRow{y: l.high, h: laid.h, card: k})
		l.high += laid.h + cardGap
	}
	l.high += listPad
	l.remarksBelow()
}

// remarksBelow lays out what the briefing notes about the whole, and about what
// no card shows.
func (l *CardList) remarksBelow() {
	if len(l.rows) == 0 {
		l.high += 80 // the sentence that says so
	}
	l.looseY = l.high
	if len(l.loose) > 0 {
		l.high += headingRow + remarksHeight(l.loose) + listPad
	}
}

// saidDay is the day a claim is filed under, in a form that sorts.
func saidDay(c model.ClaimState) string {
	t, ok := c.Claim.Said.Begin()
	if !ok {
		return ""
	}
	return t.Format("2006-01-02")
}

func dayHeading(c model.ClaimState) string {
	t, ok := c.Claim.Said.Begin()
	if !ok {
		return "before"
	}
	d := edtf.Day(t)
	return d.Weekday() + " " + d.Words()
}

// Height is how high the whole list is.
func (l *CardList) Height() float64 { return l.high }

// Len is how many cards there are.
func (l *CardList) Len() int {
	n := 0
	for _, r := range l.rows {
		if r.heading == "" {
			n++
		}
	}
	return n
}

// Find is where the first card is that the test accepts: its top and height.
func (l *CardList) Find(want func(*model.Claim) bool) (y, h float64, ok bool) {
	for _, r := range l.rows {
		if r.heading == "" && want(l.cards[r.card].state.Claim) {
			return r.y, r.h, true
		}
	}
	return 0, 0, false
}

// Draw draws the part of the list that begins offset pixels below its top.
// Only the rows in view are drawn.
func (l *CardList) Draw(offset, height float64, t Theme, selection string) (scene.Scene, []Hit) {
	s := l.p.sheet()
	var hits []Hit
	first := sort.Search(len(l.rows), func(i int) bool { return l.rows[i].y+l.rows[i].h > offset })
	for _, r := range l.rows[first:] {
		if r.y > offset+height {
			break
		}
		if r.heading != "" {
			l.heading(s, r, offset, t)
			continue
		}
		c := l.cards[r.card]
		box := scene.Rect{X: listPad, Y: r.y - offset, W: l.width - 2*listPad, H: r.h}
		chosen := Concerns(l.index, c.state.Claim, selection)
		c.draw(s, box, t, chosen)
		hits = append(hits, Hit{ID: c.state.Claim.ID, Box: box})
	}
	if len(l.rows) == 0 {
		s.empty(l.index, l.width, t)
	}
	l.below(s, offset, t)
	l.thumb(s, offset, height, t)
	return scene.Scene{Width: l.width, Height: height, Background: t.Panel, Groups: []scene.Group{s.group("claims", nil)}}, hits
}

// Concerns tells whether a claim is the selected one, or is about the selected
// event or something at the selected place, or was made there.
func Concerns(ix *model.Index, c *model.Claim, selection string) bool {
	if selection == "" {
		return false
	}
	if c.ID == selection || c.About == selection || c.Place == selection {
		return true
	}
	e, ok := ix.Event(c.About)
	return ok && (e.Place == selection || e.To == selection)
}

func (l *CardList) heading(s *sheet, r cardRow, offset float64, t Theme) {
	at := scene.Point{X: listPad, Y: r.y - offset + 23}
	style := scene.Style{Size: 11, Tracking: 1.1}
	x := at.X + s.text(strings.ToUpper(r.heading), style, at, t.Faint)
	if r.fresh {
		s.text("NEW", scene.Style{Face: scene.Bold, Size: 11, Tracking: 1.1}, scene.Point{X: x + 10, Y: at.Y}, t.Accent)
	}
}

// below draws the notes under the last card.
func (l *CardList) below(s *sheet, offset float64, t Theme) {
	if len(l.loose) == 0 {
		return
	}
	y := l.looseY - offset
	s.text("NOTES ON THE BRIEFING", scene.Style{Size: 11, Tracking: 1.1}, scene.Point{X: listPad, Y: y + 23}, t.Faint)
	s.remarks(l.loose, scene.Point{X: listPad, Y: y + headingRow}, t)
}

// noteHead says what kind of note it is and what it is about.
func noteHead(ix *model.Index, n model.Note) string {
	head := string(n.Kind)
	if e, ok := ix.Event(n.About); ok {
		return head + " · " + e.Title
	}
	if p, ok := ix.Place(n.About); ok {
		return head + " · " + p.Name
	}
	if s, ok := ix.Source(n.About); ok {
		return head + " · " + s.Title
	}
	return head
}

// empty says why there is no card.
func (s *sheet) empty(ix *model.Index, width float64, t Theme) {
	text := "Nobody has said anything yet."
	if ix != nil && len(ix.Briefing().Claims) == 0 {
		text = "This map carries no claims."
	}
	s.textMiddle(text, scene.Style{Size: 13}, scene.Point{X: width / 2, Y: 64}, t.Muted)
}

// thumb tells where in the list the view is.
func (l *CardList) thumb(s *sheet, offset, height float64, t Theme) {
	if l.high <= height {
		return
	}
	h := height * height / l.high
	if h < 24 {
		h = 24
	}
	y := (height - h) * offset / (l.high - height)
	s.fill(scene.Rect{X: l.width - 6, Y: y, W: 4, H: h}.Path(2), fade(t.Faint, 0.55))
}
