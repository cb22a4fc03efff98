package portray

import (
	"math"
	"slices"

	"sightline/model"
	"sightline/ui/scene"
)

// pictureCards are the claims that a picture has cards of, and how many others
// there are.
type pictureCards struct {
	cards  []pictureCard
	room   cardsRoom
	bottom float64
	rest   scene.Run // counts the claims without a card, also positions since given up; without glyphs if there are none
}

// A cardsRoom is where cards may stand: in columns from the top of a box.
type cardsRoom struct {
	box     scene.Rect
	columns int
	beside  bool // the map is left of them, not above
}

const (
	cardsGap  = 10.0
	cardsRest = 22.0 // for what counts the rest
	cardsEdge = 14.0 // between the map and its cards
)

// cardsRoom is where the cards of a picture may stand: in a column beside a wide
// map, else in two under it, what is asserted left and what objects right. It is
// empty where the map would have too little left.
func (in PictureInput) cardsRoom(frame scene.Rect) cardsRoom {
	if in.Width >= in.Height*wideShape {
		w := math.Max(230, math.Min(360, in.Width*cardColumn))
		if frame.W < 2.5*w {
			return cardsRoom{}
		}
		box := scene.Rect{X: frame.Right() - pictureEdge - w, Y: frame.Y + 2, W: w, H: frame.H - 2}
		return cardsRoom{box, 1, true}
	}
	high := math.Min(in.Height*cardsTall, frame.H*0.42)
	columns := 2
	if in.Width < small {
		columns = 1
	}
	return cardsRoom{scene.Rect{X: pictureEdge, Y: frame.Bottom() - high, W: in.Width - 2*pictureEdge, H: high - 4}, columns, false}
}

// pictureCards sets as many cards as have room. Of what is contested there is
// never one side alone, if both can stand. Where there is no room for any their
// texts are shortened, and at last one of two sides goes.
func (p *Portrayer) pictureCards(in PictureInput, room cardsRoom) pictureCards {
	var out pictureCards
	for _, how := range []cardsManner{{pictureTextMost, false}, {4, false}, {2, false}, {pictureTextMost, true}, {2, true}} {
		if out = p.cardsAs(in, room, how); len(out.cards) > 0 {
			break
		}
	}
	return out
}

// A cardsManner is how cards are set: with so many lines of text at most, and what
// is contested side by side or alone.
type cardsManner struct {
	lines int
	apart bool
}

// cardsAs sets cards in a manner.
func (p *Portrayer) cardsAs(in PictureInput, room cardsRoom, how cardsManner) pictureCards {
	out := pictureCards{room: room}
	wide := (room.box.W - cardsGap*float64(room.columns-1)) / float64(room.columns)
	down := make([]float64, room.columns)
	var rest []model.ClaimState
	units := in.units(how.apart)
	last, earlier := 0, 0 // claims after which none is left
	for _, u := range units {
		last += len(u)
	}
	for _, c := range in.Sieve.Claims(in.Snapshot) {
		earlier += index(c.Earlier)
	}
	for n, u := range units {
		last -= len(u)
		most := room.box.H
		if last > 0 || len(rest) > 0 || earlier > 0 {
			most -= cardsRest
		}
		at := room.place(down, wide)
		at.lines = how.lines
		if even := slices.Min(down) == slices.Max(down); len(u) == 1 && even && (n+1 == len(units) || len(units[n+1]) > 1) {
			at.wide = room.box.W // nothing would stand beside it
		}
		set, ends := p.unit(in, u, at)
		if len(rest) > 0 || slices.Max(ends) > most { // none goes before one that is more urgent
			rest = append(rest, u...)
			continue
		}
		out.cards, down = append(out.cards, set...), ends
	}
	out.bottom = math.Max(0, slices.Max(down)-cardsGap)
	if len(rest)+earlier > 0 && len(out.cards) > 0 {
		out.rest = p.letters.Fit(restWords(rest, earlier), scene.Style{Size: 11}, room.box.W)
		out.bottom += cardsRest
	}
	out.settle()
	return out
}

// settle lets cards that stand under a map be no higher than they need.
func (c *pictureCards) settle() {
	if c.room.beside {
		return
	}
	spare := c.room.box.H - c.bottom
	c.room.box.Y += spare
	c.room.box.H -= spare
	for i := range c.cards {
		c.cards[i].box.Y += spare
	}
}

// A seat is where the next cards go: how far down each column is full, and how
// large they may be.
type seat struct {
	cardsRoom
	down  []float64
	wide  float64
	lines int // of a card's text, at most
}

