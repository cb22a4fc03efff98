package portray_test

import (
	"fmt"
	"image"
	"testing"

	"sightline/ui/paint/raster"
	"sightline/ui/portray"
)

// BenchmarkPaint is the part of BenchmarkBase that paints: the basemap has been
// drawn, and only becomes pixels.
func BenchmarkPaint(b *testing.B) {
	p := portrayer(b)
	for name, v := range views(b) {
		drawing := p.Base(v, nil, portray.Dark())
		for _, scale := range []float64{1, 2} {
			dst := image.NewRGBA(image.Rect(0, 0, int(v.Width*scale), int(v.Height*scale)))
			b.Run(fmt.Sprintf("%s-%dx%d", name, dst.Rect.Dx(), dst.Rect.Dy()), func(b *testing.B) {
				var painter raster.Painter
				painter.Paint(dst, drawing, scale)
				b.ReportAllocs()
				for b.Loop() {
					painter.Paint(dst, drawing, scale)
				}
			})
		}
	}
}
