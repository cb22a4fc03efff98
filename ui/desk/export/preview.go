package exporting

import (
	"bytes"
	"errors"
	"image"
	"image/draw"
	"math"

	"sightline/ui/export"
	"sightline/ui/paint/raster"
	"sightline/ui/portray"
)

// A preview is what will be written, small. It is made away from the user
// interface's goroutine, one at a time: what is asked for meanwhile waits, and of
// that only the last.
type preview struct {
	size   image.Point // that there is room for, device pixels
	pixels *image.RGBA // nil: not there yet
	text   string      // in place of pixels
	fault  string

	making bool
	next   func() made // waits; nil if nothing does
}

// made is a preview that was made.
type made struct {
	pixels *image.RGBA
	text   string
	fault  string
}

// resize asks for another preview if there is another room for it.
func (p *preview) resize(size image.Point, look func()) {
	if size != p.size && size.X > 0 && size.Y > 0 {
		p.size = size
		look()
	}
}

// lay puts the preview into its place.
func (p *preview) lay(on *image.RGBA, at image.Rectangle) {
	if p.pixels != nil && p.pixels.Rect.Size() == at.Size() {
		draw.Draw(on, at, p.pixels, image.Point{}, draw.Over)
	}
}

// look asks for a preview of what is chosen.
func (d *Dialogue) look() {
	o, err := d.options()
	if err != nil {
		d.preview.fault, d.preview.next = err.Error(), nil
		return
	}
	d.preview.fault = ""
	job, f, size, p := d.subject.Job, d.form(), d.preview.size, d.stage.Portrayer
	job.Options = o
	if d.handout() {
		job.Options = o.OnHandout()
	}
	if d.chosen.AllScenes && !f.numbered {
		job = d.ofScene(job, 0)
	}
	switch {
	case f.text():
		d.preview.next = func() made { return written(job, f) }
	case size.X > 0 && size.Y > 0:
		d.preview.next = func() made { return painted(p, job, size) }
	}
	d.begin()
}

// begin makes the preview that waits, unless another is being made.
func (d *Dialogue) begin() {
	next := d.preview.next
	if next == nil || d.preview.making {
		return
	}
	d.preview.making, d.preview.next = true, nil
	go func() {
		m := next()
		d.stage.Post(func() {
			d.preview.making = false
			d.preview.pixels, d.preview.text, d.preview.fault = m.pixels, m.text, m.fault
			d.begin()
			d.stage.Redraw()
		})
	}()
}

// painted is a picture in a size, laid out as the large one.
func painted(p *portray.Portrayer, j export.Job, size image.Point) made {
	s, _, err := export.Scene(p, j.Index, j.Options)
	if err != nil {
		return made{fault: sentence(err)}
	}
	m := image.NewRGBA(image.Rectangle{Max: size})
	new(raster.Painter).Paint(m, s, math.Max(float64(size.X)/s.Width, float64(size.Y)/s.Height))
	return made{pixels: m}
}

// shownText is how many bytes of a text are shown.
const shownText = 16 << 10

// errEnough ends the writing of a text of which no more is shown.
var errEnough = errors.New("enough")

// A beginning keeps the first bytes that are written.
type beginning struct{ bytes.Buffer }

func (b *beginning) Write(p []byte) (int, error) {
	if b.Len() >= shownText {
		return 0, errEnough
	}
	return b.Buffer.Write(p)
}

// written is the beginning of a text.
func written(j export.Job, f form) made {
	var b beginning
	if err := export.Write(&b, f.kind, j); err != nil && !errors.Is(err, errEnough) {
		return made{fault: sentence(err)}
	}
	return made{text: string(bytes.ToValidUTF8(b.Bytes()[:min(b.Len(), shownText)], nil))}
}
