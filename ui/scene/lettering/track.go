package lettering

import (
	"math"
	"sort"

	"sightline/ui/scene"
)

// A track is a line that is measured along.
type track struct {
	points []scene.Point
	far    []float64 // of each point from the start, along the line; rising
}

// newTrack reports false for a line without length.
func newTrack(line []scene.Point) (track, bool) {
	t := track{make([]scene.Point, 0, len(line)), make([]float64, 0, len(line))}
	sum := 0.
	for i, p := range line {
		if i > 0 {
			last := t.points[len(t.points)-1]
			step := math.Hypot(p.X-last.X, p.Y-last.Y)
			if step == 0 {
				continue
			}
			sum += step
		}
		t.points = append(t.points, p)
		t.far = append(t.far, sum)
	}
	return t, len(t.points) > 1 && !math.IsNaN(sum) && !math.IsInf(sum, 0)
}

func (t track) length() float64 { return t.far[len(t.far)-1] }

// step is the index of the point before a distance, which has another after it.
func (t track) step(d float64) int {
	return min(max(sort.SearchFloat64s(t.far, d)-1, 0), len(t.points)-2)
}

// at is the place at a distance; before the start and past the end the line
// goes straight on.
func (t track) at(d float64) scene.Point {
	i := t.step(d)
	a, b := t.points[i], t.points[i+1]
	k := (d - t.far[i]) / (t.far[i+1] - t.far[i])
	return scene.Point{X: a.X + (b.X-a.X)*k, Y: a.Y + (b.Y-a.Y)*k}
}

// look is what a letter at a distance sees: its place, the line's direction
// from reach before it to reach after it, and by how much the line's halves
// there differ in direction. So a corner is taken over a letter's width, and
// small steps in a line do not shake the text.
func (t track) look(d, reach float64) (at scene.Point, ahead, bend float64) {
	a, m, b := t.at(d-reach), t.at(d), t.at(d+reach)
	first, second := heading(a, m), heading(m, b)
	bend = math.Abs(turn(first, second))
	if a == b {
		return m, first, math.Pi
	}
	// A letter stands midway between the line and the chord under it.
	chord := scene.Point{X: (a.X + b.X) / 2, Y: (a.Y + b.Y) / 2}
	return scene.Point{X: (m.X + chord.X) / 2, Y: (m.Y + chord.Y) / 2}, heading(a, b), bend
}

// strays is how far the line leaves the straight one between two distances.
func (t track) strays(from, to float64) (most float64) {
	const samples = 8
	a, b := t.at(from), t.at(to)
	sin, cos := math.Sincos(heading(a, b))
	for i := 1; i < samples; i++ {
		p := t.at(from + (to-from)*float64(i)/samples)
		most = max(most, math.Abs((p.Y-a.Y)*cos-(p.X-a.X)*sin))
	}
	return most
}

func heading(a, b scene.Point) float64 { return math.Atan2(b.Y-a.Y, b.X-a.X) }
