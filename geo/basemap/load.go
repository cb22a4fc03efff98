package basemap

import (
	"encoding/binary"
	"errors"
	"fmt"
	"sync"
)

// Load reads a basemap. It checks the magic, the version and the checksum and
// reads the lists; levels are kept packed until they are asked for, and data
// must not be changed as long as the map is used. Load returns an error, never
// panics, whatever the bytes.
func Load(data []byte) (*Map, error) {
	head := len(magic) + 1 + 4
	if len(data) < head || string(data[:len(magic)]) != magic {
		return nil, errors.New("basemap: not a basemap file")
	}
	if v := data[len(magic)]; v != version {
		return nil, fmt.Errorf("basemap: version %d, this program reads %d", v, version)
	}
	body := data[head:]
	if checksum(body) != binary.LittleEndian.Uint32(data[head-4:]) {
		return nil, errors.New("basemap: the checksum does not match; the file is damaged")
	}
	u, err := newUnpacker()
	if err != nil {
		return nil, err
	}
	a := &atlas{}
	body, err = a.read(u, body)
	if err != nil {
		return nil, err
	}
	return a.under(a.Worldviews[0]), nil
}

// atlas is what a file holds: the same for all worldviews.
type atlas struct {
	Gazetteer
	levels []*packedLevel
}

// read reads the lists and finds the levels. It returns what is left.
func (a *atlas) read(u *unpacker, body []byte) ([]byte, error) {
	packed, size, body, err := section(body)
	if err != nil {
		return nil, err
	}
	raw, err := u.unpack(packed, size)
	if err != nil {
		return nil, err
	}
	tolerances, err := a.readGazetteer(raw)
	if err != nil {
		return nil, err
	}
	for _, tolerance := range tolerances {
		n, k := binary.Uvarint(body)
		if k <= 0 || n > uint64(len(body)-k) {
			return nil, errCut
		}
		p := &packedLevel{tolerance: tolerance, open: u, gazetteer: &a.Gazetteer, packed: body[k : k+int(n)]}
		a.levels = append(a.levels, p)
		body = body[k+int(n):]
	}
	return body, nil
}

// section takes a packed section from bytes.
func section(b []byte) (packed []byte, size int, rest []byte, err error) {
	n, k := binary.Uvarint(b)
	if k <= 0 {
		return nil, 0, nil, errCut
	}
	raw, j := binary.Uvarint(b[k:])
	if j <= 0 {
		return nil, 0, nil, errCut
	}
	b = b[k+j:]
	if n > uint64(len(b)) || raw > maxRaw {
		return nil, 0, nil, errCut
	}
	return b[:n], int(raw), b[n:], nil
}

// packedLevel is a level that is unpacked when it is needed.
type packedLevel struct {
	tolerance float64
	open      *unpacker
	gazetteer *Gazetteer
	packed    []byte
	once      sync.Once
	shapes    *shapes
	err       error
}

// unpacked returns the level's shapes; none, with an error, if it is damaged.
func (p *packedLevel) unpacked() (*shapes, error) {
	p.once.Do(func() {
		p.shapes, p.err = p.gazetteer.readLevel(p.open, p.packed)
		if p.err != nil {
			p.shapes = &shapes{tolerance: p.tolerance, arcs: &Arcs{}}
		}
		p.packed = nil
	})
	return p.shapes, p.err
}
