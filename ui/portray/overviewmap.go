package portray

import (
	"math"
	"slices"

	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/geo/proj"
	"sightline/ui/scene"
)

const (
	// deepest and deeper are how much of the ground the width of a map shows,
	// metres, for an overview to be wanted, and for one that is there to stay.
	deepest = 400e3
	deeper  = 520e3

	globeSide = 124.0 // of an overview, logical pixels
	globeRim  = 3.0   // between its globe and its edge
	globeTurn = 15.0  // degrees by which it is turned at a time
)

// deep tells whether the view shows so little of the world that it must be told
// where that lies.
func (s *survey) deep(last []*Inset) bool {
	most := deepest
	if slices.ContainsFunc(last, func(l *Inset) bool { return l.Overview }) {
		most = deeper
	}
	metres := s.v.MetresPerPixel(s.v.Width/2, s.v.Height/2)
	return metres > 0 && metres*s.v.Width < most
}

// overview is the globe with its place; none if there is no room.
func (p *placing) overview(o InsetOptions) []*Inset {
	i := &Inset{ix: p.ix, Overview: true, View: globeOf(p.v), slot: -1}
	i.extent = extentOn(i.View, p.v)
	i.Frame = i.extent.box()
	if o.Mode == InsetPinned {
		i = p.pinHere(i, p.pin(o))
	} else {
		for _, l := range o.Last {
			if l.Overview {
				i.slot = l.slot
			}
		}
		i = p.corner(i)
	}
	if i == nil {
		return nil
	}
	return []*Inset{i}
}

// corner puts an overview where it was, or into the emptiest place.
func (p *placing) corner(i *Inset) *Inset {
	if i.slot >= 0 {
		if box, ok := p.slot(i, i.slot); ok {
			return p.put(i, box)
		}
	}
	for _, slots := range [][]int{insetCorners, insetEdges} {
		if slot, box, ok := p.emptiest(i, slots); ok {
			i.slot = slot
			return p.put(i, box)
		}
	}
	return nil
}

// globeOf is the view of a globe on which a view's middle can be seen well. It
// is turned by some degrees at a time, so that it stands still while the map is
// moved.
func globeOf(v geo.View) geo.View {
	turned := func(degrees, most float64) float64 {
		return math.Max(-most, math.Min(most, math.Round(degrees/globeTurn)*globeTurn))
	}
	return geo.View{
		Projection: proj.Orthographic{},
		Center:     orb.Point{math.Remainder(turned(v.Center[0], 360), 360), turned(v.Center[1], 60)},
		Scale:      globeSide/2 - globeRim, Width: globeSide, Height: globeSide,
	}
}

// A globe is the drawing of an overview without what it points at.
type globe struct {
	view  geo.View
	theme string
	group scene.Group
}

// globe draws the land of a whole hemisphere. The last one is remembered: while
// the map is moved it is the same.
func (p *Portrayer) globe(v geo.View, t Theme) scene.Group {
	p.globeMu.Lock()
	defer p.globeMu.Unlock()
	if p.lastGlobe.view == v && p.lastGlobe.theme == t.Name {
		return p.lastGlobe.group
	}
	in := p.terrain(v.Resolution()).sight(v)
	whole, rest, _ := in.ground()
	water, borders := in.water(v.Resolution()), in.borders()
	trace(&p.hands, v, whole, rest, water, borders)
	s := p.sheet()
	var world, graticule scene.Path
	v.Outline(&world)
	s.fill(world, t.Sea)
	v.Graticule(30, &graticule)
	s.stroke(graticule, t.Graticule, 0.6)
	s.fill(whole.path, t.Occupied)
	s.fill(rest.path, t.Occupied)
	s.fill(water.path, t.Sea)
	s.stroke(borders.path, fade(t.Land, 0.7), 0.4)
	s.stroke(world, t.Faint, 1)
	p.lastGlobe = globe{v, t.Name, s.group("overview", nil)}
	return p.lastGlobe.group
}

// overviewGroups draw an overview: a ground of its own, the globe, and where on
// it the map lies: a frame, or a cross where that is too small to be seen.
func (p *Portrayer) overviewGroups(i *Inset, t Theme) []scene.Group {
	const least = 3
	s := p.sheet()
	middle := middleOf(scene.Rect{W: i.View.Width, H: i.View.Height})
	s.disc(middle, globeSide/2, fade(t.Panel, 0.85))
	under := s.group("overview", nil)
	if at := middleOf(i.Frame); i.Frame.W >= least || i.Frame.H >= least {
		s.fill(i.extent.path(), fade(t.Orange, 0.35))
		s.stroke(i.extent.path(), t.Orange, 1.4)
	} else {
		for _, arm := range [][2]float64{{1, 0}, {-1, 0}, {0, 1}, {0, -1}} {
			s.line(scene.Point{X: at.X + 2.5*arm[0], Y: at.Y + 2.5*arm[1]}, scene.Point{X: at.X + 8*arm[0], Y: at.Y + 8*arm[1]}, t.Orange, 1.6)
		}
		s.disc(at, 1.6, t.Orange)
	}
	return shift([]scene.Group{under, p.globe(i.View, t), s.group("overview", nil)}, i.Box)
}
