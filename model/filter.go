package model

import "slices"

// A Filter says which claims somebody wants to see. The values within one of
// its lists are alternatives; its members go together. The zero Filter lets
// everything through.
type Filter struct {
	// Words must all occur, each in any of: the claim's text, the names of its
	// figures and the notes about it; the name, short name, role and party of
	// its voice; the title and the carrier of its event; the names of the place
	// where it was said, and of those that its event is at, from or to, or that
	// it is itself about. A part of a word will do. Case, accents and the form
	// of quotes and dashes are no matter, in any script.
	Words string

	Voices  []string // ids
	Parties []string // as Voice.Side names them
	Stances []Stance
	Events  []string // ids of what it is about
	Places  []string // ids: where it was said, or what it or its event is about

	Disputed bool // about an event in dispute at the moment
	Inferred bool // with a member that the briefing's author inferred
	Notes    bool // with a note of the briefing about it
}

// IsZero tells whether the filter lets everything through. Words of nothing but
// white space are none.
func (f Filter) IsZero() bool {
	return len(lookedUp(f.Words)) == 0 && !f.chooses() && !f.Disputed
}

// chooses tells whether the filter asks for more than words and dispute.
func (f Filter) chooses() bool {
	return f.asksOfClaims() || len(f.Events) > 0 || len(f.Places) > 0 || f.Inferred || f.Notes
}

// asksOfClaims tells whether the filter asks for what only claims have.
func (f Filter) asksOfClaims() bool {
	return len(f.Voices) > 0 || len(f.Parties) > 0 || len(f.Stances) > 0
}

// Equal tells whether two filters are written alike, but for the order and the
// repetition of alternatives.
func (f Filter) Equal(g Filter) bool {
	return f.Words == g.Words && f.Disputed == g.Disputed && f.Inferred == g.Inferred && f.Notes == g.Notes &&
		alike(f.Voices, g.Voices) && alike(f.Parties, g.Parties) && alike(f.Stances, g.Stances) &&
		alike(f.Events, g.Events) && alike(f.Places, g.Places)
}

// alike tells whether two lists have the same members.
func alike[T comparable](a, b []T) bool {
	within := func(some, all []T) bool {
		return !slices.ContainsFunc(some, func(v T) bool { return !slices.Contains(all, v) })
	}
	return within(a, b) && within(b, a)
}

// Clone is a filter that shares no list with the one it is made of.
func (f Filter) Clone() Filter {
	f.Voices, f.Parties, f.Stances = slices.Clone(f.Voices), slices.Clone(f.Parties), slices.Clone(f.Stances)
	f.Events, f.Places = slices.Clone(f.Events), slices.Clone(f.Places)
	return f
}

// admits tells whether a claim passes the members of the filter that need
// neither the moment nor its words.
func (f Filter) admits(ix *Index, s *saying) bool {
	c := s.claim
	switch {
	case !anyOf(f.Voices, c.Voice), !anyOf(f.Stances, c.Stance), !anyOf(f.Events, c.About):
		return false
	case len(f.Parties) > 0 && !anyOf(f.Parties, ix.VoiceSide(c.Voice)):
		return false
	case len(f.Places) > 0 && !f.at(c.Place) && !f.at(c.About) && (s.event < 0 || !f.atEvent(ix.courses[s.event].event)):
		return false
	case f.Inferred && len(c.Inferred) == 0, f.Notes && len(ix.notes[c.ID]) == 0:
		return false
	}
	return true
}

// admitsEvent tells the same of an event that no claim is about.
func (f Filter) admitsEvent(ix *Index, e *Event) bool {
	switch {
	case f.asksOfClaims(), f.Disputed, !anyOf(f.Events, e.ID):
		return false
	case len(f.Places) > 0 && !f.atEvent(e):
		return false
	case f.Inferred && len(e.Inferred) == 0, f.Notes && len(ix.notes[e.ID]) == 0:
		return false
	}
	return true
}

// at tells whether a place is one of those asked for.
func (f Filter) at(place string) bool { return place != "" && slices.Contains(f.Places, place) }

// atEvent tells whether an event is at one of the places asked for, or goes from
// or to one.
func (f Filter) atEvent(e *Event) bool { return f.at(e.Place) || f.at(e.From) || f.at(e.To) }

// anyOf tells whether v is one of the alternatives, or there are none.
func anyOf[T comparable](alternatives []T, v T) bool {
	return len(alternatives) == 0 || slices.Contains(alternatives, v)
}
