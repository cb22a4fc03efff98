package pdf

import (
	"fmt"
	"image/color"
	"math"

	"sightline/ui/scene"
)

// content is the operators that paint a page.
type content struct {
	doc   *Document
	buf   []byte
	now   pen
	saved []pen
	prose bool // lines follow each other as those of a paragraph
}

// A pen is what of the graphics state was set last, so that it is not set again.
type pen struct {
	fill, line   color.NRGBA
	filled       bool // fill was set
	lined        bool
	alpha        uint8
	width        float64
	cap, join    int
	dash, offset string
	font         *font
	size         float64 // of the font, logical pixels
	mode         int     // how glyphs are painted
}

// fresh is the pen at the start of a page (8.4.1), but for its colours.
var fresh = pen{alpha: 255, width: 1, dash: "[]", offset: "0"}

func (c *content) line(s string) { c.buf = append(append(c.buf, s...), '\n') }

func (c *content) save() {
	c.saved = append(c.saved, c.now)
	c.line("q")
}

func (c *content) restore() {
	c.now, c.saved = c.saved[len(c.saved)-1], c.saved[:len(c.saved)-1]
	c.line("Q")
}

// numbers writes operands with two digits after the point: a hundredth of a
// logical pixel is less than any printer shows.
func (c *content) numbers(v ...float64) {
	for _, n := range v {
		c.buf = appendNumber(c.buf, n, 2)
	}
}

// matrix writes the operands of a transformation.
func (c *content) matrix(m [6]float64) {
	for i, v := range m {
		digits := 5
		if i >= 4 {
			digits = 3
		}
		c.buf = appendNumber(c.buf, v, digits)
	}
}

// piece paints a scene on a page of a height in points. Scenes have their y down,
// pages up.
func (c *content) piece(p Piece, height float64) {
	c.now, c.prose = fresh, p.Role != Figure && p.Role != Ornament
	c.save()
	c.matrix([6]float64{p.Scale, 0, 0, -p.Scale, p.X, height - p.Y})
	c.line("cm")
	whole := scene.Rect{W: p.Scene.Width, H: p.Scene.Height}
	c.clip(whole)
	if p.Scene.Background.A != 0 {
		c.fill(scene.Fill{Path: whole.Path(0), Color: p.Scene.Background})
	}
	for _, g := range p.Scene.Groups {
		c.group(g)
	}
	c.restore()
}

func (c *content) group(g scene.Group) {
	if g.Clip != nil {
		if !(g.Clip.W > 0 && g.Clip.H > 0) {
			return
		}
		c.save()
		defer c.restore()
		c.clip(*g.Clip)
	}
	for _, item := range g.Items {
		switch it := item.(type) {
		case scene.Fill:
			c.fill(it)
		case scene.Stroke:
			c.stroke(it)
		case scene.Text:
			c.text(it)
		}
	}
}

func (c *content) clip(r scene.Rect) {
	c.numbers(r.X, r.Y, r.W, r.H)
	c.line("re W n")
}

func (c *content) fill(f scene.Fill) {
	if f.Color.A == 0 || !whole(f.Path) {
		return
	}
	if f.Fade != nil {
		if mask, ok := c.doc.fade(*f.Fade, bounds(f.Path)); ok {
			c.save()
			defer c.restore()
			c.line(fmt.Sprintf("/S%d gs", mask))
		}
	}
	c.ink(f.Color)
	c.path(f.Path)
	if f.EvenOdd {
		c.line("f*")
	} else {
		c.line("f")
	}
}

func (c *content) stroke(s scene.Stroke) {
	if s.Color.A == 0 || !(s.Width > 0) || !whole(s.Path) {
		return
	}
	c.nib(s)
	c.lineInk(s.Color)
	c.path(s.Path)
	c.line("S")
}

// nib sets how a stroke is drawn.
func (c *content) nib(s scene.Stroke) {
	c.lineWidth(s.Width)
	if n := [...]int{scene.CapButt: 0, scene.CapRound: 1, scene.CapSquare: 2}[min(s.Cap, scene.CapSquare)]; n != c.now.cap {
		c.now.cap = n
		c.line(fmt.Sprintf("%d J", n))
	}
	if n := [...]int{scene.JoinRound: 1, scene.JoinMiter: 0, scene.JoinBevel: 2}[min(s.Join, scene.JoinBevel)]; n != c.now.join {
		c.now.join = n
		c.line(fmt.Sprintf("%d j", n))
		if n == 0 {
			c.line("4 M")
		}
	}
	dash, offset := pattern(s.Dash), "0"
	if dash != "[]" {
		offset = number(s.Offset)
	}
	if dash != c.now.dash || offset != c.now.offset {
		c.now.dash, c.now.offset = dash, offset
		c.line(dash + " " + offset + " d")
	}
}

