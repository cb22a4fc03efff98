package portray

import (
	"image/color"

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
// The insets' own basemaps lie over it.
func (p *Portrayer) Base(v geo.View, insets []*Inset, t Theme) scene.Scene {
	out := scene.Scene{Width: v.Width, Height: v.Height, Background: t.Panel, Groups: []scene.Group{p.ground(v, t)}}
	out.Groups = append(out.Groups, p.InsetBase(v, insets, t).Groups...)
	return out
}

// ground draws the basemap of one view.
func (p *Portrayer) ground(v geo.View, t Theme) scene.Group {
	detail := p.Detail(v)
	in, metres := p.prepare(detail.level).sight(v), float64(detail.metres)
	// Where nothing cuts an area, its contour is its coast as well: the coasts
	// are projected once.
	whole, rest, coasts := in.ground()
	water, borders, regions := in.water(), in.lines(basemap.International), new(layer)
	if metres < regionScale {
		regions = in.lines(basemap.RegionBorder)
	}
	large, small := in.rivers(riverRank(metres))
	degrees := in.graticule()
	trace(&p.hands, v, degrees, rest, whole, coasts, water, large, small, borders, regions)
	land, shores := rest.upTo(whole), whole.upTo(coasts)

	s := p.sheet()
	var world scene.Path
	v.Outline(&world)
	s.fill(world, t.Sea)
	s.shore(metres, t, shores)
	s.stroke(degrees.path, t.Graticule, 1)
	s.fill(land, t.Land)
	s.stroke(small.path, t.River, 0.7)
	s.stroke(large.path, t.River, 1.1)
	s.fill(water.path, t.Lake)
	p.occupied(s, in, t)
	s.stroke(regions.path, t.Region, 0.8)
	s.stroke(shores, t.Coast, 0.8)
	s.stroke(borders.path, t.Border, 1)
	p.disputed(s, in, t)
	return s.group("basemap", nil)
}

// riverRank is the least important rank of river that a scale has room for.
func riverRank(metres float64) int {
	rank := -1
	for m := 12000.0; m > metres && rank < 10; m /= 1.7 {
		rank++
	}
	return rank
}

// disputed draws lines in dispute, dashed. Each arc's pattern begins with the
// arc, wherever the picture cuts it, so that the dashes stay on the ground.
func (p *Portrayer) disputed(s *sheet, in *sight, t Theme) {
	pipe := in.view.Pipeline()
	for i := range in.level.Lines {
		l := &in.level.Lines[i]
		if l.Kind != basemap.Disputed || !in.touches(l.Bound) {
			continue
		}
		for _, r := range l.Refs {
			d := dashes{color: t.Border, sheet: s}
			pipe.Dashed(r, in, &d, func(length float64) { d.offset = length })
			d.flush()
		}
	}
}

// dashes is a sink that strokes every contour for itself, its pattern beginning
// where it is told.
type dashes struct {
	sheet  *sheet
	color  color.NRGBA
	path   scene.Path
	offset float64 // of the next contour
	begun  float64 // of this one
}

// Move begins a contour.
func (d *dashes) Move(x, y float64) {
	d.flush()
	d.begun = d.offset
	d.path.Move(x, y)
}

// Line goes on with it.
func (d *dashes) Line(x, y float64) { d.path.Line(x, y) }

// Close is not asked of lines.
func (*dashes) Close() {}

func (d *dashes) flush() {
	if !d.path.Empty() {
		d.sheet.items = append(d.sheet.items, scene.Stroke{Path: d.path, Color: d.color, Width: 1, Dash: []float64{4, 3}, Offset: d.begun})
	}
	d.path = scene.Path{}
}

// occupied hatches what is held by another state than the one it is drawn with.
func (p *Portrayer) occupied(s *sheet, in *sight, t Theme) {
	pipe := in.view.Pipeline()
	for i := range in.level.Areas {
		a := &in.level.Areas[i]
		if !a.Occupied || !in.touches(a.Bound) {
			continue
		}
		var o outline
		pipe.Mosaic(pipeline.NewMosaic(a.Rings, a.Bound), in, &o)
		x, y, _ := in.view.Project(p.hatchPlace(a))
		s.stroke(o.hatch(scene.Point{X: x, Y: y}, 6), fade(t.Occupied, 0.8), 0.9)
	}
}

// occupies tells whether any occupied territory can be made out in a view. The
// coarsest level tells as well as any, and is always at hand.
func (p *Portrayer) occupies(v geo.View) bool {
	const least = 12 // pixels each way
	level, _ := p.base.LevelAt(0)
	land := p.prepare(level)
	var in *sight
	for i := range level.Areas {
		a := &level.Areas[i]
		if !a.Occupied {
			continue
		}
		if in == nil {
			in = land.sight(v)
		}
		if !in.touches(a.Bound) {
			continue
		}
		var o outline
		v.Pipeline().Mosaic(pipeline.NewMosaic(a.Rings, a.Bound), in, &o)
		if box := o.box(); box.W >= least && box.H >= least {
			return true
		}
	}
	return false
}
