package portray

import (
	"math"
	"strconv"

	"sightline/geo"
	"sightline/model"
	"sightline/model/edtf"
	"sightline/ui/scene"
)

// handleHigh is how much of an inset's upper edge it can be moved by, and
// handleWide how much beside its other edges, logical pixels.
const (
	handleHigh = 24.0
	handleWide = 6.0
)

// InsetAt is the index of the inset that can be moved by the point, by its
// upper edge or its border, an overview by any of it; −1 if there is none.
func InsetAt(insets []*Inset, at scene.Point) int {
	for n, i := range insets {
		inner := i.Box.Inset(handleWide)
		inner.Y, inner.H = i.Box.Y+handleHigh, inner.H+handleWide-handleHigh
		if i.Box.Inset(-handleWide/2).Contains(at) && (i.Overview || !inner.Contains(at)) {
			return n
		}
	}
	return -1
}

// InsetBase draws the grounds of the insets alone, over a basemap that is
// there. A globe comes with the Map, and so does the ground of an inset that
// covers something which the briefing draws.
func (p *Portrayer) InsetBase(v geo.View, insets []*Inset, t Theme) scene.Scene {
	out := scene.Scene{Width: v.Width, Height: v.Height}
	for _, i := range insets {
		if !i.covers {
			out.Groups = append(out.Groups, p.insetGround(i, t)...)
		}
	}
	return out
}

// insetGround draws what is underneath the marks of one inset.
func (p *Portrayer) insetGround(i *Inset, t Theme) []scene.Group {
	if i.Overview {
		return p.overviewGroups(i, t)
	}
	s := p.sheet()
	s.fill(i.Box.Inset(-3).Path(8), fade(t.Panel, 0.75))
	return append([]scene.Group{s.group("inset", nil)}, shift([]scene.Group{p.ground(i.View, t)}, i.Box)...)
}

// insetFrames marks on the map what the insets show and leads to them, and
// keeps labels off them.
func (d *drawn) insetFrames() {
	t := d.in.Theme
	for _, i := range d.in.Insets {
		d.placer.take(i.Box.Inset(-4))
		if i.Overview {
			continue
		}
		d.stroke(i.extent.path(), fade(t.Faint, 0.9), 1)
		for _, l := range i.leaders {
			d.sheet.line(l[0], l[1], fade(t.Faint, 0.55), 0.8)
		}
		if i.Number > 0 {
			d.placer.take(badgeBox(i.badge))
		}
	}
}

// badgeRadius is that of the small disc on which an inset's number stands.
const badgeRadius = 8.5

func badgeBox(at scene.Point) scene.Rect {
	return scene.Rect{X: at.X - badgeRadius, Y: at.Y - badgeRadius, W: 2 * badgeRadius, H: 2 * badgeRadius}
}

// badge writes an inset's number in a small disc.
func (s *sheet) badge(number int, at scene.Point, t Theme) {
	s.disc(at, badgeRadius, t.Faint)
	s.disc(at, badgeRadius-1, t.Panel)
	s.textMiddle(strconv.Itoa(number), scene.Style{Face: scene.Bold, Size: 11}, scene.Point{X: at.X, Y: at.Y + 4}, t.Text)
}

// insets draws the marks and labels of all insets, and over everything the numbers
// of what they show.
func (p *Portrayer) insets(in MapInput) (groups []scene.Group, hits []Hit) {
	for _, i := range in.Insets {
		hits = append(hits, Hit{Box: i.Box}) // what lies under the inset can't be pointed at
		if i.covers {
			groups = append(groups, p.insetGround(i, in.Theme)...)
		}
		if i.Overview {
			continue
		}
		d := p.insetOf(in, i)
		groups, hits = append(groups, d.groups(p, in, i.Box)...), append(hits, d.hits...)
	}
	s := p.sheet()
	for _, i := range in.Insets {
		if i.Number > 0 && !i.Overview {
			s.badge(i.Number, i.badge, in.Theme)
		}
	}
	if len(s.items) > 0 {
		groups = append(groups, s.group("inset", nil))
	}
	return groups, hits
}

