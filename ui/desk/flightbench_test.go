package desk

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/ui/desk/internal/motion"
	"sightline/ui/desk/mapview"
	"sightline/ui/desk/present"
	"sightline/ui/export"
)

// BenchmarkFlight is a frame of the stage's flight from scene to scene, of 1280 by
// 720 pixels: what it is painted from, its painting away from the user interface,
// and the toolkit's own driver in software, which copies it.
func BenchmarkFlight(b *testing.B) {
	p, err := export.Portrayer()
	require.NoError(b, err)
	br, err := builtIn()
	require.NoError(b, err)
	ix := model.NewIndex(br)
	queue := make(chan func(), 1000)
	post := func(f func()) { queue <- f }
	clock := new(motion.Stepped)
	show := present.New(present.Opening{Index: ix, Sequence: ix.Sequence(), Portrayer: p, Theme: "dark", Clock: clock})
	m := mapview.New(show.Store, p, mapview.Stage{Post: post, Clock: clock, Overlay: show})
	show.Camera = m
	c := software.NewCanvas()
	c.SetPadded(false)
	c.SetContent(m)
	c.Resize(fyne.NewSize(1280, 720))
	c.Capture()
	show.Begin()
	var took held
	for i := 0; b.Loop(); i++ {
		if !clock.Moving() {
			if i%2 == 0 {
				show.To(7)
			} else {
				show.To(1)
			}
		}
		begin := time.Now()
		clock.Advance(time.Second / 60)
		for more := true; more; {
			select {
			case f := <-queue:
				f()
			default:
				more = false
			}
		}
		c.Capture()
		m.Develop()
		c.Capture()
		took = append(took, time.Since(begin))
	}
	took.report(b)
}

// held are how long frames took.
type held []time.Duration

// report tells the median and the longest.
func (h held) report(b *testing.B) {
	slices.Sort(h)
	b.ReportMetric(float64(h[len(h)/2])/1e6, "median-ms")
	b.ReportMetric(float64(h[len(h)-1])/1e6, "worst-ms")
}
