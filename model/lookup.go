package model

import "slices"

// Briefing is what the index was made of.
func (ix *Index) Briefing() *Briefing { return ix.briefing }

// Claim is the claim with that id.
func (ix *Index) Claim(id string) (*Claim, bool) { return found(ix.claims, id) }

// Place is the place with that id.
func (ix *Index) Place(id string) (*Place, bool) { return found(ix.places, id) }

// Voice is the voice with that id.
func (ix *Index) Voice(id string) (*Voice, bool) { return found(ix.voices, id) }

// Source is the source with that id.
func (ix *Index) Source(id string) (*Source, bool) { return found(ix.sources, id) }

// Scene is the scene with that id, one of Sequence's.
func (ix *Index) Scene(id string) (*Scene, bool) {
	if id == "" || len(ix.briefing.Scenes) > 0 {
		return found(ix.scenes, id)
	}
	for i, scenes := 0, ix.Automatic().Scenes; i < len(scenes); i++ {
		if scenes[i].ID == id {
			return &scenes[i], true
		}
	}
	return nil, false
}

// Has tells whether anything in the briefing has that id. Automatic scenes are not
// in it.
func (ix *Index) Has(id string) bool {
	_, event := ix.events[id]
	return event || ix.claims[id] != nil || ix.places[id] != nil || ix.voices[id] != nil ||
		ix.sources[id] != nil || ix.scenes[id] != nil
}

// Event is the event or movement with that id.
func (ix *Index) Event(id string) (*Event, bool) {
	i, ok := ix.events[id]
	if !ok {
		return nil, false
	}
	return &ix.briefing.Events[i], true
}

func found[T any](things map[string]*T, id string) (*T, bool) {
	thing, ok := things[id]
	return thing, ok
}

// ClaimsAbout lists every claim about an event, a movement or a place, by the
// beginning of its date, then in the file's order. The list is the caller's.
func (ix *Index) ClaimsAbout(id string) []*Claim { return slices.Clone(ix.about[id]) }

// NotesAbout lists the notes about an id, or with "" about the briefing as a
// whole, in the file's order. The list is the caller's.
func (ix *Index) NotesAbout(id string) []Note { return slices.Clone(ix.notes[id]) }
