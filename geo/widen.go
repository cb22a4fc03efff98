package geo

// Widen shows dx pixels more on the left and on the right, and dy more above
// and below, of the plane that the picture shows now, whatever an adaptive
// projection would make of the larger one. The result is held, in the
// projection that the view is adapted to, and its scale is the plane's: widened
// views of one plane differ in their centres and sizes alone.
func (v View) Widen(dx, dy float64) View {
	p, factor := v.adapt()
	v = v.Hold()
	v.Projection, v.Scale = p, v.Scale*factor
	v.Width, v.Height = v.Width+2*dx, v.Height+2*dy
	return v
}
