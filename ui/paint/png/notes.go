package png

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"image"
	"io"
)

// MaxNotes is how many bytes the notes of a file may have that is read.
const MaxNotes = 4 << 20

// Notes are what a file says beside its pixels.
type Notes struct {
	Size  image.Point // pixels, as its header has it
	Texts []Text      // in the file's order; those that it does not have in UTF-8 are left out
}

// Signed tells whether a file begins as a PNG does.
func Signed(begin []byte) bool { return bytes.HasPrefix(begin, []byte(signature)) }

const signature = "\x89PNG\r\n\x1a\n"

// errCut tells that a file is not whole.
var errCut = errors.New("it ends in the middle")

// ReadNotes reads a file to its end, checks the sums of all of its chunks, and
// decodes no pixels. It fails where the file is damaged or its notes are larger than
// MaxNotes; what was read up to there comes back as well.
func ReadNotes(r io.Reader) (Notes, error) {
	var n Notes
	begin := make([]byte, len(signature))
	if _, err := io.ReadFull(r, begin); err != nil || !Signed(begin) {
		return n, errors.New("it is no PNG")
	}
	room := int64(MaxNotes)
	for first := true; ; first = false {
		c, err := readChunk(r, room)
		if err != nil {
			return n, err
		}
		switch {
		case first != (c.name == "IHDR") || first && len(c.body) != headerBytes:
			return n, errors.New("its header is missing or damaged")
		case first:
			n.Size = image.Pt(int(binary.BigEndian.Uint32(c.body)), int(binary.BigEndian.Uint32(c.body[4:])))
		case c.name == "IEND":
			return n, nil
		case c.name == "iTXt":
			t, size, err := readText(c.body, room)
			if err != nil {
				return n, err
			}
			if room -= size; t.Keyword != "" {
				n.Texts = append(n.Texts, t)
			}
		}
	}
}

// headerBytes is the length of a header.
const headerBytes = 13

// A chunk is one of a file's; its body is kept only of those that are looked into.
type chunk struct {
	name string
	body []byte
}

// readChunk reads the next chunk, of whose body no more than room is kept.
func readChunk(r io.Reader, room int64) (chunk, error) {
	var head [8]byte
	if _, err := io.ReadFull(r, head[:]); err != nil {
		return chunk{}, cutOr(err)
	}
	c := chunk{name: string(head[4:])}
	size := int64(binary.BigEndian.Uint32(head[:]))
	sum := crc32.NewIEEE()
	_, _ = sum.Write(head[4:])
	var body bytes.Buffer // grows with what is there, not with what is said to be
	to := io.Writer(sum)
	if c.name == "iTXt" || c.name == "IHDR" {
		if size > room {
			return c, errLarge()
		}
		to = io.MultiWriter(sum, &body)
	}
	if _, err := io.CopyN(to, r, size); err != nil {
		return c, cutOr(err)
	}
	var end [4]byte
	if _, err := io.ReadFull(r, end[:]); err != nil {
		return c, cutOr(err)
	}
	if sum.Sum32() != binary.BigEndian.Uint32(end[:]) {
		return c, fmt.Errorf("its part %q is damaged", c.name)
	}
	c.body = body.Bytes()
	return c, nil
}

// errLarge tells that a file has too much to say.
func errLarge() error { return fmt.Errorf("its notes are larger than %d MiB", MaxNotes>>20) }

// cutOr words that a file ends too early.
func cutOr(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return errCut
	}
	return err
}

// readText reads the body of an iTXt chunk, and tells how much of the room for notes
// it takes. It has no keyword if the chunk is not what it should be.
func readText(body []byte, room int64) (Text, int64, error) {
	size := int64(len(body))
	keyword, rest, ok := bytes.Cut(body, []byte{0})
	if !ok || len(rest) < 2 {
		return Text{}, size, nil
	}
	packed := rest[0] == 1
	_, rest, languageEnds := bytes.Cut(rest[2:], []byte{0})
	_, value, translationEnds := bytes.Cut(rest, []byte{0})
	if !languageEnds || !translationEnds {
		return Text{}, size, nil
	}
	if packed {
		z, err := zlib.NewReader(bytes.NewReader(value))
		if err != nil {
			return Text{}, size, nil //nolint:nilerr // another program's note, of which nobody knows
		}
		if value, err = io.ReadAll(io.LimitReader(z, room+1)); err != nil {
			return Text{}, size, nil //nolint:nilerr // likewise
		}
		if size = int64(len(value)); size > room {
			return Text{}, size, errLarge()
		}
	}
	return Text{Keyword: string(keyword), Value: string(value)}, size, nil
}
