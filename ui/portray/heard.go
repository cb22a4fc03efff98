package portray

import (
	"slices"
	"strings"

	"sightline/model"
)

// spoken tells whether anybody spoke at the n-th place whom the sieve lets through, as a
// source states, and as the author inferred, and for how long. On the clock of what was said
// everybody so far has spoken; on the other clock those who spoke at the moment.
func (in MapInput) spoken(n int, place string) (stated, inferred bool, holds model.Tenure) {
	stated, inferred, holds = in.Snapshot.AnySaidAt(n)
	if in.Sieve == nil || !stated && !inferred {
		return stated, inferred, holds
	}
	return len(in.speakers(place, false)) > 0, len(in.speakers(place, true)) > 0, model.Tenure{}
}

// speakers are the voices that spoke at a place, by name.
func (in MapInput) speakers(place string, inferred bool) []string {
	var names []string
	for _, c := range in.Snapshot.SaidAt(place) {
		if c.Claim.Inferred.Has("place") == inferred && in.Sieve.Passes(c.Claim, in.Snapshot) {
			names = note(names, in.Index.VoiceLabel(c.Claim.Voice))
		}
	}
	return names
}

// asserters are the voices that assert an event, by name: all of them, as its
// standing goes by all claims.
func (in MapInput) asserters(event string) []string {
	var names []string
	for _, c := range in.Snapshot.About(event) {
		if c.Claim.Stance.Supports() && !c.Earlier {
			names = note(names, in.Index.VoiceLabel(c.Claim.Voice))
		}
	}
	return names
}

// note adds a name, once.
func note(names []string, name string) []string {
	if slices.Contains(names, name) {
		return names
	}
	return append(names, name)
}

// tell puts what is told at a spot into words: of an event its title, then who
// asserts it, or, where somebody objects, who that is; else who spoke there. An
// event that is the spot itself has its title told by the spot's name: of it only
// the rest is told, and nothing of one that is the briefing's own account.
func (in MapInput) tell(sp *spot, line spotLine) telling {
	if line.statement {
		return telling{rest: "said here: " + short(in.speakers(sp.id, line.inferred))}
	}
	e, _ := in.Snapshot.Event(line.id)
	if line.id == sp.id {
		return telling{rest: in.stands(e, "asserted by ")}
	}
	if rest := in.stands(e, ""); rest != "" {
		return telling{e.Event.Title, dash + rest}
	}
	return telling{title: e.Event.Title}
}

// stands says how an event stands, with some words before those who assert it;
// nothing where the briefing states it on its own account.
func (in MapInput) stands(e model.EventState, asserted string) string {
	switch e.Standing {
	case model.Unattributed:
		return ""
	case model.Asserted, model.Corroborated:
		return asserted + short(in.asserters(e.Event.ID))
	case model.Disputed:
		return e.Standing.Words() + " by " + short(e.Against)
	case model.Rejected:
		return "objected to by " + short(e.Against) + ", nobody asserts it"
	}
	return e.Standing.Words()
}

// dash joins a title with what follows so that the two are not torn apart at
// the end of a line.
const dash = "\u00a0—\u00a0"

// short joins at most two names and counts the rest.
func short(names []string) string {
	if len(names) <= 2 {
		return strings.Join(names, ", ")
	}
	return strings.Join(names[:2], ", ") + " and " + plural(len(names)-2, "other", "others")
}
