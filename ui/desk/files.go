package desk

import (
	"errors"
	"path/filepath"
	"strings"

	"sightline/model"
	"sightline/ui/desk/internal/sheet"
	"sightline/ui/desk/mapview"
	"sightline/ui/export"
	"sightline/ui/portray"
	"sightline/ui/state"
)

// chooseBriefing asks for a file to open.
func (w *window) chooseBriefing() {
	w.sheet.Open((&sheet.Chooser{
		Portrayer: w.portrayer, Theme: w.theme, Title: "Open a briefing",
		Endings: []string{".geojson", ".json"}, Done: w.open,
	}).In(w.here()))
}

// here is the folder that files are chosen in: where the last one was.
func (w *window) here() string {
	dir, err := filepath.Abs(w.folder)
	if err != nil {
		return w.folder
	}
	return dir
}

func (w *window) theme() portray.Theme { return theme(w.store.State()) }

// choosePicture asks where to write what the map shows, or the board in its place.
func (w *window) choosePicture() {
	title := "Export a picture of the map"
	if w.store.State().Board {
		title = "Export a picture of the board"
	}
	w.sheet.Open((&sheet.Chooser{
		Portrayer: w.portrayer, Theme: w.theme, Title: title,
		Endings: []string{".png"}, Naming: true, Name: pictureName(w.store.State()), Shift: w.shift, Done: w.export,
	}).In(w.here()))
}

// pictureName proposes a name from the briefing's and the moment; the board's is
// another than the map's, so that neither replaces the other.
func pictureName(s state.State) string {
	stem := "sightline"
	if s.Path != "" {
		stem = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(filepath.Base(s.Path), ".json"), ".geojson"), ".briefing")
	}
	clean := strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|`, r) {
			return '-'
		}
		return r
	}, s.Moment.String())
	if clean != "" {
		stem += "-" + clean
	}
	if s.Board {
		stem += "-board"
	}
	return stem + ".png"
}

// export writes what the map shows, as it is projected and framed now, or the
// board.
func (w *window) export(path string) {
	w.folder = filepath.Dir(path)
	s := w.store.State()
	o := export.Options{
		Moment: s.Moment, Clock: s.Clock, Theme: s.Theme, View: &s.View, Timeline: true, SystemFonts: w.systemFonts,
		Graticule: s.Graticule, Insets: mapview.InsetOptions(s),
		Filter: s.Filter, Board: s.Board, Lanes: s.Lanes, BoardOrder: s.BoardOrder, Range: s.Range,
	}
	if s.InView {
		within := portray.InView(s.Index)
		o.Within = func(c *model.Claim) bool { return within(s.View, c) }
	}
	go func() {
		err := export.File(path, export.Job{Index: s.Index, Options: o, Source: w.source()})
		w.post(func() {
			if err != nil {
				w.showError("The picture can't be written", err)
				return
			}
			w.say("The picture is written", path)
		})
	}()
}

// copyDescription puts the map in words on the clipboard.
func (w *window) copyDescription() {
	s := w.store.State()
	words := w.portrayer.DescribeSifted(s.Index, s.Snapshot, s.Sieve)
	w.app.Clipboard().SetContent(words)
	w.say("The map's description is on the clipboard", words)
}

// say shows a message.
func (w *window) say(title string, lines ...string) {
	w.message(portray.Message{Title: title, Lines: lines, Hint: "Press Enter or Esc to go on."})
}

// showError is the one place where errors turn into something to be read.
func (w *window) showError(title string, err error) {
	var problems model.Problems
	lines := []string{err.Error()}
	if errors.As(err, &problems) {
		lines = lines[:0]
		for _, p := range problems {
			lines = append(lines, p.Error())
		}
	}
	w.message(portray.Message{Title: title, Lines: lines, Hint: "The window goes on with what it had. Press Enter or Esc."})
}

func (w *window) showKeys() {
	keys := keyHelp(w.store.State().Index.Grain())
	w.message(portray.Message{Title: "Keys", Keys: keys, Hint: "On macOS Cmd stands for Ctrl. Press Enter or Esc to go on."})
}

func (w *window) message(m portray.Message) {
	w.sheet.Open(&sheet.Message{Portrayer: w.portrayer, Theme: w.theme, Message: m})
}
