package desk

import (
	"time"

	"sightline/ui/state"
)

// A player steps through the days while the state says that it plays. Between
// plays nothing runs.
type player struct {
	store *state.Store
	post  func(func())
	stop  chan struct{} // closed to end the run; nil when nothing runs
}

// pace is how long a day is shown.
const pace = 700 * time.Millisecond

func newPlayer(store *state.Store, post func(func())) *player {
	p := &player{store: store, post: post}
	store.Subscribe(func(s state.State, c state.Change) {
		if c.Has(state.Playing) {
			p.follow(s.Playing)
		}
	})
	return p
}

func (p *player) follow(playing bool) {
	if p.stop != nil {
		close(p.stop)
		p.stop = nil
	}
	if playing {
		p.stop = make(chan struct{})
		go p.run(p.stop)
	}
}

func (p *player) run(stop <-chan struct{}) {
	tick := time.NewTicker(pace)
	defer tick.Stop()
	for {
		select {
		case <-stop:
			return
		case <-tick.C:
			p.post(func() {
				select {
				case <-stop: // stopped while the tick was on its way
				default:
					p.store.Tick()
				}
			})
		}
	}
}
