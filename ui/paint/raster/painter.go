package raster

import (
	"image"
	"image/color"
	"math"
	"runtime"
	"sync"
	"sync/atomic"

	"sightline/ui/paint/raster/coverage"
	"sightline/ui/scene"
)

// bandHeight is the number of rows that are painted at once.
const bandHeight = 64

// A Painter paints scenes. It keeps its memory and its letters' masks from one
// scene to the next, and must not be used by two goroutines at once. The zero
// value is ready to use.
type Painter struct {
	// Workers is how many cores paint at once, 0 all there are. It changes only
	// how long a scene takes, and may differ from scene to scene.
	Workers int

	plan    plan
	glyphs  glyphs
	staff   []*worker // all that were ever needed
	workers []*worker // those of them that paint this scene
}

// glyphs are the letters' masks and the lines put together from them.
type glyphs struct {
	masks store[glyphKey, glyph]
	lines store[typesetKey, typeset]
}

// A worker is what one core needs to itself.
type worker struct {
	tracer  coverage.Tracer
	stroker coverage.Stroker
	filler  coverage.Filler
	ink     coverage.Painter
	soft    soft
}

// Paint paints a scene as a new image, scale device pixels to a logical pixel.
// The image is the scene's size times scale, rounded, at least one pixel.
func Paint(s scene.Scene, scale float64) *image.RGBA {
	m := image.NewRGBA(image.Rectangle{Max: Size(s, scale)})
	new(Painter).Paint(m, s, scale)
	return m
}

// Size is how large an image Paint makes of a scene.
func Size(s scene.Scene, scale float64) image.Point {
	side := func(length float64) int {
		if px := math.Round(length * scale); px > 1 {
			return int(math.Min(px, coverage.MaxSize))
		}
		return 1
	}
	return image.Pt(side(s.Width), side(s.Height))
}

// Paint paints a scene over the whole of dst; what the scene leaves open
// becomes its background. The scene's origin is dst's upper left corner.
func (p *Painter) Paint(dst *image.RGBA, s scene.Scene, scale float64) {
	p.paint(dst, s, scale, background(s))
}

// A Sheet is a picture that lies on another: At is where its upper left corner
// comes to lie on that.
type Sheet struct {
	Pixels *image.RGBA
	At     image.Point
}

// Over lays sheets on dst, the later over the earlier, and paints a scene over
// them. What the sheets leave open stays as it is.
func (p *Painter) Over(dst *image.RGBA, s scene.Scene, scale float64, sheets ...Sheet) {
	if c := s.Background; c.A != 0 {
		ground := scene.Fill{Path: scene.Rect{W: s.Width, H: s.Height}.Path(0), Color: c}
		s.Groups = append([]scene.Group{{Items: []scene.Item{ground}}}, s.Groups...)
	}
	p.paint(dst, s, scale, func(dst *image.RGBA, band image.Rectangle) {
		for _, sheet := range sheets {
			sheet.lay(dst, band)
		}
	})
}

// lay copies what of the sheet lies in a band.
func (s Sheet) lay(dst *image.RGBA, band image.Rectangle) {
	from := s.Pixels.Rect.Min.Sub(s.At)
	box := s.Pixels.Rect.Sub(from).Intersect(band)
	for y := box.Min.Y; y < box.Max.Y; y++ {
		copy(dst.Pix[dst.PixOffset(box.Min.X, y):][:4*box.Dx()], s.Pixels.Pix[s.Pixels.PixOffset(box.Min.X+from.X, y+from.Y):])
	}
}

func (p *Painter) paint(dst *image.RGBA, s scene.Scene, scale float64, ground ground) {
	dst = atOrigin(dst)
	p.window(canvas{dst, dst.Rect, dst.Rect}, s, scale, ground)
}

// A ground lays what is under the scene on a box of the picture.
type ground func(dst *image.RGBA, box image.Rectangle)

// A canvas is what is painted on: a part of a picture, in the coordinates of an
// image that need not have room for more than the part.
type canvas struct {
	image         *image.RGBA
	picture, part image.Rectangle // the picture's upper left corner is at (0, 0)
}

// window paints the canvas's part of the picture.
func (p *Painter) window(c canvas, s scene.Scene, scale float64, ground ground) {
	frame := c.picture.Intersect(image.Rect(0, 0, coverage.MaxSize, coverage.MaxSize))
	part := c.part.Intersect(frame)
	if part.Empty() {
		return
	}
	p.hire()
	for _, w := range p.workers {
		w.tracer.Reset()
	}
	p.glyphs.masks.age()
	p.glyphs.lines.age()
	p.plan.make(&p.glyphs, s, scale, frame, part)
	p.each(len(p.plan.jobs), func(w *worker, i int) { p.plan.run(w, i) })
	p.each(len(p.plan.lines), func(_ *worker, i int) { p.plan.lines[i].compose() })
	rows := min(bandHeight, (part.Dy()+len(p.workers)-1)/len(p.workers))
	p.each((part.Dy()+rows-1)/rows, func(w *worker, i int) {
		band := part
		band.Min.Y += i * rows
		band.Max.Y = min(band.Min.Y+rows, part.Max.Y)
		ground(c.image, band)
		p.plan.paint(w, c.image, band)
	})
	p.plan.forget()
}

// hire has as many workers ready as are to paint this scene.
func (p *Painter) hire() {
	n := runtime.GOMAXPROCS(0)
	if p.Workers > 0 {
		n = min(n, p.Workers)
	}
	for len(p.staff) < n {
		p.staff = append(p.staff, new(worker))
	}
	p.workers = p.staff[:n]
}

// each does n pieces of work. The caller takes pieces too and waits only for
// those that others have begun: where the other cores are busy it does them
// all by itself.
func (p *Painter) each(n int, do func(w *worker, i int)) {
	if n <= 1 || len(p.workers) == 1 {
		for i := range n {
			do(p.workers[0], i)
		}
		return
	}
	var next atomic.Int64
	var left sync.WaitGroup // pieces
	left.Add(n)
	work := func(w *worker) {
		for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
			do(w, i)
			left.Done()
		}
	}
	for _, w := range p.workers[1:min(n, len(p.workers))] {
		go work(w)
	}
	work(p.workers[0])
	left.Wait()
}

// flood gives a band one colour.
func flood(dst *image.RGBA, band image.Rectangle, c color.RGBA) {
	n := 4 * band.Dx()
	first := dst.Pix[dst.PixOffset(band.Min.X, band.Min.Y):][:n]
	first[0], first[1], first[2], first[3] = c.R, c.G, c.B, c.A
	for i := 4; i < n; i *= 2 {
		copy(first[i:], first[:i])
	}
	for y := band.Min.Y + 1; y < band.Max.Y; y++ {
		copy(dst.Pix[dst.PixOffset(band.Min.X, y):], first)
	}
}

// atOrigin is the image with its upper left corner at (0, 0).
func atOrigin(m *image.RGBA) *image.RGBA {
	if m.Rect.Min == (image.Point{}) || m.Rect.Empty() {
		return m
	}
	return &image.RGBA{
		Pix:    m.Pix[m.PixOffset(m.Rect.Min.X, m.Rect.Min.Y):],
		Stride: m.Stride,
		Rect:   m.Rect.Sub(m.Rect.Min),
	}
}
