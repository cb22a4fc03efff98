package portray

import (
	"strings"
	"time"

	"sightline/model"
	"sightline/ui/scene"
)

const stripHigh = 12.0

// history adds how an event's standing changed as claims were said: a strip
// from the first claim to the moment, patterned by standing, and under it a line
// for each phase. On the clock Said, phases to come are not there.
func (c *column) history(ix *model.Index, snap model.Snapshot, event string) {
	var phases []model.Phase
	for _, ph := range ix.History(event) {
		if ph.Standing == model.Unsaid && len(phases) == 0 || snap.Clock != model.Happened && later(ph, snap) {
			continue
		}
		phases = append(phases, ph)
	}
	if len(phases) == 0 {
		return
	}
	c.caption("HOW IT CAME TO STAND SO")
	last, before := latest(phases)
	if len(last) > 1 {
		c.strip(last, snap)
	}
	c.before(before, "change", "changes")
	for _, ph := range last {
		c.phase(ph)
	}
}

// later tells whether a phase begins only after the moment.
func later(ph model.Phase, snap model.Snapshot) bool {
	from, ok := ph.From.Begin()
	end, ends := snap.Moment.End()
	return ok && ends && !from.Before(end)
}

// strip adds the bar. Its phases are as long as they lasted, but never too
// short to be told apart.
func (c *column) strip(phases []model.Phase, snap model.Snapshot) {
	widths := phaseWidths(phases, snap, c.width)
	c.put(0, stripHigh+8, func(s *sheet, at scene.Point, t Theme) {
		x := at.X
		for i, ph := range phases {
			s.phaseBar(ph.Standing, scene.Rect{X: x, Y: at.Y + 2, W: widths[i] - 2, H: stripHigh}, t)
			x += widths[i]
		}
	})
}

// phaseWidths shares a width among phases.
func phaseWidths(phases []model.Phase, snap model.Snapshot, width float64) []float64 {
	least := min(26, width/float64(len(phases)))
	spare := width - least*float64(len(phases))
	lasted := make([]float64, len(phases))
	sum := 0.0
	for i := range phases {
		from, ok := phases[i].From.Begin()
		to := endOfMoment(phases, snap)
		if i+1 < len(phases) {
			to, _ = phases[i+1].From.Begin()
		}
		if ok && to.After(from) {
			lasted[i] = to.Sub(from).Hours()
		}
		sum += lasted[i]
	}
	widths := make([]float64, len(phases))
	for i := range widths {
		widths[i] = least
		if sum > 0 {
			widths[i] += spare * lasted[i] / sum
		} else {
			widths[i] += spare / float64(len(phases))
		}
	}
	return widths
}

// endOfMoment is where the strip ends: with the moment, or a day after the last
// phase begins.
func endOfMoment(phases []model.Phase, snap model.Snapshot) time.Time {
	last, _ := phases[len(phases)-1].From.Begin()
	last = last.AddDate(0, 0, 1)
	if end, ok := snap.Moment.End(); ok && end.After(last) {
		return end
	}
	return last
}

// phaseBar draws a bar whose pattern tells the standing without its colour:
// full, doubled, hatched, crossed by a line, dotted, outlined.
func (s *sheet) phaseBar(st model.Standing, box scene.Rect, t Theme) {
	c := t.Standing(st)
	middle := box.Y + box.H/2
	switch st {
	case model.Asserted:
		s.fill(box.Path(2), c)
	case model.Corroborated:
		s.fill(scene.Rect{X: box.X, Y: box.Y, W: box.W, H: box.H/2 - 1}.Path(2), c)
		s.fill(scene.Rect{X: box.X, Y: middle + 1, W: box.W, H: box.H/2 - 1}.Path(2), c)
	case model.Disputed:
		s.stroke(box.Inset(0.6).Path(2), c, 1.2)
		for x := box.X + 3; x+box.H-4 < box.Right(); x += 6 {
			s.line(scene.Point{X: x, Y: box.Bottom() - 2}, scene.Point{X: x + box.H - 4, Y: box.Y + 2}, c, 1.2)
		}
	case model.Rejected:
		s.stroke(box.Inset(0.6).Path(2), c, 1.2)
		s.line(scene.Point{X: box.X, Y: middle}, scene.Point{X: box.Right(), Y: middle}, c, 1.8)
	case model.Expected:
		s.stroke(box.Inset(0.6).Path(2), c, 1.2, 2, 2)
	default:
		s.stroke(box.Inset(0.6).Path(2), t.Faint, 1)
	}
}

// phase adds a line for one: its mark, since when, how it stood and by whom.
func (c *column) phase(ph model.Phase) {
	since, st := sinceWords(ph), ph.Standing
	c.parts = append(c.parts, columnPart{0, c.h, func(s *sheet, at scene.Point, t Theme) {
		s.standingMark(st, scene.Point{X: at.X + 6, Y: at.Y + 9}, 4.5, t, t.Panel)
	}})
	c.text(since+": "+phaseWords(ph.Standing), typeset{style: scene.Style{Size: remarkSize, Slant: ph.Inferred}, line: remarkLine, tone: textTone, x: 18})
	if who := partiesWords(ph); who != "" {
		c.text(who, typeset{style: scene.Style{Size: 10.5}, line: 14, tone: mutedTone, x: 18, most: 4})
	}
	c.space(4)
}

// sinceWords are when a phase begins, and no more closely than that is known.
func sinceWords(ph model.Phase) string {
	const possibly = "possibly "
	words := ph.Written.Words()
	switch {
	case ph.From.IsZero():
		return "from the beginning"
	case ph.Written.IsInterval() || ph.Written.IsZero():
		since := "from " + dateWords(ph.From, ph.Inferred)
		if ph.Written.IsInterval() {
			since += " at the earliest"
		}
		return since
	case strings.HasPrefix(words, possibly):
		words = possibly + "from " + strings.TrimPrefix(words, possibly)
	default:
		words = "from " + words
	}
	return inferredSuffix(words, precisionWord(ph.Written), ph.Inferred)
}

// partiesWords are the parties of a phase: "asserted by South Korea; against it
// Seoul, NATO".
func partiesWords(ph model.Phase) string {
	var parts []string
	if len(ph.For) > 0 {
		parts = append(parts, "asserted by "+strings.Join(ph.For, ", "))
	}
	if len(ph.Against) > 0 {
		parts = append(parts, "against it "+strings.Join(ph.Against, ", "))
	}
	return strings.Join(parts, "; ")
}
