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

// A block is the cells that one mark stands for.
const (
	blockLog = 2
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
	f.words = (band.Max.X+1)>>(blockLog+6) + 1
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
		for _, e := range s.edges[first:min(first+1<<chunkLog, len(s.edges))] {
			if e.y1 > top && e.y0 < bottom {
				f.edge(e)
			}
		}
	}
}

// edge adds one edge to the rows of the band that it crosses.
func (f *Filler) edge(e edge) {
	row, last := e.y0>>subBits, (e.y1-1)>>subBits
	if row == last {
		f.segment(row, e.x0, e.x1, e.y1-e.y0, e.sign)
		return
	}
	// The crossing of each row's lower edge is worked out from the edge's top,
	// not from the row before, so that it is the same in every band.
	slope := (int64(e.x1-e.x0) << 32) / int64(e.y1-e.y0)
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
		f.segment(row, x, next, below-y, e.sign)
		x, y = next, below
	}
}

// segment adds the part of an edge that lies in one row and is height high.
func (f *Filler) segment(row, x0, x1, height, sign int32) {
	r := int(row) - f.band.Min.Y
	cells := f.cells[r*f.stride : (r+1)*f.stride]
	marks := f.marks[r*f.words : (r+1)*f.words]
	if x0 > x1 {
		x0, x1 = x1, x0
	}
	c0, c1 := int(x0>>subBits), int(x1>>subBits)
	mark(marks, c0)
	if c0 == c1 {
		right := sign * height * (x0&subMask + x1&subMask)
		cells[c0] += sign*height*(2*one) - right
		cells[c0+1] += right
		mark(marks, c0+1)
		return
	}
	rate := (int64(height) << 32) / int64(x1-x0)
	var done int32 // of the height
	from := x0 & subMask
	for c := c0; c < c1; c++ {
		h := int32(rate*(int64(c+1)<<subBits-int64(x0))>>32) - done
		done += h
		right := sign * h * (from + one)
		cells[c] += sign*h*(2*one) - right
		cells[c+1] += right
		mark(marks, c+1)
		from = 0
	}
	h := height - done
	right := sign * h * (x1 & subMask)
	cells[c1] += sign*h*(2*one) - right
	cells[c1+1] += right
	mark(marks, c1+1)
}

func mark(marks []uint64, cell int) {
	b := uint(cell) >> blockLog
	marks[b>>6] |= 1 << (b & 63)
}
