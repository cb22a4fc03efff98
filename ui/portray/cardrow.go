package portray

import (
	"strings"

	"sightline/model"
	"sightline/ui/scene"
)

// A cardRow is a card, under its day's heading if it is the day's first.
type cardRow struct {
	card
	heading scene.Run // without glyphs if it has none
	news    scene.Run // marks the heading's day as the moment's; without glyphs if it is not
}

func (r *cardRow) top() float64 {
	if len(r.heading.Glyphs) == 0 {
		return 0
	}
	return headingRow
}

func (r *cardRow) height() float64 { return r.top() + r.h + cardGap }

func (r *cardRow) draw(s *sheet, box scene.Rect, t Theme, selected bool) []Target {
	y := box.Y
	if r.top() > 0 {
		x := box.X + listPad
		s.run(r.heading, x, y+23, t.Faint)
		s.run(r.news, x+r.heading.Advance+10, y+23, t.Accent)
		y += headingRow
	}
	return r.card.draw(s, scene.Rect{X: box.X + listPad, Y: y, W: box.W - 2*listPad, H: r.h}, t, selected)
}

// A columnBlock is a column as a row of the list.
type columnBlock struct{ col *column }

func (b *columnBlock) height() float64 { return b.col.h }

func (b *columnBlock) draw(s *sheet, box scene.Rect, t Theme, _ bool) []Target {
	at := scene.Point{X: box.X + listPad, Y: box.Y}
	b.col.draw(s, at, t)
	return b.col.at(at)
}

// A lazy block is laid out when it is first looked at.
type lazy struct {
	make func() *columnBlock
	made *columnBlock
}

func (b *lazy) get() *columnBlock {
	if b.made == nil {
		b.made = b.make()
	}
	return b.made
}

func (b *lazy) height() float64 { return b.get().height() }

func (b *lazy) draw(s *sheet, box scene.Rect, t Theme, selected bool) []Target {
	return b.get().draw(s, box, t, selected)
}

// A gap is a row with nothing in it.
type gap float64

func (g gap) height() float64 { return float64(g) }

func (gap) draw(*sheet, scene.Rect, Theme, bool) []Target { return nil }

// rowKey is what makes a claim's row look as it does.
type rowKey struct {
	id              string
	gone            string // why it is no position any more
	uncertain, open bool
	first, fresh    bool // of its day; new, which is told of the day
	fresher         bool // new, which is told of the claim, by the time of day
	contested       model.Standing
}

// rows is how many rows there are.
func (l *CardList) rows() int { return len(l.lead) + len(l.claims) + len(l.tail) }

// numberAt is the number of the claim whose card a row is; noClaim if it is none.
func (l *CardList) numberAt(row int) int32 {
	if i := row - len(l.lead); i >= 0 && i < len(l.claims) {
		return l.claims[i]
	}
	return noClaim
}

// claimAt is the claim whose card a row is; nil if it is none.
func (l *CardList) claimAt(row int) *model.Claim {
	if n := l.numberAt(row); n != noClaim {
		return l.snapshot.Numbered(n).Claim
	}
	return nil
}

// row is a row, laid out.
func (l *CardList) row(i int) block {
	if i < len(l.lead) {
		return l.lead[i]
	}
	i -= len(l.lead)
	if i >= len(l.claims) {
		return l.tail[i-len(l.claims)]
	}
	c := l.state(i)
	first := i == 0 || l.saidDay(i-1) != l.saidDay(i) || l.heading(i-1) != l.heading(i)
	timed := l.snapshot.Moment.HasTime()
	k := rowKey{
		id: c.Claim.ID, uncertain: c.Uncertain, gone: EarlierWords(l.index, l.snapshot, c, "earlier position"), open: c.Claim.ID == l.open,
		first: first, fresh: c.New && !timed, fresher: c.New && timed, contested: l.contested(c.Claim),
	}
	if r, ok := l.laid.get(k); ok {
		return r
	}
	r := l.layRow(c, k)
	l.laid.put(k, r)
	l.average.add(r.height())
	return r
}

// contested is how the event stands that a claim is about, if somebody objects.
func (l *CardList) contested(c *model.Claim) model.Standing {
	if e, ok := l.snapshot.Event(c.About); ok && (e.Standing == model.Disputed || e.Standing == model.Rejected) {
		return e.Standing
	}
	return ""
}

func (l *CardList) layRow(c model.ClaimState, k rowKey) *cardRow {
	r := &cardRow{card: l.p.card(l.index, c, l.width-2*listPad, cardManner{open: k.open, fresh: k.fresher, contested: k.contested, gone: k.gone})}
	if k.first {
		style := scene.Style{Size: 11, Tracking: 1.1}
		r.heading = l.p.letters.Fit(strings.ToUpper(saidHeading(c.Claim.Said)), style, l.width-2*listPad-50)
		if k.fresh {
			style.Face = scene.Bold
			r.news = l.p.letters.Shape("NEW", style)
		}
	}
	return r
}

// recentRows keeps what was laid out lately: two generations, and what is not
// asked for while the younger one fills up goes with the older.
type recentRows struct{ young, old map[rowKey]*cardRow }

const rowsKept = 1024

func (m *recentRows) get(k rowKey) (*cardRow, bool) {
	if r, ok := m.young[k]; ok {
		return r, true
	}
	r, ok := m.old[k]
	if ok {
		m.put(k, r)
	}
	return r, ok
}

func (m *recentRows) put(k rowKey, r *cardRow) {
	if m.young == nil || len(m.young) >= rowsKept {
		m.old, m.young = m.young, map[rowKey]*cardRow{}
	}
	m.young[k] = r
}

// meanHeight is how high rows are on the average, of those laid out.
type meanHeight struct {
	sum float64
	n   int
}

func (m *meanHeight) add(h float64) { m.sum, m.n = m.sum+h, m.n+1 }

func (m meanHeight) get() float64 {
	if m.n == 0 {
		return 120
	}
	return m.sum / float64(m.n)
}
