package model

import "slices"

// A FigureState is a figure of a claim that was said by a moment.
type FigureState struct {
	ClaimState // tells nothing but the claim if that is withdrawn
	Figure     Figure
	Ended      *Ending // how the number came to be given no more; nil while it is
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

// Figures lists the figures of one name that were given by the moment, those of
// claims which are withdrawn or replaced by then included, by the beginning of the
// claim's date, then in the file's order.
func (s Snapshot) Figures(name string) []FigureState {
	if s.ix == nil {
		return nil
	}
	var states []FigureState
	for _, m := range s.ix.figures[name] {
		saying := &s.ix.sayings[m.saying]
		if saying.said.begin >= s.heard {
			break // those after it begin later yet
		}
		f := FigureState{ClaimState{Claim: saying.claim}, saying.claim.Figures[m.figure], nil}
		if saying.counts.covers(s.heard) {
			f.ClaimState = s.claim(saying)
		}
		if e, _ := s.ending(m.saying); e.Claim != nil {
			f.Ended = &e
		}
		states = append(states, f)
	}
	return states
}
