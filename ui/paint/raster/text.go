package raster

import (
	"image"
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
	if haloed || t.Color.A != 0 {
		p.typeset(g, t, haloed, clip)
	}
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

// typeset plans a line of letters over their halo. What is not put together yet
// will be, and masks that are not there become jobs.
func (p *plan) typeset(g *glyphs, t scene.Text, haloed bool, clip image.Rectangle) {
	// A straight baseline stands on whole pixels, so that it is sharp; along
	// the line, letters stand on quarters.
	baseline := t.Y * p.scale
	if !bent(t.Run) {
		baseline = math.Round(baseline)
	}
	x, subX := split(t.X*p.scale, originParts)
	y, subY := split(baseline, originParts)
	k := typesetKey{
		first: &t.Run.Glyphs[0], count: len(t.Run.Glyphs), slant: t.Run.Style.Slant,
		size: float32(t.Run.Style.Size * p.scale), ink: t.Color, subX: subX, subY: subY,
	}
	if haloed {
		k.behind, k.halo = t.Halo, float32(t.HaloWidth*p.scale)
	}
	line, made := g.lines.get(k)
	if !made {
		line.key = k
		line.letters = p.masks(g, k, t.Run.Glyphs, 0)
		if haloed {
			line.halos = p.masks(g, k, t.Run.Glyphs, k.halo)
		}
		p.lines = append(p.lines, line)
	}
	p.layers = append(p.layers, layer{clip: clip, line: line, at: image.Pt(x, y)})
}

// masks are those of a line's letters, or of their halos if these have a width;
// what is not there yet becomes a job.
func (p *plan) masks(g *glyphs, k typesetKey, letters []scene.Glyph, halo float32) []placed {
	all := make([]placed, 0, len(letters))
	for _, gl := range letters {
		x, subX := split(float64(k.subX)/originParts+gl.X*p.scale, glyphParts)
		y, subY := split(float64(k.subY)/originParts+gl.Y*p.scale, glyphParts)
		key := glyphKey{
			face: gl.Face, id: gl.ID, slant: k.slant, size: k.size, halo: halo,
			subX: subX, subY: subY, turn: turn(gl.Angle),
		}
		m, made := g.masks.get(key)
		if !made {
			m.key = key
			p.jobs = append(p.jobs, job{glyph: m})
		}
		all = append(all, placed{m, x, y})
	}
	return all
}

// split splits a position into whole pixels and parts of one.
func split(v float64, parts int) (whole int, sub uint8) {
	q := int(math.Floor(math.Max(-1e6, math.Min(v, 1e6))*float64(parts) + 0.5))
	whole = int(math.Floor(float64(q) / float64(parts)))
	return whole, uint8(q - whole*parts) //nolint:gosec // less than parts
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
