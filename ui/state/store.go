package state

import (
	"time"

	"sightline/geo"
	"sightline/model"
	"sightline/model/edtf"
)

// A Store owns a State.
type Store struct {
	now  State
	subs []*subscription
}

type subscription struct{ tell func(State, Change) }

// New makes a Store that begins with a state; its snapshot is worked out.
func New(s State) *Store {
	if s.Clock == "" {
		s.Clock = model.Said
	}
	if s.Moment.IsZero() && s.Index != nil {
		s.Moment = lastDay(s.Index)
	}
	if s.Index != nil {
		s.Snapshot = s.Index.At(s.Moment, s.Clock)
	}
	return &Store{now: s}
}

// State is the state as it is now.
func (st *Store) State() State { return st.now }

// Subscribe has tell called after every change; cancel ends that.
func (st *Store) Subscribe(tell func(State, Change)) (cancel func()) {
	sub := &subscription{tell}
	st.subs = append(st.subs, sub)
	return func() {
		for i, s := range st.subs {
			if s == sub {
				st.subs = append(append([]*subscription(nil), st.subs[:i]...), st.subs[i+1:]...)
				return
			}
		}
	}
}

func (st *Store) replace(next State, c Change) {
	if c == 0 {
		return
	}
	st.now = next
	for _, sub := range st.subs {
		sub.tell(st.now, c)
	}
}

// Open shows another briefing from its last day on, with nothing selected.
func (st *Store) Open(ix *model.Index, path string) {
	next := st.now
	next.Index, next.Path, next.Selection, next.Playing, next.Scene = ix, path, "", false, ""
	next.Moment = lastDay(ix)
	next.Snapshot = ix.At(next.Moment, next.Clock)
	st.replace(next, Briefing|Moment|Selection|Playing|Scene)
}

// SetMoment goes to a moment.
func (st *Store) SetMoment(m edtf.Date) {
	if m == st.now.Moment || m.IsZero() {
		return
	}
	next := st.now
	next.Moment, next.Snapshot, next.Scene = m, st.now.Index.At(m, st.now.Clock), ""
	st.replace(next, Moment|sceneChange(st.now))
}

// sceneChange is Scene if a state has one to lose.
func sceneChange(s State) Change {
	if s.Scene != "" {
		return Scene
	}
	return 0
}

// SetScene names the scene that is shown; it is forgotten with the next change
// of moment or clock.
func (st *Store) SetScene(id string) {
	if id == st.now.Scene {
		return
	}
	next := st.now
	next.Scene = id
	st.replace(next, Scene)
}

// SetClock changes the clock.
func (st *Store) SetClock(c model.Clock) {
	if c == st.now.Clock {
		return
	}
	next := st.now
	next.Clock, next.Snapshot, next.Scene = c, st.now.Index.At(st.now.Moment, c), ""
	st.replace(next, Moment|sceneChange(st.now))
}

// SwitchClock changes to the other clock.
func (st *Store) SwitchClock() {
	if st.now.Clock == model.Happened {
		st.SetClock(model.Said)
		return
	}
	st.SetClock(model.Happened)
}

// SetView moves the camera.
func (st *Store) SetView(v geo.View) {
	if v == st.now.View {
		return
	}
	next := st.now
	next.View = v
	st.replace(next, View)
}

// Select selects a place, an event or a claim by its id; "" selects nothing.
func (st *Store) Select(id string) {
	if id == st.now.Selection {
		return
	}
	next := st.now
	next.Selection = id
	st.replace(next, Selection)
}

// SetTheme sets "dark" or "light".
func (st *Store) SetTheme(name string) {
	if name == st.now.Theme {
		return
	}
	next := st.now
	next.Theme = name
	st.replace(next, Theme)
}

// SetPlaying starts or stops the run through the days. Started on the last
// day, it runs from the first.
func (st *Store) SetPlaying(on bool) {
	if on == st.now.Playing {
		return
	}
	next, c := st.now, Playing
	next.Playing = on
	if first, last, ok := st.now.Index.Span(); on && ok && !before(next.Moment, last) {
		next.Moment, next.Snapshot, next.Scene = first, st.now.Index.At(first, next.Clock), ""
		c |= Moment | sceneChange(st.now)
	}
	st.replace(next, c)
}

// Tick goes on by a day while playing, and stops on the last one.
func (st *Store) Tick() {
	if !st.now.Playing {
		return
	}
	st.Step(1)
	if _, last, ok := st.now.Index.Span(); !ok || !before(st.now.Moment, last) {
		st.SetPlaying(false)
	}
}

// Step goes on by days, or back if days is negative, within the briefing's
// first and last day.
func (st *Store) Step(days int) {
	at, ok := st.now.Moment.Begin()
	if !ok {
		return
	}
	st.SetMoment(st.clamp(at.AddDate(0, 0, days)))
}

// StepChange goes to the next date on which anything on screen changes, or to
// the one before: from the briefing's first day to the day after its last, on
// which what ended is gone.
func (st *Store) StepChange(forward bool) {
	step := st.now.Index.PreviousChange
	if forward {
		step = st.now.Index.NextChange
	}
	if d, ok := step(st.now.Moment, st.now.Clock); ok && st.covers(d) {
		st.SetMoment(d)
	}
}

// Home goes to the briefing's first day.
func (st *Store) Home() {
	if first, _, ok := st.now.Index.Span(); ok {
		st.SetMoment(first)
	}
}

// End goes to the briefing's last day.
func (st *Store) End() {
	if _, last, ok := st.now.Index.Span(); ok {
		st.SetMoment(last)
	}
}

// clamp is the day of an instant, or the nearest day that the briefing covers.
func (st *Store) clamp(t time.Time) edtf.Date {
	d := edtf.Day(t)
	first, last, ok := st.now.Index.Span()
	switch {
	case !ok:
		return d
	case before(d, first):
		return first
	case before(last, d):
		return last
	}
	return d
}

// covers tells whether a day is one of the briefing's, or the one after.
func (st *Store) covers(d edtf.Date) bool {
	first, last, ok := st.now.Index.Span()
	end, _ := last.End()
	return !ok || !before(d, first) && !before(edtf.Day(end), d)
}

func before(a, b edtf.Date) bool { return a.Compare(b) < 0 }

// lastDay is the day on which a briefing opens.
func lastDay(ix *model.Index) edtf.Date {
	_, last, ok := ix.Span()
	if !ok {
		return edtf.Date{}
	}
	return last
}
