package state

import (
	"sightline/geo"
	"sightline/model"
)

// A Store owns a State.
type Store struct {
	now    State
	subs   []*subscription
	trail  trail
	edits  edits
	sifted *model.Sieve                      // of the state's filter, without the view
	inView func(geo.View, *model.Claim) bool // nil: every claim is
}

type subscription struct{ tell func(State, Change) }

// New makes a Store that begins with a state; its snapshot and its sieve are
// worked out.
func New(s State) *Store {
	if s.Clock == "" {
		s.Clock = model.Said
	}
	if s.Speed == 0 {
		s.Speed = Speeds()[0]
	}
	if s.Moment.IsZero() && s.Index != nil {
		s.Moment = lastMoment(s.Index)
	}
	if s.Index != nil {
		s.Snapshot = s.Index.At(s.Moment, s.Clock)
	}
	st := &Store{now: s}
	st.now.Skip = s.Skip || long(s.Index)
	st.edits.begin(s.Index, &st.now)
	st.sieve(&st.now)
	return st
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
	st.trail.follow(&st.now, &next)
	st.put(next, c)
}

// put is replace without a trace.
func (st *Store) put(next State, c Change) {
	st.now = next
	for _, sub := range st.subs {
		sub.tell(st.now, c)
	}
}

// Open shows another briefing from its last moment on, with nothing selected, all
// of its time, all of its claims and its scenes as they are in the file, and forgets
// the way there and all edits. A long one plays without the moments at which nothing
// changes until that is chosen otherwise.
func (st *Store) Open(ix *model.Index, path string) {
	next, c := st.now, Briefing|Moment|Selection|Playing|Scene|Scenes
	if !next.Filter.Equal(model.Filter{}) || next.InView {
		c |= Filter
	}
	if !next.Range.IsZero() {
		c |= Limits
	}
	if next.Hover != "" {
		c |= Hover
	}
	if skip := long(ix); next.Skip != skip {
		next.Skip, c = skip, c|Pace
	}
	next.Index, next.Path, next.Selection, next.Playing, next.Scene = ix, path, "", false, ""
	next.Filter, next.InView, next.Range, next.Hover = model.Filter{}, false, Range{}, ""
	st.edits.begin(ix, &next)
	st.sieve(&next)
	next.Moment = lastMoment(ix)
	next.Snapshot = ix.At(next.Moment, next.Clock)
	st.trail = trail{}
	st.put(next, c)
}

// SetView moves the camera.
func (st *Store) SetView(v geo.View) {
	if v == st.now.View {
		return
	}
	next, c := st.now, View
	next.View = v
	if next.InView {
		c |= st.narrow(&next)
	}
	st.replace(next, c)
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
