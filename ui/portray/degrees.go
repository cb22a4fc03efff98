package portray

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/ui/scene"
)

// net draws the graticule over the land as well, under all else, if its degrees
// are told: a number needs its line. The basemap has it on the sea alone.
func (d *drawn) net() []scene.Group {
	if !d.in.Graticule {
		return nil
	}
	var path scene.Path
	d.in.View.Graticule(geo.GraticuleStep(d.in.View), &path)
	d.stroke(path, fade(d.in.Theme.Coast, 0.55), 0.8)
	return []scene.Group{d.group("graticule", nil)}
}

// graticule tells the degrees of the graticule's lines: at an end in the
// picture, a parallel's left one and a meridian's lower one if there is room,
// else at another, else not at all. Furniture and insets end a line as the
// picture's edges do; the poles, where all meridians end, do not.
func (d *drawn) graticule() {
	if !d.in.Graticule {
		return
	}
	v := d.in.View
	step := geo.GraticuleStep(v)
	e := v.Extent()
	for i := math.Ceil(e.Min[1]/step - 1e-9); i*step <= e.Max[1]+1e-9; i++ {
		if lat := i * step; math.Abs(lat) < 90 {
			d.tell(degreeWords(lat, "N", "S"), d.seen(func(f float64) orb.Point { return orb.Point{e.Min[0] + f*(e.Max[0]-e.Min[0]), lat} }),
				func(p scene.Point) float64 { return p.X })
		}
	}
	for i := math.Ceil(e.Min[0]/step - 1e-9); i*step <= e.Max[0]+1e-9; i++ {
		if lon := i * step; lon > -180 {
			d.tell(degreeWords(lon, "E", "W"), d.seen(func(f float64) orb.Point { return orb.Point{lon, e.Min[1] + f*(e.Max[1]-e.Min[1])} }),
				func(p scene.Point) float64 { return -p.Y })
		}
	}
}

// seen are the stretches of a line, given by fractions of its way, that lie in
// the picture and off the furniture.
func (d *drawn) seen(line func(float64) orb.Point) [][]scene.Point {
	const samples = 512
	inner, projector := d.frame.Inset(3), d.in.View.Projector()
	var all [][]scene.Point
	open := false
	for i := range samples + 1 {
		x, y, ok := projector.Project(line(float64(i) / samples))
		at := scene.Point{X: x, Y: y}
		if !ok || !inner.Contains(at) || d.placer.furniture.hit(scene.Rect{X: x - 1, Y: y - 1, W: 2, H: 2}) {
			open = false
			continue
		}
		if !open {
			all = append(all, nil)
		}
		open = true
		all[len(all)-1] = append(all[len(all)-1], at)
	}
	return all
}

// tell sets the degrees of a line at the one of its ends where there is room
// that is least by a measure; nowhere if there is none.
func (d *drawn) tell(text string, line [][]scene.Point, by func(scene.Point) float64) {
	r := d.letters.Shape(text, scene.Style{Size: degreeSize, Tabular: true})
	var ends []scene.Point
	for _, s := range line {
		for _, end := range [2]scene.Point{s[0], s[len(s)-1]} {
			if !d.polar(end) {
				ends = append(ends, end)
			}
		}
	}
	slices.SortStableFunc(ends, func(a, b scene.Point) int { return cmp.Compare(by(a), by(b)) })
	for _, at := range ends {
		if d.degrees(r, d.inwards(at).around(scene.Rect{X: at.X, Y: at.Y}, r.Advance, degreeSize*1.2, 4)) {
			return
		}
	}
}

// polar tells of a point that a pole is nearer to it than a label is wide, where
// the meridians meet in one.
func (d *drawn) polar(at scene.Point) bool {
	const near = 60
	for _, lat := range [2]float64{-90, 90} {
		met := true
		for _, lon := range [3]float64{-120, 0, 120} {
			x, y, ok := d.in.View.Project(orb.Point{lon, lat})
			met = met && ok && apart(at, scene.Point{X: x, Y: y}) < near
		}
		if met {
			return true
		}
	}
	return false
}

// inwards is the side of a point that is away from the edge it is nearest to.
func (d *drawn) inwards(at scene.Point) side {
	f := d.frame
	best, least := side{}, math.Inf(1)
	for _, e := range []struct {
		s   side
		far float64
	}{
		{side{1, 0}, at.X - f.X},
		{side{0, -1}, f.Bottom() - at.Y},
		{side{-1, 0}, f.Right() - at.X},
		{side{0, 1}, at.Y - f.Y},
	} {
		if e.far < least {
			best, least = e.s, e.far
		}
	}
	return best
}

// degreeSize is that of the degrees' letters, logical pixels.
const degreeSize = 9.5

// degrees sets a label in a box, if that is free.
func (d *drawn) degrees(r scene.Run, box scene.Rect) bool {
	t := d.in.Theme
	m := d.placer.screen()
	m.full = append(m.full, &d.edge)
	if !m.free(box) {
		return false
	}
	d.edge.add(box.Inset(-4))
	d.items = append(d.items, scene.Text{
		Run: r, X: box.X, Y: box.Y + degreeSize*0.95, Color: t.Water, Halo: fade(t.Sea, 0.85), HaloWidth: 2,
	})
	return true
}

// degreeWords is a latitude or longitude: "30° E".
func degreeWords(degrees float64, positive, negative string) string {
	text := strconv.FormatFloat(math.Abs(math.Round(degrees*100)/100), 'f', -1, 64) + "°"
	switch {
	case degrees > 1e-9 && degrees < 180-1e-9:
		return text + " " + positive
	case degrees < -1e-9:
		return text + " " + negative
	}
	return text
}
