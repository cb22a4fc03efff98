package portray

import (
	"slices"

	"sightline/geo"
	"sightline/model"
	"sightline/model/edtf"
	"sightline/ui/scene"
)

// A plot is what a briefing draws in a view at a moment, but for what changes
// between two moments: what the pointer is over, and how far vessels have come.
type plot struct {
	groups []scene.Group // from below: as finish gives them
	hits   []Hit
	sails  []sail
}

// plot is the finished drawing.
func (d *drawn) plot(marks []scene.Group) plot {
	return plot{groups: d.finish(marks), hits: slices.Clip(d.hits), sails: d.sails}
}

// now is the plot at a part of the way to the next moment, with what the pointer
// is over made to stand out.
func (p *Portrayer) now(pl plot, in MapInput) []scene.Group {
	groups := slices.Clone(pl.groups)
	if in.Progress > 0 {
		routes := &groups[groupNamed(groups, "movements")]
		routes.Items = sailedOn(routes.Items, pl.sails, in)
	}
	if in.Hover == "" {
		return groups
	}
	under, over := p.highlight(in)
	marks := groupNamed(groups, "marks")
	return slices.Concat(groups[:marks], []scene.Group{under, groups[marks], over}, groups[marks+1:])
}

// groupNamed is where among groups that of a name is.
func groupNamed(groups []scene.Group, name string) int {
	return slices.IndexFunc(groups, func(g scene.Group) bool { return g.Name == name })
}

// A mapKey is all that the drawing of a map depends on, but for the pointer and
// the vessels' progress, its insets and what is kept free.
type mapKey struct {
	ix                 *model.Index
	moment             edtf.Date
	clock              model.Clock
	sieve              *model.Sieve
	view               geo.View
	theme              Theme
	selection, caption string
	graticule, bare    bool
	least              float64
}

func (in MapInput) key() mapKey {
	return mapKey{in.Index, in.Snapshot.Moment, in.Snapshot.Clock, in.Sieve, in.View, in.Theme, in.Selection, in.Caption, in.Graticule, in.Bare, in.Least}
}

// A mapDrawing is the map that was drawn last. It is kept, since it stays as it
// is while the pointer moves and vessels sail from one moment to the next.
type mapDrawing struct {
	key       mapKey
	keep      []scene.Rect
	insets    []*Inset
	plot      plot
	furniture scene.Group
}

// mapOf is the drawing of a map, the kept one if it is of the same.
func (p *Portrayer) mapOf(in MapInput) *mapDrawing {
	key := in.key()
	p.mapMu.Lock()
	m := p.lastMap
	p.mapMu.Unlock()
	if m != nil && m.key == key && slices.Equal(m.keep, in.Keep) && slices.Equal(m.insets, in.Insets) {
		return m
	}
	m = p.draw(in)
	m.key, m.keep, m.insets = key, slices.Clone(in.Keep), slices.Clone(in.Insets)
	p.mapMu.Lock()
	p.lastMap = m
	p.mapMu.Unlock()
	return m
}
