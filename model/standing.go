package model

// A Standing is what the claims that count make of an event. It tells who
// agrees with whom, never what is true.
type Standing string

// The standings of the format.
const (
	// Unattributed: no claim in the whole file is about the event; the
	// briefing states it on its own account.
	Unattributed Standing = "unattributed"
	// Unsaid: claims are about it, but none of them counts yet.
	Unsaid Standing = "unsaid"
	// Expected: it is only expected or warned of.
	Expected Standing = "expected"
	// Asserted: one party asserts it and nobody is against.
	Asserted Standing = "asserted"
	// Corroborated: two parties or more assert it and nobody is against.
	Corroborated Standing = "corroborated"
	// Disputed: somebody asserts it and somebody denies, doubts or can't
	// confirm it.
	Disputed Standing = "disputed"
	// Rejected: nobody asserts it and somebody denies, doubts or can't confirm
	// it.
	Rejected Standing = "rejected"
)

// Standings lists every standing, in the order in which keys show them.
var Standings = []Standing{Unattributed, Asserted, Corroborated, Disputed, Rejected, Expected, Unsaid}

// Words says the standing as people read it in a key or on a card.
func (s Standing) Words() string {
	switch s {
	case Unattributed:
		return "the briefing's own account"
	case Unsaid:
		return "not said yet"
	case Expected:
		return "expected, not asserted"
	case Asserted:
		return "asserted, nobody objects"
	case Corroborated:
		return "asserted by several, nobody objects"
	case Disputed:
		return "disputed"
	case Rejected:
		return "objected to, nobody asserts it"
	}
	return string(s)
}

// A tableau counts the positions on one event: the parties that assert it, the
// parties that object to it, and the claims that expect it or warn of it.
type tableau struct{ asserting, objecting, foreseeing int }

// standing reads the format's table of standings for an event that claims are
// about.
func (t tableau) standing() Standing {
	switch {
	case t.asserting > 0 && t.objecting > 0:
		return Disputed
	case t.objecting > 0:
		return Rejected
	case t.asserting > 1:
		return Corroborated
	case t.asserting == 1:
		return Asserted
	case t.foreseeing > 0:
		return Expected
	}
	return Unsaid
}
