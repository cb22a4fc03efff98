package model

// A Briefing is one file's worth of facts, in the file's order.
//
// A codec has checked it before anybody else sees it: ids are unique over the
// whole briefing, and every reference leads to something that is there. What a scene
// has in focus may be gone: that is in Doubts.
type Briefing struct {
	Version  int // of the format; 0 for a plain map that names none
	Title    string
	Summary  string
	Language string   // BCP 47
	Basemap  *Basemap // nil: the map underneath as it is

	Sources []Source
	Voices  []Voice
	Claims  []Claim
	Scenes  []Scene
	Notes   []Note
	Places  []Place
	Events  []Event // events and movements, in the file's order

	// Order lists the ids of places, events and movements as the file's
	// features had them, so that a codec can write them back in that order.
	Order []string

	// Doubts are what was wrong with the file where it can still be shown: ids in a
	// scene's focus that nothing has, claims that are withdrawn or replaced before they
	// are said, dates of a plain map that are written in another way, a language that is
	// no tag, and members that are not known but a slip away from one that is. They are
	// no part of what the briefing says.
	Doubts Problems

	Extra Extra // unknown members of the "briefing" object
	Outer Extra // unknown members of the file's outermost object
}

// A Position is where in the file a thing was read: line and column, both
// from 1, the column counted in characters. The zero Position means that the
// thing came from no file.
type Position struct{ Line, Column int }

// Extra holds the members of an object that this version of the format does
// not know, in the file's order.
type Extra []Member

// A Member is one name of an object with its value as it was written.
type Member struct {
	Name string
	Raw  []byte // one JSON value, without the white space around it
}

// Inferred names the members of an object that the briefing's author inferred
// and no source states.
type Inferred []string

// Has tells whether the member was inferred.
func (i Inferred) Has(member string) bool {
	for _, m := range i {
		if m == member {
			return true
		}
	}
	return false
}
