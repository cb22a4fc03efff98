package lettering

import (
	"math"
	"slices"

	"sightline/ui/scene"
)

// sharpest is how far a line may turn, in radians, from one letter to the next
// and within a word that cannot be bent; furthest is how far it may stray, in
// ems, from under such a word. Past them a name falls apart.
const (
	sharpest = 25 * math.Pi / 180
	furthest = 0.35
)

// A Line is one that was measured, for who sets several texts along it. It must not be
// used by two goroutines at once.
type Line struct {
	points   []scene.Point
	track    track
	measures bool  // it has a length
	back     *Line // the line the other way, once it was asked for
}

// NewLine measures a line, which must not be changed afterwards.
func NewLine(points []scene.Point) *Line {
	l := &Line{points: points}
	l.track, l.measures = newTrack(points)
	return l
}

// Points are those that the line was made of.
func (l *Line) Points() []scene.Point { return l.points }

// Along sets a straight run along a line, so that its left end stands from
// logical pixels along the line and its baseline lift above it; minus half the
// height of x puts the line through the middle of the letters. The glyphs of
// the run are then in the line's own coordinates: the Text that paints it has
// no place and no angle of its own.
//
// Letters are not bent: each stands with its middle on the line, turned to it,
// its accents with it. In scripts whose letters hang together, such as Arabic
// and Devanagari, the same holds of whole words. Along reports false where the
// run does not fit: the line is too short, or turns by more than 25° from one
// letter to the next or under one such word. The text goes the way of the line, so
// ask Upright first.
func Along(r scene.Run, line []scene.Point, from, lift float64) (scene.Run, bool) {
	return NewLine(line).Along(r, from, lift)
}

// Along sets a run along the line, as the function Along does.
func (l *Line) Along(r scene.Run, from, lift float64) (scene.Run, bool) {
	t := l.track
	if !l.measures || !(from >= 0) || !(from+r.Advance <= t.length()) || math.IsNaN(lift) {
		return scene.Run{}, false
	}
	out := r
	out.Glyphs = make([]scene.Glyph, len(r.Glyphs))
	last := math.NaN()
	for _, p := range pieces(r) {
		middle := (p.left + p.right) / 2
		reach := max((p.right-p.left)/2, r.Style.Size/2, 0.5)
		at, ahead, bend := t.look(from+middle, reach)
		if bend > sharpest || math.Abs(turn(last, ahead)) > sharpest ||
			t.strays(from+p.left, from+p.right) > furthest*r.Style.Size {
			return scene.Run{}, false
		}
		last = ahead
		sin, cos := math.Sincos(ahead)
		for i := p.first; i < p.end; i++ {
			g := r.Glyphs[i]
			x, y := g.X-middle, g.Y-lift
			g.X, g.Y = at.X+x*cos-y*sin, at.Y+x*sin+y*cos
			g.Angle = ahead
			out.Glyphs[i] = g
		}
	}
	return out, true
}

// Upright turns the line round where a run of the given advance that begins
// from logical pixels along it would stand on its head, and gives the line and
// the distance to hand to Along. A run that goes straight up or down reads
// upwards. The line itself is not changed.
func Upright(line []scene.Point, from, advance float64) ([]scene.Point, float64) {
	l, from := NewLine(line).Upright(from, advance)
	return l.points, from
}

// Upright turns the line round where need be, as the function Upright does.
func (l *Line) Upright(from, advance float64) (*Line, float64) {
	t := l.track
	if !l.measures {
		return l, from
	}
	a, b := t.at(from), t.at(from+advance)
	steep := math.Abs(b.X-a.X) < 1e-6*math.Abs(b.Y-a.Y)
	if b.X > a.X && !steep || steep && b.Y <= a.Y || a == b {
		return l, from
	}
	if l.back == nil {
		turned := slices.Clone(l.points)
		slices.Reverse(turned)
		l.back = NewLine(turned)
	}
	return l.back, t.length() - from - advance
}

// turn is the angle from one direction to another, from -π to π; 0 if there is
// no first one.
func turn(from, to float64) float64 {
	if math.IsNaN(from) {
		return 0
	}
	return math.Remainder(to-from, 2*math.Pi)
}
