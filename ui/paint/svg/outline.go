package svg

import (
	"math"

	"sightline/ui/scene"
	"sightline/ui/scene/lettering"
)

// A letterKey is all that the outline of a letter depends on, but its place.
type letterKey struct {
	face  scene.Face
	id    uint32
	size  float64
	slant bool
	angle float64
}

// outlined writes a line of text as one shape, which has the text for its title.
func (d *drawing) outlined(t scene.Text, id string) {
	d.add("<g><title>")
	d.text(t.Run.Text)
	d.add("</title><path")
	if id != "" {
		d.add(` id="` + id + `"`)
	}
	d.add(` d="`)
	sin, cos := math.Sincos(t.Angle)
	for _, g := range t.Run.Glyphs {
		if math.IsNaN(g.X + g.Y + g.Angle) {
			continue
		}
		shape := d.shape(letterKey{g.Face, g.ID, t.Run.Style.Size, t.Run.Style.Slant, t.Angle + g.Angle})
		if len(shape) == 0 {
			continue
		}
		d.out = append(d.out, 'M')
		d.out = append(number(d.out, t.X+g.X*cos-g.Y*sin), ' ')
		d.out = number(d.out, t.Y+g.X*sin+g.Y*cos)
		d.out = append(d.out, shape...)
	}
	d.add(`"/></g>`)
}

// shape is a letter's path data, from its origin on by steps alone: wherever it
// stands it is the same text, which packs well.
func (d *drawing) shape(k letterKey) []byte {
	if data, ok := d.letters[k]; ok {
		return data
	}
	if d.letters == nil {
		d.letters = make(map[letterKey][]byte)
	}
	ems := lettering.Outline(k.face, k.id)
	path := scene.Path{Ops: ems.Ops, Points: make([]scene.Point, len(ems.Points))}
	shear := 0.0
	if k.slant {
		shear = math.Tan(lean * math.Pi / 180)
	}
	sin, cos := math.Sincos(k.angle)
	for i, p := range ems.Points {
		x, y := (p.X-shear*p.Y)*k.size, p.Y*k.size
		path.Points[i] = scene.Point{X: x*cos - y*sin, Y: x*sin + y*cos}
	}
	t := tracer{relativeTo: true}
	t.path(path)
	d.letters[k] = t.out
	return t.out
}
