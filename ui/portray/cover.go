package portray

import (
	"math"

	"sightline/ui/scene"
)

// A cover counts what lies where on a map, in square cells, so that what a box
// would cover is known at once however much there is: a table of sums (Crow
// 1984, Summed-area tables for texture mapping). Boxes are added first, then
// sum is called, then over is asked. A cell that is touched counts as a whole.
type cover struct {
	cell       float64 // its side in pixels
	cols, rows int
	sums       []int // of all cells above and left; one column and row more than there are cells
}

// coverCells is into how many columns a wide map is divided; a small one has
// cells of coverLeast pixels.
const (
	coverCells = 128
	coverLeast = 8.0
)

func newCover(w, h float64) *cover {
	cell := math.Max(coverLeast, w/coverCells)
	c := &cover{cell: cell, cols: int(math.Ceil(w/cell)) + 1, rows: int(math.Ceil(h/cell)) + 1}
	c.sums = make([]int, (c.cols+1)*(c.rows+1))
	return c
}

// cells are the columns and rows that a box touches: from x0, y0 to before x1, y1.
func (c *cover) cells(r scene.Rect) (x0, y0, x1, y1 int) {
	clamp := func(f float64, most int) int { return int(math.Max(0, math.Min(float64(most), f))) }
	return clamp(math.Floor(r.X/c.cell), c.cols), clamp(math.Floor(r.Y/c.cell), c.rows),
		clamp(math.Floor(r.Right()/c.cell)+1, c.cols), clamp(math.Floor(r.Bottom()/c.cell)+1, c.rows)
}

// add counts a box with a weight. Only its corners are noted: sum spreads them.
func (c *cover) add(r scene.Rect, weight int) {
	x0, y0, x1, y1 := c.cells(r)
	if x0 >= x1 || y0 >= y1 {
		return
	}
	c.sums[y0*(c.cols+1)+x0] += weight
	c.sums[y0*(c.cols+1)+x1] -= weight
	c.sums[y1*(c.cols+1)+x0] -= weight
	c.sums[y1*(c.cols+1)+x1] += weight
}

// around counts a box of some width and height round a point.
func (c *cover) around(p scene.Point, w, h float64, weight int) {
	c.add(scene.Rect{X: p.X - w/2, Y: p.Y - h/2, W: w, H: h}, weight)
}

// line counts the cells along a line, with a margin on both sides.
func (c *cover) line(px []scene.Point, margin float64, weight int) {
	for i := 1; i < len(px); i++ {
		a, b := px[i-1], px[i]
		n := math.Ceil(math.Hypot(b.X-a.X, b.Y-a.Y) / c.cell)
		for j := 0.0; j <= n; j++ {
			f := j / math.Max(1, n)
			c.around(scene.Point{X: a.X + (b.X-a.X)*f, Y: a.Y + (b.Y-a.Y)*f}, 2*margin, 2*margin, weight)
		}
	}
}

// area counts the cells whose middle line runs through an outline.
func (c *cover) area(o outline, weight int) {
	box := o.box()
	_, y0, _, y1 := c.cells(box)
	across := func(p scene.Point) float64 { return p.X }
	down := func(p scene.Point) float64 { return p.Y }
	for row := y0; row < y1; row++ {
		y := (float64(row) + 0.5) * c.cell
		cuts := o.cuts(y, across, down)
		for i := 0; i+1 < len(cuts); i += 2 {
			c.add(scene.Rect{X: cuts[i], Y: y, W: cuts[i+1] - cuts[i]}, weight)
		}
	}
}

// sum makes the table: the noted corners are summed twice, once for the cells
// and once for what lies above and left of each.
func (c *cover) sum() {
	w := c.cols + 1
	for range 2 {
		for y := range c.rows + 1 {
			row := 0
			for x := range w {
				row += c.sums[y*w+x]
				c.sums[y*w+x] = row
				if y > 0 {
					c.sums[y*w+x] += c.sums[(y-1)*w+x]
				}
			}
		}
	}
}

// over is the sum of the weights in a box's cells.
func (c *cover) over(r scene.Rect) int {
	x0, y0, x1, y1 := c.cells(r)
	if x0 >= x1 || y0 >= y1 {
		return 0
	}
	at := func(x, y int) int {
		if x == 0 || y == 0 {
			return 0
		}
		return c.sums[(y-1)*(c.cols+1)+x-1]
	}
	return at(x1, y1) - at(x0, y1) - at(x1, y0) + at(x0, y0)
}

// mean is the average weight of a box's cells.
func (c *cover) mean(r scene.Rect) float64 {
	x0, y0, x1, y1 := c.cells(r)
	return float64(c.over(r)) / float64(max(1, (x1-x0)*(y1-y0)))
}
