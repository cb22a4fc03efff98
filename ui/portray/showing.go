package portray

import (
	"slices"

	"sightline/model"
)

// A showing is what a picture shows of a briefing.
type showing struct {
	in     PictureInput
	all    bool            // it has no map: everything that passes, but no places
	ids    map[string]bool // claims, events, places, voices and sources
	placed map[string]bool // of them, the events and places that are in the map's view
	cards  map[string]bool // claims that have a card
}

// showing finds out what a picture shows at its moment: what its filter lets
// through and is in the view of its map, and what has a card. With nobody to look
// it shows everything but places, as the board does.
//
// A claim is in view if what it is about is, or where the map tells that it was
// made. A voice is
// shown with its claims, and so is a source that they are cited from.
func (in PictureInput) showing(look *lookout, cards []string) showing {
	on := showing{in: in, all: look == nil, ids: map[string]bool{}, placed: map[string]bool{}, cards: map[string]bool{}}
	if len(in.Index.Briefing().Notes) == 0 || in.HideNotes {
		return on
	}
	for _, id := range cards {
		on.cards[id] = true
	}
	for e := range in.Snapshot.AllEvents() {
		if e.Shown && in.Sieve.Shows(e.Event, in.Snapshot) && (look == nil || look.seesID(e.Event.ID)) {
			on.event(e.Event, look, look == nil)
		}
	}
	for _, p := range in.Index.Briefing().Places {
		for _, c := range in.Snapshot.SaidAt(p.ID) {
			if look != nil && in.Sieve.Passes(c.Claim, in.Snapshot) && look.seesID(p.ID) {
				on.ids[c.Claim.ID], on.ids[p.ID], on.placed[p.ID] = true, true, true
			}
		}
	}
	for _, c := range in.Sieve.Claims(in.Snapshot) {
		_, event := in.Index.Event(c.Claim.About)
		if on.all && event || on.placed[c.Claim.About] || on.ids[c.Claim.ID] || on.cards[c.Claim.ID] {
			on.claim(c.Claim, look == nil)
		}
	}
	return on
}

// event adds an event and the places that it has in view.
func (on showing) event(e *model.Event, look *lookout, all bool) {
	on.ids[e.ID], on.placed[e.ID] = true, !all
	for _, id := range []string{e.Place, e.From, e.To} {
		if !all && look.seesID(id) {
			on.ids[id], on.placed[id] = true, true
		}
	}
}

// claim adds a claim, with who makes it and where it is written, and what it is
// about where the map does not tell that.
func (on showing) claim(c *model.Claim, all bool) {
	on.ids[c.ID], on.ids[c.Voice] = true, true
	for _, cite := range c.Cites {
		on.ids[cite.Source] = true
	}
	if all || on.cards[c.ID] {
		on.ids[c.About] = true
	}
}

// concerns tells whether a note belongs under the picture.
//
// A note about something does if that is shown. A caution or correction about
// the whole is about every picture of it: whoever writes one that speaks of
// somebody must say so by its about, or it is printed before they are heard of.
// Context about the whole tells of what came of it all, and waits until every
// claim has been made.
func (on showing) concerns(n model.Note) bool {
	switch {
	case n.About == "" && (n.Kind == model.Caution || n.Kind == model.Correction):
		return true
	case n.About == "":
		return allSaid(on.in.Index, on.in.Snapshot)
	case on.in.Scene != "" && n.About == on.in.Scene:
		return true
	}
	return on.ids[n.About]
}

// allSaid tells whether by the moment all claims of a briefing may have been made.
func allSaid(ix *model.Index, snap model.Snapshot) bool {
	end, bounded := snap.Moment.End()
	if snap.Clock == model.Happened || snap.Moment.IsZero() || !bounded {
		return true
	}
	return !slices.ContainsFunc(ix.Briefing().Claims, func(c model.Claim) bool {
		at, known := c.Said.Begin()
		return known && !at.Before(end)
	})
}

// sites are where a note is called: at the label of what it is about, at the name
// on a claim's card, after the sources; in the heading if it is about the whole.
func (on showing) sites(n model.Note) []callSite {
	if n.About == "" || n.About == on.in.Scene {
		return []callSite{{}}
	}
	if _, ok := on.in.Index.Source(n.About); ok || on.placed[n.About] {
		return []callSite{{id: n.About}}
	}
	if on.all {
		return on.boardSites(n)
	}
	var all []callSite
	labelled := false
	for _, c := range on.in.Sieve.Claims(on.in.Snapshot) {
		if !on.ids[c.Claim.ID] || !slices.Contains([]string{c.Claim.ID, c.Claim.Voice, c.Claim.About}, n.About) {
			continue
		}
		if on.cards[c.Claim.ID] {
			all = append(all, callSite{id: c.Claim.ID})
		}
		if site, ok := on.label(c.Claim, n.About == c.Claim.Voice); ok && !labelled {
			all, labelled = append(all, site), true
		}
	}
	return all
}

// boardSites are where a note is called on a board: at an event's title, a voice's
// name, the cell of a claim; at the event if the claim is an earlier position, which
// has no mark.
func (on showing) boardSites(n model.Note) []callSite {
	c, ok := on.in.Index.Claim(n.About)
	if !ok {
		return []callSite{{id: n.About}}
	}
	state, _ := newHearing(on.in.Index, on.in.Snapshot).state(n.About)
	if state.Earlier {
		return []callSite{{id: c.About}}
	}
	return []callSite{{id: n.About}}
}

// label is the label of the map that tells of a claim: what it is about, if that
// is there, else where it was made; of a voice the other way round.
func (on showing) label(c *model.Claim, voice bool) (callSite, bool) {
	said := callSite{id: c.Place, said: true, inferred: c.Inferred.Has("place")}
	switch {
	case voice && on.placed[c.Place]:
		return said, true
	case on.placed[c.About]:
		return callSite{id: c.About}, true
	}
	return said, on.placed[c.Place]
}
