package portray

import (
	"cmp"
	"image/color"
	"math"
	"slices"

	"sightline/model"
	"sightline/ui/scene"
)

// known tells whether an event is shown to anybody at the moment: not if it is
// only spoken of later.
func (d *strip) known(e model.Glance) bool {
	return e.Standing != model.Unsaid && (e.Standing != model.Unattributed || e.Shown || d.in.Snapshot.Clock == model.Happened)
}

// shows tells whether an event is known at the moment and passes.
func (d *strip) shows(h *happening) bool {
	return d.known(d.in.Snapshot.Glance(h.number)) && d.in.Sieve.Shows(h.event, d.in.Snapshot)
}

// events draws the bars of the lanes in view.
func (d *strip) events() {
	d.items, d.out.Items = make([]scene.Item, 0, d.stock.items), make([]Item, 0, d.stock.pointed)
	first, past := d.happened.shown()
	for lane := first; lane < past; lane++ {
		d.eventLane(lane)
	}
	d.stock.items = len(d.items)
}

// eventLane draws a lane's bars in view, each with its title where it has room.
func (d *strip) eventLane(lane int) {
	all := d.pack.lanes[lane]
	free := math.Inf(-1) // to the right of what is drawn
	begin, _ := slices.BinarySearchFunc(all, d.axis.shows.From, func(i int32, t float64) int {
		return cmp.Compare(d.c.events[i].when.From, t)
	})
	for n := max(0, begin-1); n < len(all); n++ {
		h := &d.c.events[all[n]]
		if h.when.From > d.axis.shows.To {
			break
		}
		look := barLook{d.in.Snapshot.Glance(h.number), free, d.light.event(h.event)}
		if !d.known(look.state) || !d.in.Sieve.Shows(h.event, d.in.Snapshot) {
			continue
		}
		s := d.stock.bars[all[n]]
		if s != nil && s.look == look {
			d.give(s)
		} else {
			b := d.barOf(h, lane)
			if b.box.Right() < d.axis.left && !math.IsInf(h.when.To, 1) && b.box.Right()+titleGap+h.title < d.axis.left {
				continue
			}
			b.barLook, b.until, b.alone = look, d.nextIn(all, n), len(all) == 1
			s = d.stocked(b)
			d.stock.bars[all[n]] = s
		}
		s.turn, free = d.stock.turn, s.free
	}
}

// nextIn is where the next event of a lane begins, pixels.
func (d *strip) nextIn(all []int32, n int) float64 {
	if n+1 == len(all) {
		return math.Inf(1)
	}
	return d.axis.x(d.c.events[all[n+1]].when.From) - signRoom - 4
}

// A bar is an event on the timeline.
type bar struct {
	*happening
	barLook
	box         scene.Rect // not cut off at the plot's edges
	until       float64    // where its lane ends to be free
	alone       bool       // in its lane
	left, right barEnd
}

// A barEnd is how a bar ends.
type barEnd uint8

const (
	plainEnd  barEnd = iota
	raggedEnd        // the date is approximate
	openEnd          // it goes on, nobody says until when
	dottedEnd        // there is an end, nobody knows which
)

// barOf is where an event's bar lies.
func (d *strip) barOf(h *happening, lane int) bar {
	x0, x1 := d.axis.x(h.when.From), d.axis.x(h.when.To)
	b := bar{happening: h}
	b.left, b.right = endsOf(h)
	if b.left == openEnd {
		x0 = math.Min(d.axis.left+2, x1-40)
	}
	if b.right == openEnd {
		x1 = math.Max(math.Min(d.axis.right()+plotRight-10, d.rim()), x0+fadeOut+4)
	}
	x1 = math.Max(x1, x0+barLeast)
	high := d.happened.lane - 5
	b.box = scene.Rect{X: x0, Y: d.happened.at(lane) + 2.5, W: x1 - x0, H: high}
	return b
}

