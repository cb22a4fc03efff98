package portray

import (
	"math"
	"strconv"

	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/ui/scene"
)

// graticule tells the degrees of the graticule's lines: a parallel's at its left
// end in the picture, a meridian's at its lower end, where there is room.
func (d *drawn) graticule() {
	if !d.in.Graticule {
		return
	}
	v := d.in.View
	step := geo.GraticuleStep(v)
	e := v.Extent()
	for i := math.Ceil(e.Min[1]/step - 1e-9); i*step <= e.Max[1]+1e-9; i++ {
		lat := i * step
		if at, ok := d.end(func(f float64) orb.Point { return orb.Point{e.Min[0] + f*(e.Max[0]-e.Min[0]), lat} },
			func(p scene.Point) float64 { return p.X }); ok && math.Abs(lat) < 90 {
			d.degrees(degreeWords(lat, "N", "S"), at, side{1, 0})
		}
	}
	for i := math.Ceil(e.Min[0]/step - 1e-9); i*step <= e.Max[0]+1e-9; i++ {
		lon := i * step
		if at, ok := d.end(func(f float64) orb.Point { return orb.Point{lon, e.Min[1] + f*(e.Max[1]-e.Min[1])} },
			func(p scene.Point) float64 { return -p.Y }); ok && lon > -180 {
			d.degrees(degreeWords(lon, "E", "W"), at, side{0, -1})
		}
	}
}

// end is the point of a line, given by fractions of its way, that lies in the
// picture and is least by a measure; false if none lies in it.
func (d *drawn) end(line func(float64) orb.Point, by func(scene.Point) float64) (scene.Point, bool) {
	const samples = 512
	inner := d.frame.Inset(3)
	var best scene.Point
	found := false
	for i := range samples + 1 {
		x, y, ok := d.in.View.Project(line(float64(i) / samples))
		at := scene.Point{X: x, Y: y}
		if ok && inner.Contains(at) && (!found || by(at) < by(best)) {
			best, found = at, true
		}
	}
	return best, found
}

// degrees sets a label at the end of a line, where there is room.
func (d *drawn) degrees(text string, at scene.Point, s side) {
	const size = 9.5
	t := d.in.Theme
	r := d.letters.Shape(text, scene.Style{Size: size, Tabular: true})
	box := s.around(scene.Rect{X: at.X, Y: at.Y}, r.Advance, size*1.2, 4)
	m := d.placer.screen()
	m.full = append(m.full, &d.edge)
	if !m.free(box) {
		return
	}
	d.edge.add(box.Inset(-4))
	d.items = append(d.items, scene.Text{
		Run: r, X: box.X, Y: box.Y + size*0.95, Color: t.Water, Halo: fade(t.Sea, 0.85), HaloWidth: 2,
	})
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
