package coverage

import "image"

// A Rule tells what is inside where contours wind round more than once.
type Rule uint8

// The rules.
const (
	NonZero Rule = iota
	EvenOdd
)

// A Filler works out coverage. It keeps its memory from one call to the next,
// and must not be used by two goroutines at once. The zero value is ready.
type Filler struct {
	cells  []int32  // differences of the signed area, row by row
	marks  []uint64 // one bit for each block of cells that was touched
	stride int      // cells in a row
	words  int      // words of marks in a row
	band   image.Rectangle
	alpha  []uint8
}

// A block is the cells that one mark stands for. An edge that touches a cell
// also changes the next one; no mark tells of that if it is in the next block.
const (
	blockLog = 1
	block    = 1 << blockLog
)

// Fill hands to the target the coverage of the shapes taken together, as far as
// it lies within the band. All shapes must have the same clip. The picture may
// be filled in bands, in any order: the result is the same.
func (f *Filler) Fill(target Target, band image.Rectangle, rule Rule, shapes ...Shape) {
	var box, clip image.Rectangle
	for _, s := range shapes {
		if !s.Empty() {
			box, clip = box.Union(s.Bounds()), s.clip
		}
	}
	box = box.Intersect(band)
	if box.Empty() {
		return
	}
	f.prepare(image.Rect(0, box.Min.Y, clip.Max.X, box.Max.Y))
	for _, s := range shapes {
		f.accumulate(s)
	}
	f.sweep(target, box, rule)
}

// prepare makes room for the rows of the band; cells and marks are all zero
// between calls.
func (f *Filler) prepare(band image.Rectangle) {
	f.band = band
	f.words = (band.Max.X+2)>>(blockLog+6) + 1 // up to the cell after the last block
	f.stride = f.words << (blockLog + 6)
	if n := f.stride * band.Dy(); n > len(f.cells) {
		f.cells = make([]int32, n)
	}
	if n := f.words * band.Dy(); n > len(f.marks) {
		f.marks = make([]uint64, n)
	}
	if len(f.alpha) < f.stride {
		f.alpha = make([]uint8, f.stride)
	}
}

func (f *Filler) accumulate(s Shape) {
	top, bottom := int32(f.band.Min.Y)<<subBits, int32(f.band.Max.Y)<<subBits
	for i, c := range s.chunks {
		if c.bottom <= top || c.top >= bottom {
			continue
		}
		first := i << chunkLog
		edges := s.edges[first:min(first+1<<chunkLog, len(s.edges))]
		for j := range edges {
			e := &edges[j]
			if e.y1 <= top || e.y0 >= bottom {
				continue
			}
			if row := e.y0 >> subBits; row == (e.y1-1)>>subBits {
				f.segment(row, e.x0, e.x1, e.sign*(e.y1-e.y0))
			} else {
				f.edge(e)
			}
		}
	}
}

// edge adds one edge to the rows of the band that it crosses.
func (f *Filler) edge(e *edge) {
	if e.x0 == e.x1 {
		f.upright(e)
		return
	}
	// The crossing of each row's lower edge is worked out from the edge's top,
	// not from the row before, so that it is the same in every band.
	slope := (int64(e.x1-e.x0) << 32) / int64(e.y1-e.y0)
	row, last := e.y0>>subBits, (e.y1-1)>>subBits
	y, x := e.y0, e.x0
	if first := int32(f.band.Min.Y); row < first {
		row, y = first, first<<subBits
		x = e.x0 + int32(slope*int64(y-e.y0)>>32)
	}
	for end := min(last, int32(f.band.Max.Y)-1); row <= end; row++ {
		below, next := e.y1, e.x1
		if row < last {
			below = (row + 1) << subBits
			next = e.x0 + int32(slope*int64(below-e.y0)>>32)
		}
		f.segment(row, x, next, e.sign*(below-y))
		x, y = next, below
	}
}

// upright is edge for one that is upright, as meridians and frames are: it does
// the same to every row that it crosses whole.
func (f *Filler) upright(e *edge) {
	top, bottom := max(e.y0, int32(f.band.Min.Y)<<subBits), min(e.y1, int32(f.band.Max.Y)<<subBits)
	c, inner := int(e.x0)>>subBits, 2*(e.x0&subMask)
	bit, word := uint64(1)<<(uint(c)>>blockLog&63), c>>(blockLog+6)
	for y := top; y < bottom; {
		below := min((y>>subBits+1)<<subBits, bottom)
		height := e.sign * (below - y)
		r := int(y>>subBits) - f.band.Min.Y
		pair := f.cells[r*f.stride+c:][:2]
		pair[0] += height * (2*one - inner)
		pair[1] += height * inner
		f.marks[r*f.words+word] |= bit
		y = below
	}
}

// segment adds the part of an edge that lies in one row; height is less than 0
// if the contour runs upwards.
func (f *Filler) segment(row, x0, x1, height int32) {
	r := int(row) - f.band.Min.Y
	c0, c1 := int(x0)>>subBits, int(x1)>>subBits
	if c0 != c1 {
		f.across(r, x0, x1, height)
		return
	}
	right := height * (x0&subMask + x1&subMask)
	pair := f.cells[r*f.stride+c0:][:2]
	pair[0] += height*(2*one) - right
	pair[1] += right
	f.marks[r*f.words+c0>>(blockLog+6)] |= 1 << (uint(c0) >> blockLog & 63)
}

// across is segment for one that lies in several cells.
func (f *Filler) across(r int, x0, x1, height int32) {
	x0, x1 = min(x0, x1), max(x0, x1)
	back := height >> 31 // -1 if it is less than 0; a branch could not be foretold
	sign := back | 1
	height = height ^ back - back
	c0, c1 := int(x0>>subBits), int(x1>>subBits)
	f.mark(r, uint(c0)>>blockLog, uint(c1)>>blockLog)
	cells := f.cells[r*f.stride+c0:][:c1-c0+2]
	rate := (int64(height) << 32) / int64(x1-x0)
	var done int32 // of the height
	from := x0 & subMask
	reach := one - int64(from)
	for i := range cells[:len(cells)-2] {
		h := int32(rate*reach>>32) - done
		done += h
		right := sign * h * (from + one)
		cells[i] += sign*h*(2*one) - right
		cells[i+1] += right
		from = 0
		reach += one
	}
	h := sign * (height - done)
	right := h * (from + x1&subMask)
	cells[len(cells)-2] += h*(2*one) - right
	cells[len(cells)-1] += right
}

// mark marks the blocks from a to b of a row.
func (f *Filler) mark(r int, a, b uint) {
	marks := f.marks[r*f.words : (r+1)*f.words]
	if a>>6 == b>>6 {
		marks[a>>6] |= 2<<(b&63) - 1<<(a&63)
		return
	}
	for ; a <= b; a++ {
		marks[a>>6] |= 1 << (a & 63)
	}
}
