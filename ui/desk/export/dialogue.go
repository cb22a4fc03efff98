package exporting

import (
	"context"
	"fmt"
	"image"
	"path/filepath"
	"strings"
	"time"

	"sightline/model"
	"sightline/ui/desk/internal/pane"
	"sightline/ui/desk/internal/sheet"
	"sightline/ui/export"
	"sightline/ui/paint/raster"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

var (
	_ sheet.Painter = (*Dialogue)(nil)
	_ sheet.Escaper = (*Dialogue)(nil)
)

// A Stage is what the dialogue needs of the window.
type Stage struct {
	Portrayer *portray.Portrayer
	Theme     func() portray.Theme
	Post      func(func()) // runs on the user interface's goroutine
	Redraw    func()
	Shift     func() bool // tells whether the Shift key is held
	Now       func() time.Time

	// Choose lets a name in a folder be chosen, and calls then with the path, or
	// with "" if none was. The dialogue is to be seen again after that.
	Choose func(folder, name, ending string, then func(path string))
	// Copy puts a PNG on the clipboard; nil where there is none for pictures.
	Copy func(png []byte) error
	// Done is told what was written.
	Done func(paths []string)
	// Keep is given the choices whenever something is written; nil: nobody is.
	Keep func(Choices)
}

// A Subject is what there is a picture to be made of.
type Subject struct {
	Job    export.Job    // as the window shows it; the size and what it carries are chosen
	Scenes []model.Scene // as they are now, which need not be as the job's index has them
	Folder string
	Stem   string // of the proposed name
}

// A Dialogue is content of a sheet.
type Dialogue struct {
	stage   Stage
	subject Subject
	chosen  Choices

	at   string // the row that has the keys
	top  int
	plan portray.ExportPlan

	folder    string
	staged    *model.Index // of the scenes; nil until it is needed
	name, own pane.Line
	agreed    string    // the question that was asked last; "" if none was
	turned    time.Time // when the button last came to mean something else
	message   string
	warning   bool

	preview preview
	cancel  context.CancelFunc // of the work; nil while none is done
	part    float64

	painter raster.Painter
	pixels  *image.RGBA
}

// New makes a dialogue that begins with choices.
func New(stage Stage, subject Subject, chosen Choices) *Dialogue {
	d := &Dialogue{stage: stage, subject: subject, chosen: chosen.clone().sound(), folder: subject.Folder, at: "name"}
	if len(d.scenes()) == 0 {
		d.chosen.AllScenes = false
	}
	d.own.Set(d.chosen.Own)
	d.name.Set(subject.Stem)
	d.rename()
	d.look()
	return d
}

// Choices are what is chosen now.
func (d *Dialogue) Choices() Choices { return d.chosen.clone() }

// form is the kind that is chosen.
func (d *Dialogue) form() form {
	for _, f := range forms() {
		if f.name == d.chosen.Form {
			return f
		}
	}
	return forms()[0]
}

// stem is the name without its ending and a number's place.
func (d *Dialogue) stem() string {
	stem := d.name.Text
	for _, f := range forms() {
		if rest, ok := strings.CutSuffix(stem, f.ending()); ok {
			stem = rest
			break
		}
	}
	return strings.TrimSuffix(stem, numberPlace)
}

// numberPlace is where a frame's number goes in a name.
const numberPlace = "-%03d"

// rename gives the name the ending of the kind.
func (d *Dialogue) rename() {
	stem, f := d.stem(), d.form()
	if f.numbered {
		stem += numberPlace
	}
	d.name.Set(stem + f.ending())
}

// Draw draws the sheet; the preview is left open.
func (d *Dialogue) Draw(width, height float64) scene.Scene {
	rows := d.rows()
	in := portray.ExportSheet{
		Title: d.Title(), Picked: -1, Caption: d.caption(), Text: d.preview.text, Message: d.message, Warning: d.warning,
		Hint: "↑ ↓ go, ← → choose, Enter writes, Esc leaves", Export: "Export", Working: d.cancel != nil, Part: d.part,
	}
	if d.cancel != nil {
		in.Export, in.Message, in.Warning = "Stop", fmt.Sprintf("Working: %d %% is done. Esc stops it.", int(100*d.part)), false
	}
	if size, err := d.size(); err == nil && !d.form().text() {
		in.Aspect = float64(size[0]) / float64(size[1])
	}
	for i, r := range rows {
		in.Rows = append(in.Rows, r.ExportRow)
		if r.id == d.at {
			in.Picked = i
		}
	}
	_, plan := d.stage.Portrayer.ExportSheet(in, width, height, d.stage.Theme())
	d.top = d.inSight(plan, in.Picked)
	in.Top = d.top
	var s scene.Scene
	s, d.plan = d.stage.Portrayer.ExportSheet(in, width, height, d.stage.Theme())
	return s
}

// inSight is the first line with which the picked row is seen.
func (d *Dialogue) inSight(plan portray.ExportPlan, picked int) int {
	top := max(0, min(d.top, plan.Lines-plan.Fits))
	if picked < 0 {
		return top
	}
	line := plan.Line[picked]
	return max(line-plan.Fits+1, min(top, line))
}

// Paint paints the sheet with the preview on it.
func (d *Dialogue) Paint(w, h int, scale float64) *image.RGBA {
	if d.pixels == nil || d.pixels.Rect.Dx() != w || d.pixels.Rect.Dy() != h {
		d.pixels = image.NewRGBA(image.Rect(0, 0, w, h))
	}
	d.painter.Paint(d.pixels, d.Draw(float64(w)/scale, float64(h)/scale), scale)
	at := d.plan.Preview
	box := image.Rect(int(at.X*scale), int(at.Y*scale), int(at.Right()*scale), int(at.Bottom()*scale))
	d.preview.resize(box.Size(), d.look)
	d.preview.lay(d.pixels, box)
	return d.pixels
}

// Escape stops the work that is being done, or leaves.
func (d *Dialogue) Escape() (done bool) {
	if d.cancel != nil {
		d.cancel()
		return false
	}
	return true
}

// Title says what there is a picture of.
func (d *Dialogue) Title() string {
	if d.board() {
		return "Export a picture of the board"
	}
	return "Export a picture of the map"
}

// path is where the picture goes.
func (d *Dialogue) path() string { return filepath.Join(d.folder, d.name.Text) }

// Working tells whether something is being written.
func (d *Dialogue) Working() bool { return d.cancel != nil }
