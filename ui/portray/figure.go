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
	name    string             // of the figure: "troops"
	largest float64            // in the briefing
	figures map[string]float64 // by movement
}

// widthsOf reads the figures of the movements. Where claims give several
// numbers for one movement, the largest of those that count at the moment is
// taken; where claims use several names, the first name in the file's order.
func widthsOf(ix *model.Index, snap model.Snapshot) widths {
	w := widths{figures: map[string]float64{}}
	for i := range ix.Briefing().Events {
		e := &ix.Briefing().Events[i]
		if e.Kind != model.KindMovement {
			continue
		}
		for _, c := range ix.ClaimsAbout(e.ID) {
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
	if w.largest <= 0 {
		return widths{}
	}
	for _, c := range snap.Claims() {
		if e, ok := ix.Event(c.Claim.About); !ok || e.Kind != model.KindMovement || !c.Claim.Stance.Supports() || c.Earlier {
			continue
		}
		for _, f := range c.Claim.Figures {
			if f.Name == w.name {
				w.figures[c.Claim.About] = math.Max(w.figures[c.Claim.About], figure(f))
			}
		}
	}
	return w
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

// has tells whether a movement is drawn by its figure.
func (w widths) has(id string) bool { return w.figures[id] > 0 }

// of is how wide a movement is drawn.
func (w widths) of(id string) float64 {
	if !w.has(id) {
		return plainWidth
	}
	return math.Max(leastWidth, mostWidth*math.Sqrt(math.Min(1, w.figures[id]/w.largest)))
}
