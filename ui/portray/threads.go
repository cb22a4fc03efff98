package portray

import (
	"fmt"
	"image/color"
	"maps"
	"math"
	"slices"

	"sightline/model"
	"sightline/ui/scene"
)

const (
	threadsMost = 60  // in view: with more, only those of what is selected are drawn
	litMost     = 400 // of those
	gapsMost    = 8   // reveal gaps told of themselves
)

// A thread leads from a claim to its event.
type thread struct {
	claim    int32
	from, to scene.Point // at the bar, at the mark
	color    color.NRGBA
	lit      bool
}

// threads draws the faint threads, or the told ones: those of what is selected
// or pointed at, and the gap in words where there is room.
func (d *strip) threads(told bool) {
	if d.happened.closed || d.voices.closed {
		return
	}
	all := d.spun()
	for _, th := range all {
		switch {
		case told && th.lit:
			d.stroke(th.path(), th.color, 1.7)
		case !told && !th.lit:
			d.stroke(th.path(), fade(th.color, 0.5), 1)
		}
	}
	if told {
		d.gaps(all)
	}
}

// spun are the threads of what is in view.
func (d *strip) spun() []thread {
	var all []thread
	if len(d.marks) <= threadsMost {
		for _, i := range slices.Sorted(maps.Keys(d.marks)) {
			all = d.spin(all, i)
		}
		if len(d.c.claims) > threadsMost {
			return all
		}
	}
	for _, i := range d.litClaims() {
		if _, seen := d.marks[i]; !seen || len(d.marks) > threadsMost {
			all = d.spin(all, i)
		}
	}
	return all
}

// litClaims are the claims that are selected or pointed at, or about what is.
func (d *strip) litClaims() []int32 {
	if d.light.idle() {
		return nil
	}
	if d.lit == nil {
		d.lit = []int32{}
		for _, id := range d.light.ids {
			d.lit = append(d.lit, d.c.about(id)...)
		}
		d.lit = d.lit[:min(len(d.lit), litMost)]
	}
	return d.lit
}

// about are the claims about what an id names, oldest first.
func (c *chronicle) about(id string) []int32 {
	var all []int32
	add := func(about string) {
		for _, claim := range c.ix.ClaimsAbout(about) {
			all = append(all, c.claimAt[claim.ID])
		}
	}
	if i, ok := c.claimAt[id]; ok {
		return append(all, i)
	}
	if id == "" {
		return nil
	}
	add(id)
	if p, ok := c.ix.Place(id); ok {
		for i := range c.ix.Briefing().Events {
			if e := &c.ix.Briefing().Events[i]; e.Place == p.ID || e.To == p.ID {
				add(e.ID)
			}
		}
	}
	return all
}

// spin adds the thread of a claim that counts, if its event is in view.
func (d *strip) spin(all []thread, i int32) []thread {
	s := &d.c.claims[i]
	if s.event < 0 || !s.counts(d.heard) || !d.in.Sieve.PassesNumber(s.number, d.in.Snapshot) {
		return all
	}
	bar, ok := d.stock.bar(s.event)
	if !ok {
		return all
	}
	to, seen := d.marks[i]
	if !seen {
		lane := int(d.said.lane[i])
		to = scene.Point{X: d.axis.x(s.said.middle()), Y: d.voices.at(lane) + d.voices.lane/2}
		if to.Y < d.voices.top() || to.Y > d.voices.bottom() {
			return all
		}
	}
	if bar.Y < d.happened.top()-bar.H || bar.Y > d.happened.bottom() {
		return all
	}
	inset := math.Min(4, bar.W/2)
	from := scene.Point{X: math.Max(bar.X+inset, math.Min(bar.Right()-inset, to.X)), Y: bar.Bottom()}
	to.Y -= 5
	return append(all, thread{i, from, to, d.in.Theme.Stance(s.claim.Stance), d.light.claim(s.claim)})
}

