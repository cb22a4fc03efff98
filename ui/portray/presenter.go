package portray

import (
	"image/color"
	"math"
	"time"

	"sightline/ui/scene"
)

// A PresenterInput is what the presenter's window is drawn from: what those who
// look at the stage don't see.
type PresenterInput struct {
	Scenes  []PresenterScene
	Current int    // from 0; −1: none is shown
	Away    string // what is shown in place of the current scene; "": nothing
	Hover   int    // the scene in the list under the pointer; −1: none
	Step    int    // of the current scene's claims that are revealed one by one, so many are
	Steps   int    // of so many; 0: they come all at once

	Notes       string
	NotesSize   float64 // logical pixels of the em; 0: what suits the window
	NotesScroll float64 // logical pixels from their top
	ListScroll  float64 // likewise, of the list of scenes

	Elapsed, Clock string        // since the beginning; of the day
	Budget, Used   time.Duration // for the current scene; no Budget: none is set
	Notice         string        // must be known now: the file has changed, a monitor is gone; "" if nothing
	Blank          Blank         // what the stage shows in place of the scene

	SliderHeight  float64 // kept free at the bottom for the window's slider; 0: nothing
	Theme         Theme
	Width, Height float64 // logical pixels
}

// A PresenterScene is a scene in the list.
type PresenterScene struct {
	Title   string
	When    string // its moment and its clock, in words
	Brief   string // the same in so few that they have room on a line of the list
	Problem string // why not all of it can be shown, as SceneProblem tells; "" if it can
}

// A Presenter is the presenter's window drawn, and where the window puts the
// pictures of the map.
type Presenter struct {
	Scene         scene.Scene
	Current, Next scene.Rect // of pictures, 16 to 9; empty if there is no such scene
	Thumbs        []SceneBox // of pictures in the list, as far as they are in it
	Rows          []SceneBox // of the list, to be clicked on
	Notes, List   scene.Rect // what scrolls
	NotesHigh     float64    // how high the notes are
	ListHigh      float64    // and the list
	Smaller       scene.Rect // sets the notes smaller
	Larger        scene.Rect
	Slider        scene.Rect
}

// A SceneBox is where something of a scene lies.
type SceneBox struct {
	Scene int // from 0
	Box   scene.Rect
	Clip  scene.Rect // what of it can be seen lies in here
}

// deskLit is how much of the accent lies under the row that counts now: so little
// that every ink can be read on it.
const deskLit = 0.1

// presenterUnit is how many logical pixels one of a window of 1280 by 800 is.
func presenterUnit(width, height float64) float64 {
	return math.Max(0.5, math.Min(2.4, math.Min(width/1280, height/800)))
}

// A prompter draws the presenter's window.
type prompter struct {
	*sheet
	p   *Portrayer
	in  PresenterInput
	k   float64 // the unit
	out *Presenter

	tall float64 // of the scenes with what stands under them, as high as without a notice
}

// Presenter draws the presenter's window.
func (p *Portrayer) Presenter(in PresenterInput) Presenter {
	out := Presenter{Scene: scene.Scene{Width: in.Width, Height: in.Height, Background: in.Theme.Panel}}
	d := &prompter{sheet: p.sheet(), p: p, in: in, k: presenterUnit(in.Width, in.Height), out: &out}
	edge := 26 * d.k
	inner := scene.Rect{W: in.Width, H: in.Height}.Inset(edge)
	d.tall = inner.H
	if in.SliderHeight > 0 {
		d.tall -= in.SliderHeight + 14*d.k
	}
	if in.Notice != "" {
		inner = d.notice(inner)
	}
	if in.SliderHeight > 0 {
		out.Slider = scene.Rect{X: inner.X, Y: inner.Bottom() - in.SliderHeight, W: inner.W, H: in.SliderHeight}
		inner.H = math.Max(0, inner.H-in.SliderHeight-14*d.k)
	}
	wide := math.Max(300*d.k, math.Min(0.3*inner.W, 400*d.k))
	right := scene.Rect{X: inner.Right() - wide, Y: inner.Y, W: wide, H: inner.H}
	left := scene.Rect{X: inner.X, Y: inner.Y, W: inner.W - wide - 30*d.k, H: inner.H}
	low := d.scenes(left)
	d.done("scenes", nil)
	d.notes(scene.Rect{X: left.X, Y: low, W: left.W, H: left.Bottom() - low})
	low = d.clocks(right)
	d.done("clocks", nil)
	d.list(scene.Rect{X: right.X, Y: low, W: right.W, H: right.Bottom() - low})
	return out
}

