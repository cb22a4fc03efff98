package exporting

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sightline/model"
	"sightline/ui/desk/internal/pane"
	"sightline/ui/export"
	"sightline/ui/portray"
)

// A row is one of the choices and what is done with it.
type row struct {
	portray.ExportRow
	id   string
	turn func(way int) // to the next value, or with −1 to the one before
	do   func()
	line *pane.Line
}

func heading(label string) row {
	return row{ExportRow: portray.ExportRow{Kind: portray.ExportHeading, Label: label}}
}

// choice is a row of one value among several.
func choice[T comparable](id, label string, all []T, now *T, word func(T) string) row {
	return row{
		ExportRow: portray.ExportRow{Kind: portray.ExportChoice, Label: label, Value: word(*now)}, id: id,
		turn: func(way int) {
			i := max(0, slices.Index(all, *now))
			*now = all[(i+way+len(all))%len(all)]
		},
	}
}

func check(id, label string, on bool, set func(bool)) row {
	return row{
		ExportRow: portray.ExportRow{Kind: portray.ExportCheck, Label: label, On: on}, id: id,
		do: func() { set(!on) },
	}
}

func typed(id, label string, l *pane.Line) row {
	return row{
		ExportRow: portray.ExportRow{Kind: portray.ExportText, Label: label, Value: l.Text, Cursor: l.Cursor, Anchor: l.Anchor},
		id:        id, line: l,
	}
}

func act(id, label, value string, do func()) row {
	return row{ExportRow: portray.ExportRow{Kind: portray.ExportAct, Label: label, Value: value}, id: id, do: do}
}

// rows are all that apply to what is chosen so far.
func (d *Dialogue) rows() []row {
	f := d.form()
	all := append([]row{heading("Picture")}, d.pictureRows(f)...)
	carried := []row{heading("What it carries")}
	for _, p := range parts() {
		if d.heeds(p.option) {
			carried = append(carried, check(p.name, p.label, d.chosen.on(p), func(on bool) { d.chosen.Parts[p.name] = on }))
		}
	}
	if len(carried) > 1 {
		all = append(all, carried...)
	}
	if f.moves {
		all = append(all, heading("How it moves"))
		all = append(all, d.movingRows()...)
	}
	all = append(all, heading("File"), typed("name", "Name", &d.name), act("folder", "Folder", d.folder, d.choose))
	if f.text() {
		return all
	}
	if d.stage.Copy == nil {
		return append(all, row{ExportRow: portray.ExportRow{Kind: portray.ExportAct, Label: "Clipboard", Value: "takes no pictures on this system"}, id: "copy"})
	}
	return append(all, act("copy", "Clipboard", "Copy as a picture (Ctrl+C)", d.Copy))
}

func (d *Dialogue) pictureRows(f form) []row {
	var names []string
	for _, f := range forms() {
		names = append(names, f.name)
	}
	of := func(all bool) string {
		switch n := strconv.Itoa(len(d.scenes())); {
		case all && f.kind.Paged():
			return "All scenes: " + n + " in one file"
		case all:
			return "All scenes: " + n + " files"
		}
		return "What the window shows"
	}
	var rows []row
	if len(d.scenes()) > 0 && !f.numbered {
		rows = append(rows, choice("of", "Of", []bool{false, true}, &d.chosen.AllScenes, of))
	}
	rows = append(rows, choice("form", "Kind", names, &d.chosen.Form, func(string) string { return f.label }))
	if d.heeds("handout") {
		rows = append(rows, check("handout", "Handout with notes", d.chosen.Handout, func(on bool) { d.chosen.Handout = on }))
	}
	if d.heeds("size") {
		rows = append(rows, d.sizeRows()...)
	}
	if !d.heeds("theme") {
		return rows
	}
	return append(rows, choice("theme", "Colours", themes(), &d.chosen.Theme, func(name string) string {
		if name == "" {
			return "As in the window"
		}
		return strings.ToUpper(name[:1]) + name[1:]
	}))
}

// sizeRows are those of the picture's size.
func (d *Dialogue) sizeRows() []row {
	var sizes []string
	for _, p := range presets() {
		sizes = append(sizes, p.name)
	}
	rows := []row{choice("size", "Size", sizes, &d.chosen.Size, sizeWords)}
	if d.chosen.Size == ownSize {
		rows = append(rows, typed("own", "Pixels", &d.own))
	}
	return rows
}

// heeds tells whether an option makes a difference to what is chosen.
func (d *Dialogue) heeds(option string) bool {
	f := d.form()
	return export.Form{Kind: f.kind, Numbered: f.numbered, Handout: d.handout(), Board: d.board()}.Heeds(option)
}

