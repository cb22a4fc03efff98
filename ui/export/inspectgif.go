package export

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
)

// isGIF tells whether a file begins as a GIF does.
func isGIF(begin []byte) bool {
	return bytes.HasPrefix(begin, []byte("GIF89a")) || bytes.HasPrefix(begin, []byte("GIF87a"))
}

// The blocks of a GIF (GIF89a specification, appendix A).
const (
	gifExtension = 0x21
	gifComment   = 0xFE
	gifHead      = 13 // bytes before the palette
)

// errGIF tells that a GIF ends before its first picture, or is none.
var errGIF = errors.New("it is damaged before its first picture")

// inspectGIF reads the comments of a GIF before its first picture, each of which is a
// property as "Name: value".
func inspectGIF(r io.Reader) (Provenance, error) {
	head := make([]byte, gifHead)
	if _, err := io.ReadFull(r, head); err != nil {
		return Provenance{}, errGIF
	}
	if packed := head[10]; packed&0x80 != 0 {
		if _, err := io.CopyN(io.Discard, r, 3<<(packed&7+1)); err != nil {
			return Provenance{}, errGIF
		}
	}
	var told []Property
	for room := MaxNotes; ; {
		var label [2]byte
		if _, err := io.ReadFull(r, label[:1]); err != nil {
			return ProvenanceOf(told), errGIF
		}
		if label[0] != gifExtension { // a picture or the end
			return ProvenanceOf(told), nil
		}
		if _, err := io.ReadFull(r, label[1:]); err != nil {
			return ProvenanceOf(told), errGIF
		}
		text, err := gifBlocks(r, room)
		if err != nil {
			return ProvenanceOf(told), err
		}
		room -= len(text)
		if name, value, ok := strings.Cut(string(text), ": "); ok && label[1] == gifComment {
			told = append(told, Property{name, value})
		}
	}
}

// gifBlocks reads blocks of bytes, each after its length, up to an empty one.
func gifBlocks(r io.Reader, room int) ([]byte, error) {
	var all []byte
	for {
		var b [256]byte
		if _, err := io.ReadFull(r, b[:1]); err != nil {
			return nil, errGIF
		}
		n := int(b[0])
		if n == 0 {
			return all, nil
		}
		if _, err := io.ReadFull(r, b[1:n+1]); err != nil {
			return nil, errGIF
		}
		if all = append(all, b[1:n+1]...); len(all) > room {
			return nil, fmt.Errorf("its comments are larger than %d MiB", MaxNotes>>20)
		}
	}
}
