package desk

import (
	"time"

	"sightline/ui/state"
)

// A player steps through the moments while the state says that it plays, as many
// a second as the state's speed. On the way to the next one it tells how far it
// has come, so that movements go on smoothly. Between plays nothing runs.
type player struct {
	store *state.Store
	post  func(func())
	along func(part float64) // told how far it is to the next moment, 0 to 1
	stop  chan struct{}      // closed to end the run; nil when nothing runs
}

// frame is how often the player tells how far it has come.
const frame = time.Second / 30

func newPlayer(store *state.Store, post func(func()), along func(part float64)) *player {
	p := &player{store: store, post: post, along: along}
	store.Subscribe(func(s state.State, c state.Change) {
		if c.Has(state.Playing) || c.Has(state.Pace) && s.Playing {
			p.follow(s)
		}
	})
	return p
}

// follow runs as the state says, from the beginning of a step.
func (p *player) follow(s state.State) {
	if p.stop != nil {
		close(p.stop)
		p.stop = nil
		p.along(0)
	}
	if s.Playing {
		p.stop = make(chan struct{})
		go p.run(p.stop, time.Second/time.Duration(s.Speed), s.StillMotion)
	}
}

func (p *player) run(stop <-chan struct{}, step time.Duration, still bool) {
	every := frame
	if still {
		every = step
	}
	tick := time.NewTicker(every)
	defer tick.Stop()
	for begun := time.Now(); ; {
		select {
		case <-stop:
			return
		case now := <-tick.C:
			part := float64(now.Sub(begun)) / float64(step)
			if still || part >= 1 {
				part, begun = 0, now
				p.tell(stop, p.store.Tick)
			}
			if !still {
				p.tell(stop, func() { p.along(part) })
			}
		}
	}
}

// tell does something on the goroutine of the user interface, unless the run was
// stopped while it was on its way there.
func (p *player) tell(stop <-chan struct{}, do func()) {
	p.post(func() {
		select {
		case <-stop:
		default:
			do()
		}
	})
}
