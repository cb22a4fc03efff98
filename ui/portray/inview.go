package portray

import (
	"slices"
	"sync"

	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/geo/pipeline"
	"sightline/model"
	"sightline/ui/scene"
)

// InView makes a test for a briefing: whether what a claim is about, or where it
// was made, is in the picture of a view, by a point or by any part of a route or
// an area. A claim of which the briefing places neither is in no view.
//
// It costs nothing until the test is asked for the first time, which few
// briefings' is. The test remembers the view that it was asked about last, so
// that many claims are told quickly of one; it is for one goroutine. It is
// quickest for claims in order of time, as a sieve asks.
func InView(ix *model.Index) func(geo.View, *model.Claim) bool {
	lookout := sync.OnceValue(func() *lookout { return newLookout(ix) })
	return func(v geo.View, c *model.Claim) bool {
		l := lookout()
		if l.projector == nil || l.view != v {
			l.turn(v)
		}
		t := l.find(c)
		return t >= 0 && (l.sees(l.told[t].about) || l.sees(l.told[t].place))
	}
}

// A lookout looks for what a briefing places.
type lookout struct {
	ix      *model.Index
	grounds []ground
	at      map[string]int32 // the grounds, by what they are of
	told    []toldAt         // the claims, by their numbers in the index
	next    int              // the claim after the one that was looked for last

	view      geo.View
	projector *geo.Projector // of the view; nil before the first
	pipe      *pipeline.Pipeline
	seen      []verdict // of the grounds
}

// A toldAt is a claim with the grounds of what it is about and of where it was
// made; unplaced if the briefing does not place them.
type toldAt struct {
	claim        *model.Claim
	about, place int32
}

const unplaced = -1

// A verdict is whether a ground is in the picture, once that was asked.
type verdict uint8

const (
	unasked verdict = iota
	unseen
	sighted
)

// A ground is all that something places on the map.
type ground struct {
	points []orb.Point
	lines  []*pipeline.Line
	areas  []*pipeline.Shape
}

func groundFrom(g orb.Geometry) ground {
	out := ground{points: points(g), areas: areasOf(g)}
	for _, l := range lines(g) {
		out.lines = append(out.lines, pipeline.NewLine(geo.Densify(l, 1)))
	}
	return out
}

func newLookout(ix *model.Index) *lookout {
	l := &lookout{ix: ix}
	b := ix.Briefing()
	of := map[string]int32{}
	l.at = of
	add := func(id string, g ground) {
		of[id] = int32(len(l.grounds))
		l.grounds = append(l.grounds, g)
	}
	for i := range b.Places {
		add(b.Places[i].ID, groundFrom(b.Places[i].Geometry))
	}
	for i := range b.Events {
		switch e := &b.Events[i]; {
		case e.Kind == model.KindMovement:
			add(e.ID, groundOfRoute(ix, e))
		case e.Geometry != nil:
			add(e.ID, groundFrom(e.Geometry))
		default:
			if at, ok := of[e.Place]; ok {
				of[e.ID] = at
			}
		}
	}
	where := func(id string) int32 {
		if at, ok := of[id]; ok {
			return at
		}
		return unplaced
	}
	for _, c := range ix.InOrder() {
		l.told = append(l.told, toldAt{c, where(c.About), where(c.Place)})
	}
	l.seen = make([]verdict, len(l.grounds))
	return l
}

// groundOfRoute is where a movement goes along, or from and to if that is not
// known.
func groundOfRoute(ix *model.Index, e *model.Event) ground {
	var g ground
	for _, l := range course(ix, e) {
		g.lines = append(g.lines, pipeline.NewLine(l))
	}
	if len(g.lines) > 0 {
		return g
	}
	for _, id := range []string{e.From, e.To} {
		if p, ok := ix.Place(id); ok {
			end := groundFrom(p.Geometry)
			g.points, g.lines, g.areas = append(g.points, end.points...), append(g.lines, end.lines...), append(g.areas, end.areas...)
		}
	}
	return g
}

// find is where a claim is among those told; −1 if it is not of the briefing.
func (l *lookout) find(c *model.Claim) int {
	if l.next >= len(l.told) || l.told[l.next].claim != c {
		n, ok := l.ix.Number(c.ID)
		if !ok || l.told[n].claim != c {
			return -1
		}
		l.next = int(n)
	}
	l.next++
	return l.next - 1
}

// turn looks at another view.
func (l *lookout) turn(v geo.View) {
	l.view, l.projector, l.pipe, l.next = v, v.Projector(), v.Pipeline(), 0
	clear(l.seen)
}

// seesID tells whether an event or a place is in the picture.
func (l *lookout) seesID(id string) bool {
	at, ok := l.at[id]
	return ok && l.sees(at)
}

// sees tells whether a ground is in the picture.
func (l *lookout) sees(at int32) bool {
	if at == unplaced {
		return false
	}
	if l.seen[at] == unasked {
		l.seen[at] = unseen
		if l.shows(&l.grounds[at]) {
			l.seen[at] = sighted
		}
	}
	return l.seen[at] == sighted
}

func (l *lookout) shows(g *ground) bool {
	frame := scene.Rect{W: l.view.Width, H: l.view.Height}
	for _, p := range g.points {
		if x, y, ok := l.projector.Project(p); ok && frame.Contains(scene.Point{X: x, Y: y}) {
			return true
		}
	}
	for _, line := range g.lines {
		var o outline
		l.pipe.Line(line, &o)
		if slices.ContainsFunc(o.rings, func(px []scene.Point) bool { return inSight(px, frame) }) {
			return true
		}
	}
	for _, area := range g.areas {
		var o outline
		l.pipe.Polygon(area, &o)
		if o.meets(frame) {
			return true
		}
	}
	return false
}
