package scene

// A Run is one line of text, shaped: the characters, how they are set, and the
// glyphs that show them. A painter that keeps text as text uses Text and
// Style, one that paints outlines uses Glyphs.
type Run struct {
	Text    string
	Style   Style
	Glyphs  []Glyph
	Advance float64 // logical pixels from the line's left end to its right end, along it if it is bent
}

// A Style is how text is set.
type Style struct {
	Face     Face
	Size     float64 // of the em, logical pixels
	Tracking float64 // extra space after each character, logical pixels
	Slant    bool    // leans to the right, the outlines sheared
	Tabular  bool    // digits of one width, so that a changing number does not move
}

// A Face is a font file. Styles are set in Regular or Bold; glyphs of scripts
// that these two lack are of other faces, which package lettering numbers. A
// number means one face as long as the program runs.
type Face uint16

// The faces that a style may have.
const (
	Regular Face = iota
	Bold
)

// A Glyph is one glyph of a run. Its id is an index into the face's font file.
// Glyphs that show the same characters, such as a letter and its accent, share
// a cluster, which is the index of the first of them among the characters
// (code points, not bytes) of the run's Text.
type Glyph struct {
	Face    Face
	ID      uint32
	Cluster int
	X, Y    float64 // of its origin from the run's left end and baseline, logical pixels
	Angle   float64 // radians, clockwise, about its origin; 0 in straight text
}
