package awake

import (
	"fmt"
	"sync"
)

// program is the name under which the system lists who keeps it awake.
const program = "Sightline"

// Hold holds off screen saver and sleep until release is called, which can be
// called again, and is never nil. The reason is for a person who asks the system
// what keeps it awake: "A briefing is shown".
//
// The error is one sentence for the presenter, and nothing to stop a show for.
// Asking may take seconds where a service does not answer: call it off the
// goroutine of the user interface.
func Hold(reason string) (release func(), err error) {
	let, err := hold(reason)
	if err != nil {
		return func() {}, fmt.Errorf("the screen saver and sleep are not held off, so switch them off in the system's settings: %w", err)
	}
	return sync.OnceFunc(let), nil
}
