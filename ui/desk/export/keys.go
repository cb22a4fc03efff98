package exporting

import (
	"time"

	"fyne.io/fyne/v2"

	"sightline/ui/desk/internal/pane"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// picked is the row that has the keys, and where it is.
func (d *Dialogue) picked() (rows []row, at int) {
	rows = d.rows()
	for i, r := range rows {
		if r.id == d.at {
			return rows, i
		}
	}
	d.at = rows[1].id // the one that had the keys is gone
	return rows, 1
}

// Key moves among the rows, changes them, and writes with Enter.
func (d *Dialogue) Key(k fyne.KeyName) (done bool) {
	if d.cancel != nil {
		return false
	}
	rows, at := d.picked()
	r := rows[at]
	switch k {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyTab, fyne.KeyPageUp, fyne.KeyPageDown:
		d.move(rows, at, k)
		return false
	case fyne.KeyReturn, fyne.KeyEnter:
		if r.Kind == portray.ExportAct {
			d.change(r.do)
			return false
		}
		d.Write()
		return false
	}
	switch {
	case r.line != nil:
		d.edit(r, func(l *pane.Line) { l.Key(k, d.stage.Shift != nil && d.stage.Shift()) })
	case k == fyne.KeySpace && r.turn != nil:
		d.change(func() { r.turn(1) })
	case k == fyne.KeySpace:
		d.change(r.do)
	case k == fyne.KeyLeft && r.turn != nil:
		d.change(func() { r.turn(-1) })
	case k == fyne.KeyRight && r.turn != nil:
		d.change(func() { r.turn(1) })
	case k == fyne.KeyLeft:
		d.step(rows, at, -1)
	case k == fyne.KeyRight:
		d.step(rows, at, 1)
	}
	return false
}

// move goes to another row.
func (d *Dialogue) move(rows []row, at int, k fyne.KeyName) {
	switch {
	case k == fyne.KeyPageUp:
		d.step(rows, 0, 1)
	case k == fyne.KeyPageDown:
		d.step(rows, 0, -1)
	case k == fyne.KeyUp, k == fyne.KeyTab && d.stage.Shift != nil && d.stage.Shift():
		d.step(rows, at, -1)
	default:
		d.step(rows, at, 1)
	}
}

// step goes to the next row that is no heading, or with −1 to the one before; from
// the last to the first.
func (d *Dialogue) step(rows []row, at, by int) {
	for range rows {
		at = (at + by + len(rows)) % len(rows)
		if rows[at].id != "" {
			d.at = rows[at].id
			return
		}
	}
}

// change does something that may change the picture.
func (d *Dialogue) change(do func()) {
	if do == nil {
		return
	}
	form := d.chosen.Form
	d.say("", false)
	do()
	if d.chosen.Form != form {
		d.rename()
	}
	d.look()
}

// edit changes what is typed in a row; another name is another question.
func (d *Dialogue) edit(r row, how func(*pane.Line)) {
	was := r.line.Text
	how(r.line)
	if r.line.Text == was {
		return
	}
	d.say("", false)
	if r.line == &d.own {
		if _, err := parseSize(d.own.Text); err == nil {
			d.chosen.Own = d.own.Text
		}
		d.look()
	}
}

// Rune types into the row.
func (d *Dialogue) Rune(r rune) (done bool) {
	d.Paste(string(r))
	return false
}

// Paste types a text into the row, if it is one to type in.
func (d *Dialogue) Paste(text string) {
	if rows, at := d.picked(); d.cancel == nil && rows[at].line != nil {
		d.edit(rows[at], func(l *pane.Line) { l.Insert(text) })
	}
}

// SelectAll selects all that is typed in the row.
func (d *Dialogue) SelectAll() {
	if rows, at := d.picked(); rows[at].line != nil {
		rows[at].line.SelectAll()
	}
}

// twice is how long a click on the button may be the second of two, which neither
// agrees to a question nor stops the work.
const twice = 700 * time.Millisecond

// Tap changes the row under the pointer: to the value before at its left end.
func (d *Dialogue) Tap(at scene.Point) (done bool) {
	switch {
	case d.plan.Export.Contains(at) && d.stage.Now().Sub(d.turned) < twice:
		return false
	case d.plan.Export.Contains(at) && d.cancel != nil:
		d.cancel()
		return false
	case d.cancel != nil:
		return false
	case d.plan.Export.Contains(at):
		d.Write()
		return false
	case d.plan.Close.Contains(at):
		return true
	}
	rows := d.rows()
	for i, box := range d.plan.Rows {
		if i < len(rows) && rows[i].id != "" && box.Contains(at) {
			d.tapRow(rows[i], at.X < box.X+box.W/2)
			break
		}
	}
	return false
}

func (d *Dialogue) tapRow(r row, left bool) {
	d.at = r.id
	switch {
	case r.turn != nil && left:
		d.change(func() { r.turn(-1) })
	case r.turn != nil:
		d.change(func() { r.turn(1) })
	default:
		d.change(r.do)
	}
}

// Scroll goes on among the rows.
func (d *Dialogue) Scroll(by int) {
	rows, at := d.picked()
	for range max(by, -by) {
		if by > 0 {
			d.step(rows, at, 1)
		} else {
			d.step(rows, at, -1)
		}
		rows, at = d.picked()
	}
}
