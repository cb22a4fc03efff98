package portray

import (
	"math"
	"strings"

	"sightline/model"
	"sightline/ui/scene"
)

// A section is one half of a timeline: a heading, and lanes under it that can
// be scrolled where they have no room.
type section struct {
	title  string
	y      float64 // of the heading's top
	head   float64 // height of the heading
	room   float64 // for lanes, under the heading
	lane   float64 // height of a lane
	lanes  int
	scroll float64
	closed bool
	active bool // its dates are those that the clock runs on
}

// top is where its lanes begin.
func (s section) top() float64 { return s.y + s.head }

// bottom is where its room ends.
func (s section) bottom() float64 { return s.top() + s.room }

// at is the top of a lane.
func (s section) at(lane int) float64 { return s.top() + float64(lane)*s.lane - s.scroll }

// whole tells whether all of a lane is seen.
func (s section) whole(lane int) bool {
	return s.at(lane) > s.top()-0.5 && s.at(lane)+s.lane < s.bottom()+0.5
}

// tall is how high all its lanes are.
func (s section) tall() float64 { return float64(s.lanes) * s.lane }

// most is how far it can be scrolled.
func (s section) most() float64 { return math.Max(0, s.tall()-s.room) }

// shown are the lanes of which any part is seen.
func (s section) shown() (first, past int) {
	if s.room <= 0 || s.lane <= 0 {
		return 0, 0
	}
	return int(s.scroll / s.lane), min(s.lanes, int(math.Ceil((s.scroll+s.room)/s.lane)))
}

// clip is where its lanes are seen.
func (s section) clip(a axis) *scene.Rect {
	return &scene.Rect{X: a.left, Y: s.top(), W: a.width + plotRight, H: s.room}
}

// A laneSize is how high lanes are, of events and of voices, the headings over
// them, and what is left free under them.
type laneSize struct{ event, voice, heading, foot float64 }

var laneSizes = [...]laneSize{{19, 16.5, 18, 6}, {16.5, 14, 18, 6}, {14, 12, 18, 6}, {13, 11, 16, 3}}

// singleSizes is how many of the sizes a lane for each event may have: before they
// are smaller, events are packed.
const singleSizes = 3

// room is what of a height is left for lanes.
func (s laneSize) room(height float64) float64 { return height - axisRow - s.foot - 2*s.heading }

// tall is the height at which there is room for so many lanes.
func (s laneSize) tall(events, voices int) float64 {
	return axisRow + s.foot + 2*s.heading + float64(events)*s.event + float64(voices)*s.voice
}

// roomForTitles tells whether there is room for a lane for each event, so that the
// titles may stand in the gutter. What is filtered out or closed counts, or the plot
// would move with it.
func (d *strip) roomForTitles() bool {
	if len(d.c.events) > singles {
		return false
	}
	lanes, voices := len(d.c.packing(1, true, nil).lanes), len(d.c.lanesOf(d.in.ByParty, nil).names)
	return laneSizes[singleSizes-1].tall(lanes, voices) <= d.in.Height
}

// sections shares the height among the sections: a lane for each event and
// large lanes if there is room for all of them, else packed ones, small ones,
// and at last so many that they scroll.
func (d *strip) sections() {
	single, packed := d.packings()
	voices := len(d.said.names)
	for _, pack := range []*packing{single, packed} {
		sizes := laneSizes[:]
		if pack == single && pack != packed {
			if len(single.lanes) > singles {
				continue
			}
			sizes = sizes[:singleSizes]
		}
		for _, size := range sizes {
			d.pack = pack
			d.happened = section{title: "Said to have happened", head: size.heading, lane: size.event, lanes: len(pack.lanes), closed: d.in.Closed[0]}
			d.voices = section{title: "Who said so, and when", head: size.heading, lane: size.voice, lanes: voices, closed: d.in.Closed[1]}
			if d.share(size.room(d.in.Height)) {
				d.place()
				return
			}
		}
	}
	d.place()
}

// packings are a lane for each event, and as few lanes as they need.
func (d *strip) packings() (single, packed *packing) {
	single = d.c.packing(1, true, d.in.Sieve)
	if len(single.lanes) <= 1 {
		return single, single
	}
	return single, d.c.packing(d.axis.scale(), false, d.in.Sieve)
}

// share gives each section its room; false if lanes are left over.
func (d *strip) share(room float64) bool {
	h, v := &d.happened, &d.voices
	want := [2]float64{h.tall(), v.tall()}
	if h.closed {
		want[0] = 0
	}
	if v.closed {
		want[1] = 0
	}
	half := math.Max(0, room/2)
	switch {
	case want[0]+want[1] <= room:
		h.room, v.room = want[0], want[1]
		return true
	case want[1] <= half:
		h.room, v.room = math.Max(0, room-want[1]), want[1]
	case want[0] <= half:
		h.room, v.room = want[0], math.Max(0, room-want[0])
	default:
		h.room, v.room = half, half
	}
	for _, s := range []*section{h, v} { // no lane is cut
		s.room = math.Floor(s.room/s.lane) * s.lane
	}
	for _, s := range []*section{v, h, v} { // what is left over may be a lane's
		if !s.closed && s.most() > 0 && room-h.room-v.room >= s.lane {
			s.room += s.lane
		}
	}
	return false
}

