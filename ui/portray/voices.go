package portray

import (
	"math"

	"sightline/model"
	"sightline/ui/scene"
)

const (
	markLeast = 7.0  // between the middles of two marks side by side, pixels
	markMost  = 10.5 // likewise
	crammed   = 7.0  // pixels a date, below which a lane shows how dense it is
)

// rules draws a hairline along each lane in view: under all else, so that none runs
// through what is written in the lanes.
func (d *strip) rules() {
	first, past := d.voices.shown()
	for lane := first; lane < past; lane++ {
		y := d.voices.at(lane) + d.voices.lane/2
		d.line(scene.Point{X: d.axis.left, Y: y}, scene.Point{X: d.in.Width - plotRight, Y: y}, fade(d.in.Theme.Line, 0.9), 1)
	}
}

// claims draws a mark for every claim of the lanes in view.
func (d *strip) claims() {
	first, past := d.voices.shown()
	for lane := first; lane < past; lane++ {
		y := d.voices.at(lane) + d.voices.lane/2
		reach := 40 / d.axis.scale()
		from, to := d.said.within(lane, Stretch{d.axis.shows.From - reach, d.axis.shows.To + reach})
		if float64(to-from)*crammed > d.axis.width && d.said.times[lane].dates(from, to, d.axis.width/crammed) {
			d.claimDensity(lane, y)
			continue
		}
		d.claimLane(d.said.claims[lane][from:to], y)
	}
}

// A heap is marks that stand so close that they are shown as one.
type heap struct {
	claims []int32
	x, w   float64 // middle and width
	counts bool    // they count at the moment
}

// left and right are its ends.
func (c heap) left() float64  { return c.x - c.w/2 }
func (c heap) right() float64 { return c.x + c.w/2 }

// claimLane sets a lane's marks: those of one day side by side, those that
// would touch as one with their number.
func (d *strip) claimLane(all []int32, y float64) {
	var stacks []heap
	for i := 0; i < len(all); {
		n := i + 1
		for n < len(all) && d.c.claims[all[n]].said == d.c.claims[all[i]].said {
			n++
		}
		for _, next := range d.side(all[i:n]) {
			for len(stacks) > 0 {
				last := stacks[len(stacks)-1]
				if last.right() <= next.left()+0.01 || last.counts != next.counts {
					break
				}
				next = d.join(last, next)
				stacks = stacks[:len(stacks)-1]
			}
			stacks = append(stacks, next)
		}
		i = n
	}
	for _, s := range stacks {
		if s.right() >= d.axis.left && s.left() <= d.in.Width {
			d.cluster(s, y)
		}
	}
}

// side puts the claims of one date that pass side by side about its middle, or
// on one heap if the date has no room for them.
func (d *strip) side(claims []int32) []heap {
	var seen [2][]int32 // that do not count, and that do
	for _, i := range claims {
		s := &d.c.claims[i]
		if !d.in.Sieve.PassesNumber(s.number, d.in.Snapshot) {
			continue
		}
		if s.counts(d.heard) {
			seen[1] = append(seen[1], i)
		} else {
			seen[0] = append(seen[0], i)
		}
	}
	n := len(seen[0]) + len(seen[1])
	if n == 0 {
		return nil
	}
	said := d.c.claims[claims[0]].said
	middle := d.axis.x(said.middle())
	gap := math.Min(markMost, ((said.To-said.From)*d.axis.scale()-8)/float64(n))
	if math.IsInf(said.From, 0) || math.IsInf(said.To, 0) {
		gap = markMost
	}
	var out []heap
	if n > 1 && gap < markLeast {
		for i, all := range seen {
			if len(all) > 0 {
				out = append(out, d.heapOf(all, middle, i == 1))
			}
		}
		return out
	}
	gap = math.Max(gap, markLeast)
	x := middle - gap*float64(n-1)/2
	for i := range 2 {
		for _, c := range seen[1-i] {
			out = append(out, heap{claims: []int32{c}, x: x, w: gap, counts: i == 0})
			x += gap
		}
	}
	return out
}

// join makes one of two clusters.
func (d *strip) join(a, b heap) heap {
	n, m := float64(len(a.claims)), float64(len(b.claims))
	return d.heapOf(append(append([]int32{}, a.claims...), b.claims...), (a.x*n+b.x*m)/(n+m), a.counts)
}

// heapOf is marks that are shown as their number.
func (d *strip) heapOf(claims []int32, x float64, counts bool) heap {
	c := heap{claims: claims, x: x, w: markMost, counts: counts}
	if len(claims) > 1 {
		c.w = d.letters.Shape(thousands(len(claims)), countStyle).Advance + 10
		if _, same := d.stance(claims); same && counts {
			c.w += 9
		}
	}
	return c
}

var countStyle = scene.Style{Size: 9.5, Tabular: true}

// stance is the stance of some claims, if they all have the same.
func (d *strip) stance(claims []int32) (model.Stance, bool) {
	first := d.c.claims[claims[0]].claim.Stance
	for _, i := range claims[1:] {
		if d.c.claims[i].claim.Stance != first {
			return "", false
		}
	}
	return first, true
}

