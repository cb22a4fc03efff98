package portray

import (
	"runtime"
	"sync"
	"sync/atomic"

	"sightline/geo"
	"sightline/geo/pipeline"
	"sightline/ui/scene"
)

// A layer is what is drawn as one path: things of one kind that are in sight.
type layer struct {
	things []thing
	path   scene.Path

	whole    scene.Path // of all layers that were traced with this one
	from, to extent     // where this one's begins and ends
}

func (l *layer) add(t thing) { l.things = append(l.things, t) }

// A thing writes itself to a hand's path.
type thing struct {
	weight int // about how many vertices it has
	trace  func(*hand)
}

// A hand is what a core draws with. Hands are kept from drawing to drawing: new
// memory costs more than the projecting.
type hand struct {
	pipe pipeline.Pipeline
	path scene.Path
}

// A stretch is some consecutive things of a layer, traced in one go: by which
// hand, and where on its path.
type stretch struct {
	things   []thing
	by       *hand
	from, to extent
}

// An extent is how far a path has come.
type extent struct{ ops, points int }

func extentOf(p *scene.Path) extent { return extent{len(p.Ops), len(p.Points)} }

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

// trace writes the paths of layers, one after the other, with all cores. What
// comes out does not depend on their number.
func trace(pool *sync.Pool, v geo.View, layers ...*layer) {
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
			v.Aim(&h.pipe)
			for i := int(next.Add(1)) - 1; i < len(all); i = int(next.Add(1)) - 1 {
				h.trace(&all[i])
			}
		})
	}
	done.Wait()
	path := joined(all)
	var from extent
	for i, l := range layers {
		first := 0
		if i > 0 {
			first = ends[i-1]
		}
		to := from
		for _, st := range all[first:ends[i]] {
			to.ops += st.to.ops - st.from.ops
			to.points += st.to.points - st.from.points
		}
		l.whole, l.from, l.to = path, from, to
		l.path = l.upTo(l)
		from = to
	}
	for _, h := range hands {
		pool.Put(h)
	}
}

// upTo is the path of a layer and of those that were traced after it, up to
// another one: what is painted alike is painted in one go.
func (l *layer) upTo(last *layer) scene.Path {
	return scene.Path{
		Ops:    l.whole.Ops[l.from.ops:last.to.ops:last.to.ops],
		Points: l.whole.Points[l.from.points:last.to.points:last.to.points],
	}
}

func (h *hand) trace(st *stretch) {
	st.by, st.from = h, extentOf(&h.path)
	for _, t := range st.things {
		t.trace(h)
	}
	st.to = extentOf(&h.path)
}

// joined is the path of consecutive stretches, in memory of its own.
func joined(all []stretch) scene.Path {
	var size extent
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