// arms are the control points of a thread's curve: it leaves the bar downwards
// and comes to the mark from above.
func (t thread) arms() (a, b scene.Point) {
	k := (t.to.Y - t.from.Y) * 0.62
	return scene.Point{X: t.from.X, Y: t.from.Y + k}, scene.Point{X: t.to.X, Y: t.to.Y - k}
}

func (t thread) path() scene.Path {
	var p scene.Path
	a, b := t.arms()
	p.Move(t.from.X, t.from.Y)
	p.Cubic(a.X, a.Y, b.X, b.Y, t.to.X, t.to.Y)
	return p
}

// at is a point on the thread, s from 0 at the bar to 1 at the mark.
func (t thread) at(s float64) scene.Point {
	a, b := t.arms()
	u := 1 - s
	mix := func(p, q, r, v float64) float64 { return u*u*u*p + 3*u*u*s*q + 3*u*s*s*r + s*s*s*v }
	return scene.Point{X: mix(t.from.X, a.X, b.X, t.to.X), Y: mix(t.from.Y, a.Y, b.Y, t.to.Y)}
}

var gapStyle = scene.Style{Size: 10.5, Slant: true}

// gaps writes, where there is room, how long after an event it was said: of what
// is selected, and where there are few events, for the first who said it.
func (d *strip) gaps(all []thread) {
	if len(all) == 0 {
		return
	}
	var taken boxes
	for _, box := range d.written {
		taken.add(box)
	}
	first := map[int32]bool{}
	told := 0
	for _, lit := range []bool{true, false} {
		for _, th := range all {
			s := &d.c.claims[th.claim]
			if th.lit != lit || (!lit && (told >= gapsMost || first[s.event] || s.said.From != d.c.events[s.event].heard)) {
				continue
			}
			words := revealWords(model.RevealGap(d.c.events[s.event].event.When, s.claim.Said))
			if words != "" {
				words += saidSuffix(s.claim.Said, s.claim.Inferred.Has("said"))
			}
			if words == "" || (lit && first[s.event]) {
				continue
			}
			if d.gap(&taken, th, words) {
				told++
				first[s.event] = true
			}
		}
	}
}

// gap writes a gap on its thread, clear of what is taken; false if there is no
// room.
func (d *strip) gap(taken *boxes, th thread, words string) bool {
	run := d.letters.Shape(words, gapStyle)
	if math.Abs(th.to.X-th.from.X) < run.Advance*0.8 {
		return false
	}
	for _, s := range []float64{0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74} {
		p := th.at(s)
		for _, dy := range []float64{-4, 12} {
			box := scene.Rect{X: p.X - run.Advance/2, Y: p.Y + dy - 9, W: run.Advance, H: 12}
			clear := scene.Rect{X: box.X - 8, Y: box.Y - 2, W: box.W + 16, H: box.H + 4}
			if box.X < d.axis.left+4 || box.Right() > d.rim()-2 || box.Y < d.happened.top() || box.Bottom() > d.in.Height-2 || taken.hit(clear) {
				continue
			}
			taken.add(box)
			t := d.in.Theme
			ink := t.Muted
			if th.lit {
				ink = t.Text
			}
			d.items = append(d.items, scene.Text{Run: run, X: box.X, Y: p.Y + dy, Color: ink, Halo: t.Panel, HaloWidth: 2.5})
			return true
		}
	}
	return false
}

// revealWords says how long after its event something was said: "said 5 days
// after"; over the years about how many they were; "" if nobody knows.
func revealWords(g model.Gap) string {
	if years := g.Days / 365.2425; g.Known && math.Abs(years) >= 3 {
		way := "after"
		if years < 0 {
			way = "before"
		}
		return fmt.Sprintf("said about %s %s", plural(int(math.Round(math.Abs(years))), "year", "years"), way)
	}
	if words := gapWords(g); words != "" {
		return "said " + words
	}
	return ""
}
