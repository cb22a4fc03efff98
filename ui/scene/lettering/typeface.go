package lettering

import (
	"fmt"

	"github.com/go-text/typesetting/font"

	"sightline/ui/scene"
)

// A typeface is one font file, read so far as text needs it. It does not
// change and is safe for concurrent use.
type typeface struct {
	number scene.Face
	font   *font.Font // the tables for shaping
	upem   int
	file   []byte // TrueType; nil for the system's
	outliner
}

// An outliner gives the outline of a glyph in ems, y down, as closed contours.
type outliner interface {
	outline(glyph uint32) scene.Path
}

// newTypeface reads a TrueType file inside the program.
func newTypeface(number scene.Face, file []byte) (*typeface, error) {
	f, err := sfnt(file).forShaping()
	if err != nil {
		return nil, fmt.Errorf("face %d: %w", number, err)
	}
	return &typeface{number: number, font: f, upem: int(f.Upem()), file: file, outliner: newGlyf(file, f.Upem())}, nil
}

// has tells whether the face has a character.
func (t *typeface) has(r rune) bool {
	_, ok := t.font.NominalGlyph(r)
	return ok
}
