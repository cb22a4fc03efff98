package mapview_test

import (
	"bytes"
	"image"
	"math"
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
	"sightline/ui/paint/raster"
	"sightline/ui/state"
)

// A screen is a map of 1920 by 1080 pixels without a toolkit round it.
type screen struct {
	m       *mapview.Map
	clock   *motion.Stepped
	store   *state.Store
	queue   chan func()
	painter raster.Painter
	dst     *image.RGBA
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
		clock: new(motion.Stepped), queue: make(chan func(), 1000), dst: image.NewRGBA(image.Rect(0, 0, 1920, 1080)),
		store: state.New(state.State{Index: model.NewIndex(br), Theme: "dark"}),
	}
	s.m = mapview.New(s.store, p, mapview.Stage{Post: func(f func()) { s.queue <- f }, Clock: s.clock})
	s.m.Resize(fyne.NewSize(1920, 1080))
	if bound != nil {
		s.m.Look(s.store.State().View.FitBound(*bound, geo.Margins{}))
	}
	s.frame()
	for s.m.Moving() {
		(<-s.queue)()
		s.frame()
	}
	return s
}

// frame does what the goroutine of the user interface does for a frame.
func (s *screen) frame() {
	for {
		select {
		case f := <-s.queue:
			f()
			continue
		default:
		}
		break
	}
	s.m.Paint(&s.painter, s.dst, 1)
}

// worst keeps the longest of some frames, which is what a hand feels: nothing
// should hold the goroutine of the user interface for longer than 8 ms.
type worst time.Duration

// time runs a frame.
func (w *worst) time(frame func()) {
	begin := time.Now()
	frame()
	*w = max(*w, worst(time.Since(begin)))
}

func (w worst) report(b *testing.B) { b.ReportMetric(float64(w)/1e6, "worst-ms") }

// BenchmarkPan is what a pan by 20 pixels costs the goroutine of the user
// interface: the ground moved with what comes in, marks and labels over it,
// while the margin is filled up in the background. Now and then it turns.
func BenchmarkPan(b *testing.B) {
	for name, bound := range map[string]*orb.Bound{"world": nil, "region": &region} {
		b.Run(name+"-1920x1080", func(b *testing.B) {
			s := newScreen(b, bound)
			dx := 20.0
			var w worst
			for i := 0; b.Loop(); i++ {
				if i%15 == 14 {
					dx = -dx
				}
				w.time(func() {
					s.m.Set(s.store.State().View.Shift(dx, 0))
					s.frame()
				})
			}
			w.report(b)
			for s.m.Settle() {
				s.frame()
			}
		})
	}
}

// BenchmarkZoomPreview is what a frame of a zoom costs while no sharp ground has
// come: the last one scaled, marks and labels over it.
func BenchmarkZoomPreview(b *testing.B) {
	b.Run("1920x1080", func(b *testing.B) {
		s := newScreen(b, &region)
		v := s.store.State().View
		s.m.Hold()
		for i := 0; b.Loop(); i++ {
			s.m.Set(v.Zoom(1.02+0.02*float64(i%5), 900, 500))
			s.frame()
		}
	})
}

// BenchmarkZoom is what a frame of a zoom costs through four octaves there and
// back, each at a scale of its own: names are laid out anew, and decided on
// where a scale calls for it, while the ground is painted in the background.
func BenchmarkZoom(b *testing.B) {
	for name, bound := range map[string]*orb.Bound{"world": nil, "region": &region} {
		b.Run(name+"-1920x1080", func(b *testing.B) {
			s := newScreen(b, bound)
			v := s.store.State().View
			var w worst
			for i := 0; b.Loop(); i++ {
				octaves := 2 - 2*math.Cos(float64(i)*0.02)
				w.time(func() {
					s.m.Set(v.Zoom(math.Exp2(octaves), 900, 500))
					s.frame()
				})
			}
			w.report(b)
			for s.m.Settle() {
				s.frame()
			}
		})
	}
}
