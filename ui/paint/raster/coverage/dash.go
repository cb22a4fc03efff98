package coverage

import "math"

// leastPeriod is the shortest pattern of dashes, in pixels, that is drawn as
// dashes: a shorter one could not be told from a grey line.
const leastPeriod = 0.25

// patternLimit is the longest pattern that is drawn as dashes, and crossLimit
// the greatest number of its periods that may fit across the picture, the
// line's width on both sides of it included.
const (
	patternLimit = 64
	crossLimit   = 1 << 15 / leastPeriod
)

// A dasher cuts lines into dashes.
type dasher struct {
	pattern []float64
	period  float64
	offset  float64
	margin  float64 // how far a dash may reach out of its line
	line    []point // the dash that is being drawn
}

// set takes over a pen's pattern; one that cannot be drawn makes a solid line.
func (d *dasher) set(t *Tracer, pen Pen) {
	d.pattern, d.period = d.pattern[:0], 0
	if len(pen.Dash) > patternLimit {
		return
	}
	for _, l := range pen.Dash {
		if !(l >= 0 && l < limit) {
			d.pattern = d.pattern[:0]
			return
		}
		d.pattern = append(d.pattern, l)
		d.period += l
	}
	if len(d.pattern)%2 == 1 {
		d.pattern = append(d.pattern, d.pattern...)
		d.period *= 2
	}
	d.margin = pen.Width*MiterLimit + 1
	if across := t.right + t.down + 2*d.margin; d.period < leastPeriod || across > crossLimit*d.period {
		d.pattern = d.pattern[:0]
		return
	}
	d.offset = math.Mod(pen.Offset, d.period)
	if math.IsNaN(d.offset) {
		d.offset = 0
	}
	if d.offset < 0 {
		d.offset += d.period
	}
}

func (d *dasher) solid() bool { return len(d.pattern) == 0 }

// at is the dash or gap that lies at a length along the pattern, and how much
// of it is left.
func (d *dasher) at(length float64) (i int, rest float64) {
	length = math.Mod(length, d.period)
	for i, l := range d.pattern {
		if length < l || length == 0 && l == 0 { // a dot has no length
			return i, l - length
		}
		length -= l
	}
	return 0, d.pattern[0]
}

// run draws the dashes along a line. What lies outside the clip rectangle is
// stepped over, so that a line of any length takes a bounded time.
func (d *dasher) run(s *Stroker, line []point) {
	t := s.tracer
	length := d.offset
	d.line = d.line[:0]
	for i := 1; i < len(line); i++ {
		a, b := line[i-1], line[i]
		v := along(a, b)
		from, to := visible(a, b, [4]float64{t.left - d.margin, t.top - d.margin, t.right + d.margin, t.down + d.margin})
		if from >= to {
			d.lift(s)
			length = math.Mod(length+v.length, d.period)
			continue
		}
		if from > 0 {
			d.lift(s)
		}
		d.segment(s, dashed{a, v, from * v.length, to * v.length, length})
		if to < 1 {
			d.lift(s)
		}
		length = math.Mod(length+v.length, d.period)
	}
	d.lift(s)
}

// dashed is the part of a segment that can be seen.
type dashed struct {
	start    point
	dir      vector
	from, to float64 // along the segment
	length   float64 // along the pattern, at the segment's start
}

func (d *dasher) segment(s *Stroker, g dashed) {
	i, rest := d.at(g.length + g.from)
	for at := g.from; ; {
		p := point{g.start.x + at*g.dir.x, g.start.y + at*g.dir.y}
		end := math.Min(at+rest, g.to)
		if i%2 == 0 {
			if len(d.line) == 0 {
				d.line = append(d.line, p)
			}
			q := point{g.start.x + end*g.dir.x, g.start.y + end*g.dir.y}
			if !near(d.line[len(d.line)-1], q) {
				d.line = append(d.line, q)
			}
		}
		if at+rest > g.to {
			return
		}
		d.lift(s)
		at += rest
		i = (i + 1) % len(d.pattern)
		rest = d.pattern[i]
	}
}

// lift draws the dash that has come to its end.
func (d *dasher) lift(s *Stroker) {
	if len(d.line) > 0 {
		s.outline(d.line, false)
	}
	d.line = d.line[:0]
}

// visible is the part of the line from a to b within a box (left, top, right,
// bottom), as fractions of its length (Liang and Barsky 1984).
func visible(a, b point, box [4]float64) (from, to float64) {
	from, to = 0, 1
	cut := func(start, delta, low, high float64) {
		if delta == 0 {
			if start < low || start > high {
				from, to = 1, 0
			}
			return
		}
		u, v := (low-start)/delta, (high-start)/delta
		from, to = math.Max(from, math.Min(u, v)), math.Min(to, math.Max(u, v))
	}
	cut(a.x, b.x-a.x, box[0], box[2])
	cut(a.y, b.y-a.y, box[1], box[3])
	return from, to
}
