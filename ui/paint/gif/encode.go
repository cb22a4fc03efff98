package gif

import (
	"compress/lzw"
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	"io"
	"math"
	"strings"
	"time"

	"sightline/ui/paint/apng"
)

// MaxSide is the longest side of a frame, in pixels, and MaxShown how long one is
// shown.
const (
	MaxSide  = math.MaxUint16
	MaxShown = math.MaxUint16 * unit
)

// unit is what the time of a frame is counted in. Programs that show GIFs take
// less than two of it for ten.
const unit = 10 * time.Millisecond

// An Encoder writes one file of frames of one size.
type Encoder struct {
	w       io.Writer
	err     error
	size    image.Point
	palette *Palette

	last    *image.RGBA   // the frame before; nil before the first
	indices []byte        // of a row
	shown   time.Duration // of the frames written, as asked
	told    time.Duration // as written
}

// New begins a file that is played again and again, with comments. It fails if a
// side is out of bounds.
func New(w io.Writer, size image.Point, p *Palette, comments ...string) (*Encoder, error) {
	if size.X <= 0 || size.Y <= 0 || size.X > MaxSide || size.Y > MaxSide {
		return nil, fmt.Errorf("gif: frames of %d by %d pixels cannot be written", size.X, size.Y)
	}
	e := &Encoder{w: w, size: size, palette: p}
	b := []byte("GIF89a")
	b = binary.LittleEndian.AppendUint16(b, uint16(size.X))
	b = binary.LittleEndian.AppendUint16(b, uint16(size.Y))
	b = append(b, 0xF7, 0, 0) // a palette of 256 colours; background; square pixels
	table := make([]byte, 3*256)
	for i, c := range p.table {
		copy(table[3*i:], c[:])
	}
	b = append(b, table...)
	b = append(b, "\x21\xFF\x0BNETSCAPE2.0\x03\x01\x00\x00\x00"...) // without end
	for _, c := range comments {
		b = append(blocks(append(b, 0x21, 0xFE), []byte(strings.ReplaceAll(c, "\x00", ""))), 0)
	}
	e.write(b)
	return e, e.err
}

// blocks appends bytes in blocks of at most 255, each after its length.
func blocks(out, b []byte) []byte {
	for len(b) > 0 {
		n := min(255, len(b))
		out = append(append(out, byte(n)), b[:n]...)
		b = b[n:]
	}
	return out
}

// Frame writes the next frame, to be shown for so long. The time of all frames is
// kept to the hundredth of a second: what is lost in one is made up for in the
// next. The encoder takes a copy of the picture.
func (e *Encoder) Frame(m *image.RGBA, shown time.Duration) error {
	switch {
	case e.err != nil:
		return e.err
	case m.Rect.Size() != e.size:
		return fmt.Errorf("gif: a frame of %v pixels in a file of %v", m.Rect.Size(), e.size)
	case shown < 0 || shown > MaxShown:
		return fmt.Errorf("gif: a frame cannot be shown for %v", shown)
	}
	box := image.Rectangle{Max: e.size}
	if e.last != nil {
		if box = apng.Changed(e.last, m); box.Empty() {
			box = image.Rect(0, 0, 1, 1)
		}
	}
	e.head(box, e.delay(shown))
	e.data(m, box)
	e.keep(m)
	return e.err
}

// Close ends the file. It is an error if it has no frame.
func (e *Encoder) Close() error {
	if e.err == nil && e.last == nil {
		e.err = errors.New("gif: a file without frames cannot be written")
	}
	e.write([]byte{0x3B})
	return e.err
}

func (e *Encoder) delay(shown time.Duration) uint16 {
	e.shown += shown
	n := min(math.MaxUint16, max(0, (e.shown-e.told+unit/2)/unit))
	e.told += n * unit
	return uint16(n)
}

// indexRow looks up the pixels of a row, and which of them stay.
func (e *Encoder) indexRow(row, before []byte) {
	var c [3]byte
	i := e.palette.index(c)
	for at := 0; at < len(row); at += 4 {
		if before != nil && [4]byte(row[at:]) == [4]byte(before[at:]) {
			e.indices = append(e.indices, stay)
			continue
		}
		if next := [3]byte(row[at:]); next != c {
			c, i = next, e.palette.index(next)
		}
		e.indices = append(e.indices, i)
	}
}

// head writes a frame's time and place. It stays when the next is laid on it.
func (e *Encoder) head(box image.Rectangle, delay uint16) {
	b := []byte{0x21, 0xF9, 4, 1<<2 | 1}
	b = binary.LittleEndian.AppendUint16(b, delay)
	b = append(b, stay, 0, 0x2C)
	for _, v := range []int{box.Min.X, box.Min.Y, box.Dx(), box.Dy()} {
		b = binary.LittleEndian.AppendUint16(b, uint16(v))
	}
	e.write(append(b, 0))
}

// data writes the colours of a box, compressed.
func (e *Encoder) data(m *image.RGBA, box image.Rectangle) {
	e.write([]byte{8}) // bits of an index
	out := &blockWriter{e: e}
	z := lzw.NewWriter(out, lzw.LSB, 8)
	for y := box.Min.Y; y < box.Max.Y; y++ {
		var before []byte
		if e.last != nil {
			before = e.last.Pix[e.last.PixOffset(box.Min.X, y):]
		}
		e.indices = e.indices[:0]
		e.indexRow(m.Pix[m.PixOffset(m.Rect.Min.X+box.Min.X, m.Rect.Min.Y+y):][:4*box.Dx()], before)
		if _, err := z.Write(e.indices); err != nil && e.err == nil {
			e.err = err
		}
	}
	if err := z.Close(); err != nil && e.err == nil {
		e.err = err
	}
	e.write(append(blocks(nil, out.rest), 0))
}

// A blockWriter writes full blocks as soon as it has them.
type blockWriter struct {
	e    *Encoder
	rest []byte
}

func (b *blockWriter) Write(p []byte) (int, error) {
	b.rest = append(b.rest, p...)
	if full := len(b.rest) / 255 * 255; full >= 255*64 {
		b.e.write(blocks(nil, b.rest[:full]))
		b.rest = append(b.rest[:0], b.rest[full:]...)
	}
	return len(p), b.e.err
}

// keep takes a copy of the frame.
func (e *Encoder) keep(m *image.RGBA) {
	if e.last == nil {
		e.last = image.NewRGBA(image.Rectangle{Max: e.size})
	}
	for y := range e.size.Y {
		copy(e.last.Pix[y*e.last.Stride:][:4*e.size.X], m.Pix[m.PixOffset(m.Rect.Min.X, m.Rect.Min.Y+y):])
	}
}

func (e *Encoder) write(b []byte) {
	if e.err == nil {
		_, e.err = e.w.Write(b)
	}
}
