package coverage

import "slices"

// The least and the most edges that a block has room for, but for a block that a
// single shape fills.
const (
	leastBlock = 4 << chunkLog
	mostBlock  = 512 << chunkLog
)

// blocks are where a tracer's edges lie, those of one shape side by side. All in one
// that grows would have to be moved a dozen times, and leave several times its
// memory behind.
type blocks struct {
	edges       []edge // of the block that is being filled
	firstEdge   int    // there, of the shape that is being traced
	full, spare [][]edge
}

// turn goes on in another block, and takes along what there is of the shape.
func (b *blocks) turn() {
	shape := b.edges[b.firstEdge:]
	size := max(min(2*cap(b.edges), mostBlock), 2*len(shape), leastBlock)
	b.full = append(b.full, b.edges)
	if n := slices.IndexFunc(b.spare, func(s []edge) bool { return cap(s) >= size }); n >= 0 {
		b.edges = b.spare[n]
		b.spare = slices.Delete(b.spare, n, n+1)
	} else {
		b.edges = make([]edge, 0, size)
	}
	b.edges, b.firstEdge = append(b.edges, shape...), 0
}

// reset has all blocks filled anew, but for the small ones of the beginning.
func (b *blocks) reset() {
	for _, full := range b.full {
		if cap(full) >= mostBlock {
			b.spare = append(b.spare, full[:0])
		}
	}
	clear(b.full)
	b.edges, b.firstEdge, b.full = b.edges[:0], 0, b.full[:0]
}
