package portray

import (
	"image/color"
	"math"

	"sightline/ui/scene"
	"sightline/ui/scene/lettering"
)

// An inscription is a text to be set along a line.
type inscription struct {
	line    *lettering.Line
	run     scene.Run
	middles []float64 // how far along the line its middle may be, best first
	lift    float64   // of its baseline above the line
	color   color.NRGBA
	halo    color.NRGBA
	owner   int32 // of the line: it may touch that; 0: nothing
}

const (
	flattest = math.Pi / 4    // how much a line may turn under a text along it, radians
	faintest = math.Pi / 30   // a line that turns by less is as good as one that does not
	corner   = math.Pi / 18   // a turn at one point that is no less
	flank    = nameSize * 0.5 // so many pixels before and after a point its turn is seen
)

// A lettered is an inscription at one of its middles.
type lettered struct {
	text  scene.Text
	boxes []scene.Rect
	turn  float64 // of its letters
	fits  bool
}

// An inscribing is an inscription with what it comes to at its middles, as far as that
// was asked for: it is a matter of the line and the text alone, and is the same from
// one moment to the next.
type inscribing struct {
	inscription
	tried []lettered // by middle
}

// lettered is the inscription at the n-th of its middles.
func (in *inscribing) lettered(n int) *lettered {
	for i := len(in.tried); i <= n; i++ {
		var l lettered
		if l.text, l.boxes, l.fits = in.at(in.middles[i]); l.fits {
			l.turn = turning(l.text.Run)
		}
		in.tried = append(in.tried, l)
	}
	return &in.tried[n]
}

// onLine finds room for a text along a line where the line is straightest and
// turns no corner: of places that are as good as straight, in the first.
func (d *drawn) onLine(m room, in *inscribing) (place, bool) {
	m.but = in.owner
	best, least := place{}, math.Inf(1)
	for n := range in.middles {
		if l := in.lettered(n); l.fits && l.turn < least && m.allFree(l.boxes) {
			text := l.text
			best, least = place{boxes: l.boxes, draw: func() { d.items = append(d.items, text) }}, l.turn
		}
		if least < faintest {
			break
		}
	}
	return best, len(best.boxes) > 0
}

// at sets the text with its middle so far along the line; false if it doesn't
// fit there.
func (in inscription) at(middle float64) (scene.Text, []scene.Rect, bool) {
	from := middle - in.run.Advance/2
	line, from := in.line.Upright(from, in.run.Advance)
	r, ok := line.Along(in.run, from, in.lift)
	if !ok || len(r.Glyphs) == 0 || bent(r) || cornered(line.Points(), from-flank, from+in.run.Advance+flank) {
		return scene.Text{}, nil, false
	}
	return scene.Text{Run: r, Color: in.color, Halo: in.halo, HaloWidth: 2}, glyphBoxes(r, 0, 0), true
}

// bent tells whether a run's letters turn too much, or go too steeply.
func bent(r scene.Run) bool {
	const steepest = 70 * math.Pi / 180
	last := r.Glyphs[len(r.Glyphs)-1]
	return math.Abs(math.Atan2(last.Y-r.Glyphs[0].Y, last.X-r.Glyphs[0].X)) > steepest || turning(r) > flattest
}

// turning is by how much the letters of a run turn, radians.
func turning(r scene.Run) float64 {
	least, most := math.Inf(1), math.Inf(-1)
	first := r.Glyphs[0].Angle
	for _, g := range r.Glyphs {
		turn := math.Remainder(g.Angle-first, 2*math.Pi)
		least, most = math.Min(least, turn), math.Max(most, turn)
	}
	return most - least
}

// cornered tells whether a line turns a corner between two distances along it.
func cornered(line []scene.Point, from, to float64) bool {
	far := 0.0
	for i := 1; i < len(line)-1; i++ {
		far += apart(line[i-1], line[i])
		if far < from {
			continue
		}
		if far > to {
			break
		}
		aft, fore := off(line, i, -1), off(line, i, 1)
		before := math.Atan2(line[i].Y-aft.Y, line[i].X-aft.X)
		after := math.Atan2(fore.Y-line[i].Y, fore.X-line[i].X)
		if math.Abs(math.Remainder(after-before, 2*math.Pi)) >= corner {
			return true
		}
	}
	return false
}

// off is the point of a line that is a flank away from one of its vertices, or its
// end, one way or the other.
func off(line []scene.Point, vertex, way int) scene.Point {
	left := flank
	for i := vertex; i+way >= 0 && i+way < len(line); i += way {
		a, b := line[i], line[i+way]
		step := apart(a, b)
		if step >= left {
			return scene.Point{X: a.X + (b.X-a.X)*left/step, Y: a.Y + (b.Y-a.Y)*left/step}
		}
		left -= step
	}
	if way < 0 {
		return line[0]
	}
	return line[len(line)-1]
}

// glyphBoxes are boxes round the letters of a run whose left end is at x, y.
func glyphBoxes(r scene.Run, x, y float64) []scene.Rect {
	size := r.Style.Size
	all := make([]scene.Rect, len(r.Glyphs))
	for i, g := range r.Glyphs {
		sin, cos := math.Sincos(g.Angle)
		wide := size * 0.5
		if i+1 < len(r.Glyphs) {
			wide = math.Min(size*1.2, math.Max(wide, math.Hypot(r.Glyphs[i+1].X-g.X, r.Glyphs[i+1].Y-g.Y)))
		}
		mx, my := x+g.X+cos*wide/2+sin*size*0.32, y+g.Y+sin*wide/2-cos*size*0.32
		half := scene.Point{
			X: (math.Abs(cos)*wide + math.Abs(sin)*size) / 2,
			Y: (math.Abs(sin)*wide + math.Abs(cos)*size) / 2,
		}
		all[i] = scene.Rect{X: mx - half.X, Y: my - half.Y, W: 2 * half.X, H: 2 * half.Y}
	}
	return all
}
