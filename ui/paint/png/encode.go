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

// Encode writes the image. It fails if an option cannot be written, the image
// is empty or too large, or w fails.
func Encode(w io.Writer, m *image.RGBA, o Options) error {
	width, height := m.Rect.Dx(), m.Rect.Dy()
	if width <= 0 || height <= 0 || width > MaxSide || height > MaxSide {
		return fmt.Errorf("png: a picture of %d by %d pixels cannot be written", width, height)
	}
	f := file{w: w}
	f.write([]byte("\x89PNG\r\n\x1a\n"))
	p := picture{image: m, opaque: m.Opaque()}
	header := binary.BigEndian.AppendUint32(nil, uint32(width))
	header = binary.BigEndian.AppendUint32(header, uint32(height))
	f.chunk("IHDR", append(header, 8, p.colorType(), 0, 0, 0))
	if err := f.options(o); err != nil {
		return err
	}
	p.encode(&f)
	f.chunk("IEND", nil)
	return f.err
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

func (f *file) options(o Options) error {
	if d := o.PixelsPerInch; d != 0 {
		perMetre := math.Round(d / 0.0254)
		if !(perMetre >= 1 && perMetre <= math.MaxInt32) {
			return fmt.Errorf("png: %g pixels per inch cannot be written", d)
		}
		b := binary.BigEndian.AppendUint32(nil, uint32(perMetre))
		f.chunk("pHYs", append(binary.BigEndian.AppendUint32(b, uint32(perMetre)), 1))
	}
	for _, t := range o.Texts {
		if !keyword(t.Keyword) {
			return fmt.Errorf("png: %q cannot be a keyword", t.Keyword)
		}
		// Keyword, not compressed, no language, no translated keyword, text.
		f.chunk("iTXt", []byte(t.Keyword), []byte{0, 0, 0, 0, 0}, text(t.Value))
	}
	return nil
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
