package state

import (
	"sightline/geo"
	"sightline/model"
	"sightline/model/edtf"
)

// maxTrail is how many spots can be gone back to.
const maxTrail = 200

// A spot is what Back and Forward bring back.
type spot struct {
	moment    edtf.Date
	clock     model.Clock
	selection string
	filter    model.Filter
	inView    bool
	board     bool
	view      geo.View // where the camera rested; zero if it never has
}

// equal tells whether two spots show the same. The size of the picture is no part
// of that.
func (p spot) equal(q spot) bool {
	return p.moment == q.moment && p.clock == q.clock && p.selection == q.selection &&
		p.inView == q.inView && p.board == q.board && p.filter.Equal(q.filter) && sized(p.view, q.view) == q.view
}

// sized is a view in a picture of another's size.
func sized(v, like geo.View) geo.View {
	v = v.Resize(like.Width, like.Height)
	v.Density = like.Density
	return v
}

// A trail is the way through the spots that were left.
type trail struct {
	back, forward []spot
	rested        geo.View // where the camera last came to rest
	held          bool     // all that changes is one move
	noted         bool     // and where it began
	move          Change   // Moment or Filter: a move is going on that has been noted
}

// here is where a state is.
func (t *trail) here(s *State) spot {
	return spot{s.Moment, s.Clock, s.Selection, s.Filter, s.InView, s.Board, t.rested}
}

// follow notes the spot that is left when one state takes another's place. A move
// of many small steps is noted once: the playhead's while it plays or is held,
// and the words that are typed.
func (t *trail) follow(from, to *State) {
	a, b := t.here(from), t.here(to)
	if a.equal(b) {
		return
	}
	if t.held {
		t.begin(a)
		return
	}
	move := t.moveOf(a, b, from.Playing || to.Playing)
	if move == 0 || move != t.move {
		t.leave(a)
	}
	t.move = move
}

// moveOf tells which move, if any, a step from one spot to the next belongs to.
func (t *trail) moveOf(a, b spot, playing bool) Change {
	if alike := a; playing {
		alike.moment = b.moment
		if alike.equal(b) {
			return Moment
		}
	}
	a.filter.Words = b.filter.Words
	if a.equal(b) {
		return Filter
	}
	return 0
}

// begin notes where a held move began, once.
func (t *trail) begin(p spot) {
	if !t.noted {
		t.noted = true
		t.leave(p)
	}
}

// leave notes a spot; what was ahead is no longer.
func (t *trail) leave(p spot) {
	t.back, t.forward = append(t.back, p), nil
	if len(t.back) > maxTrail {
		t.back = append([]spot(nil), t.back[1:]...)
	}
}

// rest ends a move: the next step is noted.
func (t *trail) rest() { t.move = 0 }

// Hold has all that changes until Release be gone back over at once: while the
// playhead is dragged, or a scene is on its way.
func (st *Store) Hold() {
	st.trail.held, st.trail.noted = true, false
	st.trail.rest()
}

// Release ends Hold.
func (st *Store) Release() {
	st.trail.held, st.trail.noted = false, false
	st.trail.rest()
}

// MarkView notes that the camera has come to rest.
func (st *Store) MarkView() {
	t, v := &st.trail, st.now.View
	if sized(t.rested, v) == v {
		t.rested = v
		return
	}
	switch {
	case t.held && t.rested != (geo.View{}):
		t.begin(t.here(&st.now))
	case t.rested != (geo.View{}):
		t.leave(t.here(&st.now))
	}
	t.rested = v
	t.rest()
}

// Back goes to the spot before: the moment, the clock, the selection, the filter, map
// or board, and the view where the camera rested. A spot that shows what is shown already
// is passed over. Playing stops.
func (st *Store) Back() { st.retrace(&st.trail.back, &st.trail.forward) }

// Forward goes to the spot that Back left.
func (st *Store) Forward() { st.retrace(&st.trail.forward, &st.trail.back) }

// retrace goes to the last of the spots on one side, and leaves the present on
// the other.
func (st *Store) retrace(from, to *[]spot) {
	here := st.trail.here(&st.now)
	for len(*from) > 0 {
		last := len(*from) - 1
		there := (*from)[last]
		*from = (*from)[:last]
		if there.view == (geo.View{}) {
			there.view = here.view
		}
		if !there.equal(here) {
			*to = append(*to, here)
			st.visit(there)
			return
		}
	}
}

// visit shows a spot. A range that it lies outside of is lifted.
func (st *Store) visit(p spot) {
	next, c := st.now, Change(0)
	if next.Selection != p.selection {
		next.Selection, c = p.selection, c|Selection
	}
	if next.Playing {
		next.Playing, c = false, c|Playing
	}
	if next.Board != p.board {
		next.Board, c = p.board, c|Board
	}
	if next.within(p.moment) != p.moment {
		next.Range, c = Range{}, c|Limits
	}
	if next.Clock != p.clock || next.Moment != p.moment {
		next.Clock, next.Moment = p.clock, p.moment
		c |= next.look()
	}
	if v := sized(p.view, next.View); p.view != (geo.View{}) && v != next.View {
		next.View, c = v, c|View
	}
	if !next.Filter.Equal(p.filter) || next.InView != p.inView {
		next.Filter, next.InView, c = p.filter, p.inView, c|Filter
		st.sieve(&next)
	} else if next.InView && c.Has(View) {
		c |= st.narrow(&next)
	}
	st.trail.rested = p.view
	st.trail.rest()
	if c != 0 {
		st.put(next, c)
	}
}
