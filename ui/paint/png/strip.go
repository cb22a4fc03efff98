package png

import (
	"bytes"
	"encoding/binary"
	"hash/adler32"
	"image"
	"runtime"
	"sync/atomic"

	"github.com/klauspost/compress/flate"
)

// stripBytes is about how many bytes of pixels one strip holds, and level how
// hard they are compressed.
const (
	stripBytes = 1 << 20
	level      = 1
)

// A picture is an image on its way into a file.
type picture struct {
	image  *image.RGBA
	opaque bool
}

func (p picture) colorType() byte {
	if p.opaque {
		return 2 // RGB
	}
	return 6 // RGBA
}

func (p picture) sample() int {
	if p.opaque {
		return 3
	}
	return 4
}

// A strip is some rows, compressed: a piece of the stream that ends on a byte.
type strip struct {
	data bytes.Buffer
	sum  uint32 // Adler-32 of the rows before they were compressed
	raw  int    // their length
	done chan error
}

// encode writes the rows as one zlib stream (RFC 1950), a chunk for each strip.
func (p picture) encode(f *file) {
	rowBytes := 1 + p.sample()*p.image.Rect.Dx()
	rows := max(1, stripBytes/rowBytes)
	height := p.image.Rect.Dy()
	strips := make([]strip, (height+rows-1)/rows)
	for i := range strips {
		strips[i].done = make(chan error, 1)
	}
	var next atomic.Int64
	for range min(len(strips), runtime.GOMAXPROCS(0)) {
		go func() {
			var c compressor
			for i := int(next.Add(1)) - 1; i < len(strips); i = int(next.Add(1)) - 1 {
				s := &strips[i]
				s.done <- c.compress(s, p, i*rows, min((i+1)*rows, height))
			}
		}()
	}
	sum := uint32(1)
	for i := range strips {
		s := &strips[i]
		if err := <-s.done; err != nil && f.err == nil {
			f.err = err
		}
		sum = joined(sum, s.sum, s.raw)
		body := [][]byte{s.data.Bytes()}
		if i == 0 {
			body = append([][]byte{{0x78, 0x01}}, body...)
		}
		if i == len(strips)-1 {
			// The strips end on bytes and none is the last block: one more
			// is, empty.
			body = append(body, []byte{3, 0}, binary.BigEndian.AppendUint32(nil, sum))
		}
		f.chunk("IDAT", body...)
		s.data = bytes.Buffer{}
	}
}

// A compressor is what one core needs to compress strips.
type compressor struct {
	writer *flate.Writer
	rows   []byte
}

func (c *compressor) compress(s *strip, p picture, from, to int) error {
	c.rows = p.filter(c.rows[:0], from, to)
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
