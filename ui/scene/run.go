package scene

// A Run is one line of text, shaped: the characters, how they are set, and the
// glyphs that show them. A painter that keeps text as text uses Text and
// Style, one that paints outlines uses Glyphs.
type Run struct {
	Text    string
	Style   Style
	Glyphs  []Glyph
	Advance float64 // logical pixels from the line's left end to its right end
}

// A Style is how text is set.
type Style struct {
	Face     Face
	Size     float64 // of the em, logical pixels
	Tracking float64 // extra space after each character, logical pixels
	Slant    bool    // leans to the right, the outlines sheared
	Tabular  bool    // digits of one width, so that a changing number does not move
}

// A Face is one of the faces inside the program.
type Face uint8

// The faces.
const (
	Regular Face = iota
	Bold
)

// A Glyph is one glyph of a run. Its id is an index into the face's font file.
type Glyph struct {
	Face Face
	ID   uint32
	X, Y float64 // of its origin from the run's left end and baseline, logical pixels
}
