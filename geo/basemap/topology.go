package basemap

import "github.com/paulmach/orb"

// Gazetteer is everything in a file but the lines: what there is, what it is
// called, and whose it is in whose view.
type Gazetteer struct {
	Credit      string
	Territories []Territory
	Frontiers   []Frontier
	Worldviews  []Worldview // the first is the default
	Places      []Place
	PlacesIn    []int32 // the territory of each place; -1 for none, and its country is as written
	Regions     []Region
	RegionsIn   []int32
	Seas        []Sea
	Waterways   []Waterway
}

// Territory is a piece of the world that every worldview gives to one holder,
// whole: a country's main body, or a part of one that some give to another.
type Territory struct {
	Name  string // English
	Names Names
	Code  string       // ISO 3166-1 alpha-3, if it is one; empty for a part
	Label orb.Point    // degrees, inside the largest polygon
	Axis  [2]orb.Point // degrees: the chord through Label to space a name along
	Area  float64      // square kilometres
	Span  float64      // kilometres: the side of a square as large as its first-level regions on average; 0 if unknown
}

// Frontier is all lines that separate the same: two territories, by index. A
// and B are the same for borders of regions inside of that one. Lines along which
// the source says that the border is in dispute are a frontier of their own.
type Frontier struct {
	A, B     int
	Disputed bool
	Claim    string // set for a claimed line that is no border of A and B: what it is
}

// Waterway is a river, canal or arm of a river.
type Waterway struct {
	Name  string // English; may be empty
	Names Names
}

// Topology is a level in the form that is written: integer arcs that
// neighbours share, and shapes that name them. Arc n forwards is 2n, backwards
// 2n+1.
type Topology struct {
	Tolerance float64 // metres
	Bits      int     // positions are in steps of 180/2^Bits degrees
	Arcs      [][][2]int32
	Cells     []int // how many arcs are packed together, in their order
	Land      []Shape
	Areas     []Shape
	Lines     []Path
	Lakes     []Shape
	Rivers    []Course
}

// Shape is one polygon: rings of arcs, the outer one first.
type Shape struct {
	Territory int // index; 0 for land and lakes
	Rings     [][]int
}

// Path is a line: arcs end to end.
type Path struct {
	Frontier int // index, or -1 for a coast
	Arcs     []int
}

// Course is a line of a waterway.
type Course struct {
	Waterway int // index
	Rank     int
	Arcs     []int
}

const (
	magic   = "SLBASEMAP"
	version = 6
	oldest  = 5 // the oldest version that is read: without names of worldviews and sizes of regions

	maxBits    = 26       // 180 * 2^26 / 180 fits an int32
	maxRaw     = 16 << 20 // bytes of a section, unpacked; and of a level's cells, all together
	maxPoints  = 16 << 20 // positions of a level, all shapes together
	maxLevels  = 16
	placeRanks = 11 // places are packed by rank, 0 to 10
	gazetteerQ = 24 // bits of the gazetteer's positions, about a metre
)
