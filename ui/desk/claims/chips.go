package claims

import (
	"fmt"
	"math"
	"slices"

	"fyne.io/fyne/v2"

	"sightline/model"
	"sightline/ui/desk/internal/pane"
	"sightline/ui/portray"
	"sightline/ui/scene"
	"sightline/ui/state"
)

// A chip is a button that sets a filter.
type chip struct {
	pane.Button
	panel *Panel
	look  func(state.State) portray.Chip
	menu  menuKind
}

func newChip(c *Panel, look func(state.State) portray.Chip, tap func()) *chip {
	ch := &chip{panel: c, look: look}
	ch.Draw = func(w, h float64) scene.Scene {
		l := ch.Look()
		in := ch.chip()
		in.Hovered, in.Focused = l.Hovered, l.Focused
		return c.portrayer.Chip(in, w, h)
	}
	ch.Tap, ch.Keys, ch.Rune = tap, c.key, c.rune
	ch.ExtendBaseWidget(ch)
	return ch
}

func (ch *chip) chip() portray.Chip {
	in := ch.look(ch.panel.store.State())
	in.Theme = ch.panel.theme()
	return in
}

// fit is how wide the chip is for what it says.
func (ch *chip) fit() float32 {
	ch.Least = fyne.NewSize(wholePixels(ch.panel.portrayer.ChipWidth(ch.chip())), portray.ChipHeight)
	return ch.Least.Width
}

// wholePixels is a width rounded up, so that what stands beside is sharp.
func wholePixels(w float64) float32 { return float32(math.Ceil(w)) }

// newChips makes the chips in their order.
func newChips(c *Panel) []*chip {
	menu := func(k menuKind, look func(state.State) portray.Chip) *chip {
		ch := newChip(c, look, func() { c.switchMenu(k) })
		ch.menu = k
		return ch
	}
	return []*chip{
		menu(voicesMenu, func(s state.State) portray.Chip { return menuChip("All voices", voiceNames(s)) }),
		menu(stancesMenu, func(s state.State) portray.Chip { return menuChip("All stances", stanceNames(s)) }),
		newChip(c, func(s state.State) portray.Chip { return portray.Chip{Text: "In map view", On: s.InView} },
			func() { c.store.SetInView(!c.store.State().InView) }),
		newChip(c, func(s state.State) portray.Chip { return portray.Chip{Text: "Disputed only", On: s.Filter.Disputed} },
			func() { c.change(func(f *model.Filter) { f.Disputed = !f.Disputed }) }),
		menu(moreMenu, func(s state.State) portray.Chip { return menuChip("More", moreNames(s)) }),
	}
}

// newClear makes the button that clears all filters.
func (c *Panel) newClear() *pane.Button {
	text := portray.Chip{Text: "Clear"}
	b := pane.NewButton(fyne.NewSize(wholePixels(c.portrayer.ChipWidth(text)), portray.ChipHeight), func(w, h float64, l pane.Look) scene.Scene {
		text := text
		text.Hovered, text.Focused, text.Theme = l.Hovered, l.Focused, c.theme()
		return c.portrayer.Chip(text, w, h)
	}, c.Clear)
	b.Keys, b.Rune = c.key, c.rune
	return b
}

// change changes the filter.
func (c *Panel) change(how func(*model.Filter)) {
	f := c.store.State().Filter.Clone()
	how(&f)
	c.store.SetFilter(f)
}

// menuChip says what is chosen: nothing, the one, or the first and how many more.
func menuChip(none string, chosen []string) portray.Chip {
	switch len(chosen) {
	case 0:
		return portray.Chip{Text: none, Menu: true}
	case 1:
		return portray.Chip{Text: chosen[0], Menu: true, On: true}
	}
	return portray.Chip{Text: fmt.Sprintf("%s +%d", chosen[0], len(chosen)-1), Menu: true, On: true}
}

func voiceNames(s state.State) []string {
	var names []string
	for _, id := range s.Filter.Voices {
		names = append(names, s.Index.VoiceLabel(id))
	}
	return names
}

func stanceNames(s state.State) []string {
	var names []string
	for _, st := range s.Filter.Stances {
		names = append(names, portray.StanceWord(st))
	}
	return names
}

// moreNames are what is chosen in the menu of everything else.
func moreNames(s state.State) []string {
	var names []string
	f := s.Filter
	names = append(names, f.Parties...)
	for _, id := range f.Events {
		names = append(names, s.Index.SubjectName(id))
	}
	for _, id := range f.Places {
		names = append(names, s.Index.SubjectName(id))
	}
	if f.Inferred {
		names = append(names, "Inferred only")
	}
	if f.Notes {
		names = append(names, "With notes")
	}
	return names
}

// toggled is a list with a value added, or taken away if it is there.
func toggled[T comparable](list []T, v T) []T {
	if i := slices.Index(list, v); i >= 0 {
		return slices.Delete(slices.Clone(list), i, i+1)
	}
	return append(slices.Clone(list), v)
}
