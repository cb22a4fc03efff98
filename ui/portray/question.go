package portray

import (
	"strings"

	"sightline/model"
	"sightline/ui/scene"
)

// A QuestionInput is what a question from the floor is drawn from, over the stage.
type QuestionInput struct {
	Words         string
	Found         []model.Found
	Chosen        int // of those found
	Theme         Theme
	Width, Height float64 // logical pixels
}

// questionMost is how many of those found are listed.
const questionMost = 7

// Sizes of a question, for a screen of 1080 rows.
const (
	questionTop   = 120.0
	questionWide  = 1080.0
	questionField = 92.0
	questionRow   = 74.0
	questionEdge  = 34.0
)

// A questioner draws a question.
type questioner struct {
	*sheet
	in   QuestionInput
	unit float64
	box  scene.Rect
}

// Question draws what is looked for and what is found, to be painted over the
// stage.
func (p *Portrayer) Question(in QuestionInput) []scene.Group {
	q := &questioner{sheet: p.sheet(), in: in, unit: stageUnit(in.Width, in.Height)}
	q.fill(scene.Rect{W: in.Width, H: in.Height}.Path(0), fade(in.Theme.Panel, 0.72))
	wide := min(q.u(questionWide), in.Width-2*q.u(stageEdge))
	q.box = scene.Rect{X: (in.Width - wide) / 2, Y: q.u(questionTop), W: wide, H: q.u(questionField)}
	q.field()
	q.list()
	return []scene.Group{q.group("question", nil)}
}

func (q *questioner) u(rows float64) float64 { return rows * q.unit }

// field draws the words and the place where the next one comes.
func (q *questioner) field() {
	t, b := q.in.Theme, q.box
	q.fill(b.Path(q.u(14)), t.Field)
	q.stroke(b.Path(q.u(14)), t.Accent, q.u(3))
	left, wide := b.X+q.u(questionEdge), b.W-q.u(2*questionEdge)
	base := b.Y + b.H/2 + q.u(14)
	style := scene.Style{Size: q.u(40)}
	if q.in.Words == "" {
		q.run(q.letters.Fit("A voice, an event or a place", style, wide), left+q.u(14), base, t.Faint)
		q.caret(left)
		return
	}
	r := q.letters.Shape(q.in.Words, style)
	if r.Advance > wide { // its end is what is being typed
		runes := []rune(q.in.Words)
		for len(runes) > 1 && r.Advance > wide {
			runes = runes[max(1, len(runes)/16):]
			r = q.letters.Shape("…"+string(runes), style)
		}
	}
	x := left
	if rightToLeft(q.in.Words) {
		x = b.Right() - q.u(questionEdge) - r.Advance
		q.caret(x - q.u(6))
	} else {
		q.caret(left + r.Advance + q.u(6))
	}
	q.run(r, x, base, t.Text)
}

func (q *questioner) caret(x float64) {
	q.fill(scene.Rect{X: x, Y: q.box.Y + q.u(22), W: q.u(3), H: q.box.H - q.u(44)}.Path(0), q.in.Theme.Accent)
}

// list draws what is found, and says what the keys do.
func (q *questioner) list() {
	t, n := q.in.Theme, len(q.in.Found)
	first := max(0, min(q.in.Chosen-questionMost/2, n-questionMost))
	last := min(n, first+questionMost)
	y := q.box.Bottom() + q.u(18)
	for i := first; i < last; i++ {
		q.row(i, scene.Rect{X: q.box.X, Y: y, W: q.box.W, H: q.u(questionRow)})
		y += q.u(questionRow)
	}
	words := ""
	switch {
	case n > last-first:
		words = thousands(n) + " are called so.  "
	case n == 0 && strings.TrimSpace(q.in.Words) != "":
		words = "Nothing in the briefing is called so.  "
	}
	words += "Enter shows who says what, ↑ ↓ choose, Esc goes back."
	style := scene.Style{Size: q.u(24)}
	q.run(q.letters.Fit(words, style, q.box.W), q.box.X+q.u(questionEdge), y+q.u(44), t.Muted)
}

// row draws one of those found: its name, what more there is to tell, what it is.
func (q *questioner) row(i int, b scene.Rect) {
	t, f := q.in.Theme, q.in.Found[i]
	fill, ink := t.Card, t.Text
	inner := b.Inset(q.u(3))
	q.fill(inner.Path(q.u(10)), fill)
	if i == q.in.Chosen {
		q.stroke(inner.Path(q.u(10)), t.Accent, q.u(3))
		q.fill(scene.Rect{X: inner.X, Y: inner.Y + q.u(12), W: q.u(8), H: inner.H - q.u(24)}.Path(q.u(4)), t.Accent)
	}
	left, base := b.X+q.u(questionEdge), b.Y+b.H/2+q.u(10)
	kind := q.letters.Shape(strings.ToUpper(f.Kind), scene.Style{Face: scene.Bold, Size: q.u(20), Tracking: q.u(1.6)})
	right := b.Right() - q.u(questionEdge) - kind.Advance
	q.run(kind, right, base-q.u(2), t.Muted)
	name := q.letters.Fit(f.Name, scene.Style{Face: scene.Bold, Size: q.u(30)}, right-left-q.u(30))
	q.run(name, left, base, ink)
	at := left + name.Advance + q.u(22)
	if room := right - at - q.u(30); f.Says != "" && room > q.u(120) {
		q.run(q.letters.Fit(f.Says, scene.Style{Size: q.u(24)}, room), at, base, t.Muted)
	}
}
