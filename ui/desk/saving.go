package desk

import (
	"crypto/sha256"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"sightline/assets"
	"sightline/model"
	"sightline/model/geojson"
	"sightline/ui/desk/internal/sheet"
	"sightline/ui/internal/whole"
	"sightline/ui/state"
)

// A file is where the briefing that is shown was read from.
type file struct {
	path string // "": it has no file of its own
	name string // what problems call it, and what is proposed when it is saved
	text []byte // what it held then
}

// builtInFile is the briefing inside the program.
func builtInFile() file { return file{name: unnamed, text: assets.DefaultBriefing()} }

// unnamed is the name that is proposed for what has none.
const unnamed = "sightline.briefing.geojson"

// opened is the file that the window opens on.
func opened(o Options) file {
	f := file{path: o.Path, name: filepath.Base(o.Path), text: o.Text}
	if f.path == "" {
		f.name = unnamed
	}
	return f
}

// A saving is one writing of scenes to a file.
type saving struct {
	to     string
	base   file // into whose text they are put
	anew   bool // whatever the file at that path is, it may be replaced: somebody agreed
	scenes []model.Scene
	index  *model.Index
	then   func() // once it is done; may be nil
}

// title is the window's: with a dot before it if scenes are not saved.
func title(s state.State) string {
	name := "Sightline"
	if t := s.Index.Briefing().Title; t != "" {
		name = t + " – Sightline"
	}
	if s.Modified {
		return "• " + name
	}
	return name
}

// leaving does something after which scenes that are not saved are gone: at once if
// there are none, else after they are saved or given up.
func (w *window) leaving(do func()) {
	if !w.store.State().Modified {
		do()
		return
	}
	w.sheet.Open(&sheet.Decision{
		Portrayer: w.portrayer, Theme: w.theme, Title: "The scenes are not saved",
		Lines: []string{w.unsaved()},
		Answers: []sheet.Answer{
			{Text: "Save", Do: func() { w.save(func() { w.leaving(do) }) }},
			{Text: "Discard the changes", Do: do},
			{Text: "Cancel"},
		},
	})
}

// unsaved says what would be lost.
func (w *window) unsaved() string {
	if w.file.path == "" {
		return "They have been changed, and this briefing has no file of its own yet: saving asks for a name."
	}
	return "The scenes of " + w.file.name + " have been changed since they were saved."
}

// save writes the scenes into the briefing's own file, and asks for a name if it has
// none.
func (w *window) save(then func()) {
	s := w.store.State()
	switch {
	case w.file.path == "":
		w.saveAs(then)
	case !s.Modified && then != nil:
		then()
	case !s.Modified:
		w.say("There is nothing to save", "The scenes are those of "+w.file.path+".")
	default:
		w.write(saving{to: w.file.path, base: w.file, scenes: s.Scenes, index: s.Index, then: then})
	}
}

// saveAs asks for a name and writes the briefing with its scenes there.
func (w *window) saveAs(then func()) {
	w.sheet.Open((&sheet.Chooser{
		Portrayer: w.portrayer, Theme: w.theme, Title: "Save the briefing with its scenes",
		Endings: []string{".geojson", ".json"}, Naming: true, Name: filepath.Base(w.file.name), Shift: w.shift,
		Done: func(path string) { w.saveTo(path, then) },
	}).In(w.beside()))
}

// saveTo writes to a path. The briefing's own file is only replaced if it is as it
// was; another one somebody has been asked about.
func (w *window) saveTo(path string, then func()) {
	w.folder = filepath.Dir(path)
	s := w.store.State()
	o := saving{to: path, base: w.file, anew: true, scenes: s.Scenes, index: s.Index, then: then}
	if oneFile(path, w.file.path) {
		o.to, o.anew = w.file.path, false
	}
	w.write(o)
}

// oneFile tells whether two paths lead to one file.
func oneFile(a, b string) bool {
	x, errX := os.Stat(a)
	y, errY := os.Stat(b)
	return errX == nil && errY == nil && os.SameFile(x, y)
}

// write writes away from the user interface's goroutine.
func (w *window) write(o saving) {
	if w.saving != nil { // one after the other
		w.saving = append(w.saving, func() { w.writeNext(o) })
		return
	}
	w.saving = []func(){}
	go func() {
		text, err := o.run()
		w.post(func() {
			then := w.saving
			w.saving = nil
			w.wrote(o, text, err)
			for _, f := range then {
				f()
			}
		})
	}()
}

// writeNext is write of what waited for another.
func (w *window) writeNext(o saving) {
	switch {
	case o.anew:
		w.write(o)
	case o.then != nil || w.store.State().Modified:
		w.save(o.then)
	}
}

// run writes, and gives what the file holds then.
func (o saving) run() ([]byte, error) {
	text, err := geojson.ReplaceScenes(o.base.text, o.base.name, o.scenes)
	if err != nil {
		return nil, err
	}
	if o.anew {
		return text, whole.Write(o.to, text)
	}
	return text, whole.Replace(o.to, text, sha256.Sum256(o.base.text))
}

// wrote goes on after a writing.
func (w *window) wrote(o saving, text []byte, err error) {
	switch {
	case errors.Is(err, whole.ErrChanged):
		w.askChanged(o)
	case err != nil:
		w.showError("The scenes can't be saved", err)
	case w.store.State().Index != o.index: // another briefing is shown by now
	default:
		w.file = file{o.to, filepath.Base(o.to), text}
		w.store.MarkSaved(o.to, o.scenes)
		if o.then != nil {
			o.then()
		}
	}
}

// askChanged asks what to do about a file that is no longer what was read.
func (w *window) askChanged(o saving) {
	q := &sheet.Decision{Portrayer: w.portrayer, Theme: w.theme}
	other := sheet.Answer{Text: "Save under another name", Do: func() { w.saveAs(o.then) }}
	if _, err := os.Stat(o.to); errors.Is(err, fs.ErrNotExist) {
		q.Title = "The file is no longer there"
		q.Lines = []string{o.to, "It has been moved or removed since it was opened. Written again, it holds what it held then, with these scenes."}
		o.anew = true
		q.Answers = []sheet.Answer{other, {Text: "Write it again", Do: func() { w.write(o) }}, {Text: "Cancel"}}
	} else {
		q.Title = "The file has changed on disk since it was opened"
		q.Lines = []string{o.to, "Write these scenes into it as it is now? What else has changed in it stays, and is shown here once it is opened again; scenes that somebody else has changed are lost."}
		q.Answers = []sheet.Answer{
			other,
			{Text: "Write into it as it is now", Do: func() { w.writeOver(o) }},
			{Text: "Cancel"},
		}
	}
	w.sheet.Open(q)
}

// writeOver writes into a file as it is now.
func (w *window) writeOver(o saving) {
	go func() {
		_, text, err := read(o.to)
		w.post(func() {
			if err != nil {
				w.showError("The scenes can't be written into the file as it is now", err)
				return
			}
			o.base.text = text
			w.write(o)
		})
	}()
}
