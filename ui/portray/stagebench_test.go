package portray_test

import (
	"strings"
	"testing"

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
