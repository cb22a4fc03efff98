package desk

import (
	"sightline/model"
	"sightline/ui/desk/internal/sheet"
	"sightline/ui/portray"
	"sightline/ui/scene"
	"sightline/ui/state"
)

// chooseUndated lists events that have no place on the timeline; the one that is
// chosen is selected.
func (w *window) chooseUndated(events []*model.Event) {
	w.sheet.Open(&sheet.Choices{
		Portrayer: w.portrayer, Theme: w.theme, Title: "Events without a date",
		Wide: 560, At: scene.Point{X: 12, Y: float64(w.win.Canvas().Size().Height - w.slider.Size().Height)},
		Rows: func() []sheet.Choice {
			now := w.store.State()
			var rows []sheet.Choice
			for _, e := range events {
				rows = append(rows, sheet.Choice{
					MenuRow: portray.MenuRow{Text: e.Title, Count: standing(now, e), One: true, On: e.ID == now.Selection},
					Do: func() {
						w.sheet.Close()
						w.store.Select(e.ID)
					},
				})
			}
			return rows
		},
	})
}

// standing is how an event stands at the moment, in words.
func standing(now state.State, e *model.Event) string {
	if is, ok := now.Snapshot.Event(e.ID); ok {
		return is.Standing.Words()
	}
	return ""
}