// An insetKey is all that the drawing of an enlarged map depends on.
type insetKey struct {
	ix               *model.Index
	moment           edtf.Date
	clock            model.Clock
	sieve            *model.Sieve
	theme, selection string
	view             geo.View
	box              scene.Rect
	number           int
	magnifies        bool
	least            float64
	footnotes        *footnotes
	printed          bool
}

// An insetDrawing is the marks and labels of an enlarged map, and what lies over
// them. They are kept, since they stay as they are while the map round them is
// moved.
type insetDrawing struct {
	key  insetKey
	in   MapInput
	plot plot
	hits []Hit         // as they lie on the map
	over []scene.Group // the scale, still in the inset's own pixels
	rim  scene.Group
}

// groups are the drawing on the map with what the pointer is over, and with
// vessels as far as they are.
func (d *insetDrawing) groups(p *Portrayer, in MapInput, box scene.Rect) []scene.Group {
	own := d.in
	own.Hover, own.Progress = in.Hover, in.Progress
	return append(shift(append(p.now(d.plot, own), d.over...), box), d.rim)
}

// insetsKept is how many drawings of insets are kept.
const insetsKept = 8

// insetOf is the drawing of an enlarged map, a kept one if there is.
func (p *Portrayer) insetOf(in MapInput, i *Inset) *insetDrawing {
	key := insetKey{in.Index, in.Snapshot.Moment, in.Snapshot.Clock, in.Sieve, in.Theme.Name, in.Selection, i.View, i.Box, i.Number, i.magnifies, in.Least, in.footnotes, in.printed}
	p.insetMu.Lock()
	defer p.insetMu.Unlock()
	for _, d := range p.insetsDrawn {
		if d.key == key {
			return d
		}
	}
	d := p.inset(in, i)
	d.key = key
	if len(p.insetsDrawn) == insetsKept {
		p.insetsDrawn = p.insetsDrawn[1:]
	}
	p.insetsDrawn = append(p.insetsDrawn[:len(p.insetsDrawn):len(p.insetsDrawn)], d)
	return d
}

// inset draws an enlarged map's marks and labels, and its border.
func (p *Portrayer) inset(in MapInput, i *Inset) *insetDrawing {
	own := in
	own.Hover, own.Progress = "", 0
	own.View, own.Insets, own.Keep, own.Graticule, own.magnified = i.View, nil, nil, false, i.magnifies
	if i.Number > 0 {
		own.Keep = []scene.Rect{{W: 32, H: 32}}
	}
	d, groups := p.begin(own)
	bar := newScaleBar(i.View)
	wide := 14 + (bar.px+math.Max(bar.px, p.letters.Shape(bar.text, scene.Style{Size: 11}).Advance))/2
	d.placer.take(scene.Rect{X: i.View.Width - wide, Y: i.View.Height - 34, W: wide, H: 34})
	out := &insetDrawing{in: own, plot: d.plot(groups)}
	bar.draw(d.sheet, scene.Point{X: i.View.Width - 12, Y: i.View.Height - 10}, in.Theme)
	out.over = []scene.Group{d.group("scale", nil)}
	for _, h := range d.hits {
		out.hits = append(out.hits, h.moved(i.Box.X, i.Box.Y))
	}
	s := p.sheet()
	s.stroke(i.Box.Inset(0.5).Path(6), in.Theme.Faint, 1.4)
	if i.Number > 0 {
		s.badge(i.Number, scene.Point{X: i.Box.X + 16, Y: i.Box.Y + 16}, in.Theme)
	}
	out.rim = s.group("inset", nil)
	return out
}

// moved is the hit somewhere else.
func (h Hit) moved(dx, dy float64) Hit {
	h.Box.X, h.Box.Y = h.Box.X+dx, h.Box.Y+dy
	if h.area != nil {
		var o outline
		for _, r := range h.area.rings {
			ring := make([]scene.Point, len(r))
			for i, q := range r {
				ring[i] = scene.Point{X: q.X + dx, Y: q.Y + dy}
			}
			o.rings = append(o.rings, ring)
		}
		h.area = &o
	}
	return h
}
