package portray

import (
	"slices"

	"sightline/geo"
	"sightline/model"
	"sightline/ui/scene"
)

// A stock is the marks and routes that were drawn in a view, so that from one
// moment to the next only those are drawn anew that have changed. What it gives
// out is what would have been drawn.
type stock struct {
	of     stockKey
	marks  []stockMark  // by the site of the spot
	routes []stockRoute // of the movements
	solid  boxes        // of all of them
	dots   boxes        // of the marks
	turn   int          // counts the drawings

	selection string // of the last drawing
	last      run    // its marks
}

// A stockKey is what the drawings of a stock have in common.
type stockKey struct {
	site  *siting
	view  geo.View
	theme Theme
}

// stockLeast is how many marks and routes are drawn from a stock: of fewer,
// looking for them takes as long as drawing.
const stockLeast = 60

// stocksKept is how many are kept: of a map and its insets.
const stocksKept = 1 + insetMost

// A stockLook is all that a mark's drawing depends on beside its place.
type stockLook struct {
	standing                           model.Standing
	target                             string
	event, told, allInferred, selected bool
}

func (d *drawn) stockLook(sp *spot) stockLook {
	st, event := sp.standing()
	return stockLook{st, sp.target(), event, len(sp.lines) > 0, sp.markInferred(), d.selected(sp)}
}

// A stockMark is a spot as it was drawn.
type stockMark struct {
	spot *spot // nil: not drawn
	look stockLook
	stocked
}

// A stockRoute is a movement as it was drawn, without its vessel and without hits:
// among so many, Under finds it by where it lies.
type stockRoute struct {
	move  moving
	width float64
	turn  int // the last drawing that it was in; 0 if it is in none
	stocked
}

// stocked is what a drawing leaves behind.
type stocked struct {
	items  []scene.Item
	hits   []Hit
	labels []*pending
	boxes  []filled
	marks  markSet // that the key tells of
}

// A filled box is one that a drawing has filled.
type filled struct {
	box   scene.Rect
	owner int32
	mark  bool
}

// stocked draws something apart, and keeps what that leaves behind.
func (d *drawn) stocked(draw func(*drawn)) stocked {
	apart := &drawn{sheet: d.p.sheet(), p: d.p, in: d.in, projector: d.projector, frame: d.frame, site: d.site, lit: d.lit, placer: &placer{noted: new([]filled)}}
	draw(apart)
	return stocked{items: apart.items, hits: apart.hits, labels: apart.labels, boxes: *apart.placer.noted, marks: apart.key.marks}
}

// takeStock gives a drawing the stock of its view until it is put back, and has
// it keep clear of all that is in it; none if there is too little to draw, or if the
// view was not drawn of late: while the map moves no view is drawn twice, and a stock
// is as much work as the drawing. If another drawing has it, this one begins a new one.
func (p *Portrayer) takeStock(d *drawn) {
	if d.lit || len(d.spots)+len(d.moving) < stockLeast {
		return
	}
	d.many = true
	of := stockKey{d.site, d.in.View, d.in.Theme}
	p.stockMu.Lock()
	defer p.stockMu.Unlock()
	i := slices.IndexFunc(p.stocks, func(s *stock) bool { return s.of == of })
	switch {
	case i >= 0:
		d.stock = p.stocks[i]
		p.stocks = slices.Delete(p.stocks, i, i+1)
	case slices.Contains(p.drawn, of):
		d.stock = &stock{of: of, marks: make([]stockMark, len(d.site.spots)), routes: make([]stockRoute, len(d.site.movements))}
	default:
		if len(p.drawn) == stocksKept {
			p.drawn = slices.Delete(p.drawn, 0, 1)
		}
		p.drawn = append(p.drawn, of)
		return
	}
	d.stock.turn++
	d.placer.adopt(&d.stock.solid, &d.stock.dots)
}

// putStock keeps a stock for the next drawing, if there is one.
func (p *Portrayer) putStock(s *stock) {
	if s == nil {
		return
	}
	p.stockMu.Lock()
	defer p.stockMu.Unlock()
	if len(p.stocks) == stocksKept {
		p.stocks = slices.Delete(p.stocks, 0, 1)
	}
	p.stocks = append(p.stocks, s)
}

// mark is a spot's mark, drawn anew if it has changed.
func (s *stock) mark(d *drawn, sp *spot) *stockMark {
	m, look := &s.marks[sp.number], d.stockLook(sp)
	switch {
	case m.spot == nil || m.look != look:
		s.remove(&m.stocked)
		*m = stockMark{sp, look, d.stocked(func(apart *drawn) { apart.dots(sp) })}
		s.add(&m.stocked)
	case m.spot != sp: // it looks the same, and tells something else
		m.spot = sp
		if told := m.marks &^ inferredMark; told != 0 {
			m.marks = m.marks&inferredMark | marksOf(sp)
		}
		for _, l := range m.labels {
			l.spot = sp
		}
	}
	return m
}

// route draws a movement.
func (s *stock) route(d *drawn, e *moving) {
	width, r := d.routeWidth(e), &s.routes[e.nth]
	if r.turn == 0 || r.move != *e || r.width != width {
		s.remove(&r.stocked)
		r.move, r.width = *e, width
		r.stocked = d.stocked(func(apart *drawn) { apart.route(&r.move) })
		r.hits = nil
		s.add(&r.stocked)
	}
	r.turn = s.turn
	d.items, d.labels = append(d.items, r.items...), append(d.labels, r.labels...)
}

// forget takes a mark that is no longer drawn out of the stock.
func (s *stock) forget(sp *spot) {
	m := &s.marks[sp.number]
	s.remove(&m.stocked)
	*m = stockMark{}
}

// forgetRoutes does so with all routes that this drawing has not.
func (s *stock) forgetRoutes() {
	for i := range s.routes {
		if r := &s.routes[i]; r.turn != s.turn && r.turn != 0 {
			s.remove(&r.stocked)
			*r = stockRoute{}
		}
	}
}

// add fills the boxes of something that is drawn from now on, remove empties them
// again.
func (s *stock) add(of *stocked) {
	for _, f := range of.boxes {
		s.solid.addOf(f.box, f.owner)
		if f.mark {
			s.dots.addOf(f.box, f.owner)
		}
	}
}

func (s *stock) remove(of *stocked) {
	for _, f := range of.boxes {
		s.solid.removeOf(f.box, f.owner)
		if f.mark {
			s.dots.removeOf(f.box, f.owner)
		}
	}
}
