package portray

import (
	"math"

	"sightline/geo"
	"sightline/ui/scene"
)

// Kept is where the window's furniture lies on a map of a size, roughly and
// whatever the moment: no inset is put there.
func Kept(v geo.View) []scene.Rect {
	return []scene.Rect{
		{X: 0, Y: 0, W: 360, H: 110},
		{X: 0, Y: v.Height - 190, W: 250, H: 190},
		{X: v.Width - 46, Y: 0, W: 46, H: 130},
	}
}

// Map draws everything that lies over the basemap in the window: the
// briefing's marks, names, the date, the key, the scale and where the borders
// come from. The basemap itself is Base, and is kept as long as the view stays.
func (p *Portrayer) Map(in MapInput) (scene.Scene, []Hit) {
	const edge = 14
	v := in.View
	date := p.dateBox(in.Snapshot, v.Width-2*edge)
	credit := p.letters.Wrap(p.Credit(v), scene.Style{Size: 10.5}, 330, 3)
	wide, high := widest(credit), 14*float64(len(credit))
	d, groups := p.begin(in)
	d.placer.take(scene.Rect{X: edge, Y: edge, W: date.w, H: date.h})
	key := p.keyLayout(d.key.entries(in.Theme, in.Theme.Panel), math.Min(v.Width-3*edge-wide, 760))
	if key.h > 0 {
		d.placer.take(scene.Rect{X: edge, Y: v.Height - edge - key.h, W: key.w, H: key.h})
	}
	d.placer.take(scene.Rect{X: v.Width - wide - 2*edge, Y: v.Height - high - 46, W: wide + 2*edge, H: high + 46})
	groups = d.finish(groups)
	hits := d.hits
	if in.Inset != nil {
		enlarged, within := p.inset(in)
		groups, hits = append(groups, enlarged...), append(hits, within...)
	}

	s := p.sheet()
	date.draw(s, scene.Point{X: edge, Y: edge}, in.Theme)
	if key.h > 0 {
		key.draw(s, scene.Point{X: edge, Y: v.Height - edge - key.h}, in.Theme)
	}
	p.corner(s, in, credit)
	groups = append(groups, s.group("furniture", nil))
	return scene.Scene{Width: v.Width, Height: v.Height, Groups: groups}, hits
}

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

// widest is how wide the widest of some lines is.
func widest(lines []scene.Run) float64 {
	w := 0.0
	for _, r := range lines {
		w = math.Max(w, r.Advance)
	}
	return w
}

// Credit says where the borders come from and how the picture is projected.
func (p *Portrayer) Credit(v geo.View) string {
	return projectionOf(v).Title() + " · Borders: " + p.base.Worldview
}
