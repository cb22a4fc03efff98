package desk

import (
	"strconv"

	"sightline/ui/desk/internal/sheet"
	"sightline/ui/portray"
	"sightline/ui/scene"
	"sightline/ui/state"
)

// choosePace has it chosen how the playhead runs and whose the lanes are.
func (w *window) choosePace() {
	w.sheet.Open(&sheet.Choices{
		Portrayer: w.portrayer, Theme: w.theme, Title: "Timeline", Rows: w.paces,
		At: scene.Point{X: 12, Y: float64(w.win.Canvas().Size().Height - w.slider.Size().Height)},
	})
}

func (w *window) paces() []sheet.Choice {
	s := w.store.State()
	heading := func(text string) sheet.Choice {
		return sheet.Choice{MenuRow: portray.MenuRow{Text: text, Heading: true}}
	}
	one := func(text string, on bool, do func()) sheet.Choice {
		return sheet.Choice{MenuRow: portray.MenuRow{Text: text, One: true, On: on}, Do: do}
	}
	check := func(text string, on bool, do func()) sheet.Choice {
		return sheet.Choice{MenuRow: portray.MenuRow{Text: text, On: on}, Do: do}
	}
	all := []sheet.Choice{heading("Steps a second")}
	for _, n := range state.Speeds() {
		all = append(all, one(strconv.Itoa(n), s.Speed == n, func() { w.store.SetSpeed(n) }))
	}
	return append(all,
		heading("While it plays"),
		check("Leave out what nothing changes on", s.Skip, func() { w.store.SetSkip(!s.Skip) }),
		check("Begin again at the end", s.Loop, func() { w.store.SetLoop(!s.Loop) }),
		heading("Lanes"),
		one("One for each voice", s.Lanes == state.ByVoice, func() { w.store.SetLanes(state.ByVoice) }),
		one("One for each party", s.Lanes == state.ByParty, func() { w.store.SetLanes(state.ByParty) }),
	)
}

// faster goes to the next higher speed, or with −1 to the next lower one.
func (w *window) faster(by int) {
	speeds := state.Speeds()
	for i, n := range speeds {
		if n == w.store.State().Speed {
			w.store.SetSpeed(speeds[max(0, min(len(speeds)-1, i+by))])
			return
		}
	}
}

// switchLanes has the lanes be those of parties, or of voices.
func (w *window) switchLanes() {
	if w.store.State().Lanes == state.ByParty {
		w.store.SetLanes(state.ByVoice)
		return
	}
	w.store.SetLanes(state.ByParty)
}
