package coverage

import (
	"image"
	"math/bits"
)

// sweep sums each row up, hands the coverage within the box to the target and
// leaves cells and marks zero.
func (f *Filler) sweep(target Target, box image.Rectangle, rule Rule) {
	w := row{target: target, rule: rule, left: box.Min.X, right: box.Max.X, alpha: f.alpha}
	if rule == NonZero {
		w.painter, _ = target.(*Painter)
	}
	for y := f.band.Min.Y; y < f.band.Max.Y; y++ {
		r := y - f.band.Min.Y
		w.y, w.x, w.done, w.sum = y, box.Min.X, 0, 0
		w.cells = f.cells[r*f.stride : (r+1)*f.stride]
		marks := f.marks[r*f.words : (r+1)*f.words]
		for i, m := range marks {
			if m == 0 {
				continue
			}
			marks[i] = 0
			for m != 0 {
				first := bits.TrailingZeros64(m)
				n := bits.TrailingZeros64(^(m >> first))
				w.run((i<<6+first)<<blockLog, n<<blockLog+1) // and the cell after
				m &^= (1<<n - 1) << first
			}
		}
		w.span(w.right)
	}
}

// A row is one row on its way to the target.
type row struct {
	target      Target
	painter     *Painter // the target, if coverage may go straight into pixels
	rule        Rule
	y, x        int // where the row has got to
	done        int // cells summed up
	left, right int
	sum         int32
	cells       []int32
	alpha       []uint8
}

// span hands on what lies before the column: nothing changes there.
func (w *row) span(to int) {
	to = min(to, w.right)
	if w.x < to {
		if a := w.rule.alpha(w.sum); a != 0 {
			w.target.Span(w.y, w.x, to, a)
		}
	}
}

// run hands on n cells from the column on, each with its own coverage.
func (w *row) run(from, n int) {
	if from < w.done { // the cell after a run that ended with a word of marks
		from, n = from+1, n-1
	}
	w.done = from + n
	w.span(from)
	w.x = max(w.left, from+n)
	cells := w.cells[from : from+n]
	lo, hi := min(n, max(0, w.left-from)), min(n, w.right-from)
	if w.painter != nil && lo == 0 && hi == n {
		w.sum = w.painter.sums(w.y, from, cells, w.sum)
		return
	}
	alpha := w.alpha[:len(cells)]
	sum := w.sum
	for i, c := range cells {
		sum += c
		alpha[i] = w.rule.alpha(sum)
	}
	clear(cells)
	w.sum = sum
	if lo < hi {
		w.target.Mask(w.y, from+lo, alpha[lo:hi])
	}
}

// nonZero is the coverage that a sum of areas stands for.
func nonZero(sum int32) uint8 {
	sign := sum >> 31
	return uint8((min(uint32(sum^sign-sign), full)*255 + full/2) >> fullLog)
}

func (r Rule) alpha(sum int32) uint8 {
	if r == EvenOdd {
		if sum < 0 {
			sum = -sum
		}
		sum &= 2*full - 1
		if sum > full {
			sum = 2*full - sum
		}
	}
	return nonZero(sum)
}
