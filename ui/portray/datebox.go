package portray

import (
	"math"
	"strings"

	"sightline/model"
	"sightline/ui/scene"
)

// A dateBox tells, over the map, the moment, the clock and the counts.
type dateBox struct {
	clock, date, counts, contested scene.Run
	w, h                           float64
}

func (p *Portrayer) dateBox(s model.Snapshot, width float64) dateBox {
	counts, contested := countWords(s)
	if contested != "" {
		counts += " · "
	}
	size := 30.0
	if width < 560 {
		size = 22
	}
	b := dateBox{
		clock:     p.letters.Shape(strings.ToUpper(s.Clock.Words()), scene.Style{Face: scene.Bold, Size: 10.5, Tracking: 1.1}),
		date:      p.letters.Fit(bigDate(s.Moment), scene.Style{Face: scene.Bold, Size: size, Tabular: true}, width-36),
		counts:    p.letters.Shape(counts, scene.Style{Size: 12.5}),
		contested: p.letters.Shape(contested, scene.Style{Size: 12.5}),
	}
	b.w = math.Max(b.clock.Advance, math.Max(b.date.Advance, b.counts.Advance+b.contested.Advance)) + 36
	b.h = size + 58
	return b
}

func (b dateBox) draw(s *sheet, at scene.Point, t Theme) {
	s.fill(scene.Rect{X: at.X, Y: at.Y, W: b.w, H: b.h}.Path(9), fade(t.Panel, 0.92))
	x := at.X + 18
	s.run(b.clock, x, at.Y+21, t.Accent)
	s.run(b.date, x, at.Y+23+b.date.Style.Size, t.Text)
	y := at.Y + b.h - 13
	s.run(b.counts, x, y, t.Muted)
	s.run(b.contested, x+b.counts.Advance, y, t.Orange)
}
