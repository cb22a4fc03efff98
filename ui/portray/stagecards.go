package portray

import (
	"math"
	"slices"

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
// title. Rather than over the whole map, fewer stand there, and the others are
// counted.
func (s *Stage) layCards(claims, rest []model.ClaimState) stageCards {
	if len(claims) == 0 {
		return stageCards{}
	}
	for {
		area := s.cardArea(len(rest) > 0)
		cards, ok := s.fitCards(claims, area)
		if !ok && len(claims) > 2 {
			n := spare(claims)
			rest = append(slices.Clip(rest), claims[n])
			claims = slices.Delete(slices.Clone(claims), n, n+1)
			continue
		}
		if !ok {
			cards = s.rowOf(claims, area)
		}
		return s.tagged(stageCards{cards: cards}, rest)
	}
}

// cardArea is where cards may stand, over a count of the rest if there is one.
func (s *Stage) cardArea(counted bool) scene.Rect {
	top := s.u(stageTop)
	area := scene.Rect{X: s.u(stageEdge), Y: top, W: s.inner(), H: s.title.box.Y - s.u(cardsFree) - top}
	if counted {
		area.H -= s.u(cardTag)
	}
	return area
}

// spare is the claim that can best be left out: the last of the side that has
// more.
func spare(claims []model.ClaimState) int {
	objecting := 0
	for _, c := range claims {
		if c.Claim.Stance.Objects() {
			objecting++
		}
	}
	for n := len(claims) - 1; n > 0; n-- {
		if claims[n].Claim.Stance.Objects() == (2*objecting > len(claims)) {
			return n
		}
	}
	return 0
}

// tagged adds the count of the claims without a card.
func (s *Stage) tagged(c stageCards, rest []model.ClaimState) stageCards {
	if len(rest) == 0 {
		return c
	}
	c.rest = s.p.letters.Shape(restWords(rest, 0), scene.Style{Size: s.u(stageLeast)})
	w := c.rest.Advance + s.u(32)
	c.tag = scene.Rect{X: s.in.Width - s.u(stageEdge) - w, W: w, H: s.u(cardTag - 8)}
	for _, card := range c.cards {
		if card.box.Right() > c.tag.X {
			c.tag.Y = math.Max(c.tag.Y, card.box.Bottom()+s.u(8))
		}
	}
	return c
}

// usualWide is how wide a card is where there is room.
func (s *Stage) usualWide() float64 {
	return math.Max(s.u(400), math.Min(s.u(560), s.in.Width*0.285))
}

func (s *Stage) fitCards(claims []model.ClaimState, area scene.Rect) ([]stageCard, bool) {
	told := several(claims)
	for _, way := range s.ways(claims) {
		for _, step := range cardSteps[way.from:way.to] {
			how := cardFit{size: step.size, wide: s.usualWide() * step.wide, side: step.side, told: told}
			if how.wide = min(how.wide, s.widest(way.array)); how.wide < s.u(300) {
				continue
			}
			if cards, ok := s.arrange(claims, area, way.array, how); ok {
				return cards, true
			}
		}
	}
	return nil, false
}

// several tells whether some claims are about more than one thing.
func several(claims []model.ClaimState) bool {
	return slices.ContainsFunc(claims, func(c model.ClaimState) bool { return c.Claim.About != claims[0].Claim.About })
}

// rowOf sets cards side by side over the whole width, as words without end need;
// what has no room even so is counted.
func (s *Stage) rowOf(claims []model.ClaimState, area scene.Rect) []stageCard {
	told := several(claims)
	gaps := s.u(cardGapStage) * float64(len(claims)-1)
	wide := math.Min((area.W-gaps)/float64(len(claims)), s.u(900))
	for _, size := range []float64{22, 20, stageLeast} {
		if cards, ok := s.arrange(claims, area, inRow, cardFit{size: size, wide: wide, told: told}); ok {
			return cards
		}
	}
	cards, _ := s.arrange(claims, area, inRow, cardFit{size: stageLeast, wide: wide, high: area.H, told: told})
	return cards
}

// margins are what title and cards take of the stage along its edges: cards at
// both sides, or above, as it leaves more.
func (c stageCards) margins(s *Stage) geo.Margins {
	edge := s.u(stageEdge)
	m := geo.Margins{Top: s.u(stageTop), Right: edge, Bottom: s.in.Height - s.title.box.Y + s.u(stageVeilHigh/2), Left: edge}
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
// rest once all are, and it is the moment that they are counted at.
func (c stageCards) draw(s *Stage, sh *sheet) []scene.Group {
	var out []scene.Group
	shown := len(c.cards) - s.in.Hidden
	for _, card := range c.cards {
		if !s.revealed(card) {
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
	if c.tag.W > 0 && s.in.Hidden <= 0 && s.moment() == s.in.Snapshot.Moment {
		sh.fill(c.tag.Path(s.u(10)), s.in.Theme.Panel)
		sh.stroke(c.tag.Inset(s.u(0.6)).Path(s.u(10)), s.in.Theme.Line, s.u(1.2))
		sh.run(c.rest, c.tag.X+s.u(16), c.tag.Y+s.u(24), s.in.Theme.Text)
		out = append(out, came(sh.group("rest", nil), s.in.Coming, scene.Point{X: s.u(60)}))
	}
	return out
}
