package scene

import "image/color"

// A Scene is a finished drawing, Width by Height logical pixels.
type Scene struct {
	Width, Height float64
	Background    color.NRGBA // painted over the whole; transparent if zero
	Groups        []Group
}

// A Group is a run of items that belong together and are cut off together.
type Group struct {
	Name  string // what it is, for painters that can say so: "borders", "marks"
	Clip  *Rect  // nil: the whole scene
	Items []Item
}

// An Item is a Fill, a Stroke or a Text.
type Item interface{ item() }

// A Fill is the inside of a path.
type Fill struct {
	Path    Path
	Color   color.NRGBA
	EvenOdd bool  // else non-zero winding
	Fade    *Fade // nil: the colour is the same all over
}

// A Stroke is a line along a path.
type Stroke struct {
	Path   Path
	Color  color.NRGBA
	Width  float64   // logical pixels
	Dash   []float64 // lengths of dash, gap, …; empty: solid
	Offset float64   // where in the dash pattern the path begins
	Cap    Cap
	Join   Join
}

// A Text is one line of shaped text.
type Text struct {
	Run       Run
	X, Y      float64 // of the baseline's left end
	Angle     float64 // radians, clockwise, about X, Y
	Color     color.NRGBA
	Halo      color.NRGBA
	HaloWidth float64 // logical pixels on each side; 0: none
}

func (Fill) item()   {}
func (Stroke) item() {}
func (Text) item()   {}

// A Cap is how a stroke ends.
type Cap uint8

// The caps.
const (
	CapButt Cap = iota
	CapRound
	CapSquare
)

// A Join is how a stroke turns.
type Join uint8

// The joins. JoinMiter falls back to JoinBevel past a miter limit of 4.
const (
	JoinRound Join = iota
	JoinMiter
	JoinBevel
)
