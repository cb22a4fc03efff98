package portray

import (
	"cmp"
	"math"

	"sightline/ui/scene"
)

// at is a scene of the list; false if there is none of the number.
func (in PresenterInput) at(n int) (PresenterScene, bool) {
	if n < 0 || n >= len(in.Scenes) {
		return PresenterScene{}, false
	}
	return in.Scenes[n], true
}

// scenes draws the current and the next scene beside each other, and returns
// where they end.
func (d *prompter) scenes(box scene.Rect) float64 {
	gap := 26 * d.k
	wide := (box.W - gap) * 0.58
	wide = math.Min(wide, d.tall*0.36*16/9) // not less for a notice: pictures are painted for their size
	now := scene.Rect{X: box.X, Y: box.Y + 24*d.k, W: wide, H: wide * 9 / 16}
	then := scene.Rect{X: now.Right() + gap, Y: now.Y}
	then.W = math.Min(box.Right()-then.X, wide*0.72)
	then.H = then.W * 9 / 16
	d.caps(d.nowWords(), scene.Point{X: now.X, Y: box.Y + 13*d.k}, now.W-d.blank(now))
	if len(d.in.Scenes) > 0 {
		d.caps("NEXT", scene.Point{X: then.X, Y: box.Y + 13*d.k}, then.W)
	}
	low := now.Bottom()
	if sc, ok := d.in.at(d.in.Current); ok && d.in.Away != "" {
		d.empty(now, "Away from “"+sc.Title+"”: Esc leads back.")
		under := scene.Rect{X: now.X, Y: now.Bottom() + 12*d.k, W: now.W}
		low = math.Max(low, d.sceneWords(PresenterScene{Title: d.in.Away}, under, 23*d.k))
	} else if ok {
		d.out.Current = now
		d.slot(now)
		under := scene.Rect{X: now.X, Y: now.Bottom() + 12*d.k, W: now.W}
		if d.in.Steps > 0 {
			sc.When = cmp.Or(sc.Brief, sc.When) + " · " + thousands(d.in.Step) + " of " + plural(d.in.Steps, "claim", "claims") + " shown"
		}
		low = math.Max(low, d.sceneWords(sc, under, 23*d.k))
	} else if len(d.in.Scenes) == 0 {
		d.empty(now, "The briefing has no scenes: all of it is shown.")
		return low + 20*d.k
	} else {
		d.empty(now, "No scene is shown: Esc leads back to one.")
	}
	if sc, ok := d.in.at(d.in.Current + 1); ok {
		d.out.Next = then
		d.slot(then)
		under := scene.Rect{X: then.X, Y: then.Bottom() + 10*d.k, W: box.Right() - then.X}
		low = math.Max(low, d.sceneWords(sc, under, 17*d.k))
	} else {
		d.empty(then, "The end: this is the last scene.")
	}
	return low + 20*d.k
}

// nowWords are "NOW · SCENE 4 OF 8".
func (d *prompter) nowWords() string {
	if _, ok := d.in.at(d.in.Current); !ok {
		return "NOW"
	}
	if d.in.Away != "" {
		return "NOW  ·  AWAY FROM SCENE " + thousands(d.in.Current+1)
	}
	return "NOW  ·  SCENE " + thousands(d.in.Current+1) + " OF " + thousands(len(d.in.Scenes))
}

// slot is where the window puts a picture.
func (d *prompter) slot(box scene.Rect) {
	d.fill(box.Path(0), d.in.Theme.Field)
	d.stroke(box.Inset(-0.5*d.k).Path(0), d.in.Theme.Line, d.k)
}

// empty tells why there is no picture.
func (d *prompter) empty(box scene.Rect, words string) {
	d.stroke(box.Inset(0.5*d.k).Path(6*d.k), d.in.Theme.Line, d.k, 5*d.k, 4*d.k)
	lines := d.letters.Wrap(words, scene.Style{Size: 15 * d.k}, box.W-40*d.k, 3)
	under := box
	under.X, under.W, under.Y = box.X+20*d.k, box.W-40*d.k, box.Y+box.H/2-11*d.k*float64(len(lines))
	d.block(lines, under, typeset{line: 22 * d.k, tone: mutedTone})
}

// blank tells over the picture's right corner that the stage shows nothing of it,
// and returns how wide that is.
func (d *prompter) blank(box scene.Rect) float64 {
	if d.in.Blank == NotBlank {
		return 0
	}
	words := "The stage is black"
	if d.in.Blank == White {
		words = "The stage is white"
	}
	r := d.letters.Fit(words, scene.Style{Face: scene.Bold, Size: 13 * d.k}, box.W/2)
	chip := scene.Rect{Y: box.Y - 29*d.k, W: r.Advance + 20*d.k, H: 24 * d.k}
	chip.X = box.Right() - chip.W
	d.fill(chip.Path(6*d.k), d.in.Theme.Text)
	d.run(r, chip.X+10*d.k, chip.Y+16.5*d.k, d.in.Theme.Panel)
	return chip.W + 12*d.k
}

// sceneWords set a scene's title, its moment and what is wrong with it, and return
// where they end.
func (d *prompter) sceneWords(sc PresenterScene, box scene.Rect, size float64) float64 {
	title := balanced(d.letters, wordwise(sc.Title), scene.Style{Face: scene.Bold, Size: size}, box.W, 3)
	box.Y = d.block(title, box, typeset{line: size * 1.26, tone: textTone})
	when := d.letters.Wrap(sc.When, scene.Style{Size: 14 * d.k}, box.W, 2)
	box.Y = d.block(when, box, typeset{line: 21 * d.k, tone: mutedTone})
	return d.problem(sc.Problem, box)
}

// problem tells why not all of a scene can be shown.
func (d *prompter) problem(words string, box scene.Rect) float64 {
	if words == "" {
		return box.Y
	}
	lines := d.letters.Wrap(unhyphened(words), scene.Style{Size: 13 * d.k}, box.W-26*d.k, 3)
	d.caution(scene.Point{X: box.X + 9*d.k, Y: box.Y + 13*d.k})
	box.X, box.W, box.Y = box.X+26*d.k, box.W-26*d.k, box.Y+3*d.k
	return d.block(lines, box, typeset{line: 18 * d.k, tone: orangeTone}) + 2*d.k
}
