package png

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"image"
	"io"
	"math"
)

// MaxSide is the longest side of a picture that is written, in pixels.
const MaxSide = 1 << 16

// Options are what a file holds beside the pixels. The zero Options are none.
type Options struct {
	Texts []Text
	// PixelsPerInch is the size at which the picture is meant to be printed;
	// 0: not said.
	PixelsPerInch float64
}

// A Text is a note inside the file, as an iTXt chunk.
type Text struct {
	Keyword string // 1 to 79 bytes of ASCII, such as "Title" or "Description"
	Value   string // UTF-8
}

// A Source is a picture that is painted a band of rows at a time.
type Source struct {
	Size   image.Point // pixels
	Opaque bool        // all of it

	// Paint paints a band. Its bounds are within the picture's, as wide as that,
	// and follow those of the band before. What it held before must be painted
	// over.
	Paint func(band *image.RGBA) error
}

// bandBytes is about how many bytes a band's pixels have: all of a picture of
// 1920 by 1080 pixels. Memory that is used again for the next band is at hand
// sooner than memory that the system has to hand out.
const bandBytes = 8 << 20

// Encode writes the image. It fails if an option cannot be written, the image
// is empty or too large, or w fails.
func Encode(w io.Writer, m *image.RGBA, o Options) error {
	e := encoder{size: m.Rect.Size(), opaque: m.Opaque(), file: file{w: w}}
	if err := e.begin(o); err != nil {
		return err
	}
	e.add(m)
	return e.end()
}

// EncodeBands writes a picture of which no more is held than one band: the same
// file as Encode writes of the whole, if that is as opaque. It fails as Encode does,
// or with what painting fails with.
func EncodeBands(w io.Writer, s Source, o Options) error {
	e := encoder{size: s.Size, opaque: s.Opaque, file: file{w: w}}
	if err := e.begin(o); err != nil {
		return err
	}
	high := e.rows() * max(1, bandBytes/(4*s.Size.X*e.rows()))
	band := image.NewRGBA(image.Rect(0, 0, s.Size.X, min(high, s.Size.Y)))
	for y := 0; y < s.Size.Y; y += high {
		band.Rect = image.Rect(0, y, s.Size.X, min(y+high, s.Size.Y))
		if err := s.Paint(band); err != nil {
			return err
		}
		if e.add(band); e.file.err != nil {
			return e.file.err
		}
	}
	return e.end()
}

// begin writes what comes before the pixels.
func (e *encoder) begin(o Options) error {
	if e.size.X <= 0 || e.size.Y <= 0 || e.size.X > MaxSide || e.size.Y > MaxSide {
		return fmt.Errorf("png: a picture of %d by %d pixels cannot be written", e.size.X, e.size.Y)
	}
	if err := o.check(); err != nil {
		return err
	}
	e.file.write([]byte(signature))
	header := binary.BigEndian.AppendUint32(nil, uint32(e.size.X))
	header = binary.BigEndian.AppendUint32(header, uint32(e.size.Y))
	e.file.chunk("IHDR", append(header, 8, e.colorType(), 0, 0, 0))
	e.file.options(o)
	return nil
}

// end writes what comes after the pixels.
func (e *encoder) end() error {
	e.file.chunk("IEND")
	return e.file.err
}

// A file is a PNG file that is being written; the first error stays.
type file struct {
	w   io.Writer
	err error
}

func (f *file) write(b []byte) {
	if f.err == nil {
		_, f.err = f.w.Write(b)
	}
}

func (f *file) chunk(name string, body ...[]byte) {
	n := 0
	sum := crc32.ChecksumIEEE([]byte(name))
	for _, b := range body {
		n += len(b)
		sum = crc32.Update(sum, crc32.IEEETable, b)
	}
	f.write(append(binary.BigEndian.AppendUint32(nil, uint32(n)), name...))
	for _, b := range body {
		f.write(b)
	}
	f.write(binary.BigEndian.AppendUint32(nil, sum))
}

// perMetre is the size for print in pixels per metre.
func (o Options) perMetre() float64 { return math.Round(o.PixelsPerInch / 0.0254) }

// check tells whether the options can be written.
func (o Options) check() error {
	if m := o.perMetre(); o.PixelsPerInch != 0 && !(m >= 1 && m <= math.MaxInt32) {
		return fmt.Errorf("png: %g pixels per inch cannot be written", o.PixelsPerInch)
	}
	for _, t := range o.Texts {
		if !keyword(t.Keyword) {
			return fmt.Errorf("png: %q cannot be a keyword", t.Keyword)
		}
	}
	return nil
}

func (f *file) options(o Options) {
	if o.PixelsPerInch != 0 {
		b := binary.BigEndian.AppendUint32(nil, uint32(o.perMetre()))
		f.chunk("pHYs", append(binary.BigEndian.AppendUint32(b, uint32(o.perMetre())), 1))
	}
	for _, t := range o.Texts {
		// Keyword, not compressed, no language, no translated keyword, text.
		f.chunk("iTXt", []byte(t.Keyword), []byte{0, 0, 0, 0, 0}, text(t.Value))
	}
}

// keyword tells whether a keyword may be written: printable, no space at its
// ends and no two in a row.
func keyword(k string) bool {
	if len(k) < 1 || len(k) > 79 {
		return false
	}
	last := byte(' ')
	for i := range len(k) {
		if k[i] < ' ' || k[i] > '~' || (k[i] == ' ' && last == ' ') {
			return false
		}
		last = k[i]
	}
	return last != ' '
}

// text is a text without what the format does not allow in one.
func text(v string) []byte {
	out := make([]byte, 0, len(v))
	for _, r := range v {
		if r != 0 {
			out = append(out, string(r)...)
		}
	}
	return out
}
