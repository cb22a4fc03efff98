package apng

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"image"
	"io"
	"math"
	"time"

	"github.com/klauspost/compress/zlib"

	"sightline/ui/paint/png"
)

// MaxFrames is how many frames a file may have, and MaxShown how long one is
// shown.
const (
	MaxFrames = 1<<31 - 1
	MaxShown  = math.MaxUint16 * time.Second
)

// level is how hard frames are compressed: a file is written once and sent often.
const level = 6

// An Encoder writes one file. It must be given exactly as many frames as were
// announced, all of one size.
type Encoder struct {
	w       io.Writer
	err     error
	size    image.Point
	frames  int // announced
	written int
	texts   []png.Text
	sent    uint32 // chunks with a sequence number

	last    *image.RGBA // the frame before
	row     []byte
	packed  buffer
	deflate *zlib.Writer
	shown   time.Duration // of the frames written, as asked
	told    time.Duration // as written
}

// New begins a file of frames of a size in pixels, which is played again and
// again. It fails if a count or a side is out of bounds.
func New(w io.Writer, size image.Point, frames int, texts ...png.Text) (*Encoder, error) {
	if size.X <= 0 || size.Y <= 0 || size.X > png.MaxSide || size.Y > png.MaxSide {
		return nil, fmt.Errorf("apng: frames of %d by %d pixels cannot be written", size.X, size.Y)
	}
	if frames < 1 || frames > MaxFrames {
		return nil, fmt.Errorf("apng: a file of %d frames cannot be written", frames)
	}
	e := &Encoder{w: w, size: size, frames: frames, texts: texts}
	e.write([]byte("\x89PNG\r\n\x1a\n"))
	header := binary.BigEndian.AppendUint32(nil, uint32(size.X))
	header = binary.BigEndian.AppendUint32(header, uint32(size.Y))
	e.chunk("IHDR", append(header, 8, 6, 0, 0, 0)...) // RGBA
	control := binary.BigEndian.AppendUint32(nil, uint32(frames))
	e.chunk("acTL", binary.BigEndian.AppendUint32(control, 0)...) // 0: without end
	return e, e.err
}

// noNUL is a text without what the format does not allow in one.
func noNUL(v string) []byte {
	var out []byte
	for _, r := range v {
		if r != 0 {
			out = append(out, string(r)...)
		}
	}
	return out
}

// Frame writes the next frame, to be shown for so long. The time of all frames is
// kept to the millisecond however many there are: what is lost in one is made up
// for in the next. The encoder takes a copy of the picture.
func (e *Encoder) Frame(m *image.RGBA, shown time.Duration) error {
	switch {
	case e.err != nil:
		return e.err
	case m.Rect.Size() != e.size:
		return fmt.Errorf("apng: a frame of %v pixels in a file of %v", m.Rect.Size(), e.size)
	case e.written == e.frames:
		return fmt.Errorf("apng: more frames than the %d announced", e.frames)
	case shown < 0 || shown > MaxShown:
		return fmt.Errorf("apng: a frame cannot be shown for %v", shown)
	}
	box, over := image.Rectangle{Max: e.size}, false
	if e.last != nil {
		box, over = e.changed(m), e.last.Opaque() && m.Opaque()
	}
	e.control(box, shown, over)
	e.pixels(m, box, over)
	e.keep(m)
	e.written++
	return e.err
}

// Close ends the file. It is an error if frames are missing.
func (e *Encoder) Close() error {
	if e.err == nil && e.written < e.frames {
		e.err = errors.New("apng: fewer frames than announced")
	}
	// Some programs look for an animation only in the first bytes of a file, so that
	// notes before the frames would hide it.
	for _, t := range e.texts {
		e.chunk("iTXt", append([]byte(t.Keyword+"\x00\x00\x00\x00\x00"), noNUL(t.Value)...)...)
	}
	e.chunk("IEND")
	return e.err
}

// changed is the box of pixels that differ from the frame before; one pixel if
// none does.
func (e *Encoder) changed(m *image.RGBA) image.Rectangle {
	if box := Changed(e.last, m); !box.Empty() {
		return box
	}
	return image.Rect(0, 0, 1, 1)
}

// control writes a frame's place, its time and how it is laid on the one before
// (fcTL).
func (e *Encoder) control(box image.Rectangle, shown time.Duration, over bool) {
	num, den := e.delay(shown)
	b := binary.BigEndian.AppendUint32(nil, e.sequence())
	for _, v := range []int{box.Dx(), box.Dy(), box.Min.X, box.Min.Y} {
		b = binary.BigEndian.AppendUint32(b, uint32(v))
	}
	b = binary.BigEndian.AppendUint16(b, num)
	b = binary.BigEndian.AppendUint16(b, den)
	blend := byte(0) // in place of what is there
	if over {
		blend = 1
	}
	e.chunk("fcTL", append(b, 0, blend)...)
}

// delay is a fraction of seconds: milliseconds, or seconds where these are too
// many.
func (e *Encoder) delay(shown time.Duration) (num, den uint16) {
	e.shown += shown
	unit := time.Millisecond
	den = 1000
	if shown > math.MaxUint16*unit-unit {
		unit, den = time.Second, 1
	}
	n := min(math.MaxUint16, max(0, (e.shown-e.told+unit/2)/unit))
	e.told += n * unit
	return uint16(n), den
}

// sequence is the number of the next chunk that has one.
func (e *Encoder) sequence() uint32 {
	e.sent++
	return e.sent - 1
}

// pixels writes what is in a box, as one chunk: the first frame's as any PNG has it.
func (e *Encoder) pixels(m *image.RGBA, box image.Rectangle, over bool) {
	name := "IDAT"
	e.packed = e.packed[:0]
	if e.written > 0 {
		name, e.packed = "fdAT", binary.BigEndian.AppendUint32(e.packed, e.sequence())
	}
	if err := e.compress(m, box, over); err != nil && e.err == nil {
		e.err = err
	}
	e.chunk(name, e.packed...)
}

// compress appends the rows of a box to what is packed.
func (e *Encoder) compress(m *image.RGBA, box image.Rectangle, over bool) error {
	if e.deflate == nil {
		z, err := zlib.NewWriterLevel(&e.packed, level)
		if err != nil {
			return err
		}
		e.deflate = z
	} else {
		e.deflate.Reset(&e.packed)
	}
	for y := box.Min.Y; y < box.Max.Y; y++ {
		e.row = append(e.row[:0], 0) // not filtered
		row := m.Pix[m.PixOffset(m.Rect.Min.X+box.Min.X, m.Rect.Min.Y+y):][:4*box.Dx()]
		if over {
			e.row = appendChanged(e.row, row, e.last.Pix[e.last.PixOffset(box.Min.X, y):])
		} else {
			e.row = png.AppendRGBA(e.row, row)
		}
		if _, err := e.deflate.Write(e.row); err != nil {
			return err
		}
	}
	return e.deflate.Close()
}

// A buffer is bytes that are written one after another.
type buffer []byte

func (b *buffer) Write(p []byte) (int, error) {
	*b = append(*b, p...)
	return len(p), nil
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

func (e *Encoder) chunk(name string, body ...byte) {
	head := append(binary.BigEndian.AppendUint32(nil, uint32(len(body))), name...)
	sum := crc32.Update(crc32.ChecksumIEEE(head[4:]), crc32.IEEETable, body)
	e.write(head)
	e.write(body)
	e.write(binary.BigEndian.AppendUint32(nil, sum))
}
