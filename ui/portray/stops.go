package portray

import (
	"math"
	"strings"
	"sync"

	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/geo/proj"
	"sightline/model"
	"sightline/ui/scene"
)

// Names must not jump to and fro while the map is zoomed, nor go and come back.
// So it is decided at few scales, the stops, what is named and how names are set;
// between two of them everything keeps its setting. And a stop begins with what
// its elder has, the stop before it, or for an octave's first one that of the
// octave before: on the way in, names are added. All stops one after the other
// would make the chart of a close view take three times as long.
const (
	stops      = 3      // to an octave
	firstScale = 1 << 6 // pixels to the sphere's radius: about the whole world, which has no elder
)

// stopOf is a view at the stop at its scale or before it. It is as many pixels
// wide, whatever the scale, so that it is the same one for all up to the next.
func stopOf(v geo.View) geo.View {
	if moves(v) {
		v = v.Resize(v.Width+2*cellSize, v.Height+2*cellSize)
	}
	return atStop(v, stopAt(v.Scale))
}

// atStop is a view at a stop. Where the picture is turned as it moves, the middle
// is one of few places, so that it is the same view for all about there: what is
// decided on are names, and not where they stand.
func atStop(v geo.View, number int) geo.View {
	v.Scale = scaleOf(number)
	if moves(v) {
		step := math.Exp2(math.Round(math.Log2(cellSize / v.Scale * 180 / math.Pi)))
		lat := math.Round(v.Center[1]/step) * step
		wide := step * math.Exp2(math.Round(-math.Log2(math.Max(0.05, math.Cos(lat*math.Pi/180)))))
		v.Center = orb.Point{math.Remainder(math.Round(v.Center[0]/wide)*wide, 360), math.Max(-90, math.Min(90, lat))}
	}
	return v
}

// moves tells of a view whose projection follows its middle, and turns.
func moves(v geo.View) bool {
	_, straight := v.Adapted().(proj.Mercator)
	return !v.Held && !straight
}

// stopAt is the number of the stop at a scale or before it, and scaleOf the scale
// of a stop.
func stopAt(scale float64) int   { return int(math.Floor(math.Log2(scale)*stops + 1e-9)) }
func scaleOf(number int) float64 { return math.Exp2(float64(number) / stops) }

// charts remembers the last charts. Several may be made at once.
type charts struct {
	mu     sync.Mutex
	recent []*promise
}

// A promise is a chart that is made when somebody first asks for it.
type promise struct {
	key  chartKey
	once sync.Once
	is   *chart
}

// A chartKey is what a chart depends on.
type chartKey struct {
	view     geo.View
	language string
}

const chartLimit = 32

// of is the chart for a drawing, and how far its pixels are off.
func (cs *charts) of(d *drawn) (*chart, scene.Point) { return cs.view(d.p, d.in.Index, d.in.View) }

// view is the chart for a view.
func (cs *charts) view(p *Portrayer, ix *model.Index, v geo.View) (*chart, scene.Point) {
	language, _, _ := strings.Cut(ix.Briefing().Language, "-")
	view, off := cellOf(v)
	if !(view.Scale > 0) {
		return newChart(p, view, language, nil, nil), off
	}
	about := view
	if moves(v) {
		about = v // with the projection that follows it
	}
	return cs.get(chartKey{view, language}, func() *chart {
		return newChart(p, view, language, cs.stop(p, stopOf(about), language), nil)
	}), off
}

// foresee begins to make the charts of a picture and of its insets, all at once, for
// those who ask for them soon.
func (cs *charts) foresee(p *Portrayer, in PictureInput, insets []*Inset) {
	go cs.view(p, in.Index, in.View)
	for _, i := range insets {
		if !i.Overview {
			go cs.view(p, in.Index, i.View)
		}
	}
}

// stop is the chart of a stop.
func (cs *charts) stop(p *Portrayer, v geo.View, language string) *chart {
	cell, _ := cellOf(v)
	return cs.get(chartKey{cell, language}, func() *chart {
		number := stopAt(v.Scale)
		elder := number - 1
		if number%stops == 0 {
			elder = number - stops
		}
		if scaleOf(elder) < firstScale {
			return newChart(p, cell, language, nil, nil)
		}
		return newChart(p, cell, language, nil, cs.stop(p, atStop(v, elder), language))
	})
}

// get is a chart that is remembered, or else made: by whoever asks first, while others
// who ask for the same wait.
func (cs *charts) get(key chartKey, make func() *chart) *chart {
	c := cs.promised(key)
	c.once.Do(func() { c.is = make() })
	return c.is
}

func (cs *charts) promised(key chartKey) *promise {
	cs.mu.Lock()
	defer cs.mu.Unlock()
	for i, c := range cs.recent {
		if c.key == key {
			cs.recent = append(append(cs.recent[:i:i], cs.recent[i+1:]...), c)
			return c
		}
	}
	c := &promise{key: key}
	if len(cs.recent) >= chartLimit {
		cs.recent = cs.recent[1:]
	}
	cs.recent = append(cs.recent[:len(cs.recent):len(cs.recent)], c)
	return c
}
