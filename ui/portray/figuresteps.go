package portray

import (
	"math"
	"slices"
	"strconv"
	"time"

	"sightline/model"
)

// A figureLine is what one voice says of a number of one event, step by step.
type figureLine struct {
	voice, about string
	steps        []figureStep
}

// A figureStep is a number from when it was given, until the line's next one, or
// until the claim was withdrawn or replaced.
type figureStep struct {
	at       time.Time
	gone     string    // "withdrawn" or "replaced", if it is; "" while it is given
	until    time.Time // since when it is gone
	low, top float64   // the limits that are given; alike for a single number
	open     int8      // −1: the lower limit is not given, 1: the upper
	claim    model.ClaimState
}

// value is where a step's line lies.
func (s figureStep) value() float64 { return (s.low + s.top) / 2 }

// words are the number as people read it.
func (s figureStep) words() string {
	switch {
	case s.open < 0:
		return "at most " + thinly(s.top)
	case s.open > 0:
		return "at least " + thinly(s.low)
	case s.low < s.top:
		return thinly(s.low) + "–" + thinly(s.top)
	}
	return thinly(s.low)
}

// figureLines are the numbers of one name that claims gave by the moment which
// pass, in the order in which their lines begin. Numbers that are none are left
// out.
func figureLines(snap model.Snapshot, sieve *model.Sieve, name string) []figureLine {
	var lines []figureLine
	at := map[[2]string]int{}
	for _, f := range snap.Figures(name) {
		step, ok := stepOf(f)
		if !ok || !sieve.Passes(f.Claim, snap) {
			continue
		}
		key := [2]string{f.Claim.Voice, f.Claim.About}
		i, known := at[key]
		if !known {
			i = len(lines)
			at[key], lines = i, append(lines, figureLine{voice: f.Claim.Voice, about: f.Claim.About})
		}
		lines[i].steps = append(lines[i].steps, step)
	}
	return lines
}

// stepOf is the step that a figure makes; false if it gives no number, or none
// that can be drawn.
func stepOf(f model.FigureState) (figureStep, bool) {
	s := figureStep{at: spokenAt(f.Claim), claim: f.ClaimState}
	if f.Ended != nil {
		s.gone, s.until = goneSince(*f.Ended)
	}
	switch g := f.Figure; {
	case g.Min != nil && g.Max != nil:
		s.low, s.top = *g.Min, *g.Max
	case g.About != nil:
		s.low, s.top = *g.About, *g.About
	case g.Min != nil:
		s.low, s.top, s.open = *g.Min, *g.Min, 1
	case g.Max != nil:
		s.low, s.top, s.open = *g.Max, *g.Max, -1
	default:
		return s, false
	}
	for _, v := range []float64{s.low, s.top} {
		if math.IsNaN(v) || math.Abs(v) > 1e300 {
			return s, false
		}
	}
	return s, true
}

// goneSince is in a word how a number ended, and since when.
func goneSince(e model.Ending) (string, time.Time) {
	if e.By != nil {
		return "replaced", spokenAt(e.By)
	}
	since, _ := e.At.Begin()
	return "withdrawn", since
}

// spokenAt is where a claim stands on an axis of time: in the middle of the day
// on which it was made, else at the beginning of its date; the zero time where
// that has none.
func spokenAt(c *model.Claim) time.Time {
	begin, ok := c.Said.Begin()
	if end, ends := c.Said.End(); ok && ends {
		if long := end.Sub(begin); long > 0 && long <= 24*time.Hour {
			return begin.Add(long / 2)
		}
	}
	return begin
}

// figuresSaid are the names of figures of which a number was given by the moment.
func figuresSaid(ix *model.Index, snap model.Snapshot, sieve *model.Sieve) []string {
	return slices.DeleteFunc(ix.FigureNames(), func(name string) bool {
		for _, f := range snap.Figures(name) {
			if _, ok := stepOf(f); ok && sieve.Passes(f.Claim, snap) {
				return false
			}
		}
		return true
	})
}

// thinly writes a number in plain digits, a thin space between groups of three.
func thinly(v float64) string {
	if math.Abs(v) >= 1e15 {
		return strconv.FormatFloat(v, 'g', 4, 64)
	}
	s := strconv.FormatFloat(math.Round(v*100)/100, 'f', -1, 64)
	whole := len(s)
	if dot := slices.Index([]byte(s), '.'); dot >= 0 {
		whole = dot
	}
	for i := whole - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "\u2009" + s[i:]
	}
	return s
}

// scaleFor gives the top of an axis from 0, and the step between its lines: at
// most four steps and a part of one of 1, 2, 2.5 or 5 times a power of ten.
func scaleFor(most float64, lines int) (top, step float64) {
	if !(most > 0) {
		return 1, 1
	}
	rough := most / float64(lines)
	power := math.Pow(10, math.Floor(math.Log10(rough)))
	step = 10 * power
	for _, m := range []float64{1, 2, 2.5, 5} {
		if m*power >= rough*(1-1e-9) {
			step = m * power
			break
		}
	}
	return step * math.Ceil(most/step*1.04), step
}
