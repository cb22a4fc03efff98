package portray

import (
	"math"

	"sightline/geo"
	"sightline/model"
	"sightline/ui/scene"
)

// stageCards are the cards face to face: what is asserted to the left of what
// objects, or above it.
type stageCards struct {
	cards []stageCard
	rest  scene.Run  // counts the claims without a card; without glyphs if there are none
	tag   scene.Rect // where it stands
}

// An array is how cards are put together.
type array uint8

const (
	inStack array = iota // one column, right
	facing               // what is asserted left, what objects right, the map between
	inPairs              // two columns, right
	inRow                // one beside the other over the whole width
)

const (
	cardGapStage = 18.0
	cardTag      = 44.0 // for what counts the rest
	cardsFree    = 36.0 // between the cards and what the camera frames, and the title
)

// cardSteps are tried one after the other until all cards have room.
var cardSteps = [...]struct {
	size, wide float64 // of the text; as a part of the usual width
	side       bool
}{
	{25, 1, true}, {23, 1, true}, {22, 1.12, true}, {23, 1, false}, {22, 1.12, false}, {20, 1.3, false}, {stageLeast, 1.45, false},
}

// layCards finds the cards the largest type in which all have room over the
// title.
func (s *Stage) layCards(claims, rest []model.ClaimState) stageCards {
	if len(claims) == 0 {
		return stageCards{}
	}
	top := s.u(stageTop)
	area := scene.Rect{X: s.u(stageEdge), Y: top, W: s.inner(), H: s.title.box.Y - s.u(cardsFree) - top}
	var out stageCards
	if len(rest) > 0 {
		area.H -= s.u(cardTag)
		out.rest = s.p.letters.Shape(restWords(rest), scene.Style{Size: s.u(stageLeast)})
	}
	out.cards = s.fitCards(claims, area)
	if len(rest) > 0 {
		w := out.rest.Advance + s.u(32)
		out.tag = scene.Rect{X: area.Right() - w, W: w, H: s.u(cardTag - 8)}
		for _, c := range out.cards {
			if c.box.Right() > out.tag.X {
				out.tag.Y = math.Max(out.tag.Y, c.box.Bottom()+s.u(8))
			}
		}
	}
	return out
}

// usualWide is how wide a card is where there is room.
func (s *Stage) usualWide() float64 {
	return math.Max(s.u(400), math.Min(s.u(560), s.in.Width*0.285))
}

func (s *Stage) fitCards(claims []model.ClaimState, area scene.Rect) []stageCard {
	objecting := 0
	for _, c := range claims {
		if c.Claim.Stance.Objects() {
			objecting++
		}
	}
	both := objecting > 0 && objecting < len(claims)
	ways := []array{inStack}
	switch {
	case len(claims) == 2:
		ways = []array{inStack, facing}
	case len(claims) > 2 && both:
		ways = []array{facing}
	case len(claims) > 2:
		ways = []array{inStack, inPairs}
	}
	for _, step := range cardSteps {
		for _, way := range ways {
			how := cardFit{size: step.size, wide: s.usualWide() * step.wide, side: step.side}
			if way == facing && !both {
				way = inPairs
			}
			if how.wide = min(how.wide, s.widest(way)); how.wide < s.u(300) {
				continue
			}
			if cards, ok := s.arrange(claims, area, way, how); ok {
				return cards
			}
		}
	}
	gaps := s.u(cardGapStage) * float64(len(claims)-1)
	wide := math.Min((area.W-gaps)/float64(len(claims)), s.u(900))
	for _, size := range []float64{22, 20, stageLeast} {
		if cards, ok := s.arrange(claims, area, inRow, cardFit{size: size, wide: wide}); ok {
			return cards
		}
	}
	cards, _ := s.arrange(claims, area, inRow, cardFit{size: stageLeast, wide: wide, high: area.H})
	return cards
}

// widest is how wide cards may be for the map to be seen beside them.
func (s *Stage) widest(way array) float64 {
	switch way {
	case facing:
		return s.inner() * 0.31
	case inPairs:
		return s.inner() * 0.33
	}
	return s.inner() * 0.5
}

