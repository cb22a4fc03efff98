package portray

import (
	"slices"

	"sightline/model"
)

// stageMost is how many cards stand on the stage; the other claims are counted.
const stageMost = 4

// StageClaims are the claims that a scene's focus comes to, for the cards on the
// stage: those that it names, then those about the events and places that it
// names, without earlier positions. Those that are not said at the moment are
// among them, and are left out when the stage is laid out. The first four have
// both sides, if there are two.
func StageClaims(ix *model.Index, snap model.Snapshot, focus []string) []string {
	var all []string
	add := func(id string) {
		if !slices.Contains(all, id) {
			all = append(all, id)
		}
	}
	for _, id := range focus {
		if _, ok := ix.Claim(id); ok {
			add(id)
		}
	}
	for _, id := range focus {
		for _, c := range ix.ClaimsAbout(id) {
			if state, ok := stateOf(ix, snap, c.ID); ok && !state.Earlier {
				add(c.ID)
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

// stateOf is a claim as it counts at a moment; false if it does not.
func stateOf(ix *model.Index, snap model.Snapshot, id string) (model.ClaimState, bool) {
	c, ok := ix.Claim(id)
	if !ok {
		return model.ClaimState{}, false
	}
	states := snap.About(c.About)
	if _, event := ix.Event(c.About); !event {
		states = snap.Claims()
	}
	for _, state := range states {
		if state.Claim.ID == id {
			return state, true
		}
	}
	return model.ClaimState{}, false
}

// stageStates are the claims whose cards are shown, those that object after the
// others, and those that are only counted.
func stageStates(in StageInput) (shown, rest []model.ClaimState) {
	for _, id := range in.Cards {
		if state, ok := stateOf(in.Index, in.Snapshot, id); ok {
			shown = append(shown, state)
		}
	}
	if len(shown) > stageMost {
		shown, rest = shown[:stageMost], shown[stageMost:]
	}
	return shown, rest
}

// restWords count the claims that have no card.
func restWords(rest []model.ClaimState) string {
	objecting := 0
	for _, c := range rest {
		if c.Claim.Stance.Objects() {
			objecting++
		}
	}
	words := "and " + plural(len(rest), "more claim", "more claims")
	switch {
	case objecting == 0:
		return words
	case objecting == len(rest):
		return words + ", objecting"
	}
	return words + ", " + thousands(objecting) + " objecting"
}
