package portray

import (
	"cmp"
	"image/color"
	"strings"

	"sightline/model"
	"sightline/ui/scene"
)

// SceneProblem says why not all of a scene can be shown: "2 of its ids are not in
// the briefing: x, y"; "" if it can.
func SceneProblem(ix *model.Index, sc model.Scene) string {
	const told = 4
	missing := ix.Dangling(sc)
	if len(missing) == 0 {
		return ""
	}
	words := thousands(len(missing)) + " of its ids are not in the briefing: "
	if len(missing) == 1 {
		words = "One of its ids is not in the briefing: "
	}
	if len(missing) > told {
		return words + strings.Join(missing[:told], ", ") + " and " + thousands(len(missing)-told) + " more"
	}
	return words + strings.Join(missing, ", ")
}

func orangeTone(t Theme) color.NRGBA { return t.Orange }

// A listRow is a scene in the list, laid out.
type listRow struct {
	number         scene.Run
	title, problem []scene.Run
	when           []scene.Run
	state          scene.Run
	high           float64
	style          scene.Style // of the title
	text           float64     // how wide it may be
}

const (
	listPicture = 92.0
	listPadding = 9.0
	listLines   = 3 // of a title
)

// list draws the scenes to jump to, as far as it is scrolled.
func (d *prompter) list(box scene.Rect) {
	d.caps("SCENES", scene.Point{X: box.X, Y: box.Y + 13*d.k}, box.W)
	d.done("list", nil)
	box.Y, box.H = box.Y+24*d.k, max(0, box.H-24*d.k)
	d.out.List = box
	y := box.Y - d.in.ListScroll
	for n := range d.in.Scenes {
		row := d.listRow(n, box.W-14*d.k)
		at := scene.Rect{X: box.X, Y: y, W: box.W - 12*d.k, H: row.high}
		if at.Bottom() > box.Y && at.Y < box.Bottom() {
			row.title = balanced(d.letters, wordwise(d.in.Scenes[n].Title), row.style, row.text, listLines)
			d.drawRow(n, row, at)
			d.out.Rows = append(d.out.Rows, SceneBox{Scene: n, Box: at, Clip: box})
		}
		y += row.high + 4*d.k
	}
	d.out.ListHigh = y + d.in.ListScroll - box.Y
	d.fading(box, scrolled{d.in.ListScroll, d.out.ListHigh}, 24*d.k, d.in.Theme.Panel)
	d.done("list", &box)
	d.thumb(box, d.in.ListScroll, d.out.ListHigh)
	d.done("list", nil)
}

func (d *prompter) listRow(n int, wide float64) listRow {
	sc := d.in.Scenes[n]
	text := wide - (listPicture+3*listPadding)*d.k
	style := scene.Style{Size: 14.5 * d.k}
	if n == d.in.Current {
		style.Face = scene.Bold
	}
	r := listRow{style: style, text: text, number: d.letters.Shape(thousands(n+1), scene.Style{Face: scene.Bold, Size: 12 * d.k, Tabular: true})}
	// As many lines as it will have: to even them out takes eight times as long,
	// and few of 200 scenes are in sight.
	r.title = d.letters.Wrap(wordwise(sc.Title), style, text, listLines)
	state := ""
	switch n {
	case d.in.Current:
		state = "NOW"
	case d.in.Current + 1:
		state = "NEXT"
	}
	r.state = d.letters.Shape(state, scene.Style{Face: scene.Bold, Size: 10.5 * d.k, Tracking: d.k})
	r.when = d.letters.Wrap(cmp.Or(sc.Brief, sc.When), scene.Style{Size: 12 * d.k}, text-r.number.Advance-r.state.Advance-18*d.k, 2)
	if sc.Problem != "" {
		r.problem = d.letters.Wrap(unhyphened(sc.Problem), scene.Style{Size: 12 * d.k}, text-24*d.k, 4)
	}
	high := 2 + 16*float64(max(1, len(r.when))) + 19*float64(len(r.title)) + 16*float64(len(r.problem))
	r.high = (max(listPicture*9/16, high+4) + 2*listPadding) * d.k
	return r
}

func (d *prompter) drawRow(n int, r listRow, box scene.Rect) {
	t, pad := d.in.Theme, listPadding*d.k
	switch {
	case n == d.in.Current:
		d.fill(box.Path(8*d.k), fade(t.Accent, deskLit))
		d.fill(scene.Rect{X: box.X, Y: box.Y + 6*d.k, W: 4 * d.k, H: box.H - 12*d.k}.Path(2*d.k), t.Accent)
	case n == d.in.Hover:
		d.fill(box.Path(8*d.k), t.Card)
	}
	picture := scene.Rect{X: box.X + pad, Y: box.Y + pad, W: listPicture * d.k, H: listPicture * 9 / 16 * d.k}
	d.slot(picture)
	d.out.Thumbs = append(d.out.Thumbs, SceneBox{Scene: n, Box: picture, Clip: d.out.List})
	x, y := picture.Right()+pad*1.3, box.Y+pad-2*d.k
	d.run(r.number, x, y+13*d.k, t.Text)
	for i, line := range r.when {
		d.run(line, x+r.number.Advance+8*d.k, y+(13+16*float64(i))*d.k, t.Muted)
	}
	d.run(r.state, box.Right()-pad-r.state.Advance, y+13*d.k, t.Text)
	under := scene.Rect{X: x, Y: y + (2+16*float64(max(1, len(r.when))))*d.k, W: box.Right() - pad - x}
	under.Y = d.block(r.title, under, typeset{line: 19 * d.k, tone: textTone})
	if len(r.problem) > 0 {
		d.caution(scene.Point{X: x + 8*d.k, Y: under.Y + 11*d.k})
		under.X, under.W, under.Y = under.X+23*d.k, under.W-23*d.k, under.Y+2*d.k
		d.block(r.problem, under, typeset{line: 16 * d.k, tone: orangeTone})
	}
}
