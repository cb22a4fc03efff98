package basemap

import (
	"encoding/binary"
	"errors"
	"fmt"
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
	packed, rawSize, body, err := section(body)
	if err != nil {
		return nil, err
	}
	raw, err := unpack(packed, rawSize)
	if err != nil {
		return nil, err
	}
	r := reader{b: raw}
	m, tolerances := r.gazetteer()
	if r.err != nil {
		return nil, r.err
	}
	for _, tolerance := range tolerances {
		p := &packedLevel{tolerance: tolerance}
		if p.packed, p.rawSize, body, err = section(body); err != nil {
			return nil, err
		}
		m.levels = append(m.levels, p)
	}
	return m, nil
}

func section(b []byte) (packed []byte, rawSize int, rest []byte, err error) {
	size, n := binary.Uvarint(b)
	if n <= 0 {
		return nil, 0, nil, errCut
	}
	raw, k := binary.Uvarint(b[n:])
	if k <= 0 {
		return nil, 0, nil, errCut
	}
	b = b[n+k:]
	if size > uint64(len(b)) || raw > maxRaw {
		return nil, 0, nil, errCut
	}
	return b[:size], int(raw), b[size:], nil
}
