package state

// SwitchGraticule has degrees stand at the map's edges, or no longer.
func (st *Store) SwitchGraticule() {
	next := st.now
	next.Graticule = !next.Graticule
	st.replace(next, Graticule)
}
