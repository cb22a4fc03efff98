package portray

import (
	"fmt"
	"math"
	"time"

	"sightline/ui/scene"
)

// clocks draws how long it has been going on, what time it is, and how much of the
// scene's time is used, and returns where they end.
func (d *prompter) clocks(box scene.Rect) float64 {
	t := d.in.Theme
	half := box.W / 2
	d.caps("ELAPSED", scene.Point{X: box.X, Y: box.Y + 13*d.k}, half)
	elapsed := d.letters.Fit(d.in.Elapsed, scene.Style{Face: scene.Bold, Size: 42 * d.k, Tabular: true}, box.W*0.58)
	d.run(elapsed, box.X, box.Y+58*d.k, t.Text)
	clock := d.letters.Fit(d.in.Clock, scene.Style{Size: 30 * d.k, Tabular: true}, box.W*0.38)
	d.run(clock, box.Right()-clock.Advance, box.Y+58*d.k, t.Text)
	label := d.letters.Shape("TIME OF DAY", scene.Style{Face: scene.Bold, Size: 12 * d.k, Tracking: 1.1 * d.k})
	d.run(label, box.Right()-label.Advance, box.Y+13*d.k, t.Muted)
	y := box.Y + 84*d.k
	d.caps("THIS SCENE", scene.Point{X: box.X, Y: y + 13*d.k}, half)
	words, over := BudgetWords(d.in.Budget, d.in.Used)
	tone := textTone
	x := box.X
	if over {
		d.caution(scene.Point{X: x + 9*d.k, Y: y + 33*d.k})
		x, tone = x+26*d.k, orangeTone
	}
	d.run(d.letters.Fit(words, scene.Style{Size: 17 * d.k, Tabular: true}, box.Right()-x), x, y+40*d.k, tone(t))
	y += 54 * d.k
	if d.in.Budget > 0 {
		d.budget(scene.Rect{X: box.X, Y: y, W: box.W, H: 10 * d.k})
		y += 18 * d.k
	}
	return y + 14*d.k
}

// BudgetWords tell how much of a scene's time is used: "1:25 of 2:00, 0:35 left",
// "0:20 over 2:00"; and whether it is over by a second.
func BudgetWords(budget, used time.Duration) (string, bool) {
	switch {
	case budget <= 0:
		return lasting(used) + ", no time set", false
	case used-budget >= time.Second:
		return lasting(used-budget) + " over " + lasting(budget), true
	}
	return lasting(min(used, budget)) + " of " + lasting(budget) + ", " + lasting(budget-used) + " left", false
}

// lasting writes a time as 12:05, or as 1:02:05 from an hour on, in whole seconds
// begun.
func lasting(d time.Duration) string {
	s := int(max(0, d) / time.Second)
	if s >= 3600 {
		return fmt.Sprintf("%d:%02d:%02d", s/3600, s/60%60, s%60)
	}
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}

// budget is a bar of the scene's time: what is used filled, what is over it
// hatched.
func (d *prompter) budget(box scene.Rect) {
	t := d.in.Theme
	used, budget := d.in.Used.Seconds(), d.in.Budget.Seconds()
	d.fill(box.Path(box.H/2), t.Card)
	d.stroke(box.Inset(0.5*d.k).Path(box.H/2), t.Line, d.k)
	whole := math.Max(used, budget)
	in := box
	in.W = box.W * math.Min(used, budget) / whole
	if in.W > box.H {
		d.fill(in.Path(box.H/2), t.Accent)
	}
	if used <= budget {
		return
	}
	over := scene.Rect{X: in.Right(), Y: box.Y, W: box.Right() - in.Right(), H: box.H}
	d.fill(over.Path(box.H/2), t.Orange)
	for x := over.X + box.H; x < over.Right(); x += 7 * d.k {
		d.line(scene.Point{X: x, Y: box.Bottom()}, scene.Point{X: x + box.H*0.7, Y: box.Y}, t.Panel, 1.6*d.k)
	}
}
