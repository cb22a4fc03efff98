package portray_test

import (
	"strings"
	"testing"

	"sightline/ui/portray"
)

// BenchmarkStage is a frame of the stage while it comes in, with the text's
// shapes remembered, and one of texts without end.
func BenchmarkStage(b *testing.B) {
	text := strings.Repeat("Nobody reads as far as this. ", 138)
	for name, in := range map[string]portray.StageInput{
		"scene":   onStage(builtIn(b), 2, fullHD, portray.Dark()),
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
