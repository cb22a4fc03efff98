package pane

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"sightline/ui/paint/raster"
	"sightline/ui/scene"
)

var _ fyne.Widget = (*Pane)(nil)

// A Pane shows what Draw draws for its size. Widgets embed it, set Draw before
// it is shown, and call Redraw when what they show has changed.
type Pane struct {
	widget.BaseWidget

	// Draw makes the scene for a size in logical pixels.
	Draw func(width, height float64) scene.Scene
	// Picture, if set, is shown in place of what Draw draws: w by h device
	// pixels, scale of them to a logical pixel.
	Picture func(w, h int, scale float64) *image.RGBA
	// Least is the smallest size; zero is one pixel.
	Least fyne.Size

	raster  *canvas.Raster
	painter raster.Painter
	pixels  *image.RGBA
}

// Redraw has the pane drawn anew in the next frame, however often it is called
// before that.
func (p *Pane) Redraw() {
	if p.raster != nil {
		p.raster.Refresh()
	}
}

// MinSize is the smallest size that the pane can be shown at.
func (p *Pane) MinSize() fyne.Size {
	p.ExtendBaseWidget(p)
	return p.BaseWidget.MinSize()
}

// generate paints the pane for the screen: w by h device pixels.
func (p *Pane) generate(w, h int) image.Image {
	width := float64(p.Size().Width)
	scale := float64(w) / width
	if p.Picture != nil && w > 0 && h > 0 && width > 0 {
		return p.Picture(w, h, scale)
	}
	if p.pixels == nil || p.pixels.Rect.Dx() != w || p.pixels.Rect.Dy() != h {
		p.pixels = image.NewRGBA(image.Rect(0, 0, w, h))
	}
	if w > 0 && h > 0 && width > 0 {
		p.painter.Paint(p.pixels, p.Draw(float64(w)/scale, float64(h)/scale), scale)
	}
	return p.pixels
}

// CreateRenderer makes the pane's renderer.
func (p *Pane) CreateRenderer() fyne.WidgetRenderer {
	p.raster = canvas.NewRaster(p.generate)
	return &renderer{pane: p}
}

type renderer struct{ pane *Pane }

func (r *renderer) Layout(size fyne.Size) { r.pane.raster.Resize(size) }

func (r *renderer) MinSize() fyne.Size {
	return r.pane.Least.Max(fyne.NewSize(1, 1))
}

func (r *renderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.pane.raster} }

func (r *renderer) Refresh() { r.pane.raster.Refresh() }

func (r *renderer) Destroy() {}