// done hands a group over.
func (d *prompter) done(name string, clip *scene.Rect) {
	if len(d.items) > 0 {
		d.out.Scene.Groups = append(d.out.Scene.Groups, d.group(name, clip))
	}
}

// notice tells over everything what must be known now.
func (d *prompter) notice(inner scene.Rect) scene.Rect {
	t := d.in.Theme
	lines := d.letters.Wrap(d.in.Notice, scene.Style{Face: scene.Bold, Size: 15 * d.k}, inner.W-60*d.k, 3)
	box := scene.Rect{X: inner.X, Y: inner.Y, W: inner.W, H: (22*float64(len(lines)) + 18) * d.k}
	d.fill(box.Path(8*d.k), t.Card)
	d.stroke(box.Inset(0.8*d.k).Path(8*d.k), t.Orange, 1.6*d.k)
	d.caution(scene.Point{X: box.X + 23*d.k, Y: box.Y + 20*d.k})
	for i, r := range lines {
		d.run(r, box.X+42*d.k, box.Y+(25+22*float64(i))*d.k, t.Text)
	}
	d.done("notice", nil)
	inner.Y, inner.H = box.Bottom()+18*d.k, inner.H-box.H-18*d.k
	return inner
}

// fading has what scrolls in a box go out towards an edge beyond which there is more of
// it, over a length, so that no line ends in the middle of its letters.
func (d *prompter) fading(box scene.Rect, ends scrolled, long float64, ground color.NRGBA) {
	long = math.Min(long, box.H/3)
	edge := func(from, to float64) {
		strip := scene.Rect{X: box.X, Y: math.Min(from, to), W: box.W, H: long}
		d.items = append(d.items, scene.Fill{
			Path: strip.Path(0), Color: ground, Fade: &scene.Fade{From: scene.Point{Y: from}, To: scene.Point{Y: to}},
		})
	}
	if ends.scroll > 0.5 {
		edge(box.Y+long, box.Y)
	}
	if ends.scroll+box.H < ends.high-0.5 {
		edge(box.Bottom()-long, box.Bottom())
	}
}

// A scrolled is how far something is scrolled, and how high it is in all.
type scrolled struct{ scroll, high float64 }

// caution is a triangle with an exclamation mark.
func (d *prompter) caution(at scene.Point) {
	t := d.in.Theme
	d.fill(triangle(at, 9*d.k), t.Orange)
	d.textMiddle("!", scene.Style{Face: scene.Bold, Size: 11 * d.k}, scene.Point{X: at.X, Y: at.Y + 5*d.k}, t.Panel)
}

// caps sets a small heading with its baseline's left end at a point.
func (d *prompter) caps(text string, at scene.Point, wide float64) scene.Run {
	r := d.letters.Fit(text, scene.Style{Face: scene.Bold, Size: 12 * d.k, Tracking: 1.1 * d.k}, wide)
	d.run(r, at.X, at.Y, d.in.Theme.Muted)
	return r
}

// block sets lines under each other from a height on, at the right if they read
// from right to left, and returns where they end.
func (d *prompter) block(lines []scene.Run, box scene.Rect, how typeset) float64 {
	y := box.Y
	for _, r := range lines {
		x := box.X
		if rightToLeft(lines[0].Text) {
			x = box.Right() - r.Advance
		}
		d.run(r, x, y+how.line*0.76, how.tone(d.in.Theme))
		y += how.line
	}
	return y
}
