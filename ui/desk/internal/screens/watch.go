package screens

import (
	"slices"
	"sync"
	"time"
)

// interval is how often Watch looks. It asks instead of being told: RandR tells
// of outputs that change, but not of monitors that are set within them (as a
// wide one is split), and asking costs the X server no look at its ports.
const interval = time.Second

// Watch calls back with the monitors whenever they are others than before, in a
// goroutine of its own, until stop. Where List fails it waits for it to
// succeed. A call that is under way may outlast stop, which can be called again
// and from within the call.
func Watch(changed func([]Monitor)) (stop func()) {
	done := make(chan struct{})
	known, _ := List()
	go func() {
		ticks := time.NewTicker(interval)
		defer ticks.Stop()
		for {
			select {
			case <-done:
				return
			case <-ticks.C:
			}
			now, err := List()
			if err != nil || slices.Equal(now, known) {
				continue
			}
			known = now
			changed(now)
		}
	}()
	return sync.OnceFunc(func() { close(done) })
}
