package portray

import (
	"sync"
	"sync/atomic"

	"sightline/geo/basemap"
	"sightline/geo/pipeline"
)

// A terrain is a level of the basemap. What comes into a view is prepared for
// the pipeline when it first does: the whole level would take too long. Several
// goroutines may do so at once; what two prepare at the same time is the same.
type terrain struct {
	level  *basemap.Level
	arcs   []atomic.Pointer[pipeline.Arc] // as in level
	land   []atomic.Pointer[pipeline.Mosaic]
	lakes  []atomic.Pointer[pipeline.Mosaic]
	coasts []bool       // by arc: whether it is one
	shores []bool       // by land area: whether it is bounded by coasts alone
	held   []int        // areas that are occupied
	dammed func() []int // by lake: the rank of the river that runs through it; −1 if none does
}

func newTerrain(l *basemap.Level) *terrain {
	t := &terrain{
		level:  l,
		arcs:   make([]atomic.Pointer[pipeline.Arc], l.Arcs.Len()),
		land:   make([]atomic.Pointer[pipeline.Mosaic], len(l.Land)),
		lakes:  make([]atomic.Pointer[pipeline.Mosaic], len(l.Lakes)),
		coasts: make([]bool, l.Arcs.Len()),
		shores: make([]bool, len(l.Land)),
		dammed: sync.OnceValue(func() []int { return dammed(l) }), // not all drawings have lakes
	}
	for i := range l.Lines {
		if l.Lines[i].Kind == basemap.Coast {
			for _, r := range l.Lines[i].Refs {
				t.coasts[r>>1] = true
			}
		}
	}
	for i := range l.Areas {
		if l.Areas[i].Occupied {
			t.held = append(t.held, i)
		}
	}
	for i := range l.Land {
		t.shores[i] = t.coastal(l.Land[i].Rings)
	}
	return t
}

// coastal tells whether rings are coasts all along: an area that is cut at the
// antimeridian is not.
func (t *terrain) coastal(rings [][]int32) bool {
	for _, refs := range rings {
		for _, r := range refs {
			if !t.coasts[r>>1] {
				return false
			}
		}
	}
	return true
}

// terrain is the level of the basemap that is fine enough for a ground
// resolution, in metres to a pixel.
func (p *Portrayer) terrain(metres float64) *terrain { return p.prepare(p.base.Level(metres)) }

// prepare is the terrain of a level.
func (p *Portrayer) prepare(l *basemap.Level) *terrain {
	p.mu.Lock()
	defer p.mu.Unlock()
	t := p.terrains[l]
	if t == nil {
		t = newTerrain(l)
		p.terrains[l] = t
	}
	return t
}

// arc is an arc made ready, when it is first asked for.
func (t *terrain) arc(i int32) *pipeline.Arc {
	a := t.arcs[i].Load()
	if a == nil {
		a = pipeline.NewArc(t.level.Arcs.Points(i))
		t.arcs[i].Store(a)
	}
	return a
}

// mosaic is an area made ready, when it is first asked for.
func mosaic(a *basemap.Area, at *atomic.Pointer[pipeline.Mosaic]) *pipeline.Mosaic {
	m := at.Load()
	if m == nil {
		m = pipeline.NewMosaic(a.Rings, a.Bound)
		at.Store(m)
	}
	return m
}
