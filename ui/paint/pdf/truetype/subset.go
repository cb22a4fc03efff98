package truetype

import (
	"encoding/binary"
	"errors"
	"math"
	"slices"
)

// Subset is a TrueType file of some glyphs: the first of the list is glyph 0 of
// the file, and so on. Parts of composed glyphs come after them. The same list
// gives the same bytes. It fails if there are more glyphs than a file can hold.
func (f *Font) Subset(glyphs []uint16) ([]byte, error) {
	s := subset{font: f, kept: slices.Clone(glyphs), number: make(map[uint16]uint16, len(glyphs))}
	for i, g := range slices.Backward(glyphs) {
		s.number[g] = uint16(i) //nolint:gosec // the limit is looked at as parts are found
	}
	var loca, glyf, hmtx []byte
	for i := 0; i < len(s.kept); i++ { // parts are added behind
		if len(s.kept) > math.MaxUint16 {
			return nil, errors.New("too many glyphs for one font")
		}
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf))) //nolint:gosec // less than the whole font
		glyf = append(glyf, s.outline(s.kept[i])...)
		glyf = append(glyf, make([]byte, -len(glyf)&3)...)
		advance, bearing := f.metrics(s.kept[i])
		hmtx = binary.BigEndian.AppendUint16(hmtx, advance)
		hmtx = binary.BigEndian.AppendUint16(hmtx, uint16(bearing)) //nolint:gosec // two's complement
	}
	loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf))) //nolint:gosec // less than the whole font
	count := uint16(len(s.kept))                                  //nolint:gosec // looked at above
	head, hhea, maxp := slices.Clone(f.tables["head"]), slices.Clone(f.tables["hhea"]), slices.Clone(f.tables["maxp"])
	binary.BigEndian.PutUint32(head[8:], 0)
	binary.BigEndian.PutUint16(head[50:], 1) // loca has four bytes an entry
	binary.BigEndian.PutUint16(hhea[34:], count)
	binary.BigEndian.PutUint16(maxp[4:], count)
	tables := []table{{"glyf", glyf}, {"head", head}, {"hhea", hhea}, {"hmtx", hmtx}, {"loca", loca}, {"maxp", maxp}}
	for _, tag := range []string{"cvt ", "fpgm", "prep"} {
		if t := f.tables[tag]; len(t) > 0 {
			tables = append(tables, table{tag, t})
		}
	}
	return assemble(tables), nil
}

// A subset is the glyphs that are kept, with their new numbers.
type subset struct {
	font   *Font
	kept   []uint16
	number map[uint16]uint16
}

// The flags of a composed glyph's parts (OpenType 1.9, "glyf").
const (
	wordArguments = 0x0001
	scaled        = 0x0008
	moreParts     = 0x0020
	scaledBoth    = 0x0040
	transformed   = 0x0080
)

// outline is a glyph's description, its parts under their new numbers.
func (s *subset) outline(glyph uint16) []byte {
	raw := s.font.outline(glyph)
	if len(raw) < 10 || i16(raw, 0) >= 0 {
		return raw
	}
	raw = slices.Clone(raw)
	for at := 10; at+4 <= len(raw); {
		flags := u16(raw, at)
		binary.BigEndian.PutUint16(raw[at+2:], s.keep(u16(raw, at+2)))
		at += 6
		if flags&wordArguments != 0 {
			at += 2
		}
		switch {
		case flags&scaled != 0:
			at += 2
		case flags&scaledBoth != 0:
			at += 4
		case flags&transformed != 0:
			at += 8
		}
		if flags&moreParts == 0 {
			break
		}
	}
	return raw
}

// keep is the new number of a glyph, which is kept from now on.
func (s *subset) keep(glyph uint16) uint16 {
	n, ok := s.number[glyph]
	if !ok {
		n = uint16(len(s.kept)) //nolint:gosec // Subset looks at the limit
		s.number[glyph] = n
		s.kept = append(s.kept, glyph)
	}
	return n
}

type table struct {
	tag  string
	data []byte
}

// assemble makes a file of tables, with the checksums that the format asks for.
func assemble(tables []table) []byte {
	slices.SortFunc(tables, func(a, b table) int {
		switch {
		case a.tag < b.tag:
			return -1
		case a.tag > b.tag:
			return 1
		}
		return 0
	})
	n := uint16(len(tables)) //nolint:gosec // nine at most
	power := uint16(1)
	exponent := uint16(0)
	for 2*power <= n {
		power, exponent = 2*power, exponent+1
	}
	file := binary.BigEndian.AppendUint32(nil, 0x00010000)
	for _, v := range []uint16{n, 16 * power, exponent, 16 * (n - power)} {
		file = binary.BigEndian.AppendUint16(file, v)
	}
	at, headAt := len(file)+16*len(tables), 0
	for _, t := range tables {
		if t.tag == "head" {
			headAt = at
		}
		file = append(file, t.tag...)
		for _, v := range []int{int(sum(t.data)), at, len(t.data)} {
			file = binary.BigEndian.AppendUint32(file, uint32(v)) //nolint:gosec // no font has 4 GiB
		}
		at += (len(t.data) + 3) &^ 3
	}
	for _, t := range tables {
		file = append(file, t.data...)
		file = append(file, make([]byte, -len(file)&3)...)
	}
	const wholeSum = 0xB1B0AFBA
	binary.BigEndian.PutUint32(file[headAt+8:], wholeSum-sum(file))
	return file
}

// sum adds up big-endian words of four bytes, the last filled up with zeros.
func sum(data []byte) (total uint32) {
	for len(data) >= 4 {
		total += u32(data, 0)
		data = data[4:]
	}
	var rest [4]byte
	copy(rest[:], data)
	return total + u32(rest[:], 0)
}
