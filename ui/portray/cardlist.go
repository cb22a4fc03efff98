package portray

import (
	"slices"
	"sort"
	"time"

	"sightline/model"
	"sightline/model/edtf"
	"sightline/ui/scene"
)

// A CardList is the panel's list: a snapshot's claims as cards by days, under
// what is told of an opened event or of the events under way, and over the notes
// that no card carries.
//
// Only rows that are looked at are laid out, and it keeps those for a while, so
// that 100,000 claims scroll as 10 do. It is scrolled by rows, not by pixels from
// the top: what lies above the view and was never laid out cannot move it.
type CardList struct {
	p        *Portrayer
	index    *model.Index
	snapshot model.Snapshot
	sieve    *model.Sieve
	oldest   bool // the oldest day comes first
	width    float64
	open     string // id of the claim or event that is opened; "" if none

	lead    []block // over the cards
	gone    bool    // of those the opened claim, which has no card, is the first
	loose   []model.Note
	claims  []int32 // by their numbers in the snapshot's index
	tail    []block
	laid    recentRows
	event   string    // id of the event that is opened in what is shown; "" if none
	at      listPlace // the top of the view
	left    listPlace // where that was before an event was opened,
	leftTop int32     // and the claim there
	average meanHeight
}

// A block is a row that is laid out.
type block interface {
	height() float64
	draw(s *sheet, box scene.Rect, t Theme, selected bool) []Target
}

// noClaim is no claim's number.
const noClaim = -1

const (
	listPad    = 14.0
	headingRow = 34.0
	cardGap    = 8.0
)

// NewCardList makes an empty list.
func NewCardList(p *Portrayer) *CardList { return &CardList{p: p} }

// Open has the card of a claim, or an event over the cards about it alone, tell
// everything from the next Show on; "" closes it.
func (l *CardList) Open(id string) { l.open = id }

// Sift has only claims that pass be shown from the next Show on; nil lets all
// through.
func (l *CardList) Sift(s *model.Sieve) { l.sieve = s }

// OldestFirst has the oldest day come first from the next Show on, or last.
func (l *CardList) OldestFirst(on bool) { l.oldest = on }

// Show shows a snapshot in a width in logical pixels. The card at the top of the
// view stays there if it is still in the list; a view of the list's very top
// stays at the top.
func (l *CardList) Show(ix *model.Index, snap model.Snapshot, width float64) {
	top := l.numberAt(l.at.row)
	if l.index != ix || l.width != width {
		l.laid = recentRows{}
	}
	if l.index != ix {
		l.average, l.loose, top = meanHeight{}, loose(ix), noClaim
		l.event, l.at, l.left, l.leftTop = "", listPlace{}, listPlace{}, noClaim
	}
	l.index, l.snapshot, l.width = ix, snap, width
	l.claims = l.sieve.AppendNumbers(l.claims[:0], snap)
	event, opened := ix.Event(l.open)
	top = l.turn(top, opened)
	if opened {
		l.claims = slices.DeleteFunc(l.claims, func(n int32) bool { return snap.Numbered(n).Claim.About != event.ID })
	}
	if !l.oldest {
		l.newestFirst()
	}
	l.lead, l.tail = nil, nil
	switch {
	case opened:
		l.lead = []block{l.eventBlock(event)}
	case snap.Clock == model.Happened:
		l.lead = l.underway()
	}
	gone := l.goneBlocks()
	l.lead, l.gone = append(gone, l.lead...), len(gone) > 0
	l.tail = l.end()
	l.keep(top)
}

// turn goes to the top when an event is opened, and back to where the list was
// when it is closed. It tells which card then lies at the top of the view.
func (l *CardList) turn(top int32, opened bool) int32 {
	was := l.event
	l.event = ""
	if opened {
		l.event = l.open
	}
	switch {
	case l.event == was:
		return top
	case was == "":
		l.left, l.leftTop = l.at, top
	case !opened:
		l.at = l.left
		return l.leftTop
	}
	l.at = listPlace{}
	return noClaim
}

// keep puts a claim back to the top of the view.
func (l *CardList) keep(top int32) {
	if l.at == (listPlace{}) {
		return
	}
	if i := slices.Index(l.claims, top); i >= 0 {
		l.at.row = len(l.lead) + i
		return
	}
	l.at.row = min(l.at.row, l.rows())
}

// newestFirst turns the claims, oldest first, round; those of one date stay in their
// order.
func (l *CardList) newestFirst() {
	slices.Reverse(l.claims)
	for from := 0; from < len(l.claims); {
		to := l.endOf(from)
		slices.Reverse(l.claims[from:to])
		from = to
	}
}

// endOf is where the date ends of the claim at from, of claims in their order. It
// looks at few of them.
func (l *CardList) endOf(from int) int {
	step := 1
	for from+step < len(l.claims) && l.oneDate(from, from+step) {
		step *= 2
	}
	low := from + step/2 + 1
	return low + sort.Search(min(from+step, len(l.claims))-low, func(i int) bool { return !l.oneDate(from, low+i) })
}

// oneDate tells whether two claims were said from one day on, or where the briefing
// knows more from one instant on.
func (l *CardList) oneDate(i, j int) bool {
	if l.index.Grain() == model.Day {
		return l.saidDay(i) == l.saidDay(j)
	}
	return l.snapshot.SaidSecond(l.claims[i]) == l.snapshot.SaidSecond(l.claims[j])
}

// saidDay is the day that a card is filed under, counted from 1970; earlier
// than all others where it has none.
func (l *CardList) saidDay(i int) int64 {
	const before = -1 << 62
	if day := l.snapshot.SaidDay(l.claims[i]); -model.FarDay < day && day < model.FarDay {
		return int64(day)
	}
	t, ok := l.Claim(i).Said.Begin()
	if !ok {
		return before
	}
	s, day := t.Unix(), int64(24*60*60)
	if s < 0 {
		s -= day - 1
	}
	return s / day
}

// heading is what a card is filed under: its day, or where that is not known what is.
func (l *CardList) heading(i int) string { return saidHeading(l.Claim(i).Said) }

func saidHeading(said edtf.Date) string {
	from, begins := said.Begin()
	to, ends := said.End()
	switch day := edtf.Day(from); {
	case !begins && !ends:
		return "before"
	case !begins, !ends, said.Approximate(), said.Uncertain():
		return said.Words()
	case to.After(from.Truncate(24 * time.Hour).Add(24 * time.Hour)):
		return said.Words()
	default:
		return day.Weekday() + " " + day.Words()
	}
}

// Len is how many cards there are.
func (l *CardList) Len() int { return len(l.claims) }

// Claim is the claim of a card, counted from the top.
func (l *CardList) Claim(i int) *model.Claim { return l.state(i).Claim }

// state is that of the claim of a card.
func (l *CardList) state(i int) model.ClaimState { return l.snapshot.Numbered(l.claims[i]) }

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
