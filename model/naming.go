package model

import "cmp"

// VoiceName is a voice's full name, its id where it has none or is not there.
func (ix *Index) VoiceName(id string) string {
	if v := ix.voices[id]; v != nil {
		return cmp.Or(v.Name, id)
	}
	return id
}

// VoiceLabel is a voice's short name, its id where it has none or is not there.
func (ix *Index) VoiceLabel(id string) string {
	if v := ix.voices[id]; v != nil {
		return cmp.Or(v.Label(), id)
	}
	return id
}

// VoiceSide names the party that a voice counts for, by the voice's id where
// nothing else names it.
func (ix *Index) VoiceSide(id string) string {
	if v := ix.voices[id]; v != nil {
		return cmp.Or(v.Side(), id)
	}
	return id
}

// SubjectName is the title of an event or movement or the name of a place, else
// the id.
func (ix *Index) SubjectName(id string) string {
	if e, ok := ix.Event(id); ok {
		return cmp.Or(e.Title, id)
	}
	if p, ok := ix.Place(id); ok {
		return cmp.Or(p.Name, id)
	}
	return id
}
