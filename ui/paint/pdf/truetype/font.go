package truetype

import (
	"encoding/binary"
	"errors"
	"fmt"
	"unicode/utf16"
)

// A Font is a TrueType file with glyf outlines, read in place. It may be used by
// several goroutines at once.
type Font struct {
	UnitsPerEm      int
	Box             [4]int // of all glyphs: left, bottom, right, top, units, y up
	Ascent, Descent int    // units, y up
	CapHeight       int    // of H, units; the ascent if the file does not say
	Name            string // PostScript name, ASCII; "" if the file has none

	tables   map[string][]byte
	glyphs   int
	advances int // how many glyphs have an advance of their own
	long     bool
}

// Parse reads a file's headers. The file must not change as long as the font is
// in use.
func Parse(file []byte) (*Font, error) {
	f := &Font{tables: map[string][]byte{}}
	if err := f.directory(file); err != nil {
		return nil, err
	}
	for tag, least := range map[string]int{"head": 54, "hhea": 36, "maxp": 6, "hmtx": 0, "loca": 0, "glyf": 0} {
		if t, ok := f.tables[tag]; !ok || len(t) < least {
			return nil, fmt.Errorf("the font's table %q is missing or cut short", tag)
		}
	}
	head, hhea := f.tables["head"], f.tables["hhea"]
	f.UnitsPerEm, f.long = int(u16(head, 18)), u16(head, 50) == 1
	for i := range f.Box {
		f.Box[i] = int(i16(head, 36+2*i))
	}
	f.Ascent, f.Descent = int(i16(hhea, 4)), int(i16(hhea, 6))
	f.CapHeight = f.Ascent
	if os2 := f.tables["OS/2"]; len(os2) >= 90 && u16(os2, 0) >= 2 {
		f.CapHeight = int(i16(os2, 88))
	}
	f.advances, f.glyphs = int(u16(hhea, 34)), int(u16(f.tables["maxp"], 4))
	f.Name = postScriptName(f.tables["name"])
	return f, f.check()
}

// check tells whether all glyphs can be looked up.
func (f *Font) check() error {
	width := 2
	if f.long {
		width = 4
	}
	switch {
	case f.UnitsPerEm == 0:
		return errors.New("the font has no units to the em")
	case len(f.tables["loca"]) < (f.glyphs+1)*width:
		return errors.New("the font's glyphs are not all located")
	case f.advances == 0 || f.advances > f.glyphs || len(f.tables["hmtx"]) < 4*f.advances+2*(f.glyphs-f.advances):
		return errors.New("the font's glyphs are not all measured")
	}
	return nil
}

// directory finds the tables (OpenType 1.9, "Organization of an OpenType font").
func (f *Font) directory(file []byte) error {
	if len(file) < 12 || u32(file, 0) != 0x00010000 {
		return errors.New("not a TrueType font")
	}
	for i := range int(u16(file, 4)) {
		at := 12 + 16*i
		if at+16 > len(file) {
			return errors.New("the font's list of tables is cut short")
		}
		from, size := uint64(u32(file, at+8)), uint64(u32(file, at+12))
		if from+size > uint64(len(file)) {
			return fmt.Errorf("the font's table %q is cut short", file[at:at+4])
		}
		f.tables[string(file[at:at+4])] = file[from : from+size]
	}
	return nil
}

// Advance is how far a glyph moves the pen, in units; 0 for one that there is not.
func (f *Font) Advance(glyph uint16) int {
	a, _ := f.metrics(glyph)
	return int(a)
}

// metrics are a glyph's advance and left side bearing.
func (f *Font) metrics(glyph uint16) (advance uint16, bearing int16) {
	hmtx, i := f.tables["hmtx"], int(glyph)
	switch {
	case i >= f.glyphs:
		return 0, 0
	case i < f.advances:
		return u16(hmtx, 4*i), i16(hmtx, 4*i+2)
	}
	return u16(hmtx, 4*f.advances-4), i16(hmtx, 4*f.advances+2*(i-f.advances))
}

// outline is a glyph's description; empty for one without an outline.
func (f *Font) outline(glyph uint16) []byte {
	i, loca := int(glyph), f.tables["loca"]
	if i >= f.glyphs {
		return nil
	}
	var from, to uint64
	if f.long {
		from, to = uint64(u32(loca, 4*i)), uint64(u32(loca, 4*i+4))
	} else {
		from, to = 2*uint64(u16(loca, 2*i)), 2*uint64(u16(loca, 2*i+2))
	}
	if from >= to || to > uint64(len(f.tables["glyf"])) {
		return nil
	}
	return f.tables["glyf"][from:to]
}

// postScriptName is the name with the number 6 for Windows in a table of names,
// of which only what may stand in a PDF's name is kept.
func postScriptName(table []byte) string {
	const forWindows, postScript = 3, 6
	if len(table) < 6 {
		return ""
	}
	texts := int(u16(table, 4))
	for i := range int(u16(table, 2)) {
		at := 6 + 12*i
		if at+12 > len(table) {
			return ""
		}
		if u16(table, at) != forWindows || u16(table, at+6) != postScript {
			continue
		}
		from := texts + int(u16(table, at+10))
		to := from + int(u16(table, at+8))
		if to > len(table) {
			return ""
		}
		var units []uint16
		for ; from+1 < to; from += 2 {
			units = append(units, u16(table, from))
		}
		return plainName(string(utf16.Decode(units)))
	}
	return ""
}

func plainName(name string) string {
	var kept []byte
	for _, r := range name {
		if r == '-' || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' {
			kept = append(kept, byte(r))
		}
	}
	return string(kept)
}

func u16(b []byte, at int) uint16 { return binary.BigEndian.Uint16(b[at:]) }
func i16(b []byte, at int) int16  { return int16(u16(b, at)) } //nolint:gosec // two's complement, as the format has it
func u32(b []byte, at int) uint32 { return binary.BigEndian.Uint32(b[at:]) }
