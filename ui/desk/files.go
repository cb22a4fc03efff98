package desk

import (
	"errors"
	"path/filepath"
	"strings"

	"sightline/model"
	"sightline/ui/desk/internal/sheet"
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

// here is the folder that briefings are opened in: where the last one was.
func (w *window) here() string { return absolute(w.folder) }

// beside is the folder that the briefing is saved in under another name: its own, or
// if it has no file where the last one was.
func (w *window) beside() string {
	if w.file.path != "" {
		return absolute(filepath.Dir(w.file.path))
	}
	return w.here()
}

// gallery is the folder that pictures go to: where the last one of the briefing went,
// or beside the briefing.
func (w *window) gallery() string {
	if w.pictures != "" {
		return absolute(w.pictures)
	}
	return w.beside()
}

func absolute(folder string) string {
	dir, err := filepath.Abs(folder)
	if err != nil {
		return folder
	}
	return dir
}

func (w *window) theme() portray.Theme { return theme(w.store.State()) }

// pictureStem proposes a name from the briefing's and the moment, without its ending;
// the board's is another than the map's, so that neither replaces the other.
func pictureStem(s state.State) string {
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
	return stem
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
