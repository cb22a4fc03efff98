package desk

import (
	"fmt"
	"net/url"

	"fyne.io/fyne/v2"

	"sightline/ui/desk/claims"
	"sightline/ui/desk/internal/sheet"
	"sightline/ui/portray"
)

// openLink is the one way in which the program leads out of itself: to a web
// page, after it has shown the host that the address really leads to and
// somebody has pressed Enter. It opens no address but of http and https.
func (w *window) openLink(address string) {
	host := portray.LinkHost(address)
	u, err := url.Parse(address)
	if host == "" || err != nil {
		w.say("This is not the address of a web page", address)
		return
	}
	w.win.Canvas().Unfocus() // the answer is the sheet's
	w.sheet.Open(&sheet.Question{
		Portrayer: w.portrayer, Theme: w.theme,
		Message: portray.Message{
			Title: "Open " + host + "?",
			Lines: []string{"The briefing leads to this page, which your browser would fetch from the network:", address},
			Hint:  "Enter opens it in the browser, Esc or a click stays here.",
		},
		Agreed: func() {
			if err := w.app.OpenURL(u); err != nil {
				w.showError("The page can't be opened", fmt.Errorf("%s: %w", address, err))
			}
		},
	})
}

// panelStage is what the claims panel needs of the window.
func (w *window) panelStage() claims.Stage {
	canvas := w.win.Canvas()
	stage := claims.Stage{Keys: w.key, Runes: w.rune, Link: w.openLink}
	stage.Focus = func(part fyne.Focusable) {
		if part == nil {
			canvas.Unfocus()
			return
		}
		canvas.Focus(part)
	}
	if shortcuts, ok := canvas.(fyne.Shortcutable); ok {
		stage.Shortcuts = shortcuts.TypedShortcut
	}
	return stage
}
