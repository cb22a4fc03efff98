package portray_test

import (
	"image"
	"testing"

	"sightline/model"
	"sightline/ui/paint/raster"
	"sightline/ui/portray"
)

// BenchmarkPaint is the part of BenchmarkFrame that paints: the map has been
// drawn, and only becomes pixels.
func BenchmarkPaint(b *testing.B) {
	p := portrayer(b)
	for _, f := range frames {
		b.Run(f.name, func(b *testing.B) {
			ix, v := marked(f.towns), webMercator(f.size, f.bound)
			dst := image.NewRGBA(image.Rect(0, 0, int(f.size.width*f.size.density), int(f.size.height*f.size.density)))
			frame := p.Base(v, nil, portray.Light())
			over, _ := p.Map(portray.MapInput{Index: ix, Snapshot: ix.At(date(b, "2024-10-18"), model.Said), View: v, Theme: portray.Light()})
			frame.Groups = append(frame.Groups, over.Groups...)
			var painter raster.Painter
			painter.Paint(dst, frame, f.size.density)
			b.ReportAllocs()
			for b.Loop() {
				painter.Paint(dst, frame, f.size.density)
			}
		})
	}
}
