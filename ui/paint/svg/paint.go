package svg

import (
	"image/color"
	"math"

	"sightline/ui/scene"
)

// paint writes a colour as the attribute of a name, and how much of it there is.
func (d *drawing) paint(name string, c color.NRGBA) {
	d.add(" " + name + `="`)
	d.out = append(hex(d.out, c), '"')
	if c.A != 255 {
		d.add(" " + name + `-opacity="`)
		d.out = append(opacity(d.out, float64(c.A)/255), '"')
	}
}

// hex writes a colour without its opacity: "#1a2b3c", "#fff".
func hex(b []byte, c color.NRGBA) []byte {
	const digits = "0123456789abcdef"
	b = append(b, '#')
	short := c.R%17 == 0 && c.G%17 == 0 && c.B%17 == 0
	for _, v := range [3]uint8{c.R, c.G, c.B} {
		b = append(b, digits[v>>4])
		if !short {
			b = append(b, digits[v&15])
		}
	}
	return b
}

// opacity writes a part of 1 as finely as 255ths need it.
func opacity(b []byte, v float64) []byte { return precise(b, math.Round(v*1e4)/1e4) }

// fill writes the inside of a path.
func (d *drawing) fill(f scene.Fill) {
	if f.Color.A == 0 || f.Path.Empty() {
		return
	}
	fade := ""
	if f.Fade != nil {
		fade = d.fade(*f.Fade, f.Color)
	}
	d.add("<path")
	if fade != "" {
		d.add(` fill="url(#` + fade + `)"`)
	} else {
		d.paint("fill", f.Color)
	}
	if f.EvenOdd {
		d.add(` fill-rule="evenodd"`)
	}
	d.data(f.Path)
}

// stroke writes a line along a path.
func (d *drawing) stroke(s scene.Stroke) {
	if s.Color.A == 0 || s.Path.Empty() || !(s.Width > 0) {
		return
	}
	d.add(`<path fill="none"`)
	d.paint("stroke", s.Color)
	d.attribute("stroke-width", s.Width)
	switch s.Cap {
	case scene.CapRound:
		d.add(` stroke-linecap="round"`)
	case scene.CapSquare:
		d.add(` stroke-linecap="square"`)
	}
	switch s.Join {
	case scene.JoinMiter: // whose limit of 4 is SVG's own
		d.add(` stroke-linejoin="miter"`)
	case scene.JoinBevel:
		d.add(` stroke-linejoin="bevel"`)
	}
	d.dash(s)
	d.data(s.Path)
}

// dash writes a stroke's pattern; one that cannot be drawn makes a solid line.
func (d *drawing) dash(s scene.Stroke) {
	sum := 0.0
	for _, l := range s.Dash {
		if !(l >= 0) || math.IsInf(l, 0) {
			return
		}
		sum += l
	}
	if fixed(sum) <= 0 {
		return
	}
	for i, l := range s.Dash {
		if i == 0 {
			d.add(` stroke-dasharray="`)
		} else {
			d.add(" ")
		}
		d.out = number(d.out, l)
	}
	d.add(`"`)
	if len(s.Dash)%2 == 1 {
		sum *= 2
	}
	if offset := math.Mod(s.Offset, sum); fixed(offset) != 0 {
		d.attribute("stroke-dashoffset", offset)
	}
}

// data ends a path with its data.
func (d *drawing) data(p scene.Path) {
	d.add(` d="`)
	d.out = trace(d.out, p)
	d.add("\"/>\n")
}

// stops is how many straight parts an eased fade is made of: off by less than
// a 255th.
const stops = 16

// fade writes a gradient and gives its id; "" where the colour is full all over.
func (d *drawing) fade(f scene.Fade, c color.NRGBA) string {
	round := f.Outer > 0
	if !round && f.From == f.To {
		return ""
	}
	id := d.id("fade")
	element, clear := "linearGradient", 0.0
	if round {
		element, clear = "radialGradient", math.Max(0, math.Min(f.Inner/f.Outer, 1))
	}
	d.add("<" + element + ` id="` + id + `" gradientUnits="userSpaceOnUse"`)
	if round {
		d.attribute("cx", f.From.X)
		d.attribute("cy", f.From.Y)
		d.attribute("r", f.Outer)
	} else {
		d.attribute("x1", f.From.X)
		d.attribute("y1", f.From.Y)
		d.attribute("x2", f.To.X)
		d.attribute("y2", f.To.Y)
	}
	d.add(">")
	for i := range stops + 1 {
		part := float64(i) / stops
		d.add(`<stop offset="`)
		d.out = append(opacity(d.out, clear+(1-clear)*part), '"')
		d.add(` stop-color="`)
		d.out = append(hex(d.out, c), '"')
		d.add(` stop-opacity="`)
		d.out = append(opacity(d.out, scene.Eased(part)*float64(c.A)/255), '"')
		d.add("/>")
	}
	d.add("</" + element + ">\n")
	return id
}
