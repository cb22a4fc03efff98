package desk

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"sightline/ui/desk/internal/awake"
	"sightline/ui/desk/internal/motion"
	"sightline/ui/desk/internal/pane"
	"sightline/ui/desk/internal/screens"
	"sightline/ui/desk/mapview"
	"sightline/ui/desk/present"
	"sightline/ui/desk/timeline"
)

// A presentation is a briefing that is being given: the stage on the monitor that
// people see, and the presenter's window on his own. With a single monitor there is
// the stage alone, and the notes come up over it.
type presentation struct {
	*window
	show  *present.Show
	stage fyne.Window
	plan  *mapview.Map
	own   fyne.Window // the presenter's; nil until there is room for it
	path  string      // of the file; "" is the built-in briefing
	turn  int         // how many monitors further than usual the stage is
	shown bool        // the presenter's window is
	ends  []func()
}

// present gives the briefing, from the scene on that is shown, or the first.
func (w *window) present() {
	if w.giving != nil {
		w.giving.stage.RequestFocus()
		return
	}
	now := w.store.State()
	w.store.SetPlaying(false)
	p := &presentation{window: w}
	w.giving = p
	p.show = present.New(present.Opening{
		Index: now.Index, Sequence: now.Sequence(), Portrayer: w.portrayer, Theme: now.Theme,
		StillMotion: now.StillMotion, Clock: motion.Frames(w.post), First: now.Scene,
	})
	p.show.End, p.show.Swap, p.show.Reread = p.end, p.swap, p.reread
	p.open()
	p.path = now.Path
	p.watch() // before the monitors are looked at: none goes unnoticed in between
	p.place()
	p.show.Begin()
}

// open makes the stage.
func (p *presentation) open() {
	p.plan = mapview.New(p.show.Store, p.portrayer, mapview.Stage{Post: p.post, Clock: motion.Frames(p.post), Overlay: p.show})
	p.show.Camera, p.show.Fits = p.plan, p.plan.Fits
	name := title(p.store.State()) + " (stage)"
	if p.stage = p.kept; p.stage == nil {
		p.stage = p.room(name)
	}
	p.kept = nil
	p.furnish(p.stage, p.plan)
	p.stage.SetTitle(name)
	p.stage.Show()
}

// room makes one of the show's windows.
func (p *presentation) room(name string) fyne.Window {
	win := p.app.NewWindow(name)
	win.SetPadded(false)
	win.Resize(fyne.NewSize(openWidth, openHeight))
	return win
}

// furnish has a window show its content, and hand the keys on.
func (p *presentation) furnish(win fyne.Window, content fyne.CanvasObject) {
	win.SetContent(content)
	win.SetCloseIntercept(p.end)
	c := win.Canvas()
	c.SetOnTypedKey(p.key)
	c.SetOnTypedRune(p.show.Rune)
	for _, k := range []fyne.KeyName{fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown} {
		c.AddShortcut(&desktop.CustomShortcut{KeyName: k, Modifier: fyne.KeyModifierShortcutDefault}, func(fyne.Shortcut) {
			p.show.Key(k, fyne.KeyModifierShortcutDefault)
		})
	}
	c.AddShortcut(&fyne.ShortcutUndo{}, func(fyne.Shortcut) { p.show.Key(fyne.KeyZ, fyne.KeyModifierShortcutDefault) })
}

// key hands a key on, and whether Shift is held with it.
func (p *presentation) key(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyF11 {
		p.place()
		return
	}
	var mod fyne.KeyModifier
	if p.shift() {
		mod = fyne.KeyModifierShift
	}
	p.show.Key(e.Name, mod)
}

// desk is what the presenter has before him: the console, and the timeline in it.
func (p *presentation) desk() fyne.CanvasObject {
	console := present.NewConsole(p.show, p.post)
	slider := timeline.New(p.show.Store, p.portrayer)
	slider.Shift, console.Wants = p.shift, slider.Preferred
	slider.Refuse = func() { p.post(p.own.Canvas().Unfocus) } // the keys are the show's
	return container.New(&within{console.SliderBox}, console, slider)
}

// within fills the first object and puts the second where it belongs in it.
type within struct {
	box func(fyne.Size) (fyne.Position, fyne.Size)
}