// arrange puts the cards into the area; false if they have no room there.
func (s *Stage) arrange(claims []model.ClaimState, area scene.Rect, way array, how cardFit) ([]stageCard, bool) {
	gap, right := s.u(cardGapStage), area.Right()-how.wide
	columns := []float64{right}
	switch way {
	case facing:
		columns = []float64{area.X, right}
	case inPairs:
		columns = []float64{right - gap - how.wide, right}
	case inRow:
		columns = nil
		for i := range claims {
			columns = append(columns, area.Right()-float64(len(claims)-i)*how.wide-float64(len(claims)-1-i)*gap)
		}
	}
	down := make([]float64, len(columns))
	var cards []stageCard
	for place, i := range seated(claims) {
		c, ok := s.layCard(claims[i], how)
		if !ok {
			return cards, false
		}
		k := s.column(way, place, len(claims), claims[i])
		c.order = i
		c.box.X, c.box.Y = columns[k], area.Y+down[k]
		down[k] += c.box.H + gap
		cards = append(cards, c)
		if c.box.Bottom() > area.Bottom()+1e-6 && how.high == 0 {
			return cards, false
		}
	}
	return cards, true
}

// column is in which column a card stands.
func (s *Stage) column(way array, place, of int, c model.ClaimState) int {
	switch way {
	case facing:
		if c.Claim.Stance.Objects() {
			return 1
		}
	case inPairs:
		return place * 2 / of
	case inRow:
		return place
	}
	return 0
}

// seated is the order in which cards are put down: those that object after the
// others.
func seated(claims []model.ClaimState) []int {
	var first, then []int
	for i, c := range claims {
		if c.Claim.Stance.Objects() {
			then = append(then, i)
		} else {
			first = append(first, i)
		}
	}
	return append(first, then...)
}

// margins are what title and cards take of the stage along its edges: cards at
// both sides, or above, as it leaves more.
func (c stageCards) margins(s *Stage) geo.Margins {
	edge := s.u(stageEdge)
	m := geo.Margins{Top: s.u(stageTop), Right: edge, Bottom: s.in.Height - s.title.box.Y + s.u(30), Left: edge}
	low := 0.0
	for _, box := range c.boxes() {
		low = math.Max(low, box.Bottom())
		if box.X+box.W/2 < s.in.Width*0.4 {
			m.Left = math.Max(m.Left, box.Right()+s.u(cardsFree))
		} else {
			m.Right = math.Max(m.Right, s.in.Width-box.X+s.u(cardsFree))
		}
	}
	above := geo.Margins{Top: low + s.u(cardsFree), Right: edge, Bottom: m.Bottom, Left: edge}
	if len(c.cards) > 0 && s.left(above) > s.left(m) {
		return above
	}
	return m
}

// left is how much of the stage margins leave, square pixels.
func (s *Stage) left(m geo.Margins) float64 {
	return math.Max(0, s.in.Width-m.Left-m.Right) * math.Max(0, s.in.Height-m.Top-m.Bottom)
}

// boxes are what the cards cover.
func (c stageCards) boxes() []scene.Rect {
	var all []scene.Rect
	for _, card := range c.cards {
		all = append(all, card.box)
	}
	if c.tag.W > 0 {
		all = append(all, c.tag)
	}
	return all
}

// draw draws the revealed cards, each as a group of its own, and the count of the
// rest once all are.
func (c stageCards) draw(s *Stage, sh *sheet) []scene.Group {
	var out []scene.Group
	shown := len(c.cards) - s.in.Hidden
	for _, card := range c.cards {
		if card.order >= shown {
			continue
		}
		card.draw(s, sh)
		before := s.in.Coming
		if card.order == shown-1 {
			before = math.Max(before, s.in.Revealing)
		}
		way := scene.Point{X: s.u(60)}
		if card.box.X+card.box.W/2 < s.in.Width/2 {
			way.X = -way.X
		}
		out = append(out, came(sh.group("card", nil), before, way))
	}
	if c.tag.W > 0 && s.in.Hidden <= 0 {
		sh.fill(c.tag.Path(s.u(10)), s.in.Theme.Panel)
		sh.stroke(c.tag.Inset(s.u(0.6)).Path(s.u(10)), s.in.Theme.Line, s.u(1.2))
		sh.run(c.rest, c.tag.X+s.u(16), c.tag.Y+s.u(24), s.in.Theme.Text)
		out = append(out, came(sh.group("rest", nil), s.in.Coming, scene.Point{X: s.u(60)}))
	}
	return out
}
