package scenes

import (
	"math"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"sightline/ui/desk/internal/pane"
	"sightline/ui/portray"
	"sightline/ui/scene"
	"sightline/ui/state"
)

// A chip is a button of the panel, which is only there when it does something.
type chip struct {
	pane.Button
	panel *Panel
	look  func(state.State) portray.Chip
	there func(state.State) bool
	stays bool    // its room is kept while it is not there, so that nothing jumps when it comes
	least float32 // it is so wide whatever it says
}

func (c *Panel) chip(look func(state.State) portray.Chip, there func(state.State) bool, tap func()) *chip {
	ch := &chip{panel: c, look: look, there: there}
	ch.Draw = func(w, h float64) scene.Scene {
		in := ch.chip()
		in.Hovered, in.Focused = ch.Look().Hovered, ch.Look().Focused
		return c.portrayer.Chip(in, w, h)
	}
	ch.Tap = tap
	ch.Keys = func(e *fyne.KeyEvent) {
		if c.Stage.Keys != nil {
			c.Stage.Keys(e)
		}
	}
	ch.Rune = c.rune
	ch.ExtendBaseWidget(ch)
	return ch
}

func (ch *chip) chip() portray.Chip {
	in := ch.look(ch.panel.store.State())
	in.Theme = ch.panel.theme()
	return in
}

// fit is how wide the chip is for what it says, in whole pixels so that it is sharp.
func (ch *chip) fit() float32 {
	w := max(ch.least, float32(math.Ceil(ch.panel.portrayer.ChipWidth(ch.chip()))))
	ch.Least = fyne.NewSize(w, portray.ChipHeight)
	return w
}

// says is the look of a chip that always says the same.
func says(text string) func(state.State) portray.Chip {
	return func(state.State) portray.Chip { return portray.Chip{Text: text} }
}

func automatic(s state.State) bool { seq := s.Sequence(); return seq.Automatic && len(seq.Scenes) > 0 }

// headChips are the buttons over the list.
func (c *Panel) headChips() []*chip {
	all := []*chip{
		c.chip(says("▶ Present"), func(s state.State) bool { return c.Stage.Present != nil && s.Index != nil }, func() { call(c.Stage.Present) }),
		c.chip(says("+ Add scene"), func(s state.State) bool { return s.Index != nil }, func() { call(c.Stage.Add) }),
		c.chip(says("Keep these to work on"), automatic, c.Keep),
		c.chip(func(state.State) portray.Chip { return portray.Chip{Text: "Save", On: true} },
			func(s state.State) bool { return s.Modified }, func() { call(c.Stage.Save) }),
		c.chip(says("Undo"), func(s state.State) bool { return s.CanUndo }, c.store.Undo),
		c.chip(says("Redo"), func(s state.State) bool { return s.CanRedo }, c.store.Redo),
	}
	for _, ch := range all[3:] {
		ch.stays = true
	}
	return all
}

// Keep makes the automatic scenes the briefing's own.
func (c *Panel) Keep() {
	if s := c.store.State(); automatic(s) {
		c.store.SetScenes(s.Sequence().Scenes)
	}
}

// timeWide is how wide the button of a scene's time is: whatever it says below an
// hour has room, and all of the buttons stand in one row.
const timeWide = 60

// toolChips are the buttons of the scene that is picked.
func (c *Panel) toolChips() []*chip {
	own := func(state.State) bool { return c.scene().ID != "" }
	all := []*chip{
		c.chip(func(state.State) portray.Chip { return portray.Chip{Text: "One by one", On: c.scene().Steps} }, own, c.switchSteps),
		c.chip(func(state.State) portray.Chip {
			if b := c.scene().Budget; b > 0 {
				return portray.Chip{Text: strings.TrimRight(portray.SceneTime(b), " minh"), On: true}
			}
			return portray.Chip{Text: "Time"}
		}, own, c.time),
		c.chip(says("Retake"), own, c.retake),
		c.chip(says("Rename"), own, c.rename),
		c.chip(says("Remove"), own, c.remove),
	}
	all[1].least = timeWide
	return all
}

func (c *Panel) switchSteps() {
	if id, ok := c.own(); ok {
		c.store.SetSceneSteps(id, !c.scene().Steps)
	}
}

func (c *Panel) time() {
	if id, ok := c.own(); ok && c.Stage.Time != nil {
		c.Stage.Time(id)
	}
}

// retake has the scene show what is seen now, which is the scene then.
func (c *Panel) retake() {
	if id, ok := c.own(); ok {
		c.store.RetakeScene(id)
		c.store.SetScene(id)
	}
}

func (c *Panel) rename() {
	if id, ok := c.own(); ok && c.Stage.Rename != nil {
		c.Stage.Rename(id)
	}
}

// remove takes the scene out. The keys stay in the list.
func (c *Panel) remove() {
	if id, ok := c.own(); ok {
		c.store.RemoveScene(id)
		c.focus(c.list)
	}
}

// move moves the scene that is picked up or down by one place.
func (c *Panel) move(by int) {
	if id, ok := c.own(); ok {
		at := placeOf(c.store.State().Scenes, id)
		c.store.MoveScene(at, at+by)
		c.list.reveal()
	}
}

// remarkText says what the list is, where it is not the briefing's own.
func (c *Panel) remarkText() string {
	seq := c.store.State().Sequence()
	switch {
	case len(seq.Scenes) == 0:
		return "There are no scenes. Look at what you want to show: the date, the clock, the map, and what is selected. Then press Ctrl+Shift+S."
	case seq.LeftOut > 0:
		return "Automatic scenes: one for each date on which a standing changes. The " + strconv.Itoa(seq.LeftOut) + " earliest are left out. The file has none of its own."
	case seq.Automatic:
		return "Automatic scenes: one for each date on which a standing changes. The file has none of its own."
	}
	return ""
}

// focus has the keys go to a part, or with nil to the window.
func (c *Panel) focus(part fyne.Focusable) {
	if c.Stage.Focus != nil {
		c.Stage.Focus(part)
	}
}

func (c *Panel) rune(r rune) {
	if c.Stage.Runes != nil {
		c.Stage.Runes(r)
	}
}

func (c *Panel) shortcut(s fyne.Shortcut) {
	if c.Stage.Shortcuts != nil {
		c.Stage.Shortcuts(s)
	}
}
