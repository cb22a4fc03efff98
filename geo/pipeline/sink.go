package pipeline

// A Sink takes contours in logical pixels, x to the right and y down.
type Sink interface {
	Move(x, y float64) // starts a contour
	Line(x, y float64) // goes straight on
	Close()            // goes back to the start of the contour
}
