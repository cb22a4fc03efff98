package geo

// Wider is the same picture with d pixels more on every side: a place that lay
// at x, y lies at x + d, y + d. An adaptive projection stays what it comes to in
// v, whatever it would come to in a larger picture.
func (v View) Wider(d float64) View { return v.adapted().Resize(v.Width+2*d, v.Height+2*d) }

// Widen is Wider with dx pixels on the left and on the right, and dy above and
// below, and the result is held: widened views of one plane differ in their
// centres and sizes alone.
func (v View) Widen(dx, dy float64) View {
	return v.Hold().adapted().Resize(v.Width+2*dx, v.Height+2*dy)
}

// adapted is the view with the projection that an adaptive one comes to.
func (v View) adapted() View {
	p, factor := v.adapt()
	v.Projection, v.Scale = p, v.Scale*factor
	return v
}
