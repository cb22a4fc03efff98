package portray

import (
	"strings"

	"sightline/model"
)

// A hearing is what a snapshot's claims say, gathered in one pass: who asserts
// which event, and who spoke where.
type hearing struct {
	asserting map[string][]string // voices' names, by event
	spoke     map[string][]string // by place, as stated
	placed    map[string][]string // by place, as the author inferred
}

// listen gathers. On the clock of what was said everybody so far has spoken; on
// the other clock those who spoke at the moment.
//
// Who asserts what goes by all claims, as the standing does; who spoke where by
// those that the sieve lets through.
func listen(in MapInput) hearing {
	ix, snap := in.Index, in.Snapshot
	h := hearing{map[string][]string{}, map[string][]string{}, map[string][]string{}}
	for _, c := range snap.Claims() {
		v, ok := ix.Voice(c.Claim.Voice)
		if !ok {
			continue
		}
		if c.Claim.Stance.Supports() && !c.Earlier {
			note(h.asserting, c.Claim.About, v.Label())
		}
		if c.Claim.Place == "" || (snap.Clock == model.Happened && !c.Claim.Said.Overlaps(snap.Moment)) || !in.Sieve.Passes(c.Claim, snap) {
			continue
		}
		if c.Claim.Inferred.Has("place") {
			note(h.placed, c.Claim.Place, v.Label())
		} else {
			note(h.spoke, c.Claim.Place, v.Label())
		}
	}
	return h
}

// note adds a name under an id, once.
func note(names map[string][]string, id, name string) {
	for _, n := range names[id] {
		if n == name {
			return
		}
	}
	names[id] = append(names[id], name)
}

// told is an event in a line: its title, then who asserts it, or, where
// somebody objects, who that is.
func (h hearing) told(e model.EventState) telling {
	rest := dash + e.Standing.Words()
	switch e.Standing {
	case model.Unattributed:
		rest = ""
	case model.Asserted, model.Corroborated:
		rest = dash + short(h.asserting[e.Event.ID])
	case model.Disputed:
		rest += " by " + short(e.Against)
	case model.Rejected:
		rest = dash + "objected to by " + short(e.Against) + ", nobody asserts it"
	}
	return telling{e.Event.Title, rest}
}

// dash joins a title with what follows so that the two are not torn apart at
// the end of a line.
const dash = "\u00a0—\u00a0"

// statements are the lines for who spoke at a place: those of whom a source
// states it first, then those whom the author put there.
func (h hearing) statements(place string) []spotLine {
	var lines []spotLine
	if names := h.spoke[place]; len(names) > 0 {
		lines = append(lines, spotLine{statement: true, text: telling{rest: "said here: " + short(names)}})
	}
	if names := h.placed[place]; len(names) > 0 {
		lines = append(lines, spotLine{statement: true, inferred: true, text: telling{rest: "said here: " + short(names)}})
	}
	return lines
}

// short joins at most two names and counts the rest.
func short(names []string) string {
	if len(names) <= 2 {
		return strings.Join(names, ", ")
	}
	return strings.Join(names[:2], ", ") + " and " + plural(len(names)-2, "other", "others")
}
