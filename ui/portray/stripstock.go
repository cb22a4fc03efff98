package portray

import (
	"slices"

	"sightline/model"
	"sightline/ui/scene"
)

// A stripStock is what a timeline drew in a layout, and what of the layout does
// not depend on the moment, so that from one moment to the next only those bars
// are drawn anew that have changed. What it gives out is what would have been
// drawn. With 10,000 events and 100,000 claims a step of the timeline takes a
// quarter of the time so.
type stripStock struct {
	key   stripKey
	bars  []*stockBar // of the events; nil: not drawn yet
	edges [][]int32   // of the lanes, as edgesOf finds them; nil: not asked for yet
	reach []reach     // of the events whose density is drawn; nil: not asked for yet
	turn  int         // counts the drawings

	items, pointed int // of the last drawing: so many of the bars, and what could be pointed at
}

// A stripKey is all that a layout depends on.
type stripKey struct {
	axis     axis
	width    float64 // of the picture
	theme    Theme
	happened section
	pack     *packing
	said     *chorus
}

// A stockBar is a bar as it was drawn, with its title.
type stockBar struct {
	look     barLook
	box      scene.Rect
	free     float64 // where its lane is free again
	items    []scene.Item
	pointed  []Item
	written  []scene.Rect
	titles   []scene.Rect
	inGutter []gutterName
	turn     int // the last drawing that it was in
}

// A barLook is all that a bar's drawing depends on beside the layout.
type barLook struct {
	state model.Glance
	free  float64 // from where on its lane is free
	lit   bool
}

// A reach is how far an event goes across a histogram.
type reach struct {
	heard       float64 // when it is first spoken of
	first, last int     // columns
}

// takeStock is the stock of a layout. The last one is remembered, unless another
// drawing has it just then.
func (c *chronicle) takeStock(key stripKey) *stripStock {
	c.mu.Lock()
	defer c.mu.Unlock()
	s := c.stock
	if s == nil || s.key != key {
		s = &stripStock{key: key, bars: make([]*stockBar, len(c.events)), edges: make([][]int32, len(key.said.names))}
	}
	c.stock = nil
	s.turn++
	return s
}

// putStock has a stock remembered.
func (c *chronicle) putStock(s *stripStock) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.stock = s
}

// bar is where an event's bar lies; false if this drawing has none of it.
func (s *stripStock) bar(event int32) (scene.Rect, bool) {
	b := s.bars[event]
	if b == nil || b.turn != s.turn {
		return scene.Rect{}, false
	}
	return b.box, true
}

// stocked draws a bar, and keeps what that leaves behind.
func (d *strip) stocked(b bar) *stockBar {
	items, pointed, written, titles, names := len(d.items), len(d.out.Items), len(d.written), len(d.titles), len(d.inGutter)
	s := &stockBar{look: b.barLook, box: b.box, free: d.bar(b)}
	s.items, s.pointed = slices.Clone(d.items[items:]), slices.Clone(d.out.Items[pointed:])
	s.written, s.titles = slices.Clone(d.written[written:]), slices.Clone(d.titles[titles:])
	s.inGutter = slices.Clone(d.inGutter[names:])
	return s
}

// give adds a bar that is stocked to a drawing.
func (d *strip) give(s *stockBar) {
	d.items, d.out.Items = append(d.items, s.items...), append(d.out.Items, s.pointed...)
	d.written, d.titles = append(d.written, s.written...), append(d.titles, s.titles...)
	d.inGutter = append(d.inGutter, s.inGutter...)
}

// edgesOf are where the columns of a histogram begin among a lane's claims, and
// where the last one ends.
func (d *strip) edgesOf(lane int) []int32 {
	if d.stock.edges[lane] == nil {
		h, times := d.histogram(0), d.said.times[lane]
		first, past := d.said.within(lane, Stretch{d.axis.shows.From, d.axis.at(d.in.Width - 1)})
		edges := make([]int32, 0, len(h.counts)+1)
		for i := first; i < past; i++ {
			for col := h.col(d.axis.x(times.middle[i])); len(edges) <= col; {
				edges = append(edges, int32(i))
			}
		}
		for len(edges) <= len(h.counts) {
			edges = append(edges, int32(past))
		}
		d.stock.edges[lane] = edges
	}
	return d.stock.edges[lane]
}

// reaches are those of the events that may be in view.
func (d *strip) reaches() []reach {
	if d.stock.reach == nil {
		h := d.histogram(0)
		d.stock.reach = make([]reach, 0, len(d.c.events))
		for i := range d.c.events {
			e := &d.c.events[i]
			if d.pack.lane[i] < 0 || e.when.To < d.axis.shows.From || e.when.From > d.axis.shows.To {
				continue
			}
			d.stock.reach = append(d.stock.reach, reach{e.heard, h.col(d.axis.x(e.when.From)), h.col(d.axis.x(e.when.To) - 0.01)})
		}
	}
	return d.stock.reach
}
