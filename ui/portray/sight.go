package portray

import (
	"cmp"
	"math"

	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/geo/basemap"
	"sightline/geo/pipeline"
)

// A sight is what a view can show of a terrain. It serves the terrain's arcs to
// pipelines.
type sight struct {
	*terrain
	view                     geo.View
	west, east, south, north float64 // degrees; east may be beyond 180
	arcsSeen                 []bool
}

// sight is what a view shows of the terrain.
func (t *terrain) sight(v geo.View) *sight {
	r := v.Rect()
	s := &sight{
		terrain: t, view: v,
		west: r.Lng.Lo * 180 / math.Pi, east: r.Lng.Hi * 180 / math.Pi,
		south: r.Lat.Lo * 180 / math.Pi, north: r.Lat.Hi * 180 / math.Pi,
	}
	switch {
	case r.Lng.IsFull():
		s.west, s.east = -180, 180
	case r.Lng.IsInverted():
		s.east += 360
	}
	s.arcsSeen = t.level.Arcs.Within(orb.Bound{Min: orb.Point{s.west, s.south}, Max: orb.Point{s.east, s.north}}.Pad(slack))
	return s
}

// slack, in degrees, is by how much the geodesic between an arc's ends may
// leave the arc's bound.
const slack = 0.5

// touches tells whether a bound in degrees may come into the picture.
func (s *sight) touches(b orb.Bound) bool {
	if b.Max[1] < s.south || b.Min[1] > s.north {
		return false
	}
	return b.Max[0] >= s.west && b.Min[0] <= s.east ||
		b.Max[0]+360 >= s.west && b.Min[0]+360 <= s.east ||
		b.Max[0]-360 >= s.west && b.Min[0]-360 <= s.east
}

// The least size, in device pixels, of an island and of a lake that are drawn:
// lines are not better than half a pixel, and lakes of two are specks that tell
// nothing.
const (
	leastIsland = 0.5
	leastLake   = 2.5
)

// Sees tells whether any part of the arc may be in the picture.
func (s *sight) Sees(i int32) bool { return s.arcsSeen[i] }

// Arc is an arc, prepared.
func (s *sight) Arc(i int32) *pipeline.Arc { return s.arc(i) }

// Ends are the first and the last place of an arc.
func (s *sight) Ends(i int32) (first, last pipeline.Vertex) {
	e := s.level.Arcs.Ends(i)
	return pipeline.NewVertex(e[0]), pipeline.NewVertex(e[1])
}

// weight is about how many vertices of arcs have to be projected.
func (s *sight) weight(refs []int32) int {
	n := 0
	for _, r := range refs {
		n++
		if s.arcsSeen[r>>1] {
			n += s.level.Arcs.Size(r >> 1)
		}
	}
	return n
}

// ground is the layers of the land in sight: what is filled and has its coast
// stroked by the same contours, what is filled alone, and the coasts of that.
func (s *sight) ground() (whole, rest, coasts *layer) {
	whole, rest, coasts = new(layer), new(layer), new(layer)
	probe := s.view.Pipeline()
	for i := range s.level.Land {
		a := &s.level.Land[i]
		if !s.touches(a.Bound) {
			continue
		}
		m := mosaic(a, &s.land[i])
		if s.shores[i] && probe.Whole(m) {
			whole.add(s.fill(m, leastIsland))
			continue
		}
		rest.add(s.fill(m, leastIsland))
		for _, refs := range a.Rings {
			s.coastsOf(refs, coasts)
		}
	}
	return whole, rest, coasts
}

// coastsOf adds the runs of a ring that are coasts.
func (s *sight) coastsOf(refs []int32, to *layer) {
	from := 0
	for i := 0; i <= len(refs); i++ {
		if i < len(refs) && s.coasts[refs[i]>>1] {
			continue
		}
		if i > from {
			to.add(s.path(refs[from:i]))
		}
		from = i + 1
	}
}

// water is the layer of the lakes in sight, without small reservoirs of rivers
// that the scale has no room for.
func (s *sight) water(metres float64) *layer {
	l := new(layer)
	rank := riverRank(metres)
	for i := range s.level.Lakes {
		if a := &s.level.Lakes[i]; s.touches(a.Bound) && !s.lost(i, rank, metres) {
			l.add(s.fill(mosaic(a, &s.lakes[i]), leastLake))
		}
	}
	return l
}

// borders is the layer of the countries' borders in sight.
func (s *sight) borders() *layer {
	l := new(layer)
	for i := range s.level.Lines {
		if line := &s.level.Lines[i]; line.Kind == basemap.International && s.touches(line.Bound) {
			l.add(s.path(line.Refs))
		}
	}
	return l
}

// regions is the layers of the borders of first-level regions in sight that a
// scale has room for: those on open ground, and those within what is hatched.
func (s *sight) regions(metres float64) (open, within *layer) {
	open, within = new(layer), new(layer)
	if metres >= regionScale {
		return open, within
	}
	for i := range s.level.Lines {
		line := &s.level.Lines[i]
		switch {
		case line.Kind != basemap.RegionBorder || !regionsShown(line.Span, metres) || !s.touches(line.Bound):
		case line.Occupied:
			within.add(s.path(line.Refs))
		default:
			open.add(s.path(line.Refs))
		}
	}
	return open, within
}

// graticule is the layer of the meridians and parallels. They are one thing, as
// heavy as a stretch, so that a core takes them while another traces the ground.
func (s *sight) graticule() *layer {
	l := new(layer)
	l.add(thing{stretchWeight, func(h *hand) { s.view.Graticule(geo.GraticuleStep(s.view), &h.path) }})
	return l
}

// greatRiver is the least important rank of river that is drawn wide.
const greatRiver = 3

// rivers is the layers of the rivers in sight, down to a rank: the great ones
// and the others.
func (s *sight) rivers(rank int) (great, others *layer) {
	great, others = new(layer), new(layer)
	for i := range s.level.Rivers {
		r := &s.level.Rivers[i]
		switch {
		case r.Rank > rank || !s.touches(r.Bound):
		case r.Rank <= greatRiver:
			great.add(s.path(r.Refs))
		default:
			others.add(s.path(r.Refs))
		}
	}
	return great, others
}

func (s *sight) fill(m *pipeline.Mosaic, least float64) thing {
	n := 0
	for _, refs := range m.Rings {
		n += s.weight(refs)
	}
	least /= cmp.Or(s.view.Density, 1)
	return thing{n, func(h *hand) {
		h.pipe.Least = least
		h.pipe.Mosaic(m, s, &h.path)
	}}
}

func (s *sight) path(refs []int32) thing {
	return thing{s.weight(refs), func(h *hand) { h.pipe.Path(refs, s, &h.path) }}
}
