package mapview

import (
	"image"
	"image/color"

	"sightline/geo"
	"sightline/ui/paint/raster"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// A frame is what a picture of the map is painted from: the ground under it, or
// what comes near to that, the insets' grounds, and what is drawn over them. It
// holds all that it needs, and changes none of it.
type frame struct {
	size   image.Point // device pixels
	scale  float64     // of them to a logical one
	input  portray.MapInput
	ground []raster.Sheet // the view's own, if it is there
	stopgap
	inlays []raster.Sheet
	above  []scene.Group // over the marks and labels
	over   scene.Scene   // over all of that, in the window's pixels
	unit   float64       // of which one of the map's takes up so many; 0: there is nothing over it
}

// A stopgap is what a frame shows where the view's own ground is not there yet.
type stopgap struct {
	layers []layer
	open   color.RGBA // where no layer reaches
}

// A picture is a frame that has been painted.
type picture struct {
	pixels *image.RGBA
	scale  float64
	view   geo.View
	insets []*portray.Inset
	hits   []portray.Hit
}

// fits tells whether the picture is one of a size.
func (p *picture) fits(size image.Point, scale float64) bool {
	return p != nil && p.pixels.Rect.Size() == size && p.scale == scale
}

// An easel paints frames away from the goroutine of the user interface, so that
// nothing there waits for a picture: a frame of a zoom takes 10 ms in the median,
// and three times that where it is decided anew what is named. It paints one at a
// time. All of its methods are for the user interface's goroutine.
type easel struct {
	portrayer *portray.Portrayer
	post      func(func())
	ready     func(*picture) // called when a picture is done

	busy    bool
	done    chan *picture
	spare   *image.RGBA // a picture that is no longer shown
	painter raster.Painter
}

// start paints a frame; the one before is done.
func (e *easel) start(f frame) {
	if e.done == nil {
		e.done = make(chan *picture, 1)
	}
	e.busy = true
	pixels := e.canvas(f.size)
	go func() {
		e.done <- e.paint(f, pixels)
		e.post(func() {
			select {
			case p := <-e.done:
				e.busy = false
				e.ready(p)
			default: // somebody has waited for it
			}
		})
	}()
}

// wait is the picture that is being painted, when it is done; nil if none is.
func (e *easel) wait() *picture {
	if !e.busy {
		return nil
	}
	e.busy = false
	return <-e.done
}

// canvas is an image to paint on.
func (e *easel) canvas(size image.Point) *image.RGBA {
	if m := e.spare; m != nil && m.Rect.Size() == size {
		e.spare = nil
		return m
	}
	return image.NewRGBA(image.Rectangle{Max: size})
}

// paint paints a frame on pixels of its size.
func (e *easel) paint(f frame, pixels *image.RGBA) *picture {
	if f.layers != nil {
		compose(pixels, f.layers, f.open)
	}
	over, hits := e.portrayer.Map(f.input)
	over.Groups = append(rims(f.input.Insets, f.input.Theme), over.Groups...)
	over.Groups = append(over.Groups, f.above...)
	e.painter.Over(pixels, over, f.scale, append(f.ground, f.inlays...)...)
	if f.unit > 0 {
		e.painter.Over(pixels, f.over, f.scale/f.unit)
	}
	return &picture{pixels: pixels, scale: f.scale, view: f.input.View, insets: f.input.Insets, hits: hits}
}
