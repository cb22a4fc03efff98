package portray

import (
	"math"
	"slices"

	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/model"
	"sightline/ui/scene"
)

// An Inset lies over a corner of the map. It shows enlarged what is crowded
// there, or, as an overview, on a small globe where the map lies. It depends on
// the briefing and the view alone, not on the moment, so that it stays where it
// is while the slider moves.
type Inset struct {
	View     geo.View
	Box      scene.Rect // where it lies on the map
	Frame    scene.Rect // round what it shows, on the map; on the globe, in its Box, of an overview
	Number   int        // told at the box and at the frame where there are several, or no lines join the two; else 0
	Overview bool       // a globe without marks

	ix        *model.Index
	ids       map[string]bool // of the places and events that it tells
	crowd     []int           // the sites that it was made for
	extent    outline         // of what it shows, as Frame
	leaders   [][2]scene.Point
	magnifies bool         // more towns have names in it than on a map of its scale
	badge     scene.Point  // where its number stands at the frame
	covers    bool         // its ground comes with the Map: it covers something there, or is a globe
	slot      int          // of insetSlots; −1 if it stands anywhere
	size      int          // of insetSizes
	pin       *scene.Point // where it is pinned; nil if it is not

	smaller, parts []*Inset // of the same crowd, and of denser parts of it, as far as they were asked for
}

// An InsetMode says whether there are insets, and who places them.
type InsetMode uint8

// The modes. A pinned inset stays at X, Y of its options.
const (
	InsetAuto InsetMode = iota
	InsetOff
	InsetPinned
)

// InsetOptions say how a map has insets. The zero InsetOptions are automatic
// insets of what is crowded, without an overview.
type InsetOptions struct {
	Mode InsetMode

	// X and Y are where the upper left corner of a pinned inset lies, as
	// fractions of the map's width and height. It steps aside as far as it must
	// for marks that it does not tell itself, and comes back. Of several insets
	// the one is pinned that lay nearest there, or the first.
	X, Y float64

	// Overview asks for a globe that shows where the map lies when it shows
	// little of the world and nothing is crowded.
	Overview bool

	// Last are the insets of the frame before; none for a picture that stands
	// alone. With them insets stay where they are as long as they can, and do
	// not come and go at the edge of being needed.
	Last []*Inset
}

const (
	insetGain   = 1.7   // an inset enlarges by at least this
	insetApart  = 40.0  // and spreads a crowd over at least so many pixels
	insetStay   = 1.4   // and goes when it does not even by this
	insetLoose  = 1.3   // a crowd with an inset holds together over a gap wider by this
	insetEdge   = 14.0  // from the map's edges
	insetMost   = 3     // insets of a map
	insetLeastW = 640.0 // of a map that has room for an inset
	insetLeastH = 380.0
	insetMinW   = 240.0 // of an inset in which labels can be read
	insetMinH   = 170.0
	insetEnough = 440.0 // the width of one in which all labels of most crowds have room
)

// insetSizes are the sizes that are tried, the largest first; where there are
// several insets from a smaller one on.
var insetSizes = [...]float64{1, 0.9, 0.8, 0.72, 0.64, 0.5}

const (
	insetReadable = 5 // so many of the sizes are those in which labels are told in full
	insetSeveral  = 2 // the size that is tried first where there are several insets
)

// Insets finds what crowds in the view, the largest crowd first, and room to
// enlarge it; nil if nothing is crowded. What lies in keep is not covered, and
// neither is a mark, a route or an area of the briefing, at any moment.
func (p *Portrayer) Insets(ix *model.Index, v geo.View, keep []scene.Rect, o InsetOptions) []*Inset {
	if o.Mode == InsetOff || v.Width < insetLeastW || v.Height < insetLeastH {
		return nil
	}
	p = p.For(ix)
	o.Last = slices.DeleteFunc(slices.Clone(o.Last), func(l *Inset) bool { return l == nil || l.ix != ix })
	s := p.survey(ix, v)
	found := s.enlargements(o.Last)
	wanted := o.Overview && len(found) == 0 && s.deep(o.Last)
	if len(found) == 0 && !wanted {
		return nil
	}
	pl := newPlacing(s, keep, found)
	out := pl.place(found, o)
	if o.Overview && len(out) == 0 && s.deep(o.Last) {
		out = pl.overview(o)
	}
	for n, i := range out {
		i.smaller, i.parts = nil, nil
		if len(out) > 1 || len(i.leaders) == 0 && !i.Overview {
			i.Number = n + 1
			i.badge = pl.badge(i)
		}
	}
	return out
}

// has tells whether one of the insets tells a place or an event.
func has(insets []*Inset, id string) bool {
	return slices.ContainsFunc(insets, func(i *Inset) bool { return i.ids[id] })
}

// A survey is what a view shows of a siting.
type survey struct {
	*siting
	p    *Portrayer
	v    geo.View
	seen []int // of sites, in the briefing's order
	at   []scene.Point
}

// survey finds the sites that can be seen in the view. Areas that are too large
// to be enlarged do not crowd.
func (p *Portrayer) survey(ix *model.Index, v geo.View) *survey {
	s := &survey{siting: p.siting(ix), p: p, v: v}
	s.seen, s.at = make([]int, 0, len(s.sites)), make([]scene.Point, 0, len(s.sites))
	most := insetRoom(v)
	for i := range s.sites {
		x, y, ok := v.Project(s.sites[i].ground)
		if !ok || x <= 0 || y <= 0 || x >= v.Width || y >= v.Height {
			continue
		}
		if s.sites[i].area {
			if box := boundOf(v, s.sites[i].points); box.W > most.W || box.H > most.H {
				continue
			}
		}
		s.seen, s.at = append(s.seen, i), append(s.at, scene.Point{X: x, Y: y})
	}
	return s
}

