package mapview

import (
	"encoding/binary"
	"image"
	"image/color"
	"math"
	"sync"
	"sync/atomic"
)

// A layer is a picture as it lies under another's pixels.
type layer struct {
	pixels *image.RGBA
	at     affine
}

// chunk is the number of rows that are composed at once.
const chunk = 24

// compose fills dst with the uppermost layer wherever it reaches, the next one
// where it does not, and a colour where none does. A second core helps if it
// has time; where it is busy with the next ground nobody waits for it.
func compose(dst *image.RGBA, layers []layer, open color.RGBA) {
	rows := dst.Rect.Dy()
	chunks := (rows + chunk - 1) / chunk
	var next atomic.Int64
	var left sync.WaitGroup
	left.Add(chunks)
	work := func() {
		for i := int(next.Add(1)) - 1; i < chunks; i = int(next.Add(1)) - 1 {
			composeRows(dst, layers, open, i*chunk, min((i+1)*chunk, rows))
			left.Done()
		}
	}
	go work()
	work()
	left.Wait() // for the other's last chunk
}

func composeRows(dst *image.RGBA, layers []layer, open color.RGBA, from, to int) {
	w := dst.Rect.Dx()
	for y := from; y < to; y++ {
		row := dst.Pix[y*dst.Stride:][:4*w]
		composeRow(row, y, layers, open)
	}
}

// composeRow fills a row: where the uppermost layer reaches from it, to both
// sides of that from the ones below.
func composeRow(row []byte, y int, layers []layer, open color.RGBA) {
	n := len(row) / 4
	if len(layers) == 0 {
		for x := range n {
			row[4*x], row[4*x+1], row[4*x+2], row[4*x+3] = open.R, open.G, open.B, open.A
		}
		return
	}
	l := layers[0]
	x0, x1 := l.reach(y, n)
	l.row(row, x0, x1, y)
	if x0 >= x1 {
		composeRow(row, y, layers[1:], open)
		return
	}
	if x0 > 0 || x1 < n {
		rest := layers[1:]
		left, right := moved(rest, 0), moved(rest, x1)
		composeRow(row[:4*x0], y, left, open)
		composeRow(row[4*x1:], y, right, open)
	}
}

// moved are the layers as they lie under pixels further to the right.
func moved(layers []layer, dx int) []layer {
	out := make([]layer, len(layers))
	for i, l := range layers {
		l.at.x0 += l.at.xx * float64(dx)
		l.at.y0 += l.at.yx * float64(dx)
		out[i] = l
	}
	return out
}

// reach is the part of a row of n pixels whose middles lie on the layer,
// between the middles of its outermost pixels.
func (l layer) reach(y, n int) (from, to int) {
	size := l.pixels.Rect.Size()
	a := l.at
	lo, hi := 0.0, float64(n)
	within := func(k, at0, most float64) {
		// 0 ≤ k·x + at0 ≤ most, for the x of a pixel's left edge
		switch {
		case k > 0:
			lo, hi = math.Max(lo, math.Ceil(-at0/k)), math.Min(hi, math.Floor((most-at0)/k)+1)
		case k < 0:
			lo, hi = math.Max(lo, math.Ceil((most-at0)/k)), math.Min(hi, math.Floor(-at0/k)+1)
		case at0 < 0 || at0 > most:
			hi = lo
		}
	}
	u, v := l.start(y)
	const safe = 1.0 / 16 // for the rounding of fixed points
	within(a.xx, u-safe, float64(size.X-1)-2*safe)
	within(a.yx, v-safe, float64(size.Y-1)-2*safe)
	if !(lo < hi) {
		return 0, 0
	}
	return int(lo), int(hi)
}

// start is where on the layer the middle of a row's first pixel lies, from the
// middle of the layer's upper left one.
func (l layer) start(y int) (u, v float64) {
	a, h := l.at, float64(y)+0.5
	return a.xx*0.5 + a.xy*h + a.x0 - 0.5, a.yx*0.5 + a.yy*h + a.y0 - 0.5
}

const (
	one    = 1 << 16 // a pixel in fixed points
	coarse = 0.5     // of a layer's pixels to one of the picture's: fewer would show as blocks
)

// row writes pixels of a row: the layer's nearest, which is a frame's stopgap
// that takes a third of the time, or, where the layer is much enlarged, the mean
// of the four that each lies between, weighed by how near they are.
func (l layer) row(row []byte, from, to, y int) {
	if from >= to {
		return
	}
	smooth := math.Abs(l.at.xx)+math.Abs(l.at.yx) < coarse
	u0, v0 := l.start(y)
	if !smooth {
		u0, v0 = u0+0.5, v0+0.5
	}
	u := int(math.Round((u0 + l.at.xx*float64(from)) * one))
	v := int(math.Round((v0 + l.at.yx*float64(from)) * one))
	du, dv := int(math.Round(l.at.xx*one)), int(math.Round(l.at.yx*one))
	pix, stride := l.pixels.Pix, l.pixels.Stride
	out := row[4*from : 4*to]
	if !smooth {
		for len(out) >= 4 {
			i := v>>16*stride + u>>16*4
			binary.LittleEndian.PutUint32(out, binary.LittleEndian.Uint32(pix[i:]))
			out, u, v = out[4:], u+du, v+dv
		}
		return
	}
	for len(out) >= 4 {
		i := v>>16*stride + u>>16*4
		above, below := pix[i:i+8], pix[i+stride:i+stride+8]
		binary.LittleEndian.PutUint32(out, between(
			binary.LittleEndian.Uint64(above), binary.LittleEndian.Uint64(below), uint64(u>>8&0xFF), uint64(v>>8&0xFF)))
		out, u, v = out[4:], u+du, v+dv
	}
}

// even are every second byte of 64 bits: room for a product in each.
const even = 0x00FF00FF00FF00FF

// between mixes two pixels above and two below; fx and fy, of 256, are how far
// to the right and down. Two channels of two pixels are reckoned with at once:
// a·256 + (b − a)·f is never negative and has room in 16 bits, whatever is
// borrowed on the way.
func between(above, below, fx, fy uint64) uint32 {
	rb, under := above&even, below&even
	rb = (rb<<8 + (under-rb)*fy) >> 8 & even
	ga := above >> 8 & even
	under = below >> 8 & even
	ga = (ga<<8 + (under-ga)*fy) >> 8 & even
	rb = (rb<<8 + (rb>>32-rb&0xFFFFFFFF)*fx) >> 8 & even
	ga = (ga<<8 + (ga>>32-ga&0xFFFFFFFF)*fx) & 0xFF00FF00
	return uint32(rb&0xFF00FF | ga)
}
