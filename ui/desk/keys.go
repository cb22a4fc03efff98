package desk

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"sightline/model"
)

// keyHelp is what "?" shows of a briefing that goes by days, hours or minutes.
func keyHelp(grain model.Grain) [][2]string {
	return [][2]string{
		{"Space", "play or pause"},
		{"[ ]", "slower, faster; P how it plays"},
		{"← →", "previous, next " + grain.String()},
		{"Shift + ← →", "previous, next change"},
		{"Home, End", "first, last " + grain.String()},
		{"C", "the other clock"},
		{"F", "search the claims"},
		{"B", "the board: who says what"},
		{"O, N", "on the board: order, next figures"},
		{"V", "lanes of voices or of parties"},
		{"U", "events without a date"},
		{"Alt + ← →", "back, forward"},
		{"F5", "present: the scenes on a stage"},
		{"PageUp, PageDown", "previous, next scene"},
		{"S", "the scenes, or the claims again"},
		{"Ctrl + Shift + S", "add a scene of what is seen"},
		{"↑ ↓, Enter", "in the scenes: choose, go there"},
		{"Alt + ↑ ↓", "move a scene; or drag it"},
		{"F2, N, O, D, R, Del", "rename, notes, one by one, time, retake, remove"},
		{"Ctrl + Z, Y", "undo, redo (or Ctrl + Shift + Z)"},
		{"Ctrl + S", "save; Ctrl + Shift + A under another name"},
		{"+ −, wheel", "zoom"},
		{"Double click", "zoom in; with Shift out"},
		{"Shift + drag", "zoom to a box; Esc gives it up"},
		{"Ctrl + arrows", "pan"},
		{"↑ ↓", "scroll the claims"},
		{"0", "fit everything"},
		{"9", "fit what is selected"},
		{"I", "insets on or off; drag one to pin it"},
		{"G", "degrees at the map's edges"},
		{"T", "light or dark"},
		{"Esc", "select nothing, close this"},
		{"Ctrl + O", "open a briefing"},
		{"Ctrl + E", "export a picture, or copy one"},
		{"Ctrl + Shift + C", "copy the map's description"},
		{"?", "these keys"},
	}
}

// bind routes the canvas's keys to actions.
func (w *window) bind(c fyne.Canvas) {
	c.SetOnTypedKey(w.key)
	c.SetOnTypedRune(w.rune)
	mod := fyne.KeyModifierShortcutDefault
	add := func(k fyne.KeyName, m fyne.KeyModifier, do func()) {
		c.AddShortcut(&desktop.CustomShortcut{KeyName: k, Modifier: m}, func(fyne.Shortcut) {
			if !w.sheet.Visible() {
				w.mapView.Stop()
				do()
			}
		})
	}
	add(fyne.KeyO, mod, w.chooseBriefing)
	add(fyne.KeyE, mod, w.choosePicture)
	add(fyne.KeyS, mod|fyne.KeyModifierShift, w.addScene)
	add(fyne.KeyS, mod, func() { w.save(nil) })
	add(fyne.KeyA, mod|fyne.KeyModifierShift, func() { w.saveAs(nil) })
	add(fyne.KeyZ, mod|fyne.KeyModifierShift, w.store.Redo)
	w.bindEdits(c)
	c.AddShortcut(&fyne.ShortcutSelectAll{}, func(fyne.Shortcut) {
		if w.sheet.Visible() {
			w.sheet.SelectAll()
		}
	})
	c.AddShortcut(&fyne.ShortcutCopy{}, func(fyne.Shortcut) { w.copyPicture() })
	add(fyne.KeyC, mod|fyne.KeyModifierShift, w.copyDescription)
	const part = 0.15 // of the map's size, for a step of panning
	add(fyne.KeyLeft, mod, func() { w.mapView.Pan(part, 0) })
	add(fyne.KeyRight, mod, func() { w.mapView.Pan(-part, 0) })
	add(fyne.KeyUp, mod, func() { w.mapView.Pan(0, part) })
	add(fyne.KeyDown, mod, func() { w.mapView.Pan(0, -part) })
	add(fyne.KeyLeft, fyne.KeyModifierAlt, w.store.Back)
	add(fyne.KeyRight, fyne.KeyModifierAlt, w.store.Forward)
}