// board tells whether the board is shown: what the window shows, by a kind that can.
func (d *Dialogue) board() bool {
	return d.subject.Job.Options.Board && !d.chosen.AllScenes && slices.Contains(export.FitOf("board").Kinds, d.form().kind)
}

// sizeWords tell a preset's name and size.
func sizeWords(name string) string {
	for _, p := range presets() {
		if p.name == name && p.width > 0 {
			return fmt.Sprintf("%s · %d × %d", p.label, p.width, p.height)
		}
	}
	return "Own"
}

func (d *Dialogue) movingRows() []row {
	grain := d.subject.Job.Index.Grain().String()
	seconds := func(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) + " s" }
	return []row{
		choice("fps", "Frames a second", speeds(), &d.chosen.FPS, strconv.Itoa),
		choice("day", "Time of a "+grain, days(), &d.chosen.Day, seconds),
		choice("hold", "Hold at the end", holds(), &d.chosen.Hold, seconds),
		check("skip", "Only "+grain+"s of change", d.chosen.Skip, func(on bool) { d.chosen.Skip = on }),
	}
}

// scenes are those that the briefing is given in.
func (d *Dialogue) scenes() []model.Scene { return d.subject.Scenes }

// handout tells whether that is chosen.
func (d *Dialogue) handout() bool { return d.chosen.Handout && d.form().kind.Paged() }

// size is the picture's, in pixels; a slide's where it has none of its own.
func (d *Dialogue) size() ([2]int, error) {
	if d.handout() {
		o := export.Options{}.OnHandout()
		return [2]int{o.Width, o.Height}, nil
	}
	if !d.heeds("size") {
		return [2]int{presets()[0].width, presets()[0].height}, nil
	}
	for _, p := range presets() {
		if p.name == d.chosen.Size && p.width > 0 {
			return [2]int{p.width, p.height}, nil
		}
	}
	return parseSize(d.own.Text)
}

// dpi is how many pixels go to an inch in print; 0: not said.
func (d *Dialogue) dpi() float64 {
	for _, p := range presets() {
		if p.name == d.chosen.Size {
			return p.dpi
		}
	}
	return 0
}

// options are those of the picture of what the window shows.
func (d *Dialogue) options() (export.Options, error) {
	o := d.subject.Job.Options
	size, err := d.size()
	if err != nil {
		return o, err
	}
	o.Width, o.Height, o.Scale, o.DPI = size[0], size[1], 1, d.dpi()
	o.Board = d.board()
	if d.chosen.Theme != "" {
		o.Theme = d.chosen.Theme
	}
	for _, p := range parts() {
		p.set(&o, d.chosen.on(p))
	}
	o.Animation = export.Animation{FPS: d.chosen.FPS, DaySeconds: d.chosen.Day, Hold: d.chosen.Hold, SkipUnchanged: d.chosen.Skip}
	return o, nil
}

// ofScene is a picture of the n-th scene.
func (d *Dialogue) ofScene(j export.Job, n int) export.Job {
	if d.staged == nil {
		d.staged = withScenes(j.Index, d.scenes())
	}
	s, o := d.scenes()[n], &j.Options
	j.Index = d.staged
	o.Scene, o.Moment, o.Clock, o.View, o.BBox, o.Board, o.Within = s.ID, s.At, s.Clock, nil, nil, false, nil
	return j
}

// withScenes is an index of the same briefing with other scenes.
func withScenes(ix *model.Index, scenes []model.Scene) *model.Index {
	b := *ix.Briefing()
	if slices.EqualFunc(b.Scenes, scenes, model.Scene.Equal) {
		return ix
	}
	b.Scenes = scenes
	return model.NewIndex(&b)
}

// caption tells the size and the moment.
func (d *Dialogue) caption() string {
	if d.preview.fault != "" {
		return d.preview.fault
	}
	o := d.subject.Job.Options
	words := ""
	if d.chosen.AllScenes && !d.form().numbered {
		words = "The first of " + strconv.Itoa(len(d.scenes())) + " scenes"
	} else if !o.Moment.IsZero() {
		words = o.Moment.Words() + ", " + o.Clock.Words()
	}
	if d.handout() {
		words += " · the map, which stands on A4 under its title, with notes and claims"
	} else if size, err := d.size(); err == nil && d.heeds("size") {
		words += fmt.Sprintf(" · %d × %d pixels", size[0], size[1])
	}
	if d.form().moves {
		words += " · one day of many"
	}
	return strings.TrimPrefix(words, " · ")
}