// place puts the sections one under the other and scrolls them.
func (d *strip) place() {
	h, v := &d.happened, &d.voices
	h.y = axisRow
	v.y = h.bottom()
	h.active = d.in.Snapshot.Clock == model.Happened
	v.active = !h.active
	for i, s := range []*section{h, v} {
		d.out.most[i] = 0
		if !s.closed {
			d.out.most[i] = s.most()
		}
		s.scroll = math.Max(0, math.Min(d.in.Scroll[i], d.out.most[i]))
		s.scroll = math.Round(s.scroll/s.lane) * s.lane // no lane is cut
		d.out.names[i] = *s
	}
}

var laneStyle = scene.Style{Size: 12}

// names writes the headings and the names of the lanes.
func (d *strip) names() {
	d.heading(d.happened, d.happenedNote())
	d.heading(d.voices, d.siftedNote())
	d.gutterNames()
	style := laneStyle
	style.Size = math.Min(style.Size, math.Max(10, d.voices.lane-2))
	first, past := d.voices.shown()
	for i := first; i < past; i++ {
		y := d.voices.at(i) + d.voices.lane/2 + style.Size*0.36
		if !d.voices.whole(i) {
			continue
		}
		ink := d.in.Theme.Faint
		if d.said.times[i].counting(d.heard) {
			ink = d.in.Theme.Text
		}
		d.run(d.letters.Fit(d.said.names[i], style, d.axis.left-gutterEdge-10), gutterEdge, y, ink)
	}
	d.thumb(d.happened)
	d.thumb(d.voices)
}

// happenedNote counts what has no place on the axis.
func (d *strip) happenedNote() string {
	n := len(d.undated())
	switch {
	case n == 0 && d.in.Snapshot.Clock != model.Happened && d.in.Snapshot.Counts().Shown == 0:
		return "nobody has said anything of it yet"
	case n == 0:
		return ""
	}
	return undatedNote(n)
}

// heading writes a section's heading, with an arrow that closes or opens it.
func (d *strip) heading(s section, note string) {
	t := d.in.Theme
	ink := t.Faint
	if s.active {
		ink = t.Accent
	}
	base := s.y + s.head - 5
	w := d.text(strings.ToUpper(s.title), scene.Style{Size: 10, Tracking: 0.9}, scene.Point{X: gutterEdge, Y: base}, ink)
	at := scene.Point{X: gutterEdge + w + 9, Y: base - 3.6}
	arrow := scene.Polyline(scene.Point{X: at.X - 3, Y: at.Y - 1.5}, scene.Point{X: at.X, Y: at.Y + 1.5}, scene.Point{X: at.X + 3, Y: at.Y - 1.5})
	if s.closed {
		arrow = scene.Polyline(scene.Point{X: at.X - 1.5, Y: at.Y - 3}, scene.Point{X: at.X + 1.5, Y: at.Y}, scene.Point{X: at.X - 1.5, Y: at.Y + 3})
	}
	if !d.in.Still {
		d.stroke(arrow, ink, 1.2)
	}
	if left := int(math.Ceil(s.most()/math.Max(1, s.lane) - 0.01)); left > 0 && !s.closed {
		note = strings.Join(nonempty(note, "+ "+plural(left, "lane", "lanes")+" without room"), " · ")
	}
	if note != "" {
		run := d.letters.Fit(note, noteStyle, d.axis.width)
		d.items = append(d.items, scene.Text{Run: run, X: d.axis.left + 4, Y: base, Color: t.Muted, Halo: t.Panel, HaloWidth: 3})
		d.written = append(d.written, scene.Rect{X: d.axis.left, Y: s.y, W: run.Advance + 8, H: s.head})
	}
}

// nonempty are those of some texts that are not empty.
func nonempty(all ...string) []string {
	var some []string
	for _, s := range all {
		if s != "" {
			some = append(some, s)
		}
	}
	return some
}

// thumb tells which part of a section's lanes is seen.
func (d *strip) thumb(s section) {
	if d.in.Still || s.closed || s.most() <= 0 || s.room < 16 {
		return
	}
	h := math.Max(14, s.room*s.room/s.tall())
	y := s.top() + (s.room-h)*s.scroll/s.most()
	d.fill(scene.Rect{X: d.in.Width - 6, Y: y, W: 4, H: h}.Path(2), fade(d.in.Theme.Faint, 0.55))
}