// bar draws a bar, its sign and its title, and gives back where the lane is
// free again.
func (d *strip) bar(b bar) float64 {
	t := d.in.Theme
	c := t.Standing(b.state.Standing)
	strength := 0.2
	if b.state.Underway {
		strength = 0.46
	}
	d.body(b, c, strength)
	free := b.box.Right()
	sign := scene.Point{X: b.box.X - titleGap, Y: b.box.Y + b.box.H/2}
	inside := b.box.W >= 18
	if inside {
		sign.X = d.within(b) + 8
	}
	d.standingMark(b.state.Standing, sign, 3.3, t, t.Panel)
	hit := b.box
	if hit.W < 12 {
		hit.X, hit.W = hit.X-signRoom, hit.W+signRoom+4
	}
	d.out.Items = append(d.out.Items, Item{ID: b.event.ID, Box: hit.Inset(-1)})
	d.written = append(d.written, hit)
	if title, x, ink, ok := d.titleOf(b, inside); ok {
		d.title(b, title, x, ink)
		free = math.Max(free, x+title.Advance)
	}
	return free + 4
}

// title writes a bar's title; a small sign after it tells that no place is
// given.
func (d *strip) title(b bar, run scene.Run, x float64, ink color.NRGBA) {
	base := b.box.Y + b.box.H/2 + run.Style.Size*0.36
	title := scene.Text{Run: run, X: x, Y: base, Color: ink}
	if x < b.box.X || x > b.box.Right() { // threads run under it
		title.Halo, title.HaloWidth = d.in.Theme.Panel, 2
	}
	d.items = append(d.items, title)
	box := scene.Rect{X: x, Y: b.box.Y, W: run.Advance, H: b.box.H}
	d.written, d.titles = append(d.written, box), append(d.titles, box)
	d.out.Items = append(d.out.Items, Item{ID: b.event.ID, Box: box})
	if !placed(d.in.Index, b.event) && x >= d.axis.left {
		d.noPlace(scene.Point{X: x + run.Advance + 8, Y: b.box.Y + b.box.H/2}, d.in.Theme.Faint)
	}
}

// placed tells whether the map can show where an event is.
func placed(ix *model.Index, e *model.Event) bool {
	at := func(id string) bool {
		p, ok := ix.Place(id)
		return ok && p.Geometry != nil
	}
	return e.Geometry != nil || at(e.Place) || (e.Kind == model.KindMovement && at(e.From) && at(e.To))
}

// noPlace is a pin, struck through.
func (d *strip) noPlace(at scene.Point, c color.NRGBA) {
	var pin scene.Path
	pin.Move(at.X, at.Y+4.5)
	pin.Cubic(at.X-5, at.Y-1, at.X-3, at.Y-4.5, at.X, at.Y-4.5)
	pin.Cubic(at.X+3, at.Y-4.5, at.X+5, at.Y-1, at.X, at.Y+4.5)
	pin.Close()
	d.stroke(pin, c, 1)
	d.line(scene.Point{X: at.X - 4, Y: at.Y + 3.5}, scene.Point{X: at.X + 4, Y: at.Y - 4.5}, c, 1)
}

// guttered tells whether the titles stand in the gutter: if every event has a lane
// to itself, and all of them fit; one alone would look like a heading.
func (d *strip) guttered() bool {
	if !d.pack.single {
		return false
	}
	names := d.axis.left - gutterEdge - titleRest
	size := math.Min(laneStyle.Size, d.happened.lane-2)
	return !slices.ContainsFunc(d.pack.order, func(i int32) bool {
		e := d.c.events[i].event
		return d.letters.Shape(e.Title, scene.Style{Size: size, Slant: e.Inferred.Has("when")}).Advance > names
	})
}

