package png

import (
	"bytes"
	"encoding/binary"
	"hash/adler32"
	"image"
	"runtime"
	"slices"
	"sync/atomic"

	"github.com/klauspost/compress/flate"
)

// stripBytes is about how many bytes of pixels one strip holds, and level how
// hard they are compressed.
const (
	stripBytes = 1 << 20
	level      = 1
)

// An encoder is a picture on its way into a file.
type encoder struct {
	file   file
	size   image.Point
	opaque bool

	y           int    // of the next row
	above       []byte // the row above it
	sum         uint32 // Adler-32 of the rows so far
	compressors []compressor
}

func (e *encoder) colorType() byte {
	if e.opaque {
		return 2 // RGB
	}
	return 6 // RGBA
}

// sample is how many bytes a pixel has in the file.
func (e *encoder) sample() int {
	if e.opaque {
		return 3
	}
	return 4
}

// rows is how many rows a strip has, but for the last one.
func (e *encoder) rows() int { return max(1, stripBytes/(1+e.sample()*e.size.X)) }

// A strip is some rows, compressed: a piece of the stream that ends on a byte.
type strip struct {
	data bytes.Buffer
	sum  uint32 // Adler-32 of the rows before they were compressed
	raw  int    // their length
	done chan error
}

// add writes the next rows of the one zlib stream (RFC 1950), a chunk for each
// strip. All but the last rows of a picture must fill their strips.
func (e *encoder) add(m *image.RGBA) {
	b := band{image: m, sample: e.sample(), above: e.above}
	rows, height := e.rows(), m.Rect.Dy()
	strips := make([]strip, (height+rows-1)/rows)
	for i := range strips {
		strips[i].done = make(chan error, 1)
	}
	workers := min(len(strips), runtime.GOMAXPROCS(0))
	for len(e.compressors) < workers {
		e.compressors = append(e.compressors, compressor{})
	}
	var next atomic.Int64
	for w := range workers {
		go func(c *compressor) {
			for i := int(next.Add(1)) - 1; i < len(strips); i = int(next.Add(1)) - 1 {
				s := &strips[i]
				s.done <- c.compress(s, b, i*rows, min((i+1)*rows, height))
			}
		}(&e.compressors[w])
	}
	for i := range strips {
		e.take(&strips[i])
	}
	e.above = append(e.above[:0], b.row(height - 1)[:4*e.size.X]...)
}

// take waits for the next strip and writes it.
func (e *encoder) take(s *strip) {
	if err := <-s.done; err != nil && e.file.err == nil {
		e.file.err = err
	}
	body := [][]byte{s.data.Bytes()}
	if e.y == 0 {
		body, e.sum = append([][]byte{{0x78, 0x01}}, body...), 1
	}
	e.sum = joined(e.sum, s.sum, s.raw)
	if e.y += s.raw / (1 + e.sample()*e.size.X); e.y == e.size.Y {
		// The strips end on bytes and none is the last block: one more is, empty.
		body = append(body, []byte{3, 0}, binary.BigEndian.AppendUint32(nil, e.sum))
	}
	e.file.chunk("IDAT", body...)
	s.data = bytes.Buffer{}
}

// A compressor is what one core needs to compress strips.
type compressor struct {
	writer *flate.Writer
	rows   []byte
}

func (c *compressor) compress(s *strip, b band, from, to int) error {
	c.rows = b.filter(slices.Grow(c.rows[:0], b.size(to-from)), from, to)
	s.sum, s.raw = adler32.Checksum(c.rows), len(c.rows)
	s.data.Grow(len(c.rows) / 16)
	if c.writer == nil {
		w, err := flate.NewWriter(&s.data, level)
		if err != nil {
			return err
		}
		c.writer = w
	} else {
		c.writer.Reset(&s.data)
	}
	if _, err := c.writer.Write(c.rows); err != nil {
		return err
	}
	return c.writer.Flush()
}

// joined is the Adler-32 of two stretches of bytes, the second n long, from
// those of each (RFC 1950, section 8.2: both halves are plain sums).
func joined(a, b uint32, n int) uint32 {
	const mod = 65521
	a1, a2, b1, b2 := a&0xffff, a>>16, b&0xffff, b>>16
	s1 := (a1 + b1 + mod - 1) % mod
	s2 := (uint64(n%mod)*uint64(a1+mod-1) + uint64(a2) + uint64(b2)) % mod
	return uint32(s2)<<16 | s1
}
