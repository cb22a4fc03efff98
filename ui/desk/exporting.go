package desk

import (
	"fmt"
	"os"
	"path/filepath"
	"time"

	"sightline/model"
	exporting "sightline/ui/desk/export"
	"sightline/ui/desk/internal/clip"
	"sightline/ui/desk/internal/sheet"
	"sightline/ui/desk/mapview"
	"sightline/ui/export"
	"sightline/ui/portray"
	"sightline/ui/state"
)

// rememberedFile is where the choices for pictures are kept from one start to the
// next; "" if the system tells no place for such files.
func rememberedFile() string {
	folder, err := os.UserConfigDir()
	if err != nil {
		return ""
	}
	return filepath.Join(folder, "sightline", "export.json")
}

// choosePicture lets it be chosen what is to be written of what the map shows, or the
// board in its place.
func (w *window) choosePicture() {
	if w.chosen == nil {
		c := exporting.Remembered(w.remembered)
		w.chosen = &c
	}
	s := w.store.State()
	stage := exporting.Stage{
		Portrayer: w.portrayer, Theme: w.theme, Post: w.post, Redraw: w.sheet.Redraw, Shift: w.shift, Now: time.Now,
		Done: w.exported, Keep: w.keepChoices,
	}
	if clip.Available() {
		stage.Copy = clip.PNG
	}
	var d *exporting.Dialogue
	stage.Choose = func(folder, name, ending string, then func(string)) {
		w.choosePlace(place{folder, name, ending}, func(path string) {
			then(path)
			w.sheet.Open(d)
		})
	}
	d = exporting.New(stage, exporting.Subject{Job: w.shown(s), Scenes: s.Sequence().Scenes, Folder: w.gallery(), Stem: pictureStem(s)}, *w.chosen)
	w.sheet.Open(d)
}

// shown is a picture of what the map shows, as it is projected and framed now, or of
// the board.
func (w *window) shown(s state.State) export.Job {
	o := export.Options{
		Moment: s.Moment, Clock: s.Clock, Theme: s.Theme, View: &s.View, SystemFonts: w.systemFonts,
		Insets: mapview.InsetOptions(s), Filter: s.Filter, Board: s.Board, Lanes: s.Lanes, BoardOrder: s.BoardOrder, Range: s.Range,
	}
	if s.InView {
		within := portray.InView(s.Index)
		o.Within = func(c *model.Claim) bool { return within(s.View, c) }
	}
	return export.Job{Index: s.Index, Options: o, Source: w.source()}
}

// keepChoices remembers what was chosen, and keeps it in a file if it can be: what is
// not remembered is only chosen anew.
func (w *window) keepChoices(c exporting.Choices) {
	w.chosen = &c
	if w.remembered != "" {
		go func() { _ = exporting.Remember(w.remembered, c) }()
	}
}

// exported tells what was written.
func (w *window) exported(paths []string) {
	w.pictures = filepath.Dir(paths[0])
	switch n := len(paths); {
	case n > 1:
		w.say(fmt.Sprintf("%d files are written", n), paths...)
	case export.IsSequence(paths[0]):
		w.say("The numbered files are written", paths...)
	default:
		w.say("The file is written", paths...)
	}
}

// copyPicture puts the picture on the clipboard that is being chosen for.
func (w *window) copyPicture() {
	if d, ok := w.sheet.Content().(*exporting.Dialogue); ok {
		d.Copy()
		w.sheet.Redraw()
	}
}

// A place is a name in a folder.
type place struct{ folder, name, ending string }

// A placeChooser lets a place be chosen, and goes back without one on Esc.
type placeChooser struct {
	*sheet.Chooser
	back func()
}

// Escape goes back.
func (c placeChooser) Escape() (done bool) {
	c.back()
	return false
}

// choosePlace has it chosen where a file goes. Then is called with its path, or with
// "" if none is chosen.
func (w *window) choosePlace(at place, then func(path string)) {
	c := (&sheet.Chooser{
		Portrayer: w.portrayer, Theme: w.theme, Title: "Where to export to", Endings: []string{at.ending},
		Naming: true, Name: at.name, Shift: w.shift, Done: then,
	}).In(at.folder)
	w.sheet.Open(placeChooser{c, func() { then("") }})
}
