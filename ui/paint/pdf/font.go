package pdf

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"math"
	"strings"

	"sightline/ui/paint/pdf/truetype"
	"sightline/ui/scene"
	"sightline/ui/scene/lettering"
)

// A font is what of a face a document shows, as a composite font (9.7) whose
// codes of two bytes are each a glyph together with the characters that it
// stands for: a glyph that shows now these, now those has as many codes.
type font struct {
	number int // among the document's
	face   *truetype.Font
	codes  map[shown]uint16
	shown  []shown // by code
}

// shown is a glyph and the text that a reader is to take it for.
type shown struct {
	glyph uint16
	text  string
}

// newFont makes one without a glyph but the one for missing ones. It fails for
// faces that may not be put into files.
func newFont(face scene.Face, number int) (*font, error) {
	file, ok := lettering.File(face)
	if !ok {
		return nil, fmt.Errorf("face %d is not the program's own", face)
	}
	read, err := truetype.Parse(file)
	if err != nil {
		return nil, err
	}
	return &font{number: number, face: read, codes: map[shown]uint16{{}: 0}, shown: []shown{{}}}, nil
}

// full tells whether the font can take no further run: one run's clusters are
// fewer than what is left then.
func (f *font) full() bool { return len(f.shown) > math.MaxUint16/2 }

// code is the code of a glyph that stands for a text.
func (f *font) code(s shown) uint16 {
	c, ok := f.codes[s]
	if !ok && len(f.shown) <= math.MaxUint16 {
		c = uint16(len(f.shown)) //nolint:gosec // looked at just now
		f.codes[s] = c
		f.shown = append(f.shown, s)
	}
	return c
}

// advance is a glyph's as the file tells it, thousandths of an em.
func (f *font) advance(glyph uint16) int {
	return int(math.Round(f.units(f.face.Advance(glyph))))
}

// units turns the face's units into thousandths of an em.
func (f *font) units(v int) float64 { return float64(v) * 1000 / float64(f.face.UnitsPerEm) }

// write writes the font with the glyphs that were asked for, and gives its number.
func (f *font) write(to *file) (ref, error) {
	kept := []uint16{0}
	place := map[uint16]uint16{0: 0}
	var places []byte // by code: the glyph's number in the file
	for _, s := range f.shown {
		n, ok := place[s.glyph]
		if !ok {
			n = uint16(len(kept)) //nolint:gosec // no more than codes
			place[s.glyph] = n
			kept = append(kept, s.glyph)
		}
		places = binary.BigEndian.AppendUint16(places, n)
	}
	cut, err := f.face.Subset(kept)
	if err != nil {
		return 0, err
	}
	name := nameObject(tag(cut) + "+" + f.face.Name)
	numbers := to.stream("", places)
	descendant := to.add(fmt.Sprintf("<< /Type /Font /Subtype /CIDFontType2 /BaseFont %s "+
		"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor %s /DW 0 /W [%s] /CIDToGIDMap %s >>",
		name, f.descriptor(to, name, cut), f.widths(), numbers))
	return to.add(fmt.Sprintf("<< /Type /Font /Subtype /Type0 /BaseFont %s /Encoding /Identity-H /DescendantFonts [%s] /ToUnicode %s >>",
		name, descendant, to.stream("", f.characters()))), nil
}

// descriptor writes the font's file and measures (9.8).
func (f *font) descriptor(to *file, name string, cut []byte) ref {
	const symbolic = 4 // its glyphs are found by number
	program := to.stream(fmt.Sprintf("/Length1 %d", len(cut)), cut)
	box := make([]string, 4)
	for i, v := range f.face.Box {
		box[i] = f.rounded(v)
	}
	return to.add(fmt.Sprintf("<< /Type /FontDescriptor /FontName %s /Flags %d /FontBBox [%s] /ItalicAngle 0 "+
		"/Ascent %s /Descent %s /CapHeight %s /StemV 80 /FontFile2 %s >>", name, symbolic, strings.Join(box, " "),
		f.rounded(f.face.Ascent), f.rounded(f.face.Descent), f.rounded(f.face.CapHeight), program))
}

// rounded is a length in the face's units as thousandths of an em.
func (f *font) rounded(v int) string { return number(math.Round(f.units(v))) }

// tag is six letters that tell one subset of a face from another (9.6.4).
func tag(cut []byte) string {
	sum := sha256.Sum256(cut)
	letters := make([]byte, 6)
	for i := range letters {
		letters[i] = 'A' + sum[i]%26
	}
	return string(letters)
}

// widths lists the advances by code.
func (f *font) widths() string {
	var b strings.Builder
	b.WriteString("0 [")
	for _, s := range f.shown {
		fmt.Fprintf(&b, "%d ", f.advance(s.glyph))
	}
	return strings.TrimSuffix(b.String(), " ") + "]"
}

// mostMapped is how many codes one list of a ToUnicode map may have.
const mostMapped = 100

// characters maps codes to texts (9.10.3).
func (f *font) characters() []byte {
	var b strings.Builder
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	var lines []string
	for code, s := range f.shown {
		if s.text != "" {
			lines = append(lines, fmt.Sprintf("<%04X> <%s>\n", code, utf16Hex(s.text)))
		}
	}
	for len(lines) > 0 {
		n := min(len(lines), mostMapped)
		fmt.Fprintf(&b, "%d beginbfchar\n%sendbfchar\n", n, strings.Join(lines[:n], ""))
		lines = lines[n:]
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return []byte(b.String())
}
