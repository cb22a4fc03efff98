package portray

import (
	"math"

	"sightline/geo"
	"sightline/ui/scene"
)

// ZoomButtons is where the window's buttons lie on a map of a size, in its
// upper right corner.
func ZoomButtons(v geo.View) scene.Rect {
	return scene.Rect{X: v.Width - 54, Y: 0, W: 54, H: 130}
}

// Kept is where the window's furniture lies on a map of a size, roughly and
// whatever the moment: no inset is put there.
func Kept(v geo.View) []scene.Rect {
	return []scene.Rect{
		{X: 0, Y: 0, W: 360, H: 110},
		{X: 0, Y: v.Height - 190, W: 250, H: 190},
		{X: 0, Y: v.Height - 104, W: math.Min(790, v.Width-360), H: 104},
		{X: v.Width - 360, Y: v.Height - 76, W: 360, H: 76},
		ZoomButtons(v),
	}
}

// Map draws everything that lies over the basemap in the window: the
// briefing's marks, names, the date, the key, the scale and where the borders
// come from. The basemap itself is Base, and is kept as long as the view stays.
func (p *Portrayer) Map(in MapInput) (scene.Scene, []Hit) {
	p = p.For(in.Index)
	m := p.mapOf(in)
	groups := p.now(m.plot, in)
	enlarged, within := p.insets(in)
	groups = append(append(groups, enlarged...), m.furniture)
	return scene.Scene{Width: in.View.Width, Height: in.View.Height, Groups: groups}, append(m.plot.hits, within...)
}

// draw draws the map without its insets.
func (p *Portrayer) draw(in MapInput) *mapDrawing {
	if in.Bare {
		d, groups := p.begin(in)
		return &mapDrawing{plot: d.plot(groups)}
	}
	v := in.View
	date := p.dateBox(in, v.Width-2*mapEdge)
	credit := balanced(p.letters, p.Credit(v), scene.Style{Size: 10.5}, math.Min(330, v.Width-2*mapEdge), 4)
	wide, high := widest(credit), 14*float64(len(credit))
	d, groups := p.begin(in)
	if date.h > 0 {
		d.placer.take(scene.Rect{X: mapEdge, Y: mapEdge, W: date.w, H: date.h})
	}
	d.placer.take(scene.Rect{X: v.Width - wide - 2*mapEdge, Y: v.Height - high - 46, W: wide + 2*mapEdge, H: high + 46})
	key := d.mapKey(date, scene.Rect{X: v.Width - wide, Y: v.Height - high - 46, W: wide, H: high + 46})
	m := &mapDrawing{plot: d.plot(groups)}
	s := p.sheet()
	date.draw(s, scene.Point{X: mapEdge, Y: mapEdge}, in.Theme)
	d.only(key).draw(s, in.Theme)
	p.corner(s, in, credit)
	m.furniture = s.group("furniture", nil)
	return m
}

// mapEdge is how far the furniture stays from the edges of the map.
const mapEdge = 14

// corner tells the scale and where the borders come from, bottom right.
func (p *Portrayer) corner(s *sheet, in MapInput, credit []scene.Run) {
	v, t := in.View, in.Theme
	y := v.Height - 12 - 14*float64(len(credit)-1)
	newScaleBar(v).draw(s, scene.Point{X: v.Width - 14, Y: y - 20}, t)
	for i, r := range credit {
		s.items = append(s.items, scene.Text{
			Run: r, X: v.Width - 14 - r.Advance, Y: y + 14*float64(i),
			Color: t.Muted, Halo: fade(t.Land, 0.85), HaloWidth: 2,
		})
	}
}

// Credit says where the borders come from and how the picture is projected.
func (p *Portrayer) Credit(v geo.View) string {
	return v.Adapted().Title() + " · Borders: " + p.Borders(v)
}
