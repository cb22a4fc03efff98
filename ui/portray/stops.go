package portray

import (
	"math"
	"strings"
	"sync"

	"sightline/geo"
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
	v = v.Wider(0)
	v.Scale = scaleOf(stopAt(v.Scale))
	return v
}

// stopAt is the number of the stop at a scale or before it, and scaleOf the scale
// of a stop.
func stopAt(scale float64) int   { return int(math.Floor(math.Log2(scale)*stops + 1e-9)) }
func scaleOf(number int) float64 { return math.Exp2(float64(number) / stops) }

// charts remembers the last charts.
type charts struct {
	mu     sync.Mutex
	recent []*chart
}

const chartLimit = 32

// of is the chart for a drawing, and how far its pixels are off.
func (cs *charts) of(d *drawn) (*chart, scene.Point) {
	language, _, _ := strings.Cut(d.in.Index.Briefing().Language, "-")
	view, off := cellOf(d.in.View)
	cs.mu.Lock()
	defer cs.mu.Unlock()
	if !(view.Scale > 0) {
		return newChart(d.p, view, language, nil, nil), off
	}
	return cs.get(view, language, func() *chart {
		return newChart(d.p, view, language, cs.stop(d.p, stopOf(view), language), nil)
	}), off
}

// stop is the chart of a stop.
func (cs *charts) stop(p *Portrayer, v geo.View, language string) *chart {
	cell, _ := cellOf(v)
	return cs.get(cell, language, func() *chart {
		number := stopAt(v.Scale)
		elder := number - 1
		if number%stops == 0 {
			elder = number - stops
		}
		if scaleOf(elder) < firstScale {
			return newChart(p, cell, language, nil, nil)
		}
		v.Scale = scaleOf(elder)
		return newChart(p, cell, language, nil, cs.stop(p, v, language))
	})
}

// get is a chart that is remembered, or else made.
func (cs *charts) get(view geo.View, language string, make func() *chart) *chart {
	for i, c := range cs.recent {
		if c.view == view && c.language == language {
			cs.recent = append(append(cs.recent[:i:i], cs.recent[i+1:]...), c)
			return c
		}
	}
	c := make()
	if len(cs.recent) >= chartLimit {
		cs.recent = cs.recent[1:]
	}
	cs.recent = append(cs.recent[:len(cs.recent):len(cs.recent)], c)
	return c
}
