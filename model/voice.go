package model

// A Voice is somebody who says something: a person, an office, an agency.
type Voice struct {
	ID    string
	Name  string
	Short string // for tight places; "" means Name
	Role  string
	Party string // the side it speaks for; "" if it speaks for itself alone
	Kind  string // "person", "organisation", …

	Inferred Inferred
	Pos      Position
	Extra    Extra
}

// Label is the voice's short name, or its name if it has no short one.
func (v Voice) Label() string {
	if v.Short != "" {
		return v.Short
	}
	return v.Name
}

// Side is the party that the voice counts for: its party, or its own name if
// it speaks for itself alone.
func (v Voice) Side() string {
	if v.Party != "" {
		return v.Party
	}
	return v.Name
}
