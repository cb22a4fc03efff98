package scene

import (
	"reflect"
	"slices"
)

// Equal tells whether two groups draw the same.
func (g Group) Equal(h Group) bool {
	if g.Name != h.Name || (g.Clip == nil) != (h.Clip == nil) || g.Clip != nil && *g.Clip != *h.Clip {
		return false
	}
	return slices.EqualFunc(g.Items, h.Items, equalItems)
}

// equalItems compares the long lists in items by themselves: reflection takes a
// hundred times as long over the points of a coast.
func equalItems(a, b Item) bool {
	switch a := a.(type) {
	case Fill:
		b, ok := b.(Fill)
		return ok && a.Color == b.Color && a.EvenOdd == b.EvenOdd && a.Path.equal(b.Path) && reflect.DeepEqual(a.Fade, b.Fade)
	case Stroke:
		b, ok := b.(Stroke)
		return ok && a.Color == b.Color && a.Width == b.Width && a.Offset == b.Offset && a.Cap == b.Cap && a.Join == b.Join &&
			slices.Equal(a.Dash, b.Dash) && a.Path.equal(b.Path)
	}
	return reflect.DeepEqual(a, b)
}

func (p Path) equal(q Path) bool {
	return slices.Equal(p.Ops, q.Ops) && slices.Equal(p.Points, q.Points)
}
