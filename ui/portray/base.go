package portray

import (
	"image/color"

	"sightline/geo"
	"sightline/geo/basemap"
	"sightline/geo/pipeline"
	"sightline/ui/scene"
)

// regionScale is the ground resolution, metres to a pixel, below which borders
// of first-level regions are drawn, and leastRegion how large a country's are then
// on average, pixels each way: smaller ones are a net that hides the map.
const (
	regionScale = 2600
	leastRegion = 40
)

// regionsShown tells whether a scale has room for regions that are so many
// kilometres wide; 0 if that is unknown.
func regionsShown(span, metres float64) bool {
	return metres < regionScale && (span == 0 || span*1000 >= leastRegion*metres)
}

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
	water, borders := in.water(metres), in.borders()
	regions, within := in.regions(metres)
	large, small := in.rivers(riverRank(metres))
	degrees := in.graticule()
	trace(&p.hands, v, degrees, rest, whole, coasts, water, large, small, borders, regions, within)
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
	s.stroke(regions.path, t.Region, 0.7)
	s.stroke(within.path, t.Land, 3.4) // the hatching would hide them
	s.stroke(within.path, t.Occupied, 1)
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
		d.sheet.items = append(d.sheet.items, scene.Stroke{Path: d.path, Color: d.color, Width: 1.5, Dash: []float64{5, 3}, Offset: d.begun})
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
		s.stroke(o.hatchDown(scene.Point{X: x, Y: y}, 6), fade(t.Occupied, 0.8), 0.9)
	}
}
