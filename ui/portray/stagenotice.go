package portray

import (
	"sightline/ui/scene"
)

// StageNotice tells over a stage, small and at its upper edge, above the cards unless
// it takes several lines, what whoever gives the briefing must know, where he has no
// window of his own.
func (p *Portrayer) StageNotice(words string, width, height float64, t Theme) scene.Group {
	u := stageUnit(width, height)
	s := p.sheet()
	lines := p.letters.Wrap(words, scene.Style{Size: 19 * u}, width-76*u, 3)
	box := scene.Rect{X: 20 * u, Y: 6 * u, W: widest(lines) + 36*u, H: (26*float64(len(lines)) + 18) * u}
	s.fill(box.Path(10*u), t.Panel)
	s.stroke(box.Inset(0.7*u).Path(10*u), t.Line, 1.4*u)
	for i, r := range lines {
		s.run(r, box.X+18*u, box.Y+(29+26*float64(i))*u, t.Text)
	}
	return s.group("notice", nil)
}
