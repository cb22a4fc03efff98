package portray_test

import (
	"testing"

	"sightline/geo"
	"sightline/ui/portray"
)

// BenchmarkFit is what the overview of the built-in briefing costs: in a large
// window, and in a small one, where furniture is in the way.
func BenchmarkFit(b *testing.B) {
	ix := builtIn(b)
	for name, v := range map[string]geo.View{"large": {Width: 1547, Height: 850}, "small": {Width: 480, Height: 300}} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				portray.Overview(v, ix)
			}
		})
	}
}
