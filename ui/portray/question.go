package portray

import (
	"math"
	"strings"

	"sightline/model"
	"sightline/ui/scene"
)

// A Question is what somebody in the room has asked about: words that are looked
// for, over the stage, and what they were found in.
type Question struct {
	Text   string
	Cursor int // characters before it
	Anchor int // where the selection began: what lies between is selected

	Answers []Answer
	Picked  int // index of the one that Enter takes; −1: none
	Top     int // index of the first one shown

	Theme         Theme
	Width, Height float64 // logical pixels
}

// An Answer is a voice, an event or a place that was found.
type Answer struct {
	ID   string
	Kind string // "voice", "event", "place"
	Name string
	More string // what else tells it apart: a voice's side, an event's standing
}

// Known tells whether an event may be spoken of at its moment on a clock: somebody has
// said it, or the briefing states it itself and it has begun, if its clock tells of what
// was known.
func Known(e model.EventState, clock model.Clock) bool {
	return e.Standing != model.Unsaid && (e.Standing != model.Unattributed || e.Shown || clock == model.Happened)
}

// Answers are what words are found in at a moment. Events that are not known by then
// are not among them, not even by their names.
func Answers(ix *model.Index, snap model.Snapshot, words string) []Answer {
	var all []Answer
	for _, f := range ix.Find(words) {
		a := Answer{ID: f.ID, Kind: f.Of.String()}
		switch f.Of {
		case model.NamedVoice:
			a.Name = ix.VoiceName(f.ID)
			if side := ix.VoiceSide(f.ID); side != a.Name {
				a.More = side
			}
		case model.NamedEvent:
			state, ok := snap.Event(f.ID)
			if !ok || !Known(state, snap.Clock) {
				continue
			}
			a.Name, a.More = ix.SubjectName(f.ID), state.Standing.Words()
		case model.NamedPlace:
			p, _ := ix.Place(f.ID)
			a.Name, a.More = ix.SubjectName(f.ID), string(p.Precision)
		}
		all = append(all, a)
	}
	return all
}

const (
	questionType = 30.0 // on a screen of 1080 rows
	answerType   = 24.0
	answerRow    = 46.0
	answersMost  = 8
)

// Question draws the question over the upper part of a stage. The boxes are those
// of the answers that are shown, from Top on.
func (p *Portrayer) Question(q Question) (scene.Scene, []scene.Rect) {
	d := &asking{prompter{sheet: p.sheet(), p: p, k: stageUnit(q.Width, q.Height), in: PresenterInput{Theme: q.Theme}, out: &Presenter{}}, q}
	t, k := q.Theme, d.k
	d.fill(scene.Rect{W: q.Width, H: q.Height}.Path(0), fade(rgb(0x05080B), 0.4))
	shown := q.Answers[min(max(0, q.Top), len(q.Answers)):]
	shown = shown[:min(answersMost, len(shown))]
	panel := scene.Rect{W: math.Min(980*k, q.Width-2*stageEdge*k), Y: 90 * k}
	panel.X, panel.H = (q.Width-panel.W)/2, (92+answerRow*float64(max(1, len(shown)))+46)*k
	d.fill(panel.Path(14*k), t.Panel)
	d.stroke(panel.Inset(0.7*k).Path(14*k), t.Line, 1.4*k)
	field := scene.Rect{X: panel.X + 20*k, Y: panel.Y + 18*k, W: panel.W - 40*k, H: 62 * k}
	d.fill(field.Path(9*k), t.Field)
	d.stroke(field.Inset(k).Path(9*k), t.Accent, 2*k)
	d.done("question", nil)
	d.typed(field)
	boxes := d.answers(shown, scene.Rect{X: field.X, Y: field.Bottom() + 10*k, W: field.W, H: answerRow * k})
	d.hint(panel)
	d.done("question", nil)
	return scene.Scene{Width: q.Width, Height: q.Height, Groups: d.out.Scene.Groups}, boxes
}

// An asking draws a question.
type asking struct {
	prompter
	q Question
}

