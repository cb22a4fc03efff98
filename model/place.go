package model

import "github.com/paulmach/orb"

// A Place is somewhere that events happen and statements are made.
type Place struct {
	ID        string
	Name      string
	Names     []Name // in other languages
	Precision Precision
	Geometry  orb.Geometry // longitude, latitude in degrees; nil if the file gives none
	Inferred  Inferred

	// Plain is true if the file gave no kind: then Extra holds everything that
	// it said of the place, and the fields above are what could be read from it.
	Plain bool
	// Raw is the geometry as the file wrote it, without white space, if that
	// says more than Geometry (altitudes, unknown members) or says it in other
	// characters. A codec writes it back as long as it means Geometry.
	Raw []byte

	Pos   Position
	Extra Extra // unknown members of the feature's "properties"
	Outer Extra // unknown members of the feature itself
}

// A Name is a name in one language.
type Name struct {
	Language string // BCP 47
	Text     string
}

// Precision says how exactly a place is known.
type Precision string

// The precisions, from exact to unknown. The zero value means that the file
// does not say.
const (
	Exact       Precision = "exact"
	City        Precision = "city"
	District    Precision = "district"
	Region      Precision = "region"
	Country     Precision = "country"
	Undisclosed Precision = "undisclosed"
)

// Dot tells whether a place known this well may be drawn as a dot: only what
// is exact, a city, or an unqualified point.
func (p Precision) Dot() bool { return p == "" || p == Exact || p == City }
