package raster

import (
	"image"
	"image/color"
	"math"

	"sightline/ui/paint/raster/coverage"
	"sightline/ui/scene"
)

// A plan is a scene on its way to the picture: layers in the order in which
// they are painted, and the jobs that make their edges and masks.
type plan struct {
	scale  float64
	window image.Rectangle // what will be painted
	jobs   []job
	shapes []coverage.Shape // by job
	layers []layer
	lines  []*typeset // to be put together once the jobs are done
}

// A layer is one colour laid on through shapes, or a line of text.
type layer struct {
	color      color.NRGBA
	clip       image.Rectangle
	rule       coverage.Rule
	fade       *scene.Fade
	first, end int         // of the jobs whose shapes it is
	line       *typeset    // nil: shapes
	at         image.Point // where the line's origin lies
}

// A job is a piece of work that needs no other.
type job struct {
	clip    image.Rectangle
	item    scene.Item
	part    part  // of the item's path
	outline *line // text painted as outlines; item is its fill or its stroke
	glyph   *glyph
}

// make plans what a window shows of a scene that fills the frame. What is made
// in an earlier plan is forgotten.
func (p *plan) make(g *glyphs, s scene.Scene, scale float64, frame, window image.Rectangle) {
	p.scale, p.window = scale, window
	if !(scale > 0) || math.IsInf(scale, 0) {
		return
	}
	for _, group := range s.Groups {
		clip := frame
		if group.Clip != nil {
			clip = pixels(*group.Clip, scale).Intersect(frame)
		}
		if !clip.Overlaps(window) {
			continue
		}
		for _, item := range group.Items {
			p.add(g, item, clip)
		}
	}
	if cap(p.shapes) < len(p.jobs) {
		p.shapes = make([]coverage.Shape, len(p.jobs))
	}
	p.shapes = p.shapes[:len(p.jobs)]
}

// forget lets go of the scene.
func (p *plan) forget() {
	clear(p.jobs)
	clear(p.shapes)
	clear(p.layers)
	clear(p.lines)
	p.jobs, p.shapes, p.layers, p.lines = p.jobs[:0], p.shapes[:0], p.layers[:0], p.lines[:0]
}

// pixels is a box in whole device pixels.
func pixels(r scene.Rect, scale float64) image.Rectangle {
	edge := func(v float64) int {
		if math.IsNaN(v) {
			return 0
		}
		return int(math.Round(math.Max(-1, math.Min(v*scale, coverage.MaxSize))))
	}
	if !(r.W > 0 && r.H > 0) {
		return image.Rectangle{}
	}
	return image.Rect(edge(r.X), edge(r.Y), edge(r.Right()), edge(r.Bottom()))
}

func (p *plan) add(g *glyphs, item scene.Item, clip image.Rectangle) {
	switch it := item.(type) {
	case scene.Fill:
		rule := coverage.NonZero
		if it.EvenOdd {
			rule = coverage.EvenOdd
		}
		p.path(it.Path, layer{color: it.Color, clip: clip, rule: rule, fade: it.Fade}, job{clip: clip, item: it})
	case scene.Stroke:
		p.path(it.Path, layer{color: it.Color, clip: clip}, job{clip: clip, item: it})
	case scene.Text:
		p.text(g, it, clip)
	}
}

// path plans a layer of shapes; a long path is made in several jobs, which does
// not change what comes out.
func (p *plan) path(path scene.Path, l layer, j job) {
	if l.color.A == 0 {
		return
	}
	l.first = len(p.jobs)
	for _, j.part = range parts(path) {
		p.jobs = append(p.jobs, j)
	}
	l.end = len(p.jobs)
	p.layers = append(p.layers, l)
}

// run does one job.
func (p *plan) run(w *worker, i int) {
	j := &p.jobs[i]
	switch {
	case j.glyph != nil:
		j.glyph.draw(w)
	case j.outline != nil:
		p.shapes[i] = j.outline.shape(w, j, p.window)
	default:
		p.shapes[i] = p.shape(w, j)
	}
}

func (p *plan) shape(w *worker, j *job) coverage.Shape {
	w.tracer.BeginWithin(j.clip, p.window)
	switch it := j.item.(type) {
	case scene.Fill:
		p.trace(&w.tracer, it.Path, j, 0)
	case scene.Stroke:
		if w.stroker.Set(&w.tracer, pen(it, p.scale)) {
			p.trace(&w.stroker, it.Path, j, it.Width*p.scale*coverage.MiterLimit)
			w.stroker.Flush()
		}
	}
	return w.tracer.End()
}

// trace hands the job's part of a path to a sink. If only a part of the picture
// is painted, contours that stay out of it by a margin are passed over.
func (p *plan) trace(to coverage.Sink, path scene.Path, j *job, margin float64) {
	if j.clip.In(p.window) {
		trace(to, path, j.part, p.scale)
		return
	}
	for c := range contours(path, j.part) {
		if c.shows(path, p.scale, margin+1, p.window) {
			trace(to, path, c, p.scale)
		}
	}
}

// paint paints the plan's layers on a band.
func (p *plan) paint(w *worker, dst *image.RGBA, band image.Rectangle) {
	for i := range p.layers {
		l := &p.layers[i]
		if l.line != nil {
			l.line.paint(dst, l.at, band.Intersect(l.clip))
			continue
		}
		w.ink.Set(dst, l.color)
		if l.fade != nil {
			w.soft.set(&w.ink, l.fade, p.scale)
			w.filler.Fill(&w.soft, band, l.rule, p.shapes[l.first:l.end]...)
			continue
		}
		w.filler.Fill(&w.ink, band, l.rule, p.shapes[l.first:l.end]...)
	}
}