// insetSize is how large an inset is, logical pixels.
func insetSize(v geo.View, size int) (w, h float64) {
	f := insetSizes[size]
	return f * math.Min(600, math.Max(320, v.Width*0.5)), f * math.Min(430, math.Max(230, v.Height*0.55))
}

// insetMargins are kept free round the crowd, for labels.
func insetMargins(w, h float64) geo.Margins {
	return geo.Margins{Top: h * 0.1, Right: w * 0.3, Bottom: h * 0.14, Left: w * 0.3}
}

// insetRoom is how large a crowd may be on the map to be enlarged, and a little
// more: it may come out otherwise in the inset's own projection.
func insetRoom(v geo.View) scene.Rect {
	w, h := insetSize(v, 0)
	m := insetMargins(w, h)
	return scene.Rect{W: 1.15 * (w - m.Left - m.Right) / insetStay, H: 1.15 * (h - m.Top - m.Bottom) / insetStay}
}

// boundOf is the box round ground points as they lie in the view.
func boundOf(v geo.View, ground []orb.Point) scene.Rect {
	var o outline
	o.rings = [][]scene.Point{nil}
	for _, g := range ground {
		if x, y, ok := v.Project(g); ok {
			o.Line(x, y)
		}
	}
	return o.box()
}

// enlarge makes the inset of a crowd, without a place yet; nil if it would not
// enlarge by at least the gain, or if the crowd stays a heap.
func (s *survey) enlarge(crowd []int, size int, gain float64) *Inset {
	i := &Inset{ix: s.ix, ids: map[string]bool{}, crowd: crowd, size: size, slot: -1}
	var points []orb.Point
	for _, n := range crowd {
		i.ids[s.sites[n].id] = true
		points = append(points, s.sites[n].points...)
	}
	points = append(points, i.routes(s.siting)...)
	w, h := insetSize(s.v, size)
	i.View = geo.View{Projection: s.v.Projection, Width: w, Height: h, Density: s.v.Density}.FitPoints(points, insetMargins(w, h))
	if box := boundOf(i.View, points); i.View.Scale < s.v.Scale*gain || max(box.W, box.H) < insetApart {
		return nil
	}
	i.adopt(s.siting)
	i.frame(s.v)
	return i
}

// again is the inset of the frame before in this one's view.
func (s *survey) again(last *Inset) *Inset {
	i := *last
	if i.View.Scale < s.v.Scale*insetStay {
		return nil
	}
	i.Number, i.pin, i.leaders = 0, nil, nil
	i.frame(s.v)
	return &i
}

// routes are the courses of movements that begin or end in the crowd; these
// movements are shown in the inset as well.
func (i *Inset) routes(s *siting) []orb.Point {
	var all []orb.Point
	for _, r := range s.routes {
		one := i.ids[r.from] || i.ids[r.to]
		elsewhere := r.from != "" && r.to != "" && i.ids[r.from] != i.ids[r.to]
		if r.movement && one && !elsewhere {
			i.ids[r.id] = true
			all = append(all, outermost(r.points)...)
		}
	}
	return all
}

// adopt takes up what lies in the inset's picture without having crowded: it
// is told there, not twice.
func (i *Inset) adopt(s *siting) {
	const edge = 24
	near := i.View.Rect()
	inner := scene.Rect{W: i.View.Width, H: i.View.Height}.Inset(edge)
	shows := func(p orb.Point) bool {
		if !holds(near, p) {
			return false
		}
		x, y, ok := i.View.Project(p)
		return ok && inner.Contains(scene.Point{X: x, Y: y})
	}
	for n := range s.sites {
		if id := s.sites[n].id; shows(s.sites[n].ground) {
			i.ids[id] = true
		}
	}
	beyond := map[string]bool{} // movements of which a part lies elsewhere
	for _, r := range s.routes {
		beyond[r.id] = beyond[r.id] || slices.ContainsFunc(r.points, func(p orb.Point) bool { return !shows(p) })
	}
	for _, r := range s.routes {
		if r.movement && !beyond[r.id] {
			i.ids[r.id] = true
		}
	}
}

// frame finds where on the map lies what the inset shows.
func (i *Inset) frame(v geo.View) {
	i.extent = extentOn(v, i.View)
	i.Frame = i.extent.box()
}

// extentSteps is into how many pieces each side of an inset's picture is divided.
const extentSteps = 6

// extentOn is the edge of one view's picture as it lies in another.
func extentOn(v, of geo.View) outline {
	const n = extentSteps
	o := outline{rings: [][]scene.Point{nil}}
	corners := [][2]float64{{0, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 0}}
	for c := range 4 {
		a, b := corners[c], corners[c+1]
		for k := range n {
			f := float64(k) / n
			ground, ok := of.Unproject((a[0]+(b[0]-a[0])*f)*of.Width, (a[1]+(b[1]-a[1])*f)*of.Height)
			if !ok {
				continue
			}
			if x, y, ok := v.Project(ground); ok {
				o.Line(x, y)
			}
		}
	}
	return o
}
