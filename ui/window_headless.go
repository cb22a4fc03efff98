//go:build headless

package ui

import (
	"errors"

	"sightline/ui/command"
)

// headless tells that this build has no window.
const headless = true

// openWindow says what to do instead: this build carries no graphics library.
func openWindow(command.Opening) error {
	return errors.New("this build has no window; make a picture instead: sightline export -o picture.png")
}
