package portray

import (
	"cmp"
	"slices"
	"sync"

	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/geo/pipeline"
	"sightline/model"
)

// A siting is where a briefing puts all that it ever draws, at any moment and
// in any view. It is worked out once for a briefing, because the middle of an
// area takes long to find. What it remembers of a moment is what would be found
// at that moment again.
type siting struct {
	ix     *model.Index
	sites  []site
	marks  []siteMark
	routes []siteRoute
	areas  []siteArea

	spots     []spotSite
	numbered  map[string]int   // of the spots, by their id
	called    map[string][]int // the spots of places, by the place's name
	movements []int            // by their number in the briefing
	ways      [][]*geo.Way     // of the movements, in parts; nil of one that can't be drawn
	widths    widths           // of movements

	anchors map[string]orb.Point         // by the id of what stands there
	shapes  map[string][]*pipeline.Shape // by the id of what is an area
	index   func() *geo.Index            // of all of it, made when a pointer first asks

	toldMu sync.Mutex
	told   []toldSpot // what each of the spots told last; guarded by toldMu
}

// A site is where a place or an event is told.
type site struct {
	id     string
	ground orb.Point   // where its mark or name stands, degrees
	points []orb.Point // its extent: the outermost of its points, ground first if it is a point
	area   bool        // it has an extent
}

// A siteMark is a ground point that carries a mark, or the end of a movement.
type siteMark struct {
	id     string
	ground orb.Point
}

// A siteRoute is a line that is drawn: a movement's course, or a place or event
// that is a line.
type siteRoute struct {
	id, from, to string
	movement     bool
	points       []orb.Point
	line         *pipeline.Line
}

// A siteArea is one part of an area that is drawn.
type siteArea struct {
	id     string
	ground orb.Point // where the name of the whole stands
	shape  *pipeline.Shape
}

// siting is that of a briefing. The last briefing's is remembered.
func (p *Portrayer) siting(ix *model.Index) *siting {
	p.siteMu.Lock()
	defer p.siteMu.Unlock()
	if p.sited == nil || p.sited.ix != ix {
		p.sited = newSiting(ix)
	}
	return p.sited
}

func newSiting(ix *model.Index) *siting {
	s := &siting{ix: ix, anchors: map[string]orb.Point{}, shapes: map[string][]*pipeline.Shape{}}
	s.index = sync.OnceValue(func() *geo.Index { return geo.NewIndex(features(ix)...) })
	s.spots, s.movements = spotSites(ix)
	s.told = make([]toldSpot, len(s.spots))
	s.numbered, s.called = make(map[string]int, len(s.spots)), map[string][]int{}
	for n := range s.spots {
		s.numbered[s.spots[n].id] = n
		if p, ok := ix.Place(s.spots[n].id); ok {
			s.called[p.Name] = append(s.called[p.Name], n)
		}
	}
	s.widths = newWidths(ix, s.movements)
	b := ix.Briefing()
	s.ways = make([][]*geo.Way, len(s.movements))
	for n, number := range s.movements {
		for _, part := range course(ix, &b.Events[number]) {
			s.ways[n] = append(s.ways[n], geo.NewWay(part))
		}
	}
	told, ends := map[string]bool{}, map[string]bool{}
	for _, c := range b.Claims {
		told[c.Place] = true
	}
	for _, e := range b.Events {
		told[e.Place] = true
		ends[e.From], ends[e.To] = true, true
	}
	for _, pl := range b.Places {
		if pl.Geometry != nil { // the end of a movement alone has a mark, and crowds with nothing
			s.add(pl.ID, pl.Geometry, told[pl.ID] || !ends[pl.ID] || len(b.Claims) == 0)
		}
	}
	for i := range b.Events {
		e := &b.Events[i]
		if e.Kind == model.KindMovement {
			s.movement(e)
		} else if e.Geometry != nil {
			s.add(e.ID, e.Geometry, true)
		}
	}
	return s
}

// add takes up a geometry; one that is told has a mark and a label to be read.
func (s *siting) add(id string, g orb.Geometry, told bool) {
	areas := areasOf(g)
	at := anchorOf(g, areas)
	s.anchors[id] = at
	if told {
		s.sites = append(s.sites, site{id, at, outermost(pointsOf(g)), len(points(g)) == 0})
	}
	marks := points(g)
	if len(marks) == 0 {
		marks = []orb.Point{at}
	}
	for _, m := range marks {
		s.marks = append(s.marks, siteMark{id, m})
	}
	for _, l := range lines(g) {
		s.routes = append(s.routes, siteRoute{id: id, points: l, line: pipeline.NewLine(geo.Densify(l, 1))})
	}
	for _, shape := range areas {
		s.areas = append(s.areas, siteArea{id, at, shape})
	}
	s.shapes[id] = areas
}

// areasOf are the areas of a geometry, whole where the file cut them along the
// antimeridian.
func areasOf(g orb.Geometry) []*pipeline.Shape {
	var parts []orb.Polygon
	for _, p := range polygons(g) {
		parts = append(parts, straight(p))
	}
	return pipeline.Unite(parts)
}

// anchorOf is where the mark or the name of a geometry stands: at its first
// point, well inside of its largest area, or half-way along its first line.
func anchorOf(g orb.Geometry, areas []*pipeline.Shape) orb.Point {
	if p := points(g); len(p) > 0 {
		return p[0]
	}
	if len(areas) > 0 {
		largest := slices.MaxFunc(areas, func(a, b *pipeline.Shape) int { return cmp.Compare(geo.Area(a), geo.Area(b)) })
		if p, ok := geo.LabelPoint(largest); ok {
			return p
		}
	}
	if l := lines(g); len(l) > 0 {
		p, _ := geo.Along(l[0], 0.5)
		return p
	}
	return g.Bound().Center()
}

func (s *siting) movement(e *model.Event) {
	for _, l := range course(s.ix, e) {
		s.routes = append(s.routes, siteRoute{
			id: e.ID, from: e.From, to: e.To, movement: true, points: l, line: pipeline.NewLine(l),
		})
	}
}

// outermost are those of many points that lie farthest out, eight ways; a few
// points are all kept.
func outermost(all []orb.Point) []orb.Point {
	if len(all) <= 16 {
		return all
	}
	ways := [][2]float64{{1, 0}, {1, 1}, {0, 1}, {-1, 1}, {-1, 0}, {-1, -1}, {0, -1}, {1, -1}}
	out := make([]orb.Point, 0, len(ways))
	for _, w := range ways {
		best := all[0]
		for _, p := range all {
			if p[0]*w[0]+p[1]*w[1] > best[0]*w[0]+best[1]*w[1] {
				best = p
			}
		}
		out = append(out, best)
	}
	return out
}
