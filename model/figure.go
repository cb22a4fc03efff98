package model

import "slices"

// A FigureState is a figure of a claim that counts at a moment.
type FigureState struct {
	ClaimState
	Figure Figure
}

// A mention is where a figure stands.
type mention struct{ saying, figure int }

// FigureNames lists the names of the figures that claims carry, in the order in
// which they are first said. The list is the caller's.
func (ix *Index) FigureNames() []string { return slices.Clone(ix.figureNames) }

// gatherFigures looks up the figures by their name, oldest first.
func (ix *Index) gatherFigures() {
	ix.figures = make(map[string][]mention)
	for i := range ix.sayings {
		for j, f := range ix.sayings[i].claim.Figures {
			if ix.figures[f.Name] == nil {
				ix.figureNames = append(ix.figureNames, f.Name)
			}
			ix.figures[f.Name] = append(ix.figures[f.Name], mention{i, j})
		}
	}
}

// Figures lists the figures of one name that claims which count give, by the
// beginning of the claim's date, then in the file's order.
func (s Snapshot) Figures(name string) []FigureState {
	if s.ix == nil {
		return nil
	}
	var states []FigureState
	for _, m := range s.ix.figures[name] {
		if saying := &s.ix.sayings[m.saying]; saying.counts.covers(s.heard) {
			states = append(states, FigureState{s.claim(saying), saying.claim.Figures[m.figure]})
		}
	}
	return states
}
