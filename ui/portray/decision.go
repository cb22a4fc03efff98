package portray

import (
	"math"

	"sightline/ui/scene"
)

// A Decision is a question over the window with the answers that can be given to it.
type Decision struct {
	Title   string
	Lines   []string // paragraphs
	Answers []string
	Picked  int // index into Answers
	Hint    string
}

const (
	answerHigh = 34.0
	answerGap  = 8.0
)

// Decision draws the question and tells where the answers lie. Those that have no
// room beside each other stand under one another.
func (p *Portrayer) Decision(in Decision, width, height float64, t Theme) (scene.Scene, []scene.Rect) {
	s := p.sheet()
	w := math.Min(messageWide, width-40)
	inner := w - 2*messagePad
	title := p.letters.Wrap(in.Title, scene.Style{Face: scene.Bold, Size: 17}, inner, 3)
	body := p.paragraphs(in.Lines, inner, max(40, height-260))
	boxes, high := p.answerBoxes(in.Answers, inner)
	h := 2*messagePad + 24*float64(len(title)) + 19*float64(len(body)) + 18 + high + 30
	box := scene.Rect{X: (width - w) / 2, Y: (height - h) / 2, W: w, H: h}
	s.fill(scene.Rect{W: width, H: height}.Path(0), dimmed)
	s.fill(box.Path(12), t.Panel)
	s.stroke(box.Inset(0.5).Path(12), t.Line, 1)
	x, y := box.X+messagePad, box.Y+messagePad-8
	for _, r := range title {
		y += 24
		s.run(r, x, y, t.Text)
	}
	y += 8
	for _, r := range body {
		y += 19
		s.run(r, x, y, t.Muted)
	}
	y += 18
	for i := range boxes {
		boxes[i].X, boxes[i].Y = boxes[i].X+x, boxes[i].Y+y
		p.answer(s, in.Answers[i], boxes[i], i == in.Picked, t)
	}
	s.run(p.letters.Fit(in.Hint, scene.Style{Size: 12}, inner), x, box.Bottom()-messagePad+6, t.Muted)
	return scene.Scene{Width: width, Height: height, Groups: []scene.Group{s.group("question", nil)}}, boxes
}

// answerBoxes sets answers in a width, from the upper left of where they go.
func (p *Portrayer) answerBoxes(answers []string, width float64) (boxes []scene.Rect, high float64) {
	x, y := 0.0, 0.0
	for _, a := range answers {
		w := min(width, p.ButtonWidth(a)+8)
		if x > 0 && x+w > width {
			x, y = 0, y+answerHigh+answerGap
		}
		boxes = append(boxes, scene.Rect{X: x, Y: y, W: w, H: answerHigh})
		x += w + answerGap
	}
	return boxes, y + answerHigh
}

func (p *Portrayer) answer(s *sheet, text string, box scene.Rect, picked bool, t Theme) {
	ground, ink := t.Card, t.Text
	if picked {
		ground, ink = t.Accent, t.OnAccent
	}
	s.fill(box.Path(7), ground)
	if !picked {
		s.stroke(box.Inset(0.5).Path(6.5), t.Line, 1)
	}
	run := p.letters.Fit(text, scene.Style{Size: 13}, box.W-14)
	s.run(run, box.X+(box.W-run.Advance)/2, box.Y+box.H/2+4.6, ink)
}
