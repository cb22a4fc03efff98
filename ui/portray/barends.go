package portray

import (
	"image/color"
	"math"

	"sightline/model/edtf"
	"sightline/ui/scene"
)

// endsOf tells how a bar ends on either side.
func endsOf(h *happening) (left, right barEnd) {
	when := h.event.When
	end := func(b edtf.Bound, d edtf.Date) barEnd {
		switch {
		case b == edtf.Open:
			return openEnd
		case b == edtf.Unknown:
			return dottedEnd
		case d.Approximate() || d.Unspecified():
			return raggedEnd
		}
		return plainEnd
	}
	left, right = end(when.StartBound(), when.Start()), end(when.FinishBound(), when.Finish())
	if left == dottedEnd && right == dottedEnd { // nothing is known: it may be at any time
		return openEnd, openEnd
	}
	return left, right
}

const (
	fadeOut   = 28.0 // length of an end that fades, pixels
	fadeSteps = 8
	tooth     = 2.4 // depth of a ragged end's teeth
)

// body draws the bar itself.
func (d *strip) body(b bar, c color.NRGBA, strength float64) {
	box := scene.Rect{X: math.Max(b.box.X, d.axis.left-20), Y: b.box.Y, H: b.box.H}
	box.W = math.Max(barLeast, math.Min(b.box.Right(), d.in.Width+20)-box.X)
	left, right := b.left, b.right
	if left == openEnd {
		d.tail(scene.Rect{X: box.X, Y: box.Y, W: fadeOut, H: box.H}, -1, c, strength)
		box.X, box.W = box.X+fadeOut, math.Max(0, box.W-fadeOut)
	}
	if right == openEnd {
		d.tail(scene.Rect{X: box.Right() - fadeOut, Y: box.Y, W: fadeOut, H: box.H}, 1, c, strength)
		box.W = math.Max(0, box.W-fadeOut)
	}
	whole, edge := barPath(box, left, right)
	d.fill(whole, fade(c, strength))
	if b.event.Inferred.Has("when") {
		at := scene.Point{X: math.Mod(b.box.X, 5*math.Sqrt2), Y: box.Y}
		d.stroke(ringOf(box.Inset(1)).hatch(at, 5), fade(c, 0.6), 1)
	}
	width := 1.0
	if b.lit {
		width = 2
	}
	if b.event.When.Uncertain() {
		d.stroke(edge, c, width, 3, 2.4)
	} else {
		d.stroke(edge, c, width)
	}
	if left == dottedEnd {
		d.dots(scene.Point{X: box.X - 5, Y: box.Y + box.H/2}, -1, c)
	}
	if right == dottedEnd {
		d.dots(scene.Point{X: box.Right() + 5, Y: box.Y + box.H/2}, 1, c)
	}
}

// ringOf is a box as an outline.
func ringOf(r scene.Rect) outline {
	return outline{rings: [][]scene.Point{r.Path(0).Points}}
}

// tail lets a bar fade out to the right, or to the left if way is −1, with an
// arrow at its end.
func (d *strip) tail(box scene.Rect, way float64, c color.NRGBA, strength float64) {
	step := box.W / fadeSteps
	for i := range fadeSteps {
		left := 1 - (float64(i)+0.5)/fadeSteps
		x := box.X + float64(i)*step
		if way < 0 {
			x = box.Right() - float64(i+1)*step
		}
		d.fill(scene.Rect{X: x, Y: box.Y, W: step, H: box.H}.Path(0), fade(c, strength*left))
		for _, y := range []float64{box.Y, box.Bottom()} {
			d.line(scene.Point{X: x, Y: y}, scene.Point{X: x + step, Y: y}, fade(c, left), 1)
		}
	}
	tip := scene.Point{X: box.Right(), Y: box.Y + box.H/2}
	heading := 0.0
	if way < 0 {
		tip.X, heading = box.X, math.Pi
	}
	d.fill(arrowhead(tip, 4.2, heading), c)
}

// dots go on from a bar whose end nobody knows.
func (d *strip) dots(at scene.Point, way float64, c color.NRGBA) {
	for i := range 3 {
		d.disc(scene.Point{X: at.X + way*4*float64(i), Y: at.Y}, 1, fade(c, 1-0.28*float64(i)))
	}
}

// barPath is a bar's outline, and its edge: the same without the sides that are
// open.
func barPath(box scene.Rect, left, right barEnd) (whole, edge scene.Path) {
	if box.W < 5 && left != openEnd && right != openEnd { // too narrow for ends
		whole = box.Path(0)
		return whole, whole
	}
	b := barShape{box: box, left: left, right: right, r: math.Min(3, math.Min(box.W, box.H)/2)}
	whole = b.path(true, true)
	whole.Close()
	if left != openEnd && right != openEnd {
		return whole, whole
	}
	return whole, b.path(left != openEnd, right != openEnd)
}

// A barShape is a bar with its ends.
type barShape struct {
	box         scene.Rect
	left, right barEnd
	r           float64 // of rounded corners
}

// path goes round a bar from its upper left, clockwise, over the sides that are
// told.
func (b barShape) path(left, right bool) scene.Path {
	p := scene.Path{Ops: make([]scene.Op, 0, 16), Points: make([]scene.Point, 0, 24)}
	x0, x1 := b.box.X+b.inset(b.left), b.box.Right()-b.inset(b.right)
	p.Move(x0, b.box.Y)
	p.Line(x1, b.box.Y)
	if right {
		b.side(&p, x1, 1)
	} else {
		p.Move(x1, b.box.Bottom())
	}
	p.Line(x0, b.box.Bottom())
	if left {
		b.side(&p, x0, -1)
	}
	return p
}

// ragged tells whether an end has teeth, and the bar room for them.
func (b barShape) ragged(end barEnd) bool { return end == raggedEnd && b.box.W > 3*tooth }

// inset is how far from an end its corners begin.
func (b barShape) inset(end barEnd) float64 {
	if end == openEnd || b.ragged(end) {
		return 0
	}
	return b.r
}

// side goes down the right side from x, or with way −1 up the left one.
func (b barShape) side(p *scene.Path, x, way float64) {
	from, to, end := b.box.Y, b.box.Bottom(), b.right
	if way < 0 {
		from, to, end = to, from, b.left
	}
	switch {
	case b.ragged(end):
		const teeth = 4
		for i := 1; i <= teeth; i++ {
			p.Line(x-way*tooth*float64(i%2), from+(to-from)*float64(i)/teeth)
		}
	case end == openEnd:
		p.Line(x, to)
	default:
		r := way * b.r
		p.Cubic(x+0.55*r, from, x+r, from+0.45*r, x+r, from+r)
		p.Line(x+r, to-r)
		p.Cubic(x+r, to-0.45*r, x+0.55*r, to, x, to)
	}
}