// cluster draws a mark, or a number where marks have no room.
func (d *strip) cluster(s heap, y float64) {
	if len(s.claims) > 1 { // a number is not cut
		s.x = math.Max(d.axis.left+s.w/2, math.Min(s.x, d.in.Width-s.w/2))
	}
	high := math.Min(15, d.voices.lane-1)
	box := scene.Rect{X: s.left(), Y: y - high/2, W: s.w, H: high}
	first := d.c.claims[s.claims[0]]
	item := Item{ID: first.claim.ID, Box: box}
	for _, i := range s.claims {
		d.marks[i] = scene.Point{X: s.x, Y: y}
	}
	if len(s.claims) == 1 {
		d.mark(first, scene.Point{X: s.x, Y: y}, math.Min(3.9, s.w*0.4), s.counts)
	} else {
		item.Opens, item.claims = d.opens(s.claims), s.claims
		d.number(s, box)
	}
	d.written = append(d.written, box)
	d.out.Items = append(d.out.Items, item)
}

// opens is what to show so that a number comes apart into marks.
func (d *strip) opens(claims []int32) Stretch {
	first, last := d.c.claims[claims[0]].said, d.c.claims[claims[len(claims)-1]].said
	s := Stretch{first.middle(), last.middle()}
	if s.Length() < 0.02*d.axis.shows.Length() { // all but one date: a closer look at it
		at, n := s.middle(), d.axis.width/(float64(len(claims))*markMost+40)
		wide := math.Max(leastShown, (first.To-first.From)*n)
		if math.IsInf(wide, 0) {
			wide = d.axis.shows.Length() / 20
		}
		return Stretch{at - wide/2, at + wide/2}
	}
	return Stretch{s.From - 0.1*s.Length(), s.To + 0.1*s.Length()}
}

// mark draws a claim: its stance where it counts, else a faint ring that does
// not tell it, struck through if it was withdrawn.
func (d *strip) mark(s saying, at scene.Point, r float64, counts bool) {
	t := d.in.Theme
	if from, to := d.axis.x(s.said.From), d.axis.x(s.said.To); counts && !dayOrLess(s.said) {
		d.line(scene.Point{X: from + 1, Y: at.Y}, scene.Point{X: to - 1, Y: at.Y}, fade(t.Stance(s.claim.Stance), 0.7), 2)
	}
	if !counts {
		// What is selected may light what was said, not tell what that will be about.
		if s.said.From < d.heard && d.light.claim(s.claim) || d.light.exactly(s.claim.ID) {
			d.ring(at, r+2.6, t.Text, 1.4)
		}
		d.disc(at, 2.4, t.Panel)
		d.ring(at, 2, fade(t.Faint, 0.9), 0.9)
		if s.said.From < d.heard {
			d.line(scene.Point{X: at.X - 3, Y: at.Y + 3}, scene.Point{X: at.X + 3, Y: at.Y - 3}, t.Faint, 0.9)
		}
		return
	}
	if d.light.claim(s.claim) {
		d.disc(at, r+3, t.Panel)
		d.ring(at, r+2.6, t.Text, 1.4)
	}
	d.stanceMark(s.claim.Stance, at, r, t, t.Panel)
	if s.claim.Inferred.Has("said") { // as everything inferred: dashed
		y := at.Y + r + 2.6
		d.stroke(scene.Polyline(scene.Point{X: at.X - r, Y: y}, scene.Point{X: at.X + r + 0.5, Y: y}), t.Text, 1.1, 1.7, 1.3)
	}
}

// dayOrLess tells whether a date is a day or part of one, or open.
func dayOrLess(s Stretch) bool { return s.To-s.From <= daySeconds || math.IsInf(s.To-s.From, 0) }

// number draws how many claims stand in one place.
func (d *strip) number(s heap, box scene.Rect) {
	t := d.in.Theme
	box = box.Inset(0.5)
	box.H = math.Min(box.H, 12)
	box.Y = d.marks[s.claims[0]].Y - box.H/2
	run := d.letters.Shape(thousands(len(s.claims)), countStyle)
	x, base := s.x-run.Advance/2, box.Y+box.H/2+countStyle.Size*0.36
	edge, ink := t.Muted, t.Text
	if !s.counts {
		edge, ink = fade(t.Faint, 0.6), t.Faint
	}
	stance, same := d.stance(s.claims)
	same = same && s.counts
	if same {
		edge = t.Stance(stance)
	}
	d.fill(box.Path(6), t.Panel)
	if d.litCluster(s) {
		edge, ink = t.Text, t.Text
	}
	d.stroke(box.Path(6), edge, 1)
	if same {
		d.stanceMark(stance, scene.Point{X: box.X + 7.5, Y: box.Y + box.H/2}, 2.8, t, t.Panel)
		x += 4
	}
	d.items = append(d.items, scene.Text{Run: run, X: x, Y: base, Color: ink})
}

// litCluster tells whether any claim of a cluster is selected or pointed at.
func (d *strip) litCluster(s heap) bool {
	if d.light.idle() {
		return false
	}
	for _, i := range s.claims {
		if d.light.claim(d.c.claims[i].claim) {
			return true
		}
	}
	return false
}
