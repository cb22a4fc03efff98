package model

// A Stance is how a voice stands to what a claim is about.
type Stance string

// The stances of the format. Unconfirmed means that the voice sees no evidence
// or can't confirm, which is not the same as denying.
const (
	Asserts     Stance = "asserts"
	Denies      Stance = "denies"
	Unconfirmed Stance = "unconfirmed"
	Doubts      Stance = "doubts"
	Expects     Stance = "expects"
	Warns       Stance = "warns"
)

// Stances lists every stance, in the order in which keys and filters show them.
var Stances = []Stance{Asserts, Denies, Unconfirmed, Doubts, Expects, Warns}

// Supports tells whether the stance asserts that the thing is so.
func (s Stance) Supports() bool { return s == Asserts }

// Objects tells whether the stance stands against: it denies, doubts or can't
// confirm.
func (s Stance) Objects() bool { return s == Denies || s == Doubts || s == Unconfirmed }
