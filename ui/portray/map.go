package portray

import (
	"math"

	"sightline/geo"
	"sightline/ui/scene"
)

// Map draws everything that lies over the basemap in the window: the
// briefing's marks, names, the date, the key, the scale and where the borders
// come from. The basemap itself is Base, and is kept as long as the view stays.
func (p *Portrayer) Map(in MapInput) (scene.Scene, []Hit) {
	const edge = 14
	v := in.View
	date := p.dateBox(in.Snapshot, v.Width-2*edge)
	credit := p.letters.Shape(p.Credit(v), scene.Style{Size: 11})
	d, groups := p.begin(in)
	d.placer.take(scene.Rect{X: edge, Y: edge, W: date.w, H: date.h})
	key := p.keyLayout(d.key.entries(in.Theme, in.Theme.Panel), math.Min(v.Width-3*edge-credit.Advance, 760))
	if key.h > 0 {
		d.placer.take(scene.Rect{X: edge, Y: v.Height - edge - key.h, W: key.w, H: key.h})
	}
	d.placer.take(scene.Rect{X: v.Width - credit.Advance - 2*edge, Y: v.Height - 60, W: credit.Advance + 2*edge, H: 60})
	groups = d.finish(groups)

	s := p.sheet()
	date.draw(s, scene.Point{X: edge, Y: edge}, in.Theme)
	if key.h > 0 {
		key.draw(s, scene.Point{X: edge, Y: v.Height - edge - key.h}, in.Theme)
	}
	p.corner(s, in, credit)
	groups = append(groups, s.group("furniture", nil))
	return scene.Scene{Width: v.Width, Height: v.Height, Groups: groups}, d.hits
}

// corner tells the scale and where the borders come from, bottom right.
func (p *Portrayer) corner(s *sheet, in MapInput, credit scene.Run) {
	v, t := in.View, in.Theme
	s.items = append(s.items, scene.Text{
		Run: credit, X: v.Width - 14 - credit.Advance, Y: v.Height - 14,
		Color: t.Muted, Halo: fade(t.Land, 0.85), HaloWidth: 2,
	})
	newScaleBar(v).draw(s, scene.Point{X: v.Width - 14, Y: v.Height - 34}, t)
}

// Credit says where the borders come from and how the picture is projected.
func (p *Portrayer) Credit(v geo.View) string {
	return projectionOf(v).Title() + " · Borders: " + p.base.Credit + ", " + p.base.Worldview
}
