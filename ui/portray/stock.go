package portray

import (
	"sightline/geo"
	"sightline/model"
	"sightline/ui/scene"
)

// A stock is the marks and routes that were drawn in a view, so that from one
// moment to the next only those are drawn anew that have changed. What it gives
// out is what would have been drawn.
type stock struct {
	site   *siting
	view   geo.View
	theme  Theme
	marks  []stockMark // by the site of the spot
	routes map[string]*stockRoute
	solid  boxes // of all of them
	dots   boxes // of the marks
	turn   int   // counts the drawings
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
	look stockLook
	stocked
}

// A stockRoute is a movement as it was drawn, without its vessel and without hits:
// among so many, Under finds it by where it lies.
type stockRoute struct {
	standing model.Standing
	width    float64
	stocked
}

// stocked is what a drawing leaves behind.
type stocked struct {
	turn   int // the last drawing that it was in
	items  []scene.Item
	hits   []Hit
	labels []pending
	boxes  []filled
	key    key
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
	return stocked{items: apart.items, hits: apart.hits, labels: apart.labels, boxes: *apart.placer.noted, key: apart.key}
}

// give adds what is stocked to a drawing, but for the boxes.
func (d *drawn) give(s *stocked) {
	d.items, d.hits = append(d.items, s.items...), append(d.hits, s.hits...)
}

// stock is that of a view, locked until it is put back; nil if there is too little
// to draw.
func (p *Portrayer) stock(d *drawn) *stock {
	if d.lit || len(d.spots)+len(d.moving) < stockLeast {
		return nil
	}
	p.stockMu.Lock()
	for _, s := range p.stocks {
		if s.site == d.site && s.view == d.in.View && s.theme == d.in.Theme {
			s.turn++
			return s
		}
	}
	s := &stock{site: d.site, view: d.in.View, theme: d.in.Theme, marks: make([]stockMark, len(d.site.spots)), routes: map[string]*stockRoute{}, turn: 1}
	if len(p.stocks) == stocksKept {
		p.stocks = p.stocks[1:]
	}
	p.stocks = append(p.stocks[:len(p.stocks):len(p.stocks)], s)
	return s
}

// mark draws a spot.
func (s *stock) mark(d *drawn, sp *spot) {
	look, m := d.stockLook(sp), &s.marks[sp.number]
	if m.turn == 0 || m.look != look {
		s.remove(&m.stocked)
		*m = stockMark{look, d.stocked(func(apart *drawn) { apart.dots(sp) })}
		s.add(&m.stocked)
	}
	m.turn = s.turn
	d.give(&m.stocked)
	if m.key.statements || len(m.key.standings) > 0 {
		d.key.told(sp)
	}
	d.key.inferredPlace = d.key.inferredPlace || m.key.inferredPlace
	for _, l := range m.labels {
		l.spot = sp
		d.labels = append(d.labels, l)
	}
}

// route draws a movement.
func (s *stock) route(d *drawn, e *moving) {
	width := d.routeWidth(e)
	r := s.routes[e.Event.ID]
	if r == nil {
		r = &stockRoute{}
		s.routes[e.Event.ID] = r
	}
	if r.turn == 0 || r.standing != e.Standing || r.width != width {
		s.remove(&r.stocked)
		*r = stockRoute{e.Standing, width, d.stocked(func(apart *drawn) { apart.route(e) })}
		r.hits = nil
		s.add(&r.stocked)
	}
	r.turn = s.turn
	d.give(&r.stocked)
	for _, l := range r.labels {
		l.move = &e.EventState
		d.labels = append(d.labels, l)
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

// done has the drawing keep clear of all that was drawn, forgets what no longer
// is, and puts the stock back.
func (s *stock) done(d *drawn) {
	for i := range s.marks {
		if m := &s.marks[i]; m.turn != s.turn && m.turn != 0 {
			s.remove(&m.stocked)
			*m = stockMark{}
		}
	}
	for id, r := range s.routes {
		if r.turn != s.turn {
			s.remove(&r.stocked)
			delete(s.routes, id)
		}
	}
	d.placer.adopt(&s.solid, &s.dots)
	d.p.stockMu.Unlock()
}
