package desk

import (
	"sightline/model"
	"sightline/ui/desk/internal/sheet"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// chooseUndated lists events that have no place on the timeline; the one that is
// chosen is selected.
func (w *window) chooseUndated(events []*model.Event) {
	w.sheet.Open(&sheet.Choices{
		Portrayer: w.portrayer, Theme: w.theme, Title: "Events without a date",
		At: scene.Point{X: 12, Y: float64(w.win.Canvas().Size().Height - w.slider.Size().Height)},
		Rows: func() []sheet.Choice {
			selected := w.store.State().Selection
			var rows []sheet.Choice
			for _, e := range events {
				rows = append(rows, sheet.Choice{
					MenuRow: portray.MenuRow{Text: e.Title, One: true, On: e.ID == selected},
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
