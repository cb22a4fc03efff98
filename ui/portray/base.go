package portray

import (
	"math"

	"sightline/geo"
	"sightline/geo/basemap"
	"sightline/geo/pipeline"
	"sightline/ui/scene"
)

// regionScale is the ground resolution, metres to a pixel, below which borders
// of first-level regions are drawn.
const regionScale = 2600

// Base draws the map underneath: sea, graticule, land, water, coasts and
// borders. It does not depend on the briefing or the moment.
// With an inset the inset's own basemap lies over it.
func (p *Portrayer) Base(v geo.View, inset *Inset, t Theme) scene.Scene {
	out := scene.Scene{Width: v.Width, Height: v.Height, Background: t.Panel, Groups: []scene.Group{p.ground(v, t)}}
	if inset != nil {
		s := p.sheet()
		s.fill(inset.Box.Inset(-3).Path(8), fade(t.Panel, 0.75))
		out.Groups = append(out.Groups, s.group("inset", nil))
		out.Groups = append(out.Groups, shift([]scene.Group{p.ground(inset.View, t)}, inset.Box)...)
	}
	return out
}

// ground draws the basemap of one view.
func (p *Portrayer) ground(v geo.View, t Theme) scene.Group {
	metres := v.MetresPerPixel(v.Width/2, v.Height/2)
	land := p.terrain(metres)
	in := newSight(v)
	ground, water := in.areas(land.level.Areas, land.land), in.areas(land.level.Lakes, land.lakes)
	coasts, borders := in.lines(land, basemap.Coast), in.lines(land, basemap.International)
	regions, disputed := new(layer), in.lines(land, basemap.Disputed)
	if metres < regionScale {
		regions = in.lines(land, basemap.RegionBorder)
	}
	in.trace(&p.hands, ground, water, coasts, borders, regions, disputed)

	s := p.sheet()
	var world, graticule scene.Path
	v.Outline(&world)
	s.fill(world, t.Sea)
	v.Graticule(geo.GraticuleStep(v), &graticule)
	s.stroke(graticule, t.Graticule, 1)
	s.shore(coasts.path, metres, t)
	// All land is one path: edges that two areas share cancel out, and no seam
	// shows between them.
	s.fill(ground.path, t.Land)
	p.occupied(s, in, land, t)
	s.fill(water.path, t.Lake)
	s.stroke(regions.path, t.Region, 0.8)
	s.stroke(coasts.path, t.Coast, 0.8)
	s.stroke(borders.path, t.Border, 1)
	s.stroke(disputed.path, t.Border, 1, 4, 3)
	return s.group("basemap", nil)
}

// The ground resolutions, metres to a pixel, at which the shore begins to show
// and is there in full: on a map of the world its lines would run together.
const (
	shoreBegins = 9000.0
	shoreWhole  = 2500.0
)

// shore draws the water along the coasts, darker towards them, as lines that
// the land covers half of.
func (s *sheet) shore(coasts scene.Path, metres float64, t Theme) {
	f := math.Log(shoreBegins/metres) / math.Log(shoreBegins/shoreWhole)
	if f <= 0 {
		return
	}
	c := fade(t.Shore, 0.5*math.Min(1, f))
	for _, width := range []float64{11, 5} {
		s.items = append(s.items, scene.Stroke{Path: coasts, Color: c, Width: width, Join: scene.JoinBevel})
	}
}

// occupied hatches what is held by another state than the one it is drawn with.
func (p *Portrayer) occupied(s *sheet, in sight, land *terrain, t Theme) {
	pipe := in.view.Pipeline()
	for i := range land.level.Areas {
		a := &land.level.Areas[i]
		if !a.Occupied || !in.touches(a.Bound) {
			continue
		}
		shape := prepared(a, &land.land[i])
		var o outline
		pipe.Polygon(shape, &o)
		// The shape's own middle keeps the hatching still on the ground.
		x, y, _ := in.view.Project(middle(shape))
		s.stroke(o.hatch(scene.Point{X: x, Y: y}, 6), fade(t.Occupied, 0.8), 0.9)
	}
}

// occupies tells whether any occupied territory can be made out in a view.
func (p *Portrayer) occupies(v geo.View) bool {
	const least = 12 // pixels each way
	land := p.terrain(v.MetresPerPixel(v.Width/2, v.Height/2))
	in := newSight(v)
	var pipe *pipeline.Pipeline
	for i := range land.level.Areas {
		a := &land.level.Areas[i]
		if !a.Occupied || !in.touches(a.Bound) {
			continue
		}
		if pipe == nil {
			pipe = v.Pipeline()
		}
		var o outline
		pipe.Polygon(prepared(a, &land.land[i]), &o)
		if box := o.box(); box.W >= least && box.H >= least {
			return true
		}
	}
	return false
}
