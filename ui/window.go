//go:build !headless

package ui

import (
	"os"
	"runtime"

	"sightline/ui/command"
	"sightline/ui/desk"
)

// headless tells that this build has no window.
const headless = false

// openWindow shows the briefing and returns when the window is closed.
func openWindow(o command.Opening) error {
	if err := display(runtime.GOOS, os.Getenv); err != nil {
		return err
	}
	return desk.Run(desk.Options{
		Briefing: o.Briefing,
		Text:     o.Text,
		Path:     o.Path,
		Present:  o.Present,
		Theme:    o.Theme,

		Program:     o.Program,
		SystemFonts: o.SystemFonts,
		StillMotion: o.StillMotion,
	})
}
