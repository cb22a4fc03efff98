package geo

// Widen shows dx pixels more on the left and on the right, and dy more above
// and below, of the plane that the view has now, whatever it would adapt to.
// The result is held; views of one plane differ in their centres and sizes
// alone.
func (v View) Widen(dx, dy float64) View {
	v = v.Hold()
	v.Projection = v.projection()
	v.Width, v.Height = v.Width+2*dx, v.Height+2*dy
	return v
}
