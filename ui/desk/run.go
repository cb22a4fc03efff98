package desk

import (
	"runtime/debug"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	fynetheme "fyne.io/fyne/v2/theme"

	"sightline/assets"
	"sightline/model"
	"sightline/ui/desk/claims"
	_ "sightline/ui/desk/internal/locale" // before the toolkit asks for it
	"sightline/ui/desk/timeline"
	"sightline/ui/export"
	"sightline/ui/state"
)

// Options say what the window opens on.
type Options struct {
	Briefing *model.Briefing
	Path     string // of its file; "" if it has none of its own: it is the built-in one, or came in by a stream
	Text     []byte // what it was read from
	Theme    string // "light", "dark"; "" follows the system
	Present  bool   // from the first scene on

	Program string // its name and version, as pictures tell what made them

	SystemFonts bool // for characters that no face inside the program has
	StillMotion bool // nothing moves by itself: the camera is at once where it goes
}

// newApp makes the toolkit's application. It has no id: with one the toolkit
// keeps a file of preferences, which this program does not use, and which a
// kill in the middle of writing leaves empty, so that the next start complains.
func newApp() fyne.App { return app.NewWithID("") }

// Run opens the window and returns when it is closed.
func Run(o Options) error {
	read := export.Portrayer
	if o.SystemFonts {
		read = export.PortrayerWithSystemFonts
	}
	p, err := read()
	if err != nil {
		return err
	}
	ix := model.NewIndex(o.Briefing)
	a := newApp()
	a.SetIcon(fyne.NewStaticResource("icon.png", assets.IconPNG()))
	store := state.New(state.State{Index: ix, Path: o.Path, Theme: o.Theme, StillMotion: o.StillMotion})
	if o.Theme == "" {
		followSystem(a, store)
	}
	a.Settings().SetTheme(ground{theme(store.State())})
	w := newWindow(a, store, p, fyne.Do)
	w.systemFonts, w.program = o.SystemFonts, o.Program
	w.remembered = rememberedFile()
	w.win.SetMaster() // with it the stage is closed, hidden or not
	w.file = opened(o)
	w.folder = w.beside()
	w.mapView.Warm(fyne.NewSize(openWidth-claims.Width-1, openHeight-barHeight-timeline.Height))
	go settleMemory()
	if o.Present {
		a.Lifecycle().SetOnStarted(func() { fyne.Do(w.present) })
	} else {
		w.sayMissing(o.Briefing)
	}
	w.win.ShowAndRun()
	return nil
}

// followSystem sets the system's theme now and whenever the system changes it;
// what the user chose in between holds until then.
func followSystem(a fyne.App, store *state.Store) {
	last := systemTheme(a)
	store.SetTheme(last)
	a.Settings().AddListener(func(fyne.Settings) {
		if now := systemTheme(a); now != last {
			last = now
			store.SetTheme(now)
		}
	})
}

// settleMemory gives back to the system what only starting needed: unpacking
// the basemap and the first pictures leave some 50 MiB behind.
func settleMemory() {
	time.Sleep(3 * time.Second)
	debug.FreeOSMemory()
}

// systemTheme is the theme that the system asks for.
func systemTheme(a fyne.App) string {
	if a.Settings().ThemeVariant() == fynetheme.VariantLight {
		return "light"
	}
	return "dark"
}
