package model

import (
	"cmp"
	"slices"
	"strings"
)

// A Found is a voice, an event or a place that somebody looks for by its name.
type Found struct {
	ID string
	Of Named
}

// A Named is which of a briefing's things has a name.
type Named uint8

// What has a name. A movement is an event.
const (
	NamedVoice Named = iota
	NamedEvent
	NamedPlace
)

// String is the word for it.
func (n Named) String() string { return [...]string{"voice", "event", "place"}[min(n, NamedPlace)] }

// How well a name answers to words, best first.
const (
	nameBegins = iota // with all of them
	wordsBegin        // each of them begins a word of the name
	nameHas           // it has them somewhere
	nameLacks
)

// Find lists the voices, events and places in whose names, of any language, all
// of the words stand, as claims are looked for: by letters, without accents and
// case. Those that begin with the words come first; then voices come before
// events and these before places, in the file's order. No words find nothing.
func (ix *Index) Find(words string) []Found {
	sought := lookedUp(words)
	if len(sought) == 0 {
		return nil
	}
	type ranked struct {
		Found
		rank int
	}
	var all []ranked
	fold := newFolder()
	add := func(of Named, id string, names ...string) {
		rank := nameLacks
		for _, name := range names {
			rank = min(rank, answers(fold.fold(name), sought))
		}
		if rank < nameLacks {
			all = append(all, ranked{Found{id, of}, rank})
		}
	}
	for i := range ix.briefing.Voices {
		v := &ix.briefing.Voices[i]
		add(NamedVoice, v.ID, cmp.Or(v.Name, v.ID), v.Short, v.Party, v.Name+" "+v.Party)
	}
	for i := range ix.briefing.Events {
		e := &ix.briefing.Events[i]
		add(NamedEvent, e.ID, cmp.Or(e.Title, e.ID))
	}
	for i := range ix.briefing.Places {
		p := &ix.briefing.Places[i]
		names := []string{cmp.Or(p.Name, p.ID)}
		for _, name := range p.Names {
			names = append(names, name.Text)
		}
		add(NamedPlace, p.ID, names...)
	}
	slices.SortStableFunc(all, func(a, b ranked) int { return a.rank - b.rank })
	found := make([]Found, len(all))
	for i, r := range all {
		found[i] = r.Found
	}
	return found
}

// answers is how well a name answers to words, all folded.
func answers(name string, sought []string) int {
	for _, word := range sought {
		if !strings.Contains(name, word) {
			return nameLacks
		}
	}
	if strings.HasPrefix(name, strings.Join(sought, " ")) {
		return nameBegins
	}
	begun := strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' || r == '(' || r == '/' })
	for _, word := range sought {
		if !slices.ContainsFunc(begun, func(w string) bool { return strings.HasPrefix(w, word) }) {
			return nameHas
		}
	}
	return wordsBegin
}
