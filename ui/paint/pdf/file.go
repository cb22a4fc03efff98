package pdf

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"hash"
	"io"

	"github.com/klauspost/compress/zlib"
)

// A file is a PDF's objects, written one after the other. Its first error ends it.
type file struct {
	to      io.Writer
	sum     hash.Hash // of all that was written
	at      int64
	offsets []int64 // by number of object, from 1; 0: reserved and not written
	err     error

	packed bytes.Buffer
	packer *zlib.Writer
}

// level is how hard streams are packed: of a map, 6 % smaller than by default.
const level = 7

func newFile(w io.Writer) *file {
	f := &file{to: w, sum: sha256.New(), offsets: []int64{0}}
	f.packer, f.err = zlib.NewWriterLevel(&f.packed, level)
	f.print("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n") // the second line says that bytes follow
	return f
}

func (f *file) write(b []byte) {
	if f.err != nil {
		return
	}
	n, err := f.to.Write(b)
	f.sum.Write(b[:n])
	f.at += int64(n)
	f.err = err
}

func (f *file) print(s string) { f.write([]byte(s)) }

// reserve gives a number to an object that is written later.
func (f *file) reserve() ref {
	f.offsets = append(f.offsets, 0)
	return ref(len(f.offsets) - 1)
}

// add writes an object under a new number.
func (f *file) add(body string) ref {
	r := f.reserve()
	f.put(r, body)
	return r
}

// put writes an object under its number.
func (f *file) put(r ref, body string) {
	f.offsets[r] = f.at
	f.print(fmt.Sprintf("%d 0 obj\n%s\nendobj\n", r, body))
}

// stream writes a stream under a new number, packed. The entries are those of its
// dictionary but its length and filter.
func (f *file) stream(entries string, data []byte) ref {
	r := f.reserve()
	f.packed.Reset()
	f.packer.Reset(&f.packed)
	if _, err := f.packer.Write(data); err != nil && f.err == nil {
		f.err = err
	}
	if err := f.packer.Close(); err != nil && f.err == nil {
		f.err = err
	}
	f.plainStream(r, entries+" /Filter /FlateDecode", f.packed.Bytes())
	return r
}

// plainStream writes a stream under its number, as it is.
func (f *file) plainStream(r ref, entries string, data []byte) {
	f.offsets[r] = f.at
	f.print(fmt.Sprintf("%d 0 obj\n<< %s /Length %d >>\nstream\n", r, entries, len(data)))
	f.write(data)
	f.print("\nendstream\nendobj\n")
}

// metadata writes an XMP packet unpacked, so that any program can find it, and is
// the entry that leads to it; "" for none.
func (f *file) metadata(packet []byte) string {
	if packet == nil {
		return ""
	}
	r := f.reserve()
	f.plainStream(r, "/Type /Metadata /Subtype /XML", packet)
	return " /Metadata " + r.String()
}

// end writes where the objects are (7.5.4) and what to begin with. The file's
// identifier is made of its content.
func (f *file) end(root, info ref) error {
	id := fmt.Sprintf("%X", f.sum.Sum(nil)[:16])
	start := f.at
	f.print(fmt.Sprintf("xref\n0 %d\n0000000000 65535 f \n", len(f.offsets)))
	for _, at := range f.offsets[1:] {
		f.print(fmt.Sprintf("%010d 00000 n \n", at))
	}
	f.print(fmt.Sprintf("trailer\n<< /Size %d /Root %s /Info %s /ID [<%s> <%s>] >>\nstartxref\n%d\n%%%%EOF\n",
		len(f.offsets), root, info, id, id, start))
	return f.err
}
