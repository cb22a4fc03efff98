package basemap

import (
	"fmt"
	"math"
	"sort"
	"sync"
	"sync/atomic"

	"github.com/paulmach/orb"
)

// Arcs are a level's arcs: the pieces of line that its shapes are put together
// from, and share. An arc spans ten degrees at most, but for an edge of two
// positions along a pole. They are packed by cells of neighbours; a cell is
// unpacked when the first of its arcs is asked for. Arcs may be used by
// several goroutines at once.
type Arcs struct {
	step  float64 // degrees
	table []arc
	cells []cell
	open  *unpacker
}

// arc is what is known of an arc without unpacking it. Small, as there are
// some ten thousand: memory costs more time here than numbers do.
type arc struct {
	ends  [2][2]int32 // first and last position, in steps
	box   [4]int16    // west, south, east, north, in boxUnit, rounded outwards
	start uint32      // its first position among its cell's
	count uint32      // of positions
}

// boxUnit is the unit of arcs' bounds, in degrees; and boxStep that of how
// much a bound is larger than its arc's ends'.
const (
	boxUnit = 180.0 / (1 << 14)
	boxStep = 16
)

// cell is a run of arcs that are packed together.
type cell struct {
	first  int // its first arc
	packed []byte
	raw    int // bytes
	count  int // of positions
	once   sync.Once
	points atomic.Pointer[[]orb.Point]
	err    error
}

// Len returns how many arcs there are.
func (a *Arcs) Len() int { return len(a.table) }

// Size returns how many positions arc i has, two at least.
func (a *Arcs) Size(i int32) int { return int(a.table[i].count) }

// Bound returns a bound of arc i, in degrees: up to 0.2° too large.
func (a *Arcs) Bound(i int32) orb.Bound { return degrees(a.table[i].box) }

// degrees is the bound that a box is.
func degrees(box [4]int16) orb.Bound {
	return orb.Bound{
		Min: orb.Point{float64(box[0]) * boxUnit, float64(box[1]) * boxUnit},
		Max: orb.Point{float64(box[2]) * boxUnit, float64(box[3]) * boxUnit},
	}
}

// Within tells of each arc whether its bound may reach into a window in degrees,
// whose east may be beyond 180. It takes a fifth of the time that asking for
// each Bound takes.
func (a *Arcs) Within(window orb.Bound) []bool {
	unit := func(degrees float64, round func(float64) float64) int32 { return int32(round(degrees / boxUnit)) }
	const whole = 360 / boxUnit
	west, east := unit(window.Min[0], math.Floor), unit(window.Max[0], math.Ceil)
	south, north := unit(window.Min[1], math.Floor), unit(window.Max[1], math.Ceil)
	seen := make([]bool, len(a.table))
	for i := range a.table {
		b := &a.table[i].box
		if int32(b[3]) < south || int32(b[1]) > north {
			continue
		}
		w, e := int32(b[0]), int32(b[2])
		seen[i] = e >= west && w <= east || e+whole >= west && w+whole <= east || e-whole >= west && w-whole <= east
	}
	return seen
}

// Ends returns the first and the last position of arc i, in degrees. Where an
// arc is out of sight, the edge between them is as good as the arc.
func (a *Arcs) Ends(i int32) [2]orb.Point {
	e := a.table[i].ends
	return [2]orb.Point{
		{float64(e[0][0]) * a.step, float64(e[0][1]) * a.step},
		{float64(e[1][0]) * a.step, float64(e[1][1]) * a.step},
	}
}

// Points returns the positions of arc i, in degrees. They are shared and must
// not be changed. An arc whose bytes are damaged has its ends only; Map.Check
// tells.
func (a *Arcs) Points(i int32) []orb.Point {
	t := &a.table[i]
	if points := a.cell(i).unpacked(a); points != nil {
		return points[t.start : t.start+t.count : t.start+t.count]
	}
	e := a.Ends(i)
	return e[:]
}

func (a *Arcs) cell(i int32) *cell {
	n := sort.Search(len(a.cells), func(k int) bool { return a.cells[k].first > int(i) })
	return &a.cells[n-1]
}

func (c *cell) unpacked(a *Arcs) []orb.Point {
	if p := c.points.Load(); p != nil {
		return *p
	}
	c.once.Do(func() {
		var points []orb.Point
		points, c.err = c.unpack(a)
		c.points.Store(&points)
		c.packed = nil
	})
	return *c.points.Load()
}

