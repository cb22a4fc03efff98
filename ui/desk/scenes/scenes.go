package scenes

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sightline/model"
	"sightline/ui/desk/internal/pane"
	"sightline/ui/portray"
	"sightline/ui/scene"
	"sightline/ui/state"
)

// A Stage is what the panel needs of the window that it stands in. What is nil of it
// is not done.
type Stage struct {
	// Focus has the keys go to a part of the panel; nil has them go to the
	// window again.
	Focus func(fyne.Focusable)
	// Keys, Runes and Shortcuts take what a part that has the keys does not use.
	Keys      func(*fyne.KeyEvent)
	Runes     func(rune)
	Shortcuts func(fyne.Shortcut)

	Show   func(at int)    // goes to a scene, by its place
	Add    func()          // asks for a title and adds what is seen
	Rename func(id string) // asks for another title
	Time   func(id string) // asks how long it may take
	Keep   func()          // asks whether the automatic scenes are to be worked on
	Save   func()

	Present func() // gives the briefing; nil: nobody can
}

// A Panel lists the scenes and has them edited.
type Panel struct {
	Stage Stage

	store     *state.Store
	portrayer *portray.Portrayer
	content   *fyne.Container

	ground *pane.Pane
	head   []*chip
	remark *pane.Pane // that the scenes are automatic, or that there are none
	list   *list
	rule   *pane.Pane
	tools  []*chip // of the scene that is picked
	notes  *notes

	picked   string // id of the scene that the keys are at
	pickedAt int    // and where it is, as it may be gone
	listed   []model.Scene
}

// New makes the panel of a store.
func New(store *state.Store, p *portray.Portrayer) *Panel {
	c := &Panel{store: store, portrayer: p}
	c.ground = c.plain(func(t portray.Theme) scene.Scene { return scene.Scene{Background: t.Panel} })
	c.rule = c.plain(func(t portray.Theme) scene.Scene { return scene.Scene{Background: t.Line} })
	c.remark = &pane.Pane{}
	c.remark.Draw = func(w, _ float64) scene.Scene {
		s, _ := p.Remark(c.remarkText(), w, c.theme())
		return s
	}
	c.remark.ExtendBaseWidget(c.remark)
	c.head, c.tools = c.headChips(), c.toolChips()
	c.list, c.notes = newList(c), newNotes(c)
	parts := []fyne.CanvasObject{c.ground}
	for _, ch := range c.head {
		parts = append(parts, ch)
	}
	parts = append(parts, c.remark, c.list, c.rule)
	for _, ch := range c.tools {
		parts = append(parts, ch)
	}
	c.content = container.New(&arrangement{c}, append(parts, c.notes)...)
	c.follow(store.State(), store.State().Scene)
	store.Subscribe(c.changed)
	return c
}

// Content is what the panel shows.
func (c *Panel) Content() fyne.CanvasObject { return c.content }

// List is the list, to which keys can go.
func (c *Panel) List() fyne.Focusable { return c.list }

// Notes is the field of the notes, to which keys can go.
func (c *Panel) Notes() fyne.Focusable { return c.notes }

// Picked is the id of the scene that the keys are at; "" if there is none.
func (c *Panel) Picked() string { return c.picked }

// Row is where a row of the list lies on the panel.
func (c *Panel) Row(at int) scene.Rect {
	box := c.list.laid().Row(at)
	box.X += float64(c.list.Position().X)
	box.Y += float64(c.list.Position().Y) - c.list.offset
	return box
}

// Reveal brings the scene that is picked into view.
func (c *Panel) Reveal() { c.list.reveal() }

func (c *Panel) plain(draw func(portray.Theme) scene.Scene) *pane.Pane {
	p := &pane.Pane{}
	p.Draw = func(w, h float64) scene.Scene {
		s := draw(c.theme())
		s.Width, s.Height = w, h
		return s
	}
	p.ExtendBaseWidget(p)
	return p
}

func (c *Panel) theme() portray.Theme {
	t, _ := portray.ThemeNamed(c.store.State().Theme)
	return t
}

// changed follows the state.
func (c *Panel) changed(s state.State, ch state.Change) {
	if ch.Has(state.Briefing) {
		c.picked, c.pickedAt, c.list.offset = "", 0, 0
	}
	goal := cmp.Or(c.come(s, ch), c.picked)
	if ch.Has(state.Scene) && s.Scene != "" {
		goal = s.Scene
	}
	if ch.Has(state.Briefing|state.Scenes|state.Scene) && c.follow(s, goal) {
		c.list.reveal()
	}
	if ch.Has(state.Briefing | state.Scenes | state.Scene | state.Theme) {
		c.Redraw()
	}
}

// come is the id of the scene that has come into the list, where it is one: such as
// one that was removed, and comes back as that is undone.
func (c *Panel) come(s state.State, ch state.Change) string {
	id := ""
	if ch.Has(state.Briefing) {
		return id
	}
	for _, sc := range s.Sequence().Scenes {
		switch {
		case placeOf(c.listed, sc.ID) >= 0:
		case id != "":
			return ""
		default:
			id = sc.ID
		}
	}
	return id
}

// follow picks a scene, or if it is gone the one that has come in its place; it tells
// whether that is another than before.
func (c *Panel) follow(s state.State, id string) (another bool) {
	c.list.stale = true
	all, was := s.Sequence().Scenes, c.picked
	c.listed = all
	at := placeOf(all, id)
	if at < 0 {
		at = min(c.pickedAt, len(all)-1)
	}
	c.picked = ""
	if at >= 0 {
		c.picked, c.pickedAt = all[at].ID, at
	}
	c.notes.follow(c.scene())
	return c.picked != was
}

// Redraw shows everything as it is now.
func (c *Panel) Redraw() {
	c.arrange()
	for _, p := range []*pane.Pane{c.ground, c.remark, c.rule} {
		p.Redraw()
	}
	for _, ch := range slices.Concat(c.head, c.tools) {
		ch.Redraw()
	}
	c.list.Redraw()
	c.notes.Redraw()
}

// scene is the scene that is picked, if it is the briefing's own.
func (c *Panel) scene() model.Scene {
	s := c.store.State()
	if i := placeOf(s.Scenes, c.picked); i >= 0 {
		return s.Scenes[i]
	}
	return model.Scene{}
}

// own is the id of the scene that is picked, if it can be edited. If it is an
// automatic one, it is asked whether those are to be kept.
func (c *Panel) own() (id string, ok bool) {
	id = c.scene().ID
	if id == "" && c.picked != "" {
		call(c.Stage.Keep)
	}
	return id, id != ""
}

func placeOf(all []model.Scene, id string) int {
	if id == "" {
		return -1
	}
	return slices.IndexFunc(all, func(s model.Scene) bool { return s.ID == id })
}

func call(do func()) {
	if do != nil {
		do()
	}
}
