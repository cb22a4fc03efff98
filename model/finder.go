package model

import (
	"cmp"
	"slices"
	"strings"
)

// A Finder finds what somebody asks about by its name. It only reads.
type Finder struct{ entries []entry }

type entry struct {
	found  Found
	name   string // folded
	folded string // all that can be looked for, folded
}

// Found is something that a Finder has found.
type Found struct {
	ID   string
	Kind string // "voice", "event", "movement" or "place"
	Name string
	Says string // what more there is to tell: a voice's role and party, an event's date in words
}

// NewFinder makes the finder of a briefing: of its voices, its events and movements
// and its places, in this order and each in the file's.
func NewFinder(ix *Index) *Finder {
	f, fold := &Finder{}, newFolder()
	add := func(found Found, more ...string) {
		name := fold.fold(found.Name)
		f.entries = append(f.entries, entry{found, name, fold.fold(strings.Join(append(more, found.Name, found.Says), "\n"))})
	}
	b := ix.briefing
	for i := range b.Voices {
		v := &b.Voices[i]
		says := v.Role
		if v.Party != "" && v.Party != v.Name {
			says = strings.TrimPrefix(says+" · "+v.Party, " · ")
		}
		add(Found{v.ID, "voice", cmp.Or(v.Name, v.ID), says}, v.Short)
	}
	for i := range b.Events {
		e := &b.Events[i]
		says := ""
		if !e.When.IsZero() {
			says = e.When.Words()
		}
		add(Found{e.ID, string(e.Kind), cmp.Or(e.Title, e.ID), says}, e.Carrier)
	}
	for i := range b.Places {
		p := &b.Places[i]
		var names []string
		for _, n := range p.Names {
			names = append(names, n.Text)
		}
		add(Found{p.ID, string(KindPlace), cmp.Or(p.Name, p.ID), ""}, names...)
	}
	return f
}

// Find lists what has all of the words in its names or in what more there is to
// tell, each as a part of a word if need be; case, accents and script are no matter.
// What is called by a name that begins so comes first. No words find nothing.
func (f *Finder) Find(words string) []Found {
	all := lookedUp(words)
	if len(all) == 0 {
		return nil
	}
	var first, rest []Found
	begin := strings.Join(all, " ")
	for _, e := range f.entries {
		if slices.ContainsFunc(all, func(w string) bool { return !strings.Contains(e.folded, w) }) {
			continue
		}
		if strings.HasPrefix(e.name, begin) {
			first = append(first, e.found)
		} else {
			rest = append(rest, e.found)
		}
	}
	return append(first, rest...)
}
