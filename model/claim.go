package model

import "sightline/model/edtf"

// A Claim is one thing that one voice said about one event.
type Claim struct {
	ID     string
	Voice  string // id
	Stance Stance
	About  string    // id of an event or movement (or of a place: then no standing follows)
	Said   edtf.Date // never zero
	Place  string    // id of the place where it was said; "" if none is given
	Text   string
	Via    []string // ids of voices or sources: the relays back to the source's reporter

	Credibility int // Admiralty grade 1 to 6; 0 is ungraded
	Figures     []Figure
	Cites       []Cite
	Supersedes  []string  // ids of claims that this one replaces
	Withdrawn   edtf.Date // when it stopped counting; zero if it never did
	Inferred    Inferred

	Pos   Position
	Extra Extra
}

// A Figure is a number that a claim gives, under a name that claims share.
// The number is About, or lies from Min and/or to Max; nil where not given.
type Figure struct {
	Name            string
	About, Min, Max *float64
	Extra           Extra
}

// A Note is the briefing's own remark.
type Note struct {
	About string // any id; "" if it is about the briefing as a whole
	Kind  NoteKind
	Text  string
	URL   string

	Pos   Position
	Extra Extra
}

// A NoteKind says what a note is for.
type NoteKind string

// The kinds of note.
const (
	Correction NoteKind = "correction"
	Context    NoteKind = "context"
	Caution    NoteKind = "caution"
)
