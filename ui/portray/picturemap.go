package portray

import (
	"sightline/ui/scene"
)

// overviewLeast is how wide a picture is that has an overview, logical pixels:
// on a smaller one it would be in the way.
const overviewLeast = 900

// pictureInsets are the insets of a picture; they keep off its key and scale.
func (p *Portrayer) pictureInsets(in PictureInput) []*Inset {
	v, o := in.View, in.Insets
	o.Overview = o.Overview || in.Width >= overviewLeast
	keep := []scene.Rect{{X: v.Width - 200, Y: v.Height - 44, W: 200, H: 44}}
	if !in.HideLegend {
		keep = append(keep, scene.Rect{Y: v.Height - 230, W: 280, H: 230})
	}
	return p.Insets(in.Index, v, keep, o)
}

// pictureMap is the map's marks with the key, without the window's furniture. A
// picture in which no scale bar would be true has its degrees told.
func (p *Portrayer) pictureMap(in PictureInput, insets []*Inset, notes *footnotes) []scene.Group {
	view := in.View
	bar := newScaleBar(view)
	if !steady(view) {
		bar = scaleBar{}
	}
	d, groups := p.begin(MapInput{
		Index: in.Index, Snapshot: in.Snapshot, Sieve: in.Sieve, View: view, Theme: in.Theme, Selection: in.focus(), Insets: insets,
		Graticule: in.Graticule || !in.HideScale && bar.px <= 0, footnotes: notes, printed: true, Progress: in.Progress,
	})
	s := p.sheet()
	if bar.px > 0 && !in.HideScale {
		d.placer.take(scene.Rect{X: view.Width - pictureScaleW, Y: view.Height - pictureScaleH, W: pictureScaleW, H: pictureScaleH})
		bar.draw(s, scene.Point{X: view.Width - pictureEdge, Y: view.Height - 18}, in.Theme)
	}
	var key keyPlace
	if !in.HideLegend {
		key = d.pictureKey()
	}
	groups = p.now(d.plot(groups), d.in)
	d.only(key).draw(s, in.Theme)
	enlarged, _ := p.insets(d.in)
	return append(append(groups, enlarged...), s.group("key", nil))
}