func (c *content) lineWidth(w float64) {
	if w != c.now.width {
		c.now.width = w
		c.buf = appendNumber(c.buf, w, 3)
		c.line("w")
	}
}

// leastPeriod is the shortest pattern of dashes, in logical pixels, that is not a
// solid line.
const leastPeriod = 0.1

// pattern is lengths of dashes and gaps; one that can't be drawn is solid.
func pattern(dash []float64) string {
	period, b := 0., []byte("[")
	for _, l := range dash {
		if !(l >= 0 && l < furthest) {
			return "[]"
		}
		period += l
		b = appendNumber(b, l, 2)
	}
	if period < leastPeriod {
		return "[]"
	}
	return string(b[:len(b)-1]) + "]"
}

// ink sets the colour of what is filled, lineInk that of lines.
func (c *content) ink(k color.NRGBA) {
	c.alpha(k.A)
	if k.A = 0; !c.now.filled || c.now.fill != k {
		c.now.fill, c.now.filled = k, true
		c.rgb(k)
		c.line("rg")
	}
}

func (c *content) lineInk(k color.NRGBA) {
	c.alpha(k.A)
	if k.A = 0; !c.now.lined || c.now.line != k {
		c.now.line, c.now.lined = k, true
		c.rgb(k)
		c.line("RG")
	}
}

func (c *content) rgb(k color.NRGBA) {
	for _, v := range [...]uint8{k.R, k.G, k.B} {
		c.buf = appendNumber(c.buf, float64(v)/255, 4)
	}
}

func (c *content) alpha(a uint8) {
	if a != c.now.alpha {
		c.now.alpha, c.doc.alphas[a] = a, true
		c.line(fmt.Sprintf("/A%d gs", a))
	}
}

// path writes the steps of a path. Points that fall on the one before are left
// out of lines.
func (c *content) path(p scene.Path) {
	at, points := scene.Point{}, p.Points
	for i, op := range p.Ops {
		switch op {
		case scene.MoveTo:
			at = points[0]
			c.numbers(at.X, at.Y)
			c.line("m")
			points = points[1:]
		case scene.LineTo:
			q := points[0]
			points = points[1:]
			if same(at, q) && p.Ops[i-1] == scene.LineTo { // after a move it may be a dot
				continue
			}
			at = q
			c.numbers(q.X, q.Y)
			c.line("l")
		case scene.CubicTo:
			for _, q := range points[:3] {
				c.numbers(q.X, q.Y)
			}
			c.line("c")
			at, points = points[2], points[3:]
		case scene.Close:
			c.line("h")
		}
	}
}

// same tells whether two points are written alike.
func same(a, b scene.Point) bool {
	return math.Round(a.X*100) == math.Round(b.X*100) && math.Round(a.Y*100) == math.Round(b.Y*100)
}

// whole tells whether a path can be drawn: it begins with a move, has the points
// that its steps take, and they are numbers.
func whole(p scene.Path) bool {
	if p.Empty() || p.Ops[0] != scene.MoveTo {
		return false
	}
	need := 0
	for _, op := range p.Ops {
		need += [...]int{scene.MoveTo: 1, scene.LineTo: 1, scene.CubicTo: 3, scene.Close: 0}[op]
	}
	if need > len(p.Points) {
		return false
	}
	for _, q := range p.Points {
		if math.IsNaN(q.X+q.Y) || math.IsInf(q.X+q.Y, 0) {
			return false
		}
	}
	return true
}

// bounds is the box round a path's points.
func bounds(p scene.Path) scene.Rect {
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, q := range p.Points {
		x0, y0, x1, y1 = min(x0, q.X), min(y0, q.Y), max(x1, q.X), max(y1, q.Y)
	}
	return scene.Rect{X: x0, Y: y0, W: x1 - x0, H: y1 - y0}
}
