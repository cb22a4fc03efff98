package portray

import "sightline/ui/scene"

// TabHeight is how high a tab is.
const TabHeight = 38.0

// Tab draws the head of one of several panes of which one is shown.
func (p *Portrayer) Tab(in ButtonInput, width, height float64) scene.Scene {
	s, t := p.sheet(), in.Theme
	style, ink := scene.Style{Size: 13}, t.Muted
	switch {
	case in.On:
		style.Face, ink = scene.Bold, t.Text
	case in.Hovered:
		ink = t.Text
	}
	run := p.letters.Fit(in.Text, style, width-12)
	x := (width - run.Advance) / 2
	s.run(run, x, height/2+4.8, ink)
	s.fill(scene.Rect{Y: height - 1, W: width, H: 1}.Path(0), t.Line)
	if in.On {
		s.fill(scene.Rect{X: x - 10, Y: height - 3, W: run.Advance + 20, H: 3}.Path(1.5), t.Accent)
	}
	if in.Focused {
		s.stroke(scene.Rect{W: width, H: height}.Inset(4).Path(6), t.Text, 2)
	}
	return scene.Scene{Width: width, Height: height, Background: t.Panel, Groups: []scene.Group{s.group("tab", nil)}}
}

// Remark draws a few lines of text at the left of a pane, and tells how high they
// are.
func (p *Portrayer) Remark(text string, width float64, t Theme) (scene.Scene, float64) {
	s := p.sheet()
	y := 0.0
	right := rightToLeft(text)
	for _, run := range p.letters.Wrap(text, scene.Style{Size: 12}, max(20, width), 8) {
		x := 0.0
		if right {
			x = width - run.Advance
		}
		s.run(run, x, y+12.5, t.Muted)
		y += 17
	}
	return scene.Scene{Width: width, Height: y, Background: t.Panel, Groups: []scene.Group{s.group("remark", nil)}}, y
}
