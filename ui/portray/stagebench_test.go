package portray_test

import (
	"image"
	"strings"
	"testing"

	"sightline/ui/paint/raster"
	"sightline/ui/portray"
)

// BenchmarkStage is a frame of the stage while it comes in, with the text's
// shapes remembered, one of 5,000 claims, and
// one of texts without end.
func BenchmarkStage(b *testing.B) {
	text := strings.Repeat("Nobody reads as far as this. ", 138)
	many := make([]string, 2500)
	for n := range many {
		many[n] = "It is so."
	}
	crowded := onStage(debated(map[string][]string{"asserts": many, "denies": many}, "Everybody speaks"), 0, fullHD, portray.Dark())
	for name, in := range map[string]portray.StageInput{
		"scene":   onStage(builtIn(b), 2, fullHD, portray.Dark()),
		"crowded": crowded,
		"endless": onStage(debated(map[string][]string{"asserts": {text, text}, "denies": {text, text}}, text), 0, fullHD, portray.Dark()),
	} {
		b.Run(name, func(b *testing.B) {
			p := portrayer(b)
			in.Coming, in.From = 0.4, 1
			b.ReportAllocs()
			for b.Loop() {
				p.Stage(in).Scene()
			}
		})
	}
}

// BenchmarkStagePaint lays the stage out and paints it over a map that is there,
// as in every frame of a flight.
func BenchmarkStagePaint(b *testing.B) {
	for name, at := range map[string]size{"1280x720": {1280, 720}, "1920x1080": fullHD} {
		b.Run(name, func(b *testing.B) {
			in := onStage(builtIn(b), 2, at, portray.Dark())
			ground, m := image.NewRGBA(image.Rect(0, 0, int(at.w), int(at.h))), image.NewRGBA(image.Rect(0, 0, int(at.w), int(at.h)))
			var painter raster.Painter
			n := 0
			for b.Loop() {
				n++
				in.Coming, in.From = float64(n%60)/60, 1
				painter.Over(m, portrayer(b).Stage(in).Scene(), 1, raster.Sheet{Pixels: ground})
			}
		})
	}
}
