package desk

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/paulmach/orb"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/ui/desk/internal/motion"
	"sightline/ui/desk/mapview"
	"sightline/ui/desk/present"
	"sightline/ui/export"
)

// BenchmarkFlight is a frame of the stage's flight from scene to scene, of 1280 by
// 720 pixels, until its picture is there: while it flies the ground is painted as
// well. The toolkit's painter in software would need another 25 ms to copy a picture
// of this size, whatever is in it; BenchmarkFlights is what a screen shows.
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
	m.Resize(fyne.NewSize(1280, 720))
	m.Picture(1280, 720, 1)
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
		m.Picture(1280, 720, 1)
		m.Develop()
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

// BenchmarkFlights is how many pictures of a flight the real window shows a second,
// by a driver that draws in software: at most 60.
func BenchmarkFlights(b *testing.B) {
	reset(b)
	fyne.DoAndWait(func() { live.win.Resize(fyne.NewSize(1280, 720)) })
	var shown int
	var flown time.Duration
	for b.Loop() {
		fyne.DoAndWait(live.mapView.Fit)
		require.Eventually(b, rests, patience, time.Millisecond)
		was := pictures()
		begin := time.Now()
		fyne.DoAndWait(func() { live.mapView.FlyTo(&orb.Bound{Min: orb.Point{128, 34}, Max: orb.Point{130, 36}}, nil) })
		require.Eventually(b, func() bool { return !flies() }, patience, time.Millisecond)
		flown += time.Since(begin)
		shown += pictures() - was
	}
	b.ReportMetric(float64(shown)/flown.Seconds(), "pictures/s")
}

// pictures is how many pictures the map has shown, flies whether its camera moves.
func pictures() (n int) {
	fyne.DoAndWait(func() { n = live.mapView.Shown() })
	return n
}

func flies() (on bool) {
	fyne.DoAndWait(func() { on = live.mapView.Flies() })
	return on
}