// typed draws the words, about their cursor if they are too long.
func (d *asking) typed(field scene.Rect) {
	t, k := d.q.Theme, d.k
	style := scene.Style{Size: questionType * k}
	at := scene.Point{X: field.X + 30*k, Y: field.Y + field.H/2}
	d.ring(scene.Point{X: at.X - 2*k, Y: at.Y - 2*k}, 9*k, t.Muted, 2.6*k)
	d.line(scene.Point{X: at.X + 4.6*k, Y: at.Y + 4.6*k}, scene.Point{X: at.X + 12*k, Y: at.Y + 12*k}, t.Muted, 3.2*k)
	d.done("question", nil)
	clip := scene.Rect{X: field.X + 56*k, Y: field.Y, W: field.W - 72*k, H: field.H}
	run, x, base := d.letters.Shape(d.q.Text, style), clip.X+2*k, field.Y+field.H/2+questionType*k*0.36
	caret := caretAt(run, d.q.Cursor)
	switch room := clip.W - 6*k; {
	case run.Advance > room:
		x -= max(0, min(run.Advance-room, caret-room/2))
	case rightToLeft(d.q.Text):
		x += room - run.Advance
	}
	if d.q.Text == "" {
		d.run(d.letters.Fit("Who, what or where?", style, clip.W), x, base, t.Faint)
	}
	if d.q.Anchor != d.q.Cursor {
		for _, lit := range scraps(run, 0, excerpt{min(d.q.Anchor, d.q.Cursor), max(d.q.Anchor, d.q.Cursor)}) {
			d.fill(scene.Rect{X: x + lit.X, Y: clip.Y + 10*k, W: lit.W, H: clip.H - 20*k}.Path(2*k), fade(t.Accent, 0.35))
		}
	}
	d.run(run, x, base, t.Text)
	d.line(scene.Point{X: x + caret, Y: clip.Y + 12*k}, scene.Point{X: x + caret, Y: clip.Bottom() - 12*k}, t.Text, 2.4*k)
	d.done("typed", &clip)
}

// answers lists what was found, and returns where each stands.
func (d *asking) answers(shown []Answer, row scene.Rect) []scene.Rect {
	t, k := d.q.Theme, d.k
	if len(shown) == 0 {
		words := "Type a name: Esc leads back to the scene."
		if strings.TrimSpace(d.q.Text) != "" {
			words = "Nothing of that name is in the briefing."
		}
		d.run(d.letters.Fit(words, scene.Style{Size: answerType * k}, row.W-24*k), row.X+12*k, row.Y+31*k, t.Muted)
	}
	var boxes []scene.Rect
	for i, a := range shown {
		boxes = append(boxes, row)
		if i+max(0, d.q.Top) == d.q.Picked {
			d.fill(row.Path(8*k), fade(t.Accent, deskLit))
			d.fill(scene.Rect{X: row.X, Y: row.Y + 6*k, W: 5 * k, H: row.H - 12*k}.Path(2.5*k), t.Accent)
		}
		base, kindWide := row.Y+31*k, 104*k
		d.run(d.letters.Fit(strings.ToUpper(a.Kind), scene.Style{Face: scene.Bold, Size: stageLeast * k, Tracking: 1.4 * k}, kindWide-10*k), row.X+16*k, base, t.Muted)
		room := row.W - kindWide - 32*k
		more := d.letters.Fit(a.More, scene.Style{Size: 20 * k}, room*0.4)
		name := d.letters.Fit(a.Name, scene.Style{Face: scene.Bold, Size: answerType * k}, room-more.Advance-16*k)
		d.run(name, row.X+16*k+kindWide, base, t.Text)
		d.run(more, row.Right()-14*k-more.Advance, base, t.Muted)
		row.Y += row.H
	}
	return boxes
}

// hint tells which of the answers are shown, and what the keys do.
func (d *asking) hint(panel scene.Rect) {
	t, k, n := d.q.Theme, d.k, len(d.q.Answers)
	style := scene.Style{Size: stageLeast * k}
	words := "Enter shows it · Esc leads back"
	if n == 0 {
		words = ""
	}
	d.run(d.letters.Fit(words, style, panel.W/2), panel.X+32*k, panel.Bottom()-18*k, t.Muted)
	if n > answersMost {
		first := min(max(0, d.q.Top), n-1)
		r := d.letters.Fit(thousands(first+1)+"–"+thousands(min(n, first+answersMost))+" of "+thousands(n), style, panel.W/2-60*k)
		d.run(r, panel.Right()-32*k-r.Advance, panel.Bottom()-18*k, t.Muted)
	}
}
