package geo

// Wider is the same picture with d pixels more on every side: a place that lay
// at x, y lies at x + d, y + d. An adaptive projection stays what it comes to in
// v, whatever it would come to in a larger picture.
func (v View) Wider(d float64) View {
	p, factor := v.adapt()
	v.Projection, v.Scale = p, v.Scale*factor
	return v.Resize(v.Width+2*d, v.Height+2*d)
}
