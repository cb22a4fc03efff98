package state

import (
	"sightline/geo"
	"sightline/model"
)

// SetFilter shows only the claims that a filter lets through.
func (st *Store) SetFilter(f model.Filter) {
	if f.Equal(st.now.Filter) {
		return
	}
	next := st.now
	next.Filter = f.Clone()
	st.sieve(&next)
	st.replace(next, Filter)
}

// SetInView shows only the claims that are in the map's view, or others too.
func (st *Store) SetInView(on bool) {
	if on == st.now.InView {
		return
	}
	next := st.now
	next.InView = on
	st.narrow(&next)
	st.replace(next, Filter)
}

// ClearFilter shows all claims.
func (st *Store) ClearFilter() {
	if st.now.Filter.Equal(model.Filter{}) && !st.now.InView {
		return
	}
	next := st.now
	next.Filter, next.InView = model.Filter{}, false
	st.sieve(&next)
	st.replace(next, Filter)
}

// SetInViewTest says how it is found out whether a claim is in a view. Without a
// test every claim is.
func (st *Store) SetInViewTest(test func(geo.View, *model.Claim) bool) {
	st.inView = test
	if next := st.now; next.InView {
		st.replace(next, st.narrow(&next))
	}
}

// sieve works out a state's sieve.
func (st *Store) sieve(next *State) {
	st.sifted = nil
	if next.Index != nil && !next.Filter.IsZero() {
		st.sifted = next.Index.Sieve(next.Filter)
	}
	st.narrow(next)
}

// narrow works out what the view makes of the sieve, and tells whether that
// changed. Where the same claims pass as before, the sieve stays the one it was:
// what is remembered by it, of every pane, outlasts the frames of a pan.
func (st *Store) narrow(next *State) Change {
	was := st.now.Sieve
	next.Sieve = st.sifted
	if next.InView && st.inView != nil && next.Index != nil {
		if next.Sieve == nil {
			next.Sieve = next.Index.Sieve(model.Filter{})
		}
		view := next.View
		next.Sieve = next.Sieve.With(func(c *model.Claim) bool { return st.inView(view, c) })
	}
	if next.Sieve.Same(was) {
		next.Sieve = was
		return 0
	}
	return Filter
}