func (l within) Layout(all []fyne.CanvasObject, size fyne.Size) {
	pane.Put(all[0], pane.Box{W: size.Width, H: size.Height})
	at, box := l.box(size)
	pane.Put(all[1], pane.Box{X: at.X, Y: at.Y, W: box.Width, H: box.Height})
}

func (within) MinSize(all []fyne.CanvasObject) fyne.Size { return all[0].MinSize() }

// place puts the stage and the presenter's window onto their monitors.
func (p *presentation) place() {
	all, err := screens.List()
	if err != nil { // nobody can be told where to go
		p.showOwn()
		p.show.Alone = true // for all that anybody knows
		p.stage.SetFullScreen(true)
		p.stage.RequestFocus()
		p.show.Notify(present.AboutScreens, screens.Advice())
		return
	}
	main, _ := screens.Whereabouts(p.win) // nowhere: the primary one is the presenter's
	stage, own := screens.Choose(all, main)
	for i, m := range all {
		if m == stage && p.turn > 0 {
			stage = all[(i+p.turn)%len(all)]
			break
		}
	}
	if stage == own {
		for _, m := range all {
			if m != stage {
				own = m
			}
		}
	}
	if stage == own {
		p.hideOwn()
	} else {
		p.showOwn()
		p.tell(screens.Cover(p.own, own))
	}
	p.tell(screens.Cover(p.stage, stage))
	p.stage.RequestFocus()
}

func (p *presentation) showOwn() {
	if p.own == nil { // one that is never shown is never closed either
		p.own = p.room(title(p.store.State()) + " (presenter)")
		p.furnish(p.own, p.desk())
	}
	p.show.Alone = false
	if !p.shown {
		p.shown = true
		p.own.Show()
	}
}

func (p *presentation) hideOwn() {
	p.show.Alone = true
	if p.shown {
		p.shown = false
		p.own.Hide()
	}
}

// tell tells the presenter what did not work.
func (p *presentation) tell(err error) {
	if err != nil {
		p.show.Notify(present.AboutScreens, err.Error())
	}
}

// swap takes the stage to the next monitor.
func (p *presentation) swap() {
	p.turn++
	p.place()
}

// watch follows what may change around a show: the monitors, the file, and whether
// the system goes to sleep.
func (p *presentation) watch() {
	p.ends = append(p.ends, p.show.Tick(p.post), screens.Watch(func(all []screens.Monitor) {
		p.post(func() {
			if p.giving != p {
				return
			}
			p.turn = 0
			words := ""
			if len(all) < 2 {
				words = "There is one screen left. N shows the notes over the stage."
			}
			p.show.Notify(present.AboutScreens, words)
			p.place()
		})
	}))
	if p.path != "" {
		p.ends = append(p.ends, onChange(p.path, func() {
			p.post(func() {
				p.show.Notify(present.AboutFile, changedWords(p.path, unsaved(p.store.State(), p.path)))
			})
		}))
	}
	go p.stayAwake()
}

// stayAwake holds the screen saver off until the show ends.
func (p *presentation) stayAwake() {
	release, err := awake.Hold("A briefing is shown")
	p.post(func() {
		if p.giving != p {
			release()
			return
		}
		p.ends = append(p.ends, func() { go release() }) // a service may not answer
		if err != nil {
			p.show.Notify(present.AboutSystem, "The screen saver and sleep are not held off here: switch them off in the system's settings.")
		}
	})
}

// end closes the show; the window that the briefing was prepared in is as it was.
func (p *presentation) end() {
	if p.giving != p {
		return
	}
	p.giving = nil
	for _, f := range p.ends {
		f()
	}
	p.plan.Stop()
	p.put()
	if p.own != nil {
		p.own.Close()
	}
	p.win.RequestFocus()
}

// put puts the stage away. Where windows can't be put onto a monitor it is only
// hidden, so that the next show finds it where somebody has moved it to.
func (p *presentation) put() {
	if screens.Places() {
		p.stage.Close()
		return
	}
	p.stage.SetFullScreen(false)
	p.stage.SetContent(p.ground())
	p.stage.Hide()
	p.kept = p.stage
}
