package portray

import (
	"slices"
	"strings"

	"sightline/model"
)

// stageMost is how many cards stand on the stage; the other claims are counted.
const stageMost = 4

// StageClaims are the claims that a scene's focus comes to, for the cards on the
// stage: those that it names, then those about the events and places that it
// names that count at the moment, without earlier positions. The first four have
// both sides, if there are two.
func StageClaims(ix *model.Index, snap model.Snapshot, focus []string) []string {
	var all []string
	known := map[string]bool{}
	add := func(id string) {
		if !known[id] {
			all, known[id] = append(all, id), true
		}
	}
	for _, id := range focus {
		if _, ok := ix.Claim(id); ok {
			add(id)
		}
	}
	for _, id := range focus {
		for _, state := range statesAbout(ix, snap, id) {
			if !state.Earlier {
				add(state.Claim.ID)
			}
		}
	}
	return bothSides(ix, all)
}

// bothSides moves the first claim of a side up to the fourth place, if the first
// four are all of the other.
func bothSides(ix *model.Index, ids []string) []string {
	objects := func(id string) bool {
		c, ok := ix.Claim(id)
		return ok && c.Stance.Objects()
	}
	if len(ids) <= stageMost {
		return ids
	}
	side := objects(ids[0])
	other := slices.IndexFunc(ids, func(id string) bool { return objects(id) != side })
	if other < stageMost {
		return ids
	}
	id := ids[other]
	return slices.Insert(slices.Delete(slices.Clone(ids), other, other+1), stageMost-1, id)
}

// statesAbout are the claims about an event or a place that count at a moment.
func statesAbout(ix *model.Index, snap model.Snapshot, id string) []model.ClaimState {
	if _, event := ix.Event(id); event {
		return snap.About(id)
	}
	if len(ix.ClaimsAbout(id)) == 0 {
		return nil
	}
	return slices.DeleteFunc(snap.Claims(), func(c model.ClaimState) bool { return c.Claim.About != id })
}

// A hearing finds claims as they count at a moment. What it has found about
// something it remembers.
type hearing struct {
	ix    *model.Index
	snap  model.Snapshot
	about map[string]map[string]model.ClaimState // by what they are about, and by their ids
}

func newHearing(ix *model.Index, snap model.Snapshot) hearing {
	return hearing{ix, snap, map[string]map[string]model.ClaimState{}}
}

// state is a claim as it counts; false if it does not.
func (h hearing) state(id string) (model.ClaimState, bool) {
	c, ok := h.ix.Claim(id)
	if !ok {
		return model.ClaimState{}, false
	}
	known, ok := h.about[c.About]
	if !ok {
		known = map[string]model.ClaimState{}
		for _, state := range statesAbout(h.ix, h.snap, c.About) {
			known[state.Claim.ID] = state
		}
		h.about[c.About] = known
	}
	state, ok := known[id]
	return state, ok
}

// stageStates are the claims whose cards are shown, and those that are only
// counted.
func stageStates(in StageInput) (shown, rest []model.ClaimState) {
	heard := newHearing(in.Index, in.Snapshot)
	for _, id := range in.Cards {
		if state, ok := heard.state(id); ok && in.Sieve.Passes(state.Claim, in.Snapshot) {
			shown = append(shown, state)
		}
	}
	if len(shown) > stageMost {
		shown, rest = shown[:stageMost], shown[stageMost:]
	}
	return shown, rest
}

// restWords count the claims that have no card, and of how many who made them has
// another position by now.
func restWords(rest []model.ClaimState, earlier int) string {
	objecting := 0
	for _, c := range rest {
		if c.Claim.Stance.Objects() {
			objecting++
		}
	}
	var parts []string
	if len(rest) > 0 {
		parts = append(parts, plural(len(rest), "more claim", "more claims"))
	}
	switch {
	case objecting == 0:
	case objecting == len(rest):
		parts = append(parts, "objecting")
	default:
		parts = append(parts, thousands(objecting)+" objecting")
	}
	if earlier > 0 {
		parts = append(parts, plural(earlier, "earlier position", "earlier positions"))
	}
	return "and " + strings.Join(parts, ", ")
}
