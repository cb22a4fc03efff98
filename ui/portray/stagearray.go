package portray

import (
	"sightline/model"
	"sightline/ui/scene"
)

// An array is how cards are put together.
type array uint8

const (
	inStack array = iota // one column, right
	facing               // what is asserted left, what objects right, the map between
	inPairs              // two columns, right
	inRow                // one beside the other over the whole width
)

// A way is an array that is tried with some of the steps.
type way struct {
	array
	from, to int
}

// ways are the arrays that are tried, best first. Cards stand face to face where
// some of them are about the same and say otherwise.
func (s *Stage) ways(claims []model.ClaimState) []way {
	const large = 4 // steps of which the type is not much smaller
	all := len(cardSteps)
	switch {
	case len(claims) == 1:
		return []way{{inStack, 0, all}}
	case len(claims) == 2 && opposed(claims):
		return []way{{inStack, 0, large}, {facing, 0, all}, {inStack, large, all}}
	case opposed(claims):
		return []way{{facing, 0, all}}
	}
	return []way{{inStack, 0, large}, {inPairs, 0, large}, {inStack, large, all}, {inPairs, large, all}}
}

// opposed tells whether one of some claims objects to what another asserts.
func opposed(claims []model.ClaimState) bool {
	sides := map[string][2]bool{}
	for _, c := range claims {
		has := sides[c.Claim.About]
		if c.Claim.Stance.Objects() {
			has[1] = true
		} else {
			has[0] = true
		}
		if sides[c.Claim.About] = has; has[0] && has[1] {
			return true
		}
	}
	return false
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
		return (2*place + 1) / of // an odd one out stands alone in the first
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
