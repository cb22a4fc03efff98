package basemap

// Topology is a level in the form that is written: integer arcs that
// neighbours share, and shapes that name them. Arc n forwards is 2n, backwards
// 2n+1.
type Topology struct {
	Tolerance float64 // metres
	Bits      int     // positions are in steps of 180/2^Bits degrees
	Arcs      [][][2]int32
	Areas     []Shape
	Lines     []Path
	Lakes     []Shape
}

// Shape is one polygon: rings of arcs, the outer one first.
type Shape struct {
	Country, Region string
	Occupied        bool
	Rings           [][]int
}

// Path is a line: arcs end to end.
type Path struct {
	Kind LineKind
	Arcs []int
}

const (
	magic   = "SLBASEMAP"
	version = 1

	maxBits    = 26       // 180 * 2^26 / 180 fits an int32
	maxRaw     = 16 << 20 // bytes of a section, unpacked
	maxPoints  = 16 << 20 // positions of a level, all shapes together
	maxLevels  = 16
	gazetteerQ = 24 // bits of the gazetteer's positions, about a metre
)
