package portray

import (
	"math"

	"sightline/ui/scene"
)

// A NotesInput is what the notes over the stage are drawn from, where there is but
// one screen.
type NotesInput struct {
	Notes, Next    string // Next is the title of the scene that comes; "" if none does
	Elapsed, Clock string
	Size           float64 // logical pixels of the em; 0: what suits the screen
	Scroll         float64 // logical pixels from their top
	Theme          Theme
	Width, Height  float64
}

// NotesOverType is the usual size of the notes' type over a stage of a size, logical
// pixels.
func NotesOverType(width, height float64) float64 { return 30 * stageUnit(width, height) }

// A NotesDrawn is the notes as they lie over a stage.
type NotesDrawn struct {
	Scene scene.Scene
	Panel scene.Rect // what they cover
	Box   scene.Rect // of their text, to be scrolled in
	High  float64    // of their text, logical pixels
}

// NotesOver draws the notes over the lower part of a stage, which is laid out above
// them if its Low is what they take.
func (p *Portrayer) NotesOver(in NotesInput) NotesDrawn {
	k := stageUnit(in.Width, in.Height)
	d := &prompter{
		sheet: p.sheet(), p: p, k: 1.5 * k, in: PresenterInput{Theme: in.Theme},
		out: &Presenter{Scene: scene.Scene{Width: in.Width, Height: in.Height}},
	}
	size := in.Size
	if size <= 0 {
		size = NotesOverType(in.Width, in.Height)
	}
	how := notesManner{size: size, scroll: in.Scroll, unit: k}
	panel := scene.Rect{X: 20 * k, W: in.Width - 40*k}
	side := math.Min(400*k, panel.W*0.3)
	x := panel.Right() - side - 26*k
	box := scene.Rect{X: panel.X + 28*k, W: x - panel.X - 70*k}
	high := d.read(in.Notes, box, how) // once, to see how high they are
	d.items = nil
	panel.H = math.Max(340*k, math.Min(high+90*k, math.Max(450*k, in.Height*0.45)))
	panel.Y = in.Height - panel.H - 14*k
	box.Y, box.H = panel.Y+58*k, panel.H-82*k
	d.fill(panel.Path(14*k), in.Theme.Card)
	d.stroke(panel.Inset(k).Path(14*k), in.Theme.Accent, 2*k)
	d.line(scene.Point{X: x - 22*k, Y: panel.Y + 26*k}, scene.Point{X: x - 22*k, Y: panel.Bottom() - 26*k}, in.Theme.Line, 1.4*k)
	d.caps("YOUR NOTES, SEEN BY EVERYBODY", scene.Point{X: panel.X + 28*k, Y: panel.Y + 40*k}, x-panel.X-70*k)
	d.aside(in, scene.Rect{X: x, Y: panel.Y + 24*k, W: side, H: panel.H - 48*k})
	d.done("notes", nil)
	d.read(in.Notes, box, how)
	d.fading(box, scrolled{in.Scroll, high}, size*notesLine, in.Theme.Card)
	d.done("notes", &box)
	d.thumb(box, in.Scroll, high)
	d.done("notes", nil)
	return NotesDrawn{d.out.Scene, panel, box, high}
}

// aside tells beside the notes what time it is and what comes next.
func (d *prompter) aside(in NotesInput, box scene.Rect) {
	t := in.Theme
	r := d.letters.Fit(in.Elapsed, scene.Style{Face: scene.Bold, Size: 36 * d.k, Tabular: true}, box.W*0.6)
	d.run(r, box.X, box.Y+36*d.k, t.Text)
	c := d.letters.Fit(in.Clock, scene.Style{Size: 24 * d.k, Tabular: true}, box.W*0.36)
	d.run(c, box.Right()-c.Advance, box.Y+36*d.k, t.Muted)
	d.caps("NEXT", scene.Point{X: box.X, Y: box.Y + 78*d.k}, box.W)
	next := in.Next
	if next == "" {
		next = "The end: this is the last scene."
	}
	under := scene.Rect{X: box.X, Y: box.Y + 88*d.k, W: box.W}
	most := max(1, int((box.Bottom()-under.Y)/(24*d.k)))
	lines := balanced(d.letters, wordwise(next), scene.Style{Face: scene.Bold, Size: 18 * d.k}, box.W, most)
	d.block(lines, under, typeset{line: 24 * d.k, tone: textTone})
}
