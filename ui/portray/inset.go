package portray

import (
	"math"
	"slices"

	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/model"
	"sightline/ui/scene"
)

// An Inset shows enlarged what is crowded on the map. It depends on the
// briefing and the view alone, not on the moment, so that it stays where it is
// while the slider moves. A nil Inset shows nothing.
type Inset struct {
	View  geo.View
	Box   scene.Rect // where it lies on the map
	Frame scene.Rect // what it shows, on the map

	ids map[string]bool // of the places and events that it shows
}

const (
	crowdGap    = 92.0  // marks nearer than this to each other crowd, pixels
	crowdLeast  = 3     // marks make a crowd
	insetGain   = 1.7   // an inset enlarges by at least this
	insetEdge   = 14.0  // from the map's edges
	insetLeastW = 640.0 // of a map that has room for an inset
	insetLeastH = 380.0
)

// has tells whether the inset shows a place or an event.
func (i *Inset) has(id string) bool { return i != nil && i.ids[id] }

// A site is where a place or an event is, at any moment of the briefing.
type site struct {
	id     string
	points []orb.Point // its extent, degrees
	ground orb.Point   // where its mark or name stands
	at     scene.Point
}

// Inset finds the largest crowd of marks in the view and room to enlarge it;
// nil if nothing is crowded. What lies in keep is not covered.
func (p *Portrayer) Inset(ix *model.Index, v geo.View, keep []scene.Rect) *Inset {
	if v.Width < insetLeastW || v.Height < insetLeastH {
		return nil
	}
	sites := sites(ix, v)
	crowd := crowded(sites)
	if len(crowd) < crowdLeast {
		return nil
	}
	in := &Inset{ids: map[string]bool{}}
	var points []orb.Point
	for _, s := range crowd {
		in.ids[s.id] = true
		points = append(points, s.points...)
	}
	points = append(points, in.routes(ix)...)
	w := math.Min(600, math.Max(320, v.Width*0.5))
	h := math.Min(430, math.Max(230, v.Height*0.55))
	in.View = geo.View{Projection: v.Projection, Width: w, Height: h}.
		FitPoints(points, geo.Margins{Top: h * 0.1, Right: w * 0.3, Bottom: h * 0.14, Left: w * 0.3})
	if in.View.Scale < v.Scale*insetGain {
		return nil
	}
	in.adopt(ix, sites)
	in.Frame = in.frame(v)
	box, ok := in.corner(ix, v, keep)
	if !ok {
		return nil
	}
	in.Box = box
	return in
}

// sites are the places and events that the briefing ever marks, where they can
// be seen in the view.
func sites(ix *model.Index, v geo.View) []site {
	b := ix.Briefing()
	used := map[string]bool{}
	for _, c := range b.Claims {
		used[c.Place] = true
	}
	for _, e := range b.Events {
		used[e.Place] = true
	}
	var all []site
	add := func(id string, g orb.Geometry) {
		at, _ := spot{geometry: g}.anchor()
		x, y, ok := v.Project(at)
		if ok && x > 0 && y > 0 && x < v.Width && y < v.Height {
			all = append(all, site{id, pointsOf(g), at, scene.Point{X: x, Y: y}})
		}
	}
	for _, pl := range b.Places {
		if pl.Geometry != nil && used[pl.ID] {
			add(pl.ID, pl.Geometry)
		}
	}
	for _, e := range b.Events {
		if e.Geometry != nil && e.Kind != model.KindMovement {
			add(e.ID, e.Geometry)
		}
	}
	return all
}

// crowded is the largest set of sites in which each is near another.
func crowded(sites []site) []site {
	group := make([]int, len(sites))
	for i := range group {
		group[i] = i
	}
	for i, a := range sites {
		for j, b := range sites[:i] {
			if math.Hypot(a.at.X-b.at.X, a.at.Y-b.at.Y) < crowdGap && group[i] != group[j] {
				from, to := group[i], group[j]
				for k := range group {
					if group[k] == from {
						group[k] = to
					}
				}
			}
		}
	}
	members := map[int][]site{}
	var best []site
	for i, s := range sites {
		members[group[i]] = append(members[group[i]], s)
	}
	for g := range sites { // in order, so that of two equal crowds the first wins
		if len(members[g]) > len(best) {
			best = members[g]
		}
	}
	return best
}

// routes are the courses of movements that begin or end in the crowd; these
// movements are shown in the inset as well.
func (i *Inset) routes(ix *model.Index) []orb.Point {
	var all []orb.Point
	for n := range ix.Briefing().Events {
		e := &ix.Briefing().Events[n]
		if e.Kind != model.KindMovement || (!i.ids[e.From] && !i.ids[e.To]) || (e.From != "" && e.To != "" && i.ids[e.From] != i.ids[e.To]) {
			continue
		}
		i.ids[e.ID] = true
		for _, l := range course(ix, e) {
			all = append(all, l...)
		}
	}
	return all
}

