package portray

import (
	"math"

	"sightline/ui/scene"
)

// A Prompt asks for one line of text, over the window.
type Prompt struct {
	Title   string
	Lines   []string // paragraphs
	Text    string
	Cursor  int // code points before it
	Anchor  int // where the selection began
	Hint    string
	Warning string // in place of the hint
}

// Prompt draws it.
func (p *Portrayer) Prompt(in Prompt, width, height float64, t Theme) scene.Scene {
	s := p.sheet()
	w := math.Min(messageWide, width-40)
	inner := w - 2*messagePad
	body := p.paragraphs(in.Lines, inner, max(40, height-220))
	h := 2*messagePad + 24 + 19*float64(len(body)) + 34 + 52
	box := scene.Rect{X: (width - w) / 2, Y: (height - h) / 2, W: w, H: h}
	s.fill(scene.Rect{W: width, H: height}.Path(0), dimmed)
	s.fill(box.Path(12), t.Panel)
	s.stroke(box.Inset(0.5).Path(12), t.Line, 1)
	x, y := box.X+messagePad, box.Y+messagePad+14
	s.run(p.letters.Fit(in.Title, scene.Style{Face: scene.Bold, Size: 17}, inner), x, y, t.Text)
	y += 8
	for _, r := range body {
		y += 19
		s.run(r, x, y, t.Muted)
	}
	field := scene.Rect{X: x, Y: y + 16, W: inner, H: 34}
	s.fill(field.Path(6), t.Field)
	s.stroke(field.Inset(0.5).Path(6), t.Accent, 1.4)
	groups := []scene.Group{s.group("prompt", nil)}
	clip := scene.Rect{X: x + 9, Y: field.Y, W: inner - 18, H: 34}
	p.chooserName(s, Chooser{Name: in.Text, Cursor: in.Cursor, Anchor: in.Anchor}, clip, t)
	groups = append(groups, s.group("line", &clip))
	hint, ink := in.Hint, t.Muted
	if in.Warning != "" {
		hint, ink = in.Warning, t.Orange
	}
	s.run(p.letters.Fit(hint, scene.Style{Size: 12}, inner), x, box.Bottom()-messagePad+4, ink)
	return scene.Scene{Width: width, Height: height, Groups: append(groups, s.group("prompt", nil))}
}
