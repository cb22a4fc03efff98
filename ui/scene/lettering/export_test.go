package lettering

import "sightline/ui/scene"

// OutlineIn reads a glyph of a TrueType file as those of our own are read.
func OutlineIn(file []byte, glyph uint32) scene.Path {
	return newGlyf(file, 1000).outline(glyph)
}

// Read reads a file as our own are read when a character first needs them.
func Read(file []byte) error {
	_, err := newTypeface(0, file)
	return err
}

// Levels are the embedding levels of a line, from left to right or not, a digit each.
func Levels(text string, fromRight bool) string {
	base := leftToRight
	if fromRight {
		base = rightToLeft
	}
	out := ""
	for _, l := range levels([]rune(text), base) {
		out += string(rune('0' + l))
	}
	return out
}
