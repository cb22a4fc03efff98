package desk

import (
	"bytes"
	"io"
	"os"
	"path/filepath"

	"sightline/model"
	"sightline/model/geojson"
)

// open shows the briefing of a file, once the scenes of the present one are saved or
// given up.
func (w *window) open(path string) { w.leaving(func() { w.load(path) }) }

// load reads a file away from the user interface's goroutine and shows it, or
// says what is wrong with it; then the window goes on with what it had.
func (w *window) load(path string) {
	w.folder = filepath.Dir(path)
	w.opening++
	turn := w.opening
	go func() {
		ix, text, err := read(path)
		w.portrayer.For(ix) // works out the map that the briefing wants
		w.post(func() {
			if turn != w.opening {
				return // another file was asked for since
			}
			if err != nil {
				w.showError(filepath.Base(path)+" can't be opened", err)
				return
			}
			w.file = file{path, filepath.Base(path), text}
			w.store.Open(ix, path)
			w.sayMissing(ix.Briefing())
		})
	}()
}

// sayMissing tells what the briefing wants of the map that the map does not have,
// and what its scenes have in focus that is not in the file: they are drawn without
// that.
func (w *window) sayMissing(b *model.Briefing) {
	title, lines := "", []string(nil)
	for _, p := range w.portrayer.MapProblems(b) {
		title, lines = "The map does not have all that the briefing asks for", append(lines, p.Error())
	}
	for _, p := range b.Doubts {
		lines = append(lines, p.Error())
	}
	if title == "" {
		title = "Scenes have in focus what is not in the file; they are shown without it"
	}
	if len(lines) > 0 {
		w.say(title, lines...)
	}
}

// read reads a briefing and what its file holds.
func read(path string) (*model.Index, []byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close() //nolint:errcheck // it was only read
	var text bytes.Buffer
	b, err := geojson.Decode(io.TeeReader(f, &text), filepath.Base(path))
	if err != nil {
		return nil, nil, err
	}
	return model.NewIndex(b), text.Bytes(), nil
}
