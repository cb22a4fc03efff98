package portray

import (
	"math"
	"runtime"
	"sync"
	"sync/atomic"

	"github.com/golang/geo/r1"
	"github.com/golang/geo/s1"
	"github.com/golang/geo/s2"
	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/geo/basemap"
	"sightline/geo/pipeline"
	"sightline/ui/scene"
)

// A sight is what a view can show.
type sight struct {
	view   geo.View
	extent s2.Rect
}

func newSight(v geo.View) sight { return sight{v, v.Rect()} }

// touches tells whether a bound in degrees may come into the picture.
func (s sight) touches(b orb.Bound) bool {
	return s.extent.Intersects(s2.Rect{
		Lat: r1.Interval{Lo: radians(b.Min[1]), Hi: radians(b.Max[1])},
		Lng: s1.IntervalFromEndpoints(radians(b.Min[0]), radians(b.Max[0])),
	})
}

func radians(degrees float64) float64 { return degrees * math.Pi / 180 }

// A layer is what is drawn as one path: things of one kind that are in sight.
type layer struct {
	things []thing
	path   scene.Path
}

// A thing writes itself to a path.
type thing struct {
	weight int // about how many vertices it has
	trace  func(p *pipeline.Pipeline, to *scene.Path)
}

// areas is the layer of the areas in sight.
func (s sight) areas(areas []basemap.Area, ready []atomic.Pointer[pipeline.Shape]) *layer {
	l := new(layer)
	for i := range areas {
		if !s.touches(areas[i].Bound) {
			continue
		}
		l.things = append(l.things, thing{32 * len(areas[i].Rings[0]), func(p *pipeline.Pipeline, to *scene.Path) {
			p.Polygon(prepared(&areas[i], &ready[i]), to)
		}})
	}
	return l
}

// lines is the layer of the lines of a kind that are in sight.
func (s sight) lines(t *terrain, kind basemap.LineKind) *layer {
	l := new(layer)
	for i := range t.level.Lines {
		if t.level.Lines[i].Kind != kind || !s.touches(t.level.Lines[i].Bound) {
			continue
		}
		l.things = append(l.things, thing{32 * len(t.level.Lines[i].Refs), func(p *pipeline.Pipeline, to *scene.Path) {
			p.Line(t.line(i), to)
		}})
	}
	return l
}

// A stretch is some consecutive things of a layer, traced in one go: where on
// the path of the hand that traced it, and whose it is.
type stretch struct {
	things   []thing
	by       *hand
	from, to mark
}

// A mark is how far a path has come.
type mark struct{ ops, points int }

func markOf(p *scene.Path) mark { return mark{len(p.Ops), len(p.Points)} }

// stretchWeight is about how many vertices are traced in one go.
const stretchWeight = 4096

// stretches divides the layer.
func (l *layer) stretches() []stretch {
	var all []stretch
	weight, from := 0, 0
	for i, t := range l.things {
		if weight += t.weight; weight >= stretchWeight || i == len(l.things)-1 {
			all = append(all, stretch{things: l.things[from : i+1]})
			weight, from = 0, i+1
		}
	}
	return all
}

// A hand is what a core draws with. Hands are kept from drawing to drawing: new
// memory costs more than the projecting.
type hand struct {
	pipe pipeline.Pipeline
	path scene.Path
}

// trace writes the paths of layers, with all cores. What comes out does not
// depend on their number.
func (s sight) trace(pool *sync.Pool, layers ...*layer) {
	var all []stretch
	ends := make([]int, len(layers))
	for i, l := range layers {
		all = append(all, l.stretches()...)
		ends[i] = len(all)
	}
	var next atomic.Int64
	var done sync.WaitGroup
	hands := make([]*hand, min(runtime.GOMAXPROCS(0), len(all)))
	for i := range hands {
		h, ok := pool.Get().(*hand)
		if !ok {
			h = new(hand)
		}
		hands[i] = h
		done.Go(func() {
			h.path.Ops, h.path.Points = h.path.Ops[:0], h.path.Points[:0]
			s.view.Aim(&h.pipe)
			for i := int(next.Add(1)) - 1; i < len(all); i = int(next.Add(1)) - 1 {
				h.trace(&all[i])
			}
		})
	}
	done.Wait()
	from := 0
	for i, l := range layers {
		l.path = joined(all[from:ends[i]])
		from = ends[i]
	}
	for _, h := range hands {
		pool.Put(h)
	}
}

func (h *hand) trace(st *stretch) {
	st.by, st.from = h, markOf(&h.path)
	for _, t := range st.things {
		t.trace(&h.pipe, &h.path)
	}
	st.to = markOf(&h.path)
}

// joined is the path of consecutive stretches, in memory of its own.
func joined(all []stretch) scene.Path {
	var size mark
	for _, st := range all {
		size.ops += st.to.ops - st.from.ops
		size.points += st.to.points - st.from.points
	}
	path := scene.Path{Ops: make([]scene.Op, 0, size.ops), Points: make([]scene.Point, 0, size.points)}
	for _, st := range all {
		path.Ops = append(path.Ops, st.by.path.Ops[st.from.ops:st.to.ops]...)
		path.Points = append(path.Points, st.by.path.Points[st.from.points:st.to.points]...)
	}
	return path
}
