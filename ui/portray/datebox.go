package portray

import (
	"math"
	"strings"

	"sightline/ui/scene"
)

// A dateBox tells, over the map, the moment, the clock and the counts, and the
// title of the scene that is shown. On a map without dates it is empty.
type dateBox struct {
	clock, date, counts, contested scene.Run
	w, h                           float64
	below                          bool // what is contested stands on a line of its own
	caption                        []scene.Run
}

const captionLine = 21.0

func (p *Portrayer) dateBox(in MapInput, width float64) dateBox {
	const pad = 36
	s := in.Snapshot
	if s.Moment.IsZero() {
		return dateBox{}
	}
	counts, contested := countWords(s, in.Sieve)
	size := 30.0
	if width < 560 {
		size = 22
	}
	b := dateBox{
		clock:     p.letters.Shape(strings.ToUpper(s.Clock.Words()), scene.Style{Face: scene.Bold, Size: 10.5, Tracking: 1.1}),
		date:      p.letters.Fit(bigDate(s.Moment), scene.Style{Face: scene.Bold, Size: size, Tabular: true}, width-pad),
		counts:    p.letters.Fit(counts, scene.Style{Size: 12.5}, width-pad),
		contested: p.letters.Shape(contested, scene.Style{Size: 12.5}),
	}
	b.h = size + 58
	last := b.counts.Advance
	if contested != "" {
		joined := p.letters.Shape(counts+" · ", scene.Style{Size: 12.5})
		b.below = joined.Advance+b.contested.Advance > width-pad
		if b.below {
			last, b.h = math.Max(last, b.contested.Advance), b.h+16
		} else {
			b.counts, last = joined, joined.Advance+b.contested.Advance
		}
	}
	wide := math.Max(b.clock.Advance, math.Max(b.date.Advance, last))
	b.caption = p.letters.Wrap(in.Caption, scene.Style{Face: scene.Bold, Size: 15}, math.Min(width-pad, math.Max(wide, 330)), 3)
	if len(b.caption) > 0 {
		b.h += captionLine*float64(len(b.caption)) + 6
	}
	b.w = math.Max(wide, widest(b.caption)) + pad
	return b
}

func (b dateBox) draw(s *sheet, at scene.Point, t Theme) {
	if b.h == 0 {
		return
	}
	s.fill(scene.Rect{X: at.X, Y: at.Y, W: b.w, H: b.h}.Path(9), fade(t.Panel, 0.92))
	x := at.X + 18
	s.run(b.clock, x, at.Y+21, t.Accent)
	s.run(b.date, x, at.Y+23+b.date.Style.Size, t.Text)
	y := at.Y + b.h - 13
	if n := len(b.caption); n > 0 {
		y -= captionLine*float64(n) + 6
		for i, r := range b.caption {
			s.run(r, x, y+7+captionLine*float64(i+1), t.Text)
		}
	}
	if b.below {
		s.run(b.counts, x, y-16, t.Muted)
		s.run(b.contested, x, y, t.Orange)
		return
	}
	s.run(b.counts, x, y, t.Muted)
	s.run(b.contested, x+b.counts.Advance, y, t.Orange)
}
