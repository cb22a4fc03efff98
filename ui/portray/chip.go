package portray

import "sightline/ui/scene"

// A Chip is a small button that a filter is set by.
type Chip struct {
	Text    string
	On      bool // its filter is set: it is filled
	Menu    bool // it opens a menu, and has a mark that says so
	Hovered bool
	Focused bool
	Theme   Theme
}

// ChipHeight is how high a chip is, with the room round it for the focus.
const ChipHeight = 26.0

var chipStyle = scene.Style{Size: 11.5}

const chipPad = 10.0

// ChipWidth is how wide a chip is for its text.
func (p *Portrayer) ChipWidth(c Chip) float64 {
	w := p.letters.Fit(c.Text, chipStyle, 200).Advance + 2*chipPad
	if c.Menu {
		w += 12
	}
	return w
}

// Chip draws one.
func (p *Portrayer) Chip(c Chip, width, height float64) scene.Scene {
	s, t := p.sheet(), c.Theme
	box := scene.Rect{Y: 1, W: width, H: height - 2}.Inset(1)
	ink := t.Muted
	switch {
	case c.On:
		s.fill(box.Path(box.H/2), t.Accent)
		ink = t.OnAccent
	case c.Hovered:
		s.fill(box.Path(box.H/2), t.Line)
		ink = t.Text
	}
	if !c.On {
		s.stroke(box.Inset(0.5).Path(box.H/2), t.Line, 1)
	}
	if c.Focused {
		s.stroke(box.Inset(0.5).Path(box.H/2), t.Text, 2)
	}
	s.run(p.letters.Fit(c.Text, chipStyle, width-chipPad), chipPad, height/2+4.1, ink)
	if c.Menu {
		x, y := width-chipPad-3, height/2+0.5
		s.fill(scene.Polygon(scene.Point{X: x - 3.5, Y: y - 2}, scene.Point{X: x + 3.5, Y: y - 2}, scene.Point{X: x, Y: y + 2.5}), ink)
	}
	return scene.Scene{Width: width, Height: height, Groups: []scene.Group{s.group("chip", nil)}}
}

// Passed draws how many claims pass the filter: "9 of 16 claims".
func (p *Portrayer) Passed(passed, of int, width, height float64, t Theme) scene.Scene {
	s := p.sheet()
	text := thousands(passed) + " of " + plural(of, "claim", "claims")
	s.run(p.letters.Fit(text, scene.Style{Size: 12, Tabular: true}, width), 0, height/2+4.3, t.Text)
	return scene.Scene{Width: width, Height: height, Groups: []scene.Group{s.group("passed", nil)}}
}