// adopt takes up what lies in the inset's picture without having crowded: it
// is told there, not twice.
func (i *Inset) adopt(ix *model.Index, sites []site) {
	const edge = 24
	shows := func(p orb.Point) bool {
		x, y, ok := i.View.Project(p)
		return ok && (scene.Rect{W: i.View.Width, H: i.View.Height}).Inset(edge).Contains(scene.Point{X: x, Y: y})
	}
	for _, s := range sites {
		i.ids[s.id] = i.ids[s.id] || shows(s.ground)
	}
	for n := range ix.Briefing().Events {
		e := &ix.Briefing().Events[n]
		if parts := course(ix, e); e.Kind == model.KindMovement && len(parts) > 0 {
			within := true
			for _, p := range slices.Concat(parts...) {
				within = within && shows(p)
			}
			i.ids[e.ID] = i.ids[e.ID] || within
		}
	}
}

// frame is the box round what the inset shows on the map.
func (i *Inset) frame(v geo.View) scene.Rect {
	o := outline{rings: [][]scene.Point{nil}}
	for _, f := range [][2]float64{{0, 0}, {0.5, 0}, {1, 0}, {1, 0.5}, {1, 1}, {0.5, 1}, {0, 1}, {0, 0.5}} {
		ground, ok := i.View.Unproject(f[0]*i.View.Width, f[1]*i.View.Height)
		if !ok {
			continue
		}
		if x, y, ok := v.Project(ground); ok {
			o.Line(x, y)
		}
	}
	return o.box()
}

// corner is where the inset covers nothing: neither what must be kept, nor what
// the briefing draws, nor what it shows itself; false if there is no such place.
func (i *Inset) corner(ix *model.Index, v geo.View, keep []scene.Rect) (scene.Rect, bool) {
	w, h := i.View.Width, i.View.Height
	right, bottom := v.Width-insetEdge-w, v.Height-insetEdge-h
	corners := []scene.Rect{
		{X: right, Y: bottom - 64, W: w, H: h},
		{X: right - 46, Y: insetEdge, W: w, H: h},
		{X: (v.Width - w) / 2, Y: bottom - 92, W: w, H: h},
		{X: insetEdge, Y: bottom, W: w, H: h},
		{X: (v.Width - w) / 2, Y: insetEdge, W: w, H: h},
		{X: insetEdge, Y: insetEdge, W: w, H: h},
	}
	keep = append(keep[:len(keep):len(keep)], i.Frame)
	drawn := drawnPoints(ix, v)
	for _, c := range corners {
		if !slices.ContainsFunc(keep, c.Overlaps) && !slices.ContainsFunc(drawn, c.Inset(-8).Contains) && !insideOf(ix, v, c) {
			return c, true
		}
	}
	return scene.Rect{}, false
}

// drawnPoints are the points of everything that the briefing may draw, as they
// lie in the view.
func drawnPoints(ix *model.Index, v geo.View) []scene.Point {
	ground := extentPoints(ix)
	for n := range ix.Briefing().Events {
		for _, l := range course(ix, &ix.Briefing().Events[n]) {
			ground = append(ground, geo.Densify(l, 0.5)...)
		}
	}
	var all []scene.Point
	for _, g := range ground {
		if x, y, ok := v.Project(g); ok {
			all = append(all, scene.Point{X: x, Y: y})
		}
	}
	return all
}

// insideOf tells whether the middle of a box lies inside of a place.
func insideOf(ix *model.Index, v geo.View, box scene.Rect) bool {
	middle, ok := v.Unproject(box.X+box.W/2, box.Y+box.H/2)
	if !ok {
		return false
	}
	return slices.ContainsFunc(ix.Briefing().Places, func(p model.Place) bool {
		return slices.ContainsFunc(polygons(p.Geometry), func(g orb.Polygon) bool { return geo.Contains(g, middle) })
	})
}

// inset draws the enlarged map's marks and labels, and the frames that tell
// what it enlarges.
func (p *Portrayer) inset(in MapInput) ([]scene.Group, []Hit) {
	i := in.Inset
	own := in
	own.View, own.Inset, own.Keep = i.View, nil, nil
	d, groups := p.begin(own)
	bar := newScaleBar(i.View)
	d.placer.take(scene.Rect{X: i.View.Width - 14 - bar.px, Y: i.View.Height - 34, W: bar.px + 14, H: 34})
	groups = d.finish(groups)
	bar.draw(d.sheet, scene.Point{X: i.View.Width - 12, Y: i.View.Height - 10}, in.Theme)
	groups = append(groups, d.group("scale", nil))
	hits := make([]Hit, 0, len(d.hits)+1)
	hits = append(hits, Hit{Box: i.Box}) // what lies under the inset can't be pointed at
	for _, h := range d.hits {
		hits = append(hits, h.moved(i.Box.X, i.Box.Y))
	}
	s := p.sheet()
	s.stroke(i.Box.Inset(0.5).Path(6), in.Theme.Faint, 1.4)
	return append(shift(groups, i.Box), s.group("inset", nil)), hits
}

// moved is the hit somewhere else.
func (h Hit) moved(dx, dy float64) Hit {
	h.Box.X, h.Box.Y = h.Box.X+dx, h.Box.Y+dy
	if h.area != nil {
		var o outline
		for _, r := range h.area.rings {
			ring := make([]scene.Point, len(r))
			for i, q := range r {
				ring[i] = scene.Point{X: q.X + dx, Y: q.Y + dy}
			}
			o.rings = append(o.rings, ring)
		}
		h.area = &o
	}
	return h
}

// extentFrame marks on the map what the inset shows.
func (s *sheet) extentFrame(i *Inset, t Theme) {
	s.stroke(i.Frame.Path(3), fade(t.Faint, 0.9), 1)
}
