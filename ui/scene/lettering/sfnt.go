package lettering

import (
	"encoding/binary"
	"io"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
)

// A sfnt is a TrueType file, read in place.
type sfnt []byte

// The header and each entry of the directory that follows it, in bytes
// (OpenType 1.9, "Organization of an OpenType font").
const (
	headerSize = 12
	entrySize  = 16
)

// entries calls visit with each whole entry of the directory: tag, checksum,
// offset, length.
func (f sfnt) entries(visit func(entry []byte)) {
	if len(f) < headerSize {
		return
	}
	count := int(binary.BigEndian.Uint16(f[4:]))
	for at := headerSize; count > 0 && at+entrySize <= len(f); at, count = at+entrySize, count-1 {
		visit(f[at : at+entrySize])
	}
}

// table is the bytes of a table; nil if the file has none or ends before it.
func (f sfnt) table(tag string) (found []byte) {
	f.entries(func(e []byte) {
		from, size := uint64(binary.BigEndian.Uint32(e[8:])), uint64(binary.BigEndian.Uint32(e[12:]))
		if string(e[:4]) == tag && from+size <= uint64(len(f)) {
			found = f[from : from+size]
		}
	})
	return found
}

// forShaping reads the tables that shaping needs. Outlines, most of the file,
// are left to be read one by one.
func (f sfnt) forShaping() (*font.Font, error) {
	directory := f[:min(len(f), 4096)]
	directory = append(sfnt(nil), directory...)
	directory.entries(func(e []byte) {
		switch string(e[:4]) {
		case "glyf", "loca", "name", "post":
			copy(e, "none")
		}
	})
	loader, err := opentype.NewLoader(io.NewSectionReader(patched{directory, f}, 0, int64(len(f))))
	if err != nil {
		return nil, err
	}
	return font.NewFont(loader)
}

// patched is a file with other bytes at its start.
type patched struct{ start, file []byte }

// ReadAt implements io.ReaderAt.
func (p patched) ReadAt(to []byte, from int64) (int, error) {
	if from < 0 || from >= int64(len(p.file)) {
		return 0, io.EOF
	}
	n := copy(to, p.file[from:])
	if from < int64(len(p.start)) {
		copy(to[:n], p.start[from:])
	}
	if n < len(to) {
		return n, io.EOF
	}
	return n, nil
}
