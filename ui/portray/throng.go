package portray

import (
	"math"

	"sightline/ui/scene"
)

// A throng is a map of more marks than can be told one by one. What is told then
// is told by its name alone, in the first place that is free; for the others
// there is no room. That takes as long as there are marks, where looking for the
// best place of each takes far longer, and finds none in the end.
const (
	throngLeast = 240  // labels make a throng
	throngCell  = 96.0 // pixels: of a cell's marks
	throngTries = 3    // so many may look for a place,
	throngDense = 8    // or one if there are more than so many
	throngMoves = 6    // names of movements are looked for at most
)

// throng finds the labels of a throng their places: what is selected first, then
// in the briefing's order.
func (d *drawn) throng(labels []*pending) {
	cells, moves := d.throngCells(labels), 0
	for turn := range 3 {
		for _, l := range labels {
			if l.out || d.throngTurn(l) != turn {
				continue
			}
			tries := true
			switch {
			case turn == 0:
			case l.move != nil:
				tries, moves = moves < throngMoves, moves+1
			case l.point:
				tries = cells.takes(l.at)
			}
			if !tries || !d.tellThrong(l, turn == 0) {
				d.untold++
			}
		}
	}
}

// throngTurn is when a label looks for a place: what is selected, then places,
// then movements.
func (d *drawn) throngTurn(l *pending) int {
	switch {
	case d.told(l):
		return 0
	case l.move == nil:
		return 1
	}
	return 2
}

// told tells whether a label is of what is selected.
func (d *drawn) told(l *pending) bool {
	switch {
	case d.in.Selection == "":
		return false
	case l.move != nil:
		return d.chosen(l.move.Event.ID)
	}
	return d.selected(l.spot)
}

// tellThrong draws a label in the first place on the screen that is free, or, of
// what is selected, in the best one and as much of it as there is room for, over
// marks if need be; false if there is none.
func (d *drawn) tellThrong(l *pending, selected bool) bool {
	m := d.placer.screen()
	if selected || l.move != nil || l.area != nil && !l.small() {
		p, ok := d.seek(m, *l)
		if !ok && selected {
			m.full = []*boxes{&d.placer.furniture, &d.placer.shown}
			p, ok = d.seek(m, *l)
		}
		if ok {
			d.put(p)
		}
		return ok
	}
	b := d.nameBlock(l)
	site := l.site()
	for _, s := range imhof {
		if box := s.around(site, b.w, b.h, 5); m.free(box) {
			d.put(d.placed(*l, b, stand{box: box, side: s}))
			return true
		}
	}
	return false
}

// nameBlock is the name of a mark in one line.
func (d *drawn) nameBlock(l *pending) label {
	var b label
	style := scene.Style{Face: scene.Bold, Size: nameSize, Slant: l.spot.inferred}
	b.add(labelRow{run: d.letters.Fit(l.spot.name, style, tellWidth(d.in.View)), color: d.in.Theme.Text, height: nameSize * 1.25})
	b.call(d, d.in.footnotes.atSpot(l.spot))
	return b
}

// throngCells count the marks in the cells of a picture, and of those the ones
// that have looked for a place.
type throngCells struct {
	cols   int
	marks  []int
	looked []int
}

func (d *drawn) throngCells(labels []*pending) *throngCells {
	c := &throngCells{cols: int(math.Ceil(d.frame.W/throngCell)) + 1}
	n := c.cols * (int(math.Ceil(d.frame.H/throngCell)) + 1)
	c.marks, c.looked = make([]int, n), make([]int, n)
	for _, l := range labels {
		if l.point && !l.out {
			c.marks[c.of(l.at)]++
		}
	}
	return c
}

func (c *throngCells) of(at scene.Point) int {
	return min(len(c.marks)-1, max(0, int(at.Y/throngCell))*c.cols+max(0, int(at.X/throngCell)))
}

// takes tells whether one more mark of a cell may look for a place.
func (c *throngCells) takes(at scene.Point) bool {
	n, most := c.of(at), throngTries
	if c.marks[n] > throngDense {
		most = 1
	}
	c.looked[n]++
	return c.looked[n] <= most
}
