package mapview_test

import (
	"bytes"
	"math"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/paulmach/orb"
	"github.com/stretchr/testify/require"

	"sightline/assets"
	"sightline/geo"
	"sightline/model"
	"sightline/model/geojson"
	"sightline/ui/desk/internal/motion"
	"sightline/ui/desk/mapview"
	"sightline/ui/export"
	"sightline/ui/state"
)

// A screen is a map of 1920 by 1080 pixels without a toolkit round it.
type screen struct {
	m     *mapview.Map
	clock *motion.Stepped
	store *state.Store
	queue chan func()
}

// region is the ground on which the region's frames are measured.
var region = orb.Bound{Min: orb.Point{122, 33}, Max: orb.Point{136, 46}}

func newScreen(b *testing.B, bound *orb.Bound) *screen {
	b.Helper()
	p, err := export.Portrayer()
	require.NoError(b, err)
	br, err := geojson.Decode(bytes.NewReader(assets.DefaultBriefing()), assets.DefaultBriefingName)
	require.NoError(b, err)
	s := &screen{
		clock: new(motion.Stepped), queue: make(chan func(), 1000),
		store: state.New(state.State{Index: model.NewIndex(br), Theme: "dark"}),
	}
	s.m = mapview.New(s.store, p, mapview.Stage{Post: func(f func()) { s.queue <- f }, Clock: s.clock})
	s.m.Resize(fyne.NewSize(1920, 1080))
	if bound != nil {
		s.m.Look(s.store.State().View.FitBound(*bound, geo.Margins{}))
	}
	s.frame(nil)
	for s.m.Moving() {
		s.frame(nil)
	}
	return s
}

// frame does something to the map and waits for the picture of it. It gives back
// how long that held the goroutine of the user interface: not while the picture
// is painted.
func (s *screen) frame(do func()) (held time.Duration) {
	begin := time.Now()
	for more := true; more; {
		select {
		case f := <-s.queue:
			f()
		default:
			more = false
		}
	}
	if do != nil {
		do()
	}
	s.m.Picture(1920, 1080, 1)
	held = time.Since(begin)
	s.m.Develop()
	return held
}

// holds are how long frames held the goroutine of the user interface.
type holds []time.Duration

// report tells the median and the longest, which is what a hand feels: nothing
// should hold that goroutine for longer than 8 ms.
func (h holds) report(b *testing.B) {
	slices.Sort(h)
	b.ReportMetric(float64(h[len(h)/2])/1e6, "held-ms")
	b.ReportMetric(float64(h[len(h)-1])/1e6, "held-worst-ms")
}

// BenchmarkPan is a pan by 20 pixels until its picture is there: the ground moved
// with what comes in, marks and labels over it, while the margin is filled up in
// the background. Now and then it turns.
func BenchmarkPan(b *testing.B) {
	for name, bound := range map[string]*orb.Bound{"world": nil, "region": &region} {
		b.Run(name+"-1920x1080", func(b *testing.B) {
			s := newScreen(b, bound)
			dx := 20.0
			var held holds
			for i := 0; b.Loop(); i++ {
				if i%15 == 14 {
					dx = -dx
				}
				held = append(held, s.frame(func() { s.m.Set(s.store.State().View.Shift(dx, 0)) }))
			}
			held.report(b)
			for s.m.Settle() {
				s.frame(nil)
			}
		})
	}
}

// BenchmarkZoomPreview is a frame of a zoom while no sharp ground comes: the last
// one scaled, marks and labels over it.
func BenchmarkZoomPreview(b *testing.B) {
	b.Run("1920x1080", func(b *testing.B) {
		s := newScreen(b, &region)
		v := s.store.State().View
		s.m.Hold()
		for i := 0; b.Loop(); i++ {
			s.frame(func() { s.m.Set(v.Zoom(1.02+0.02*float64(i%5), 900, 500)) })
		}
	})
}

// BenchmarkZoom is a frame of a zoom through four octaves there and back, each at
// a scale of its own: names are laid out anew, and decided on
// where a scale calls for it, while the ground is painted in the background.
func BenchmarkZoom(b *testing.B) {
	for name, bound := range map[string]*orb.Bound{"world": nil, "region": &region} {
		b.Run(name+"-1920x1080", func(b *testing.B) {
			s := newScreen(b, bound)
			v := s.store.State().View
			var held holds
			for i := 0; b.Loop(); i++ {
				octaves := 2 - 2*math.Cos(float64(i)*0.02)
				held = append(held, s.frame(func() { s.m.Set(v.Zoom(math.Exp2(octaves), 900, 500)) }))
			}
			held.report(b)
			for s.m.Settle() {
				s.frame(nil)
			}
		})
	}
}