// unpack reads the positions of all arcs of a cell.
func (c *cell) unpack(a *Arcs) ([]orb.Point, error) {
	raw, err := a.open.unpack(c.packed, c.raw)
	if err != nil {
		return nil, err
	}
	r := reader{b: raw}
	points := make([]orb.Point, 0, c.count)
	for i := c.first; i < len(a.table) && len(points) < c.count; i++ {
		t := &a.table[i]
		r.last = [2]int64{int64(t.ends[0][0]), int64(t.ends[0][1])}
		ends := a.Ends(int32(i))
		points = append(points, ends[0])
		for range t.count - 2 {
			points = append(points, r.position(a.step))
		}
		points = append(points, ends[1])
		if r.err != nil {
			return nil, r.err
		}
	}
	return points, nil
}

// check unpacks all cells and returns the first error.
func (a *Arcs) check() error {
	for i := range a.cells {
		c := &a.cells[i]
		if c.count > 0 {
			c.unpacked(a)
		}
		if c.err != nil {
			return c.err
		}
	}
	return nil
}

// readArcs reads what is known of the arcs without unpacking them. Their cells
// are in the rest of the level.
func (r *reader) readArcs(bits int, rest []byte) *Arcs {
	step := 180 / math.Ldexp(1, bits)
	a := &Arcs{step: step, table: make([]arc, 0, r.count(9))}
	shift := bits - 14 // from steps to boxUnits
	for range cap(a.table) {
		if r.err != nil {
			return a
		}
		var t arc
		t.count = 2 + uint32(r.upto(maxPoints))
		for k := range t.ends {
			x, y := r.steps()
			if !onEarth(x, y, bits) {
				r.fail(errOffEarth)
				return a
			}
			t.ends[k] = [2]int32{int32(x), int32(y)}
		}
		t.box = r.box(t.ends, shift)
		a.table = append(a.table, t)
	}
	r.readCells(a, rest)
	return a
}

func onEarth(x, y int64, bits int) bool {
	half := int64(1) << bits
	return -half <= x && x <= half && -half/2 <= y && y <= half/2
}

// box reads how much larger than its ends' an arc's bound is.
func (r *reader) box(ends [2][2]int32, shift int) [4]int16 {
	var box [4]int16
	for axis, limit := range [2]int{1 << 14, 1 << 13} {
		low, high := boxOf(ends[0][axis], ends[1][axis], shift)
		low -= boxStep * r.upto(limit)
		high += boxStep * r.upto(limit)
		box[axis], box[2+axis] = int16(max(low, -limit)), int16(min(high, limit))
	}
	return box
}

// boxOf returns two positions on an axis in boxUnits, rounded outwards.
func boxOf(a, b int32, shift int) (low, high int) {
	if a > b {
		a, b = b, a
	}
	if shift <= 0 {
		return int(a) << -shift, int(b) << -shift
	}
	return int(a) >> shift, -(int(-b) >> shift)
}

// readCells reads which arcs are packed together, and takes their bytes from
// the rest of the level.
func (r *reader) readCells(a *Arcs, rest []byte) {
	a.cells = make([]cell, r.count(3))
	first, total := 0, 0
	for i := range a.cells {
		c := &a.cells[i]
		arcs := r.upto(len(a.table) - first)
		c.first, c.raw = first, r.upto(maxRaw-total)
		size := r.upto(len(rest))
		if r.err != nil {
			return
		}
		c.packed, rest = rest[:size], rest[size:]
		first, total = first+arcs, total+c.raw
		c.count = place(a.table[c.first:first])
		if 2*(c.count-2*arcs) > c.raw { // two bytes at least for each but the ends
			r.fail(fmt.Errorf("basemap: %d positions in %d bytes", c.count, c.raw))
			return
		}
	}
	if first != len(a.table) {
		r.fail(fmt.Errorf("basemap: %d arcs, but %d in cells", len(a.table), first))
	}
}

// place tells the arcs of a cell where their positions will be, and returns
// how many there are.
func place(arcs []arc) int {
	n := 0
	for i := range arcs {
		arcs[i].start = uint32(n)
		n += int(arcs[i].count)
	}
	return n
}