// bindEdits routes the shortcuts that the toolkit has names for.
func (w *window) bindEdits(c fyne.Canvas) {
	edit := func(s fyne.Shortcut, do func()) {
		c.AddShortcut(s, func(fyne.Shortcut) {
			if !w.sheet.Visible() {
				do()
			}
		})
	}
	edit(&fyne.ShortcutUndo{}, w.store.Undo)
	edit(&fyne.ShortcutRedo{}, w.store.Redo)
	c.AddShortcut(&fyne.ShortcutPaste{}, func(s fyne.Shortcut) {
		if p, ok := s.(*fyne.ShortcutPaste); ok && w.sheet.Visible() {
			w.sheet.Paste(p.Clipboard.Content())
		}
	})
}

// key does what a key without a character does.
func (w *window) key(e *fyne.KeyEvent) {
	if w.sheet.Visible() {
		w.sheet.Key(e)
		return
	}
	w.mapView.Stop()
	switch e.Name {
	case fyne.KeySpace:
		w.store.SetPlaying(!w.store.State().Playing)
	case fyne.KeyLeft, fyne.KeyRight:
		w.step(e.Name == fyne.KeyRight)
	case fyne.KeyHome:
		w.store.Home()
	case fyne.KeyEnd:
		w.store.End()
	case fyne.KeyF5:
		w.present()
	case fyne.KeyPageDown:
		w.scene(1)
	case fyne.KeyPageUp:
		w.scene(-1)
	case fyne.KeyUp:
		w.panel.Scroll(-90)
	case fyne.KeyDown:
		w.panel.Scroll(90)
	case fyne.KeyEscape:
		if w.mapView.Cancel() || w.panel.Cancel() {
			return
		}
		w.win.SetFullScreen(false)
		w.store.Select("")
		w.store.SetScene("") // its title is of what was selected with it
	}
}

// step goes a moment of the briefing's grain, or with Shift a change, forward or
// back.
func (w *window) step(forward bool) {
	if w.shift() {
		w.store.StepChange(forward)
		return
	}
	if forward {
		w.store.Step(1)
		return
	}
	w.store.Step(-1)
}

// shift tells whether Shift is held.
func (w *window) shift() bool {
	d, ok := w.app.Driver().(desktop.Driver)
	return ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
}

// rune does what a character does.
func (w *window) rune(r rune) {
	if w.sheet.Visible() {
		w.sheet.Rune(r)
		return
	}
	w.mapView.Stop()
	const zoom = 1.4
	switch r {
	case 'c', 'C':
		w.store.SwitchClock()
	case 'f', 'F':
		w.panel.Search()
	case 'b', 'B':
		w.store.SetBoard(!w.store.State().Board)
	case 's', 'S':
		w.switchColumn()
	case 'p', 'P':
		w.choosePace()
	case '[':
		w.faster(-1)
	case ']':
		w.faster(1)
	case 'u', 'U':
		w.slider.ListUndated()
	case 'v', 'V':
		w.switchLanes()
	case 't', 'T':
		w.switchTheme()
	case '+', '=':
		w.mapView.Zoom(zoom)
	case '-', '−', '_':
		w.mapView.Zoom(1 / zoom)
	case '0':
		w.mapView.Fit()
		w.slider.Fit()
	case '9':
		w.fitSelection()
	case 'i', 'I':
		w.store.SwitchInsets()
	case 'g', 'G':
		w.store.SwitchGraticule()
	case '?':
		w.showKeys()
	}
}
