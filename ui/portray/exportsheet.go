package portray

import (
	"math"
	"strings"

	"sightline/ui/scene"
)

// An ExportSheet is where it is chosen what picture is to be written, over the
// window: a preview on the left, the choices on the right.
type ExportSheet struct {
	Title   string
	Rows    []ExportRow
	Picked  int     // index into Rows: where the keys are
	Top     int     // line of rows shown first
	Aspect  float64 // width by height of the picture; 0 if there is none
	Caption string  // under the preview
	Text    string  // in place of a preview
	Message string  // over the buttons; "" if there is none
	Warning bool    // Message is one
	Hint    string
	Export  string  // what the button says
	Working bool    // it is being written
	Part    float64 // of the work that is done, 0 to 1
}

// An ExportRow is one of the choices.
type ExportRow struct {
	Kind           ExportRowKind
	Label, Value   string
	On             bool // checked
	Cursor, Anchor int  // in a Value that is typed, as a Chooser has them
}

// An ExportRowKind is how a row is chosen in.
type ExportRowKind uint8

// The kinds of rows. Two checks stand beside each other.
const (
	ExportHeading ExportRowKind = iota
	ExportChoice                // one of several, by arrows to both sides
	ExportCheck
	ExportText // typed
	ExportAct  // does something at once
)

// An ExportPlan is where the parts of an ExportSheet lie.
type ExportPlan struct {
	Rows          []scene.Rect // empty: not shown
	Lines, Fits   int          // of rows: how many there are, and how many are shown
	Line          []int        // of each row
	Preview       scene.Rect   // empty: there is none
	Close, Export scene.Rect
}

const (
	exportWide   = 1640.0
	exportHigh   = 1000.0
	exportColumn = 400.0 // of the choices
	exportRow    = 29.0
	exportPad    = 22.0
	exportHead   = 56.0
	exportFoot   = 104.0
	exportLabel  = 118.0 // width of the labels
)

// ExportSheet draws it.
func (p *Portrayer) ExportSheet(in ExportSheet, width, height float64, t Theme) (scene.Scene, ExportPlan) {
	s := p.sheet()
	w, h := math.Min(exportWide, width-40), math.Min(exportHigh, height-40)
	box := scene.Rect{X: (width - w) / 2, Y: (height - h) / 2, W: w, H: h}
	s.fill(scene.Rect{W: width, H: height}.Path(0), dimmed)
	s.fill(box.Path(12), t.Panel)
	s.stroke(box.Inset(0.5).Path(12), t.Line, 1)
	s.run(p.letters.Fit(in.Title, scene.Style{Face: scene.Bold, Size: 17}, w-2*exportPad-40), box.X+exportPad, box.Y+36, t.Text)
	plan := ExportPlan{Close: scene.Rect{X: box.Right() - 46, Y: box.Y + 14, W: 30, H: 30}}
	s.cross(plan.Close, t)
	column := scene.Rect{X: box.Right() - exportPad - exportColumn, Y: box.Y + exportHead, W: exportColumn, H: h - exportHead - exportFoot}
	left := scene.Rect{X: box.X + exportPad, Y: column.Y, W: column.X - box.X - 2*exportPad, H: h - exportHead - exportPad}
	groups := p.exportPreview(s, in, left, &plan, t)
	groups = append(groups, p.exportRows(s, in, column, &plan, t)...)
	p.exportFoot(s, in, scene.Rect{X: column.X, Y: column.Bottom(), W: column.W, H: exportFoot}, &plan, t)
	return scene.Scene{Width: width, Height: height, Groups: append(groups, s.group("export", nil))}, plan
}

// exportPreview leaves room for the picture, with its caption under it, or shows the
// text in its place.
func (p *Portrayer) exportPreview(s *sheet, in ExportSheet, at scene.Rect, plan *ExportPlan, t Theme) []scene.Group {
	s.fill(at.Path(8), t.Field)
	s.stroke(at.Inset(0.5).Path(8), t.Line, 1)
	caption := p.letters.Wrap(in.Caption, scene.Style{Size: 12}, at.W-24, 2)
	for i, r := range caption {
		s.run(r, at.X+(at.W-r.Advance)/2, at.Bottom()-14-16*float64(len(caption)-1-i), t.Muted)
	}
	room := scene.Rect{X: at.X + 14, Y: at.Y + 14, W: at.W - 28, H: at.H - 36 - 16*float64(len(caption))}
	if in.Text != "" {
		groups := []scene.Group{s.group("export", nil)}
		y := room.Y + 14
		for _, line := range strings.Split(in.Text, "\n") {
			if y > room.Bottom() {
				break
			}
			s.run(p.letters.Fit(line, scene.Style{Size: 12}, room.W), room.X, y, t.Text)
			y += 17
		}
		return append(groups, s.group("text", &room))
	}
	if in.Aspect <= 0 || room.W < 8 || room.H < 8 {
		return nil
	}
	w := math.Min(room.W, room.H*in.Aspect)
	h := w / in.Aspect
	plan.Preview = scene.Rect{X: math.Round(room.X + (room.W-w)/2), Y: math.Round(room.Y + (room.H-h)/2), W: math.Round(w), H: math.Round(h)}
	s.stroke(scene.Rect{X: plan.Preview.X - 1, Y: plan.Preview.Y - 1, W: plan.Preview.W + 2, H: plan.Preview.H + 2}.Path(0), t.Line, 1)
	return nil
}

// exportFoot draws the message, how far the work is, and the button.
func (p *Portrayer) exportFoot(s *sheet, in ExportSheet, at scene.Rect, plan *ExportPlan, t Theme) {
	ink := t.Text
	if in.Warning {
		ink = t.Orange
	}
	for i, r := range p.letters.Wrap(in.Message, scene.Style{Size: 12.5}, at.W-8, 2) {
		s.run(r, at.X+8, at.Y+22+16*float64(i), ink)
	}
	wide := p.ButtonWidth(in.Export) + 16
	plan.Export = scene.Rect{X: at.Right() - wide, Y: at.Bottom() - exportPad - 34, W: wide, H: 34}
	button := p.Button(ButtonInput{Text: in.Export, On: true, Theme: t}, plan.Export.W, plan.Export.H)
	for _, g := range shift(button.Groups, plan.Export) {
		s.items = append(s.items, g.Items...)
	}
	rest := plan.Export.X - at.X - 22
	mid := plan.Export.Y + plan.Export.H/2
	if in.Working {
		bar := scene.Rect{X: at.X + 8, Y: mid - 4, W: rest, H: 8}
		s.fill(bar.Path(4), t.Line)
		bar.W = math.Max(8, bar.W*math.Max(0, math.Min(1, in.Part)))
		s.fill(bar.Path(4), t.Accent)
		return
	}
	lines := p.letters.Wrap(in.Hint, scene.Style{Size: 11.5}, rest, 2)
	for i, r := range lines {
		s.run(r, at.X+8, mid+4-7.5*float64(len(lines)-1)+15*float64(i), t.Muted)
	}
}
