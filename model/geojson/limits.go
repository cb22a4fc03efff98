package geojson

// What a file may hold at most. All are told in the program's help.
const (
	MaxBytes     = 64 << 20  // of the file
	MaxDepth     = 64        // of objects and lists within each other
	MaxVertices  = 2_000_000 // positions in all geometries together
	MaxItems     = 1_000_000 // features, sources, voices, claims, scenes and notes together
	MaxParagraph = 1 << 16   // bytes of one paragraph of a source's text
	MaxProblems  = 100       // that one reading tells
)
