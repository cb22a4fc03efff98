package raster

import (
	"image"
	"image/color"
	"math"
	"slices"

	"sightline/ui/paint/raster/coverage"
	"sightline/ui/scene"
	"sightline/ui/scene/lettering"
)

// largest is the size of the em, in device pixels, above which letters are
// painted as outlines and not kept as masks.
const largest = 96

// lean is how far slanted text leans to the right for each pixel up: 12°.
const lean = 0.2126

// text plans a line of text: its halo, then its letters.
func (p *plan) text(g *glyphs, t scene.Text, clip image.Rectangle) {
	size := t.Run.Style.Size * p.scale
	if !(size > 0) || len(t.Run.Glyphs) == 0 || math.IsNaN(t.X+t.Y+t.Angle) {
		return
	}
	haloed := t.HaloWidth > 0 && t.Halo.A != 0
	if t.Angle != 0 || size > largest {
		l := newLine(t, p.scale)
		if haloed {
			stroke := scene.Stroke{Color: t.Halo, Width: 2 * t.HaloWidth * p.scale}
			p.outline(layer{color: t.Halo, clip: clip}, job{clip: clip, item: stroke, outline: l})
		}
		p.outline(layer{color: t.Color, clip: clip}, job{clip: clip, item: scene.Fill{}, outline: l})
		return
	}
	if !near(t, p.scale, clip.Intersect(p.window)) {
		return
	}
	if haloed {
		p.masks(g, t, layer{color: t.Halo, clip: clip, kind: halo}, t.HaloWidth*p.scale)
	}
	p.masks(g, t, layer{color: t.Color, clip: clip, kind: letters}, 0)
}

// near tells whether any of a line that is not turned as a whole may be seen:
// no letter reaches further than a few ems out of its place.
func near(t scene.Text, scale float64, clip image.Rectangle) bool {
	far := 3*t.Run.Style.Size + t.HaloWidth
	x0, y0, x1, y1 := 0., 0., t.Run.Advance, 0.
	for _, g := range t.Run.Glyphs {
		x0, y0, x1, y1 = min(x0, g.X), min(y0, g.Y), max(x1, g.X), max(y1, g.Y)
	}
	box := scene.Rect{X: t.X + x0, Y: t.Y + y0, W: x1 - x0, H: y1 - y0}.Inset(-far)
	return pixels(box, scale).Overlaps(clip)
}

// bent tells whether a line's letters are turned each by itself.
func bent(r scene.Run) bool {
	return slices.ContainsFunc(r.Glyphs, func(g scene.Glyph) bool { return g.Angle != 0 })
}

func (p *plan) outline(l layer, j job) {
	if l.color.A == 0 {
		return
	}
	l.first, l.end = len(p.jobs), len(p.jobs)+1
	p.jobs = append(p.jobs, j)
	p.layers = append(p.layers, l)
}

// masks plans a line of masks; those that are not there yet become jobs.
func (p *plan) masks(g *glyphs, t scene.Text, l layer, width float64) {
	if l.color.A == 0 {
		return
	}
	l.first = len(p.placed)
	// A straight baseline stands on whole pixels, so that it is sharp; along
	// the line, letters stand on quarters.
	baseline := t.Y * p.scale
	if !bent(t.Run) {
		baseline = math.Round(baseline)
	}
	for _, gl := range t.Run.Glyphs {
		x, subX := quarter((t.X + gl.X) * p.scale)
		y, subY := quarter(baseline + gl.Y*p.scale)
		m, made := g.get(glyphKey{
			face: gl.Face, id: gl.ID, slant: t.Run.Style.Slant,
			size: float32(t.Run.Style.Size * p.scale), halo: float32(width),
			subX: subX, subY: subY, turn: turn(gl.Angle),
		})
		if !made {
			p.jobs = append(p.jobs, job{glyph: m})
		}
		p.placed = append(p.placed, placed{m, x, y})
	}
	l.end = len(p.placed)
	p.layers = append(p.layers, l)
}

// quarter splits a position into whole pixels and quarters.
func quarter(v float64) (whole int, sub uint8) {
	q := int(math.Floor(math.Max(-1e6, math.Min(v, 1e6))*4 + 0.5))
	return q >> 2, uint8(q & 3)
}

// A line is text to be painted as outlines, in device pixels.
type line struct {
	glyphs []scene.Glyph
	place  affine // from logical pixels along the line
	size   float64
	slant  bool
}

func newLine(t scene.Text, scale float64) *line {
	sin, cos := math.Sincos(t.Angle)
	return &line{
		glyphs: t.Run.Glyphs, size: t.Run.Style.Size, slant: t.Run.Style.Slant,
		place: affine{cos * scale, -sin * scale, t.X * scale, sin * scale, cos * scale, t.Y * scale},
	}
}

// shape makes the edges of the letters, or of the halo if the item is a stroke.
func (l *line) shape(w *worker, j *job, window image.Rectangle) coverage.Shape {
	w.tracer.BeginWithin(j.clip, window)
	var to coverage.Sink = &w.tracer
	stroke, halo := j.item.(scene.Stroke)
	if halo {
		if !w.stroker.Set(&w.tracer, coverage.Pen{Width: stroke.Width}) {
			return w.tracer.End()
		}
		to = &w.stroker
	}
	for _, g := range l.glyphs {
		l.place.after(letter(l.size, l.slant, g.X, g.Y).turned(g.Angle)).trace(to, lettering.Outline(g.Face, g.ID))
	}
	if halo {
		w.stroker.Flush()
	}
	return w.tracer.End()
}

// letters paints a line of masks within a box. The masks are put together
// first, so that letters that touch are covered once.
func (w *worker) letters(dst *image.RGBA, l *layer, masks []placed, box image.Rectangle) {
	n := box.Dx() * box.Dy()
	if cap(w.line) < n {
		w.line = make([]uint8, n)
	}
	sheet := image.Alpha{Pix: w.line[:n], Stride: box.Dx(), Rect: box}
	clear(sheet.Pix)
	for _, m := range masks {
		m.onto(&sheet, l.kind == halo)
	}
	if l.kind == letters {
		strengthen(sheet.Pix, l.color)
	}
	w.ink.Set(dst, l.color)
	for y := box.Min.Y; y < box.Max.Y; y++ {
		w.ink.Mask(y, box.Min.X, sheet.Pix[(y-box.Min.Y)*sheet.Stride:][:sheet.Stride])
	}
}

// strengthen makes up for blending in sRGB, which thins light letters on dark
// grounds and, less so, dark letters on light ones.
func strengthen(pix []uint8, c color.NRGBA) {
	k := gain(c)
	for i, a := range pix {
		if a != 0 && a != 255 {
			v := uint32(a)
			pix[i] = uint8(v + v*(255-v)*k/(255*256))
		}
	}
}

// gain is how much half-covered pixels of a colour are strengthened, in 256ths
// of the parabola a·(1−a).
func gain(c color.NRGBA) uint32 {
	light := (uint32(c.R)*54 + uint32(c.G)*183 + uint32(c.B)*19) >> 8 // Rec. 709
	return 76 + light*52/255
}
