package portray

import (
	"math"

	"sightline/model"
)

const (
	plainWidth = 2.4 // of a movement that no figure is given for, pixels
	leastWidth = 1.8
	mostWidth  = 8.0
)

// Widths are how wide movements are drawn by the figure that is claimed of
// them: the area of a line's cross-section, if it were round, is in proportion
// to the figure.
type widths struct {
	name    string  // of the figure: "troops"
	largest float64 // in the briefing; 0 if it has no figures of movements
}

// newWidths reads the figures of the movements, given by their numbers. Where
// claims use several names, the first name in the file's order is taken.
func newWidths(ix *model.Index, movements []int) widths {
	var w widths
	for _, n := range movements {
		for _, c := range ix.ClaimsAbout(ix.Briefing().Events[n].ID) {
			for _, f := range c.Figures {
				if w.name == "" {
					w.name = f.Name
				}
				if f.Name == w.name {
					w.largest = math.Max(w.largest, figure(f))
				}
			}
		}
	}
	return w
}

// of is how wide a movement is drawn at a moment, and whether that is by its
// figure. Where claims give several numbers, it is the largest of those that
// count.
func (w widths) of(id string, at model.Snapshot) (wide float64, figured bool) {
	if w.largest <= 0 {
		return plainWidth, false
	}
	most := 0.0
	for _, c := range at.About(id) {
		if !c.Claim.Stance.Supports() || c.Earlier {
			continue
		}
		for _, f := range c.Claim.Figures {
			if f.Name == w.name {
				most = math.Max(most, figure(f))
			}
		}
	}
	if most <= 0 {
		return plainWidth, false
	}
	return math.Max(leastWidth, mostWidth*math.Sqrt(math.Min(1, most/w.largest))), true
}

// figure is the number itself, or the middle of its limits, or the one that is
// given; 0 if there is none.
func figure(f model.Figure) float64 {
	switch {
	case f.About != nil:
		return *f.About
	case f.Min != nil && f.Max != nil:
		return (*f.Min + *f.Max) / 2
	case f.Min != nil:
		return *f.Min
	case f.Max != nil:
		return *f.Max
	}
	return 0
}
