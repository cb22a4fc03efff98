package model

import "strings"

// A Basemap is what a briefing wants of the map underneath: whose view of the
// world's borders, and what is to be changed in it. Names and codes are as
// written: what there is, only the map itself knows.
type Basemap struct {
	Worldview   string // one of Worldviews(); empty is the first
	Names       []Renaming
	Lines       []Border
	Territories []Territory

	Pos   Position
	Extra Extra
}

// Worldviews returns the worldviews that a briefing can ask for, by id. The
// first is the default.
func Worldviews() []string {
	return []string{"un", "de-facto", "argentina", "china", "japan", "morocco", "russia", "serbia", "turkey", "ukraine"}
}

// A Renaming gives a country, place, region, sea or river another name.
type Renaming struct {
	Of string // its English name, or a country's ISO 3166-1 alpha-3 code
	To string

	Pos Position
}

// A Border is a line between two sides, each a country by its ISO 3166-1 alpha-3
// code or a territory by its English name; or around one side.
type Border struct {
	Between []string // two sides; none if Around is set
	Around  string
	As      BorderKind

	Pos   Position
	Extra Extra
}

// A BorderKind is how a border is drawn.
type BorderKind string

// The kinds of border.
const (
	InternationalBorder BorderKind = "international"
	DisputedBorder      BorderKind = "disputed"
	NoBorder            BorderKind = "none"
)

// A Territory says with which country a territory is shown.
type Territory struct {
	Name     string // English, or an ISO 3166-1 alpha-3 code
	Country  string // ISO 3166-1 alpha-3
	Occupied bool   // held by another state: hatched

	Pos   Position
	Extra Extra
}

// Find returns where in the file a renaming, a line or a territory stands that
// names something; where the basemap does if there is none.
func (b *Basemap) Find(name string) Position {
	for _, n := range b.Names {
		if n.Of == name {
			return n.Pos
		}
	}
	for _, l := range b.Lines {
		if l.Around == name || strings.Join(l.Between, "–") == name {
			return l.Pos
		}
	}
	for _, t := range b.Territories {
		if t.Name == name || t.Country == name {
			return t.Pos
		}
	}
	return b.Pos
}