// titleOf finds a title its place: in the gutter if all are there, to the right of the bar, inside, to its left, or shortened
// where there is any room at all.
func (d *strip) titleOf(b bar, signed bool) (scene.Run, float64, color.NRGBA, bool) {
	ink := d.in.Theme.Muted
	if b.lit {
		ink = d.in.Theme.Text
	}
	style := scene.Style{Size: math.Min(barTitle, math.Max(9.5, d.happened.lane-4.5)), Slant: b.event.Inferred.Has("when")}
	gutter := scene.Style{Size: math.Min(laneStyle.Size, d.happened.lane-2), Slant: style.Slant}
	names := d.axis.left - gutterEdge - titleRest
	if d.guttered() {
		return d.gutterTitle(b, d.letters.Shape(b.event.Title, gutter))
	}
	run, sign := d.letters.Fit(b.event.Title, style, barTitleMost), 0.0
	if !placed(d.in.Index, b.event) {
		sign = 16
	}
	const some = 44 // of a title is better than nothing
	need, room := run.Advance+sign, d.titleRoom(b, signed)
	switch {
	case room.after >= need:
		return run, b.box.Right() + titleGap, ink, true
	case room.inside >= need:
		return run, room.x, d.in.Theme.Text, true
	case room.before >= need:
		return run, b.box.X - room.off - need, ink, true
	case b.alone:
		return d.gutterTitle(b, d.letters.Fit(b.event.Title, gutter, names))
	case room.after >= some:
		return d.letters.Fit(b.event.Title, style, room.after-sign), b.box.Right() + titleGap, ink, true
	case room.inside >= some:
		return d.letters.Fit(b.event.Title, style, room.inside-sign), room.x, d.in.Theme.Text, true
	}
	return scene.Run{}, 0, ink, false
}

// within is where a bar begins to the eye: where it is seen, and has not faded.
func (d *strip) within(b bar) float64 {
	if b.left == openEnd {
		return b.box.X + fadeOut
	}
	return math.Max(b.box.X, d.axis.left)
}

// A titleRoom is how much room there is for a title about a bar, pixels.
type titleRoom struct {
	after, inside, before float64
	x                     float64 // where a title inside begins
	off                   float64 // from the bar to the end of a title before it
}

func (d *strip) titleRoom(b bar, signed bool) titleRoom {
	r := titleRoom{x: d.within(b) + 8, off: titleGap}
	if signed {
		r.x += 9
	} else {
		r.off += signRoom
	}
	if b.left == dottedEnd {
		r.off += signRoom
	}
	if b.box.Right() >= d.axis.left-titleGap {
		r.after = math.Min(b.until, d.rim()-4) - b.box.Right() - titleGap
	}
	r.inside = math.Min(b.box.Right(), d.axis.right()+plotRight-8) - r.x - 6
	if b.right == openEnd {
		r.inside -= fadeOut
	}
	r.before = b.box.X - r.off - math.Max(b.free, d.axis.left)
	return r
}

// A gutterName is a title among the names of the lanes.
type gutterName struct {
	bar bar
	run scene.Run
}

// gutterTitle is a title among the names of the lanes; it is written outside of
// the plot, where bars are cut off, when the names are.
func (d *strip) gutterTitle(b bar, run scene.Run) (scene.Run, float64, color.NRGBA, bool) {
	d.inGutter = append(d.inGutter, gutterName{b, run})
	return run, 0, color.NRGBA{}, false
}

// gutterNames writes the titles that stand among the names of the lanes.
func (d *strip) gutterNames() {
	for _, g := range d.inGutter {
		box := g.bar.box
		y := box.Y + box.H/2 + g.run.Style.Size*0.36
		if y-g.run.Style.Size*0.75 < d.happened.top() || y+g.run.Style.Size*0.2 > d.happened.bottom() {
			continue
		}
		ink := d.in.Theme.Text
		d.run(g.run, gutterEdge, y, ink)
		d.out.Items = append(d.out.Items, Item{ID: g.bar.event.ID, Box: scene.Rect{X: gutterEdge, Y: box.Y, W: g.run.Advance, H: box.H}})
		if !placed(d.in.Index, g.bar.event) {
			d.noPlace(scene.Point{X: gutterEdge + g.run.Advance + 9, Y: box.Y + box.H/2}, d.in.Theme.Faint)
		}
	}
}
