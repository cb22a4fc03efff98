package portray

import (
	"math"
	"slices"

	"sightline/ui/scene"
)

// A keyPlace is a key as it is folded, with its upper left corner.
type keyPlace struct {
	key   keyLayout
	at    scene.Point
	width float64 // that it was folded to
}

// box is what the key covers; empty if there is none.
func (k keyPlace) box() scene.Rect { return scene.Rect{X: k.at.X, Y: k.at.Y, W: k.key.w, H: k.key.h} }

// keyMost is how much of a map a key may cover.
const keyMost = 0.3

// keyPlaces are where a key may be, best first: in one corner after the other,
// folded to fewer and fewer columns.
func (p *Portrayer) keyPlaces(entries []entry, widths []float64, corners []func(w, h float64) scene.Point) []keyPlace {
	var folded []keyPlace
	for _, w := range widths {
		l := p.keyLayout(entries, w)
		if len(folded) == 0 || len(l.rows) != len(folded[len(folded)-1].key.rows) {
			folded = append(folded, keyPlace{key: l, width: w})
		}
	}
	var all []keyPlace
	for _, corner := range corners {
		for _, l := range folded {
			l.at = corner(l.key.w, l.key.h)
			all = append(all, l)
		}
	}
	return all
}

// keyClear is the first of the places in which a key covers no mark, no line and
// no other furniture, and as few areas as can be; without entries if there is
// none: then it is left out. It keeps labels off.
func (d *drawn) keyClear(places []keyPlace) keyPlace {
	for _, part := range []float64{0, 0.25} {
		for _, k := range places {
			if len(k.key.rows) > 0 && d.clear(k.box(), part) {
				d.placer.take(k.box().Inset(-4))
				return k
			}
		}
	}
	return keyPlace{}
}

// only is the key in its place with only the entries of what was drawn in the end,
// in the corner of the map where it is.
func (d *drawn) only(k keyPlace) keyPlace {
	if len(k.key.rows) == 0 {
		return k
	}
	was := k.box()
	less := d.p.keyLayout(d.occurring().entries(d.in.Theme, d.in.Theme.Panel), math.Min(k.width, was.W))
	if less.w > was.W || less.h > was.H {
		return k // two entries in one line would reach over a label
	}
	k.key = less
	if was.X+was.W/2 > d.frame.W/2 {
		k.at.X += was.W - k.key.w
	}
	if was.Y+was.H/2 > d.frame.H/2 {
		k.at.Y += was.H - k.key.h
	}
	return k
}

// clear tells whether a panel in the box hides nothing: of an area a part at
// most.
func (d *drawn) clear(box scene.Rect, part float64) bool {
	if !encloses(d.frame, box) || box.W*box.H > keyMost*d.frame.W*d.frame.H || box.H > d.frame.H*0.6 {
		return false
	}
	if d.placer.hits(box) || d.placer.furniture.hit(box) {
		return false
	}
	return !slices.ContainsFunc(d.placer.patches, func(p patch) bool {
		return p.touches(box) && box.W*box.H > part*p.box.W*p.box.H
	})
}

// mapKey finds the key of the window's map a place: bottom left beside the
// corner that tells the scale and the borders or above it, under the date,
// beside the buttons, or above the corner.
func (d *drawn) mapKey(date dateBox, corner scene.Rect) keyPlace {
	v := d.in.View
	entries := d.key.entries(d.in.Theme, d.in.Theme.Panel)
	room := math.Min(760, v.Width-3*mapEdge-corner.W)
	under := 0.0
	if date.h > 0 {
		under = date.h + 8
	}
	return d.keyClear(d.p.keyPlaces(entries, []float64{room, room * 0.7, room / 2, 0}, []func(w, h float64) scene.Point{
		func(_, h float64) scene.Point { return scene.Point{X: mapEdge, Y: v.Height - mapEdge - h} },
		func(_, h float64) scene.Point { return scene.Point{X: mapEdge, Y: corner.Y - 8 - h} },
		func(_, _ float64) scene.Point { return scene.Point{X: mapEdge, Y: mapEdge + under} },
		func(w, _ float64) scene.Point { return scene.Point{X: v.Width - ZoomButtons(v).W - 8 - w, Y: mapEdge} },
		func(w, h float64) scene.Point { return scene.Point{X: v.Width - mapEdge - w, Y: corner.Y - 8 - h} },
	}))
}

// pictureKey finds the key of a picture a place: a column in a corner, or wider
// where the picture is low.
func (d *drawn) pictureKey() keyPlace {
	v := d.in.View
	entries := d.key.entries(d.in.Theme, d.in.Theme.Panel)
	wide := v.Width - 2*pictureEdge - pictureScaleW
	return d.keyClear(d.p.keyPlaces(entries, []float64{0, wide / 2, wide, v.Width - 2*pictureEdge}, []func(w, h float64) scene.Point{
		func(_, h float64) scene.Point { return scene.Point{X: pictureEdge, Y: v.Height - 16 - h} },
		func(_, _ float64) scene.Point { return scene.Point{X: pictureEdge, Y: 16} },
		func(w, _ float64) scene.Point { return scene.Point{X: v.Width - pictureEdge - w, Y: 16} },
		func(w, h float64) scene.Point {
			return scene.Point{X: v.Width - pictureEdge - w, Y: v.Height - pictureScaleH - 8 - h}
		},
	}))
}