func (r cardsRoom) place(down []float64, wide float64) seat {
	return seat{cardsRoom: r, down: slices.Clone(down), wide: wide}
}

// unit sets the cards of a unit: a pair side by side if there are two columns, at
// one height; one by itself in the column that is the least full. It returns how
// far down the columns are full then.
func (p *Portrayer) unit(in PictureInput, u []model.ClaimState, at seat) ([]pictureCard, []float64) {
	pair := len(u) == 2 && at.columns == 2
	if pair {
		at.down[0] = slices.Max(at.down)
		at.down[1] = at.down[0]
	}
	var set []pictureCard
	for i, c := range u {
		n := slices.Index(at.down, slices.Min(at.down))
		if pair {
			n = i
		}
		card := p.pictureCard(in.Index, in.Snapshot, c, at)
		card.box.X, card.box.Y = at.box.X+float64(n)*(at.wide+cardsGap), at.box.Y+at.down[n]
		at.down[n] += card.box.H + cardsGap
		if at.wide == at.box.W {
			at.down[len(at.down)-1] = at.down[n]
		}
		set = append(set, card)
	}
	if pair {
		high := math.Max(set[0].box.H, set[1].box.H)
		set[0].box.H, set[1].box.H = high, high
		at.down[0] = slices.Max(at.down)
		at.down[1] = at.down[0]
	}
	return set, at.down
}

// units are the claims that a picture shows, in the order in which they are given
// cards: what the picture is about first, and what the map shows before what it
// does not, of that what is contested before the rest.
// What is asserted and what objects to it are one unit, unless they are set apart.
func (in PictureInput) units(apart bool) [][]model.ClaimState {
	sides := map[string][2][]model.ClaimState{}
	var order []string
	for _, c := range in.Sieve.Claims(in.Snapshot) {
		if c.Earlier {
			continue
		}
		s, met := sides[c.Claim.About]
		if !met {
			order = append(order, c.Claim.About)
		}
		n := index(c.Claim.Stance.Objects())
		s[n] = append(s[n], c)
		sides[c.Claim.About] = s
	}
	slices.SortStableFunc(order, func(a, b string) int { return in.urgency(a, sides[a]) - in.urgency(b, sides[b]) })
	var all, pairs, units [][]model.ClaimState
	for n, about := range order {
		s := sides[about]
		for i := range max(len(s[0]), len(s[1])) {
			var u []model.ClaimState
			for _, side := range s {
				if i < len(side) {
					u = append(u, side[i])
				}
			}
			switch {
			case len(u) > 1 && apart:
				pairs = append(pairs, u[:1], u[1:])
			case len(u) > 1:
				pairs = append(pairs, u)
			default:
				units = append(units, u)
			}
		}
		if n == len(order)-1 || in.urgency(about, s) != in.urgency(order[n+1], sides[order[n+1]]) {
			all, pairs, units = slices.Concat(all, pairs, units), nil, nil
		}
	}
	return all
}

// urgency is less for what had rather have a card.
func (in PictureInput) urgency(about string, sides [2][]model.ClaimState) int {
	focused := slices.Contains(in.Focus, about)
	for _, c := range slices.Concat(sides[0], sides[1]) {
		focused = focused || slices.Contains(in.Focus, c.Claim.ID)
	}
	e, ok := in.Snapshot.Event(about)
	return 4*index(!focused) + 2*index(!ok || !e.Shown) + index(len(sides[0]) == 0 || len(sides[1]) == 0)
}

// beside is what the cards leave a map of its frame.
func (c pictureCards) beside(frame scene.Rect) scene.Rect {
	switch {
	case len(c.cards) == 0:
	case c.room.beside:
		frame.W = c.room.box.X - cardsEdge
	default:
		frame.H = c.room.box.Y - cardsEdge - frame.Y
	}
	return frame
}

// ids are the claims that have a card.
func (c pictureCards) ids() []string {
	return each(c.cards, func(card pictureCard) string { return card.state.Claim.ID })
}

// draw draws the cards.
func (c pictureCards) draw(s *sheet, in PictureInput, notes *footnotes) {
	for _, card := range c.cards {
		card.draw(s, in.Theme, notes.at(callSite{id: card.state.Claim.ID}))
	}
	if len(c.rest.Glyphs) > 0 {
		s.run(c.rest, c.room.box.X, c.room.box.Y+c.bottom-5, in.Theme.Muted)
	}
}
