package basemap

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// Load reads a basemap. It checks the magic and the version and reads what is
// always needed; places, regions and levels are kept packed until they are asked
// for, and data must not be changed as long as the map is used. Each has its own
// checksum: to read all of the file would take longer than to draw a map. Load
// returns an error, never panics, whatever the bytes.
func Load(data []byte) (*Map, error) {
	head := len(magic) + 1
	if len(data) < head || string(data[:len(magic)]) != magic {
		return nil, errors.New("basemap: not a basemap file")
	}
	v := data[len(magic)]
	if v < oldest || v > version {
		return nil, fmt.Errorf("basemap: version %d, this program reads %d", v, version)
	}
	body := data[head:]
	u, err := newUnpacker()
	if err != nil {
		return nil, err
	}
	a := &atlas{unpacker: u, version: v}
	if err := a.read(body); err != nil {
		return nil, err
	}
	return a.under(a.Worldviews[0].Statement, a.rule), nil
}

// atlas is what a file holds: the same for all worldviews.
type atlas struct {
	Gazetteer
	version       byte
	unpacker      *unpacker
	rule          *rule      // the default worldview's
	names         *nameTable // of territories, seas and waterways, in this order
	packedPlaces  []packedList
	places        []lazy[located[Place]] // by rank
	placeNames    *nameTable             // of all ranks
	packedRegions packedList
	regions       lazy[located[Region]]
	regionNames   *nameTable
	levels        []*packedLevel
}

// read reads the lists that are always needed, and finds all else.
func (a *atlas) read(body []byte) error {
	first, body, err := section(body)
	if err != nil {
		return err
	}
	raw, err := a.unpacker.unpack(first.packed, first.size)
	if err != nil {
		return err
	}
	a.names, a.placeNames, a.regionNames = &nameTable{}, &nameTable{}, &nameTable{}
	tolerances, languages, err := a.readGazetteer(raw, a.names, a.version)
	if err != nil {
		return err
	}
	if a.names.columns, body, err = a.columns(languages, body); err != nil {
		return err
	}
	a.rule = newRule(&a.Gazetteer, a.Worldviews[0])
	a.packedPlaces = make([]packedList, placeRanks)
	a.places = make([]lazy[located[Place]], placeRanks)
	for i := range a.packedPlaces {
		if a.packedPlaces[i], body, err = section(body); err != nil {
			return err
		}
	}
	if a.placeNames.columns, body, err = a.columns(languages, body); err != nil {
		return err
	}
	if a.packedRegions, body, err = section(body); err != nil {
		return err
	}
	if a.regionNames.columns, body, err = a.columns(languages, body); err != nil {
		return err
	}
	return a.readLevels(tolerances, body)
}

// readLevels finds the levels.
func (a *atlas) readLevels(tolerances []float64, body []byte) error {
	for _, tolerance := range tolerances {
		n, k := binary.Uvarint(body)
		if k <= 0 || n > uint64(len(body)-k) {
			return errCut
		}
		a.levels = append(a.levels, &packedLevel{tolerance: tolerance, atlas: a, packed: body[k : k+int(n)]})
		body = body[k+int(n):]
	}
	return nil
}

// section takes a packed section from bytes, and returns the rest.
func section(b []byte) (packedList, []byte, error) {
	n, k := binary.Uvarint(b)
	if k <= 0 {
		return packedList{}, nil, errCut
	}
	raw, j := binary.Uvarint(b[k:])
	if j <= 0 {
		return packedList{}, nil, errCut
	}
	b = b[k+j:]
	if n > uint64(len(b)) || raw > maxRaw {
		return packedList{}, nil, errCut
	}
	return packedList{b[:n], int(raw)}, b[n:], nil
}

// columns takes the names of a list from bytes, and returns the rest.
func (a *atlas) columns(languages []string, body []byte) ([]*column, []byte, error) {
	out := make([]*column, len(languages))
	for i, tag := range languages {
		packed, rest, err := section(body)
		if err != nil {
			return nil, nil, err
		}
		out[i], body = &column{tag: tag, packed: packed, from: a.unpacker}, rest
	}
	return out, body, nil
}

// packedLevel is a level that is unpacked when it is needed.
type packedLevel struct {
	tolerance float64
	atlas     *atlas
	packed    []byte
	shapes    lazy[*shapes]
}

// unpacked returns the level's shapes, given out by the default worldview; none,
// with an error, if it is damaged.
func (p *packedLevel) unpacked() (*shapes, error) {
	return p.shapes.get(func() (*shapes, error) {
		s, err := p.atlas.readLevel(p.packed)
		if err != nil {
			return &shapes{tolerance: p.tolerance, arcs: &Arcs{}}, err
		}
		p.atlas.rule.give(s, s.areas, s.lines)
		return s, nil
	})
}
