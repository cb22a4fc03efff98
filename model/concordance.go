package model

import "strings"

// A concordance finds words in a briefing. What many claims share, such as the
// name of their voice, is kept and looked through once.
type concordance struct {
	own    string     // what each saying has for itself, folded, a line each
	begins []int      // of the lines
	shared []string   // of voices, events and places, folded; the first is empty
	with   [][3]int32 // for each saying the shared ones that go with it: voice, place, subject
	events []int32    // the shared one of each event
}

// newConcordance reads everything that an index knows.
func newConcordance(ix *Index) concordance {
	f := newFolder()
	k := concordance{shared: []string{""}}
	share := func(parts ...string) int32 {
		k.shared = append(k.shared, f.fold(strings.Join(parts, "\n")))
		return int32(len(k.shared) - 1)
	}
	voices := make(map[string]int32, len(ix.voices))
	for id, v := range ix.voices {
		voices[id] = share(v.Name, v.Short, v.Role, v.Party)
	}
	places := make(map[string]int32, len(ix.places))
	for id, p := range ix.places {
		places[id] = share(p.allNames()...)
	}
	for i := range ix.courses {
		e := ix.courses[i].event
		parts := []string{e.Title, e.Carrier}
		for _, id := range []string{e.Place, e.From, e.To} {
			parts = append(parts, k.shared[places[id]])
		}
		k.events = append(k.events, share(append(parts, noteTexts(ix.notes[e.ID])...)...))
	}
	var own strings.Builder
	for i := range ix.sayings {
		s := &ix.sayings[i]
		k.begins = append(k.begins, own.Len())
		own.WriteString(f.fold(ownText(s.claim, ix.notes[s.claim.ID])))
		own.WriteByte('\n')
		subject := places[s.claim.About]
		if s.event >= 0 {
			subject = k.events[s.event]
		}
		k.with = append(k.with, [3]int32{voices[s.claim.Voice], places[s.claim.Place], subject})
	}
	k.own = own.String()
	return k
}

// allNames lists the names of a place in every language.
func (p *Place) allNames() []string {
	names := []string{p.Name}
	for _, n := range p.Names {
		names = append(names, n.Text)
	}
	return names
}

// ownText is what belongs to one claim alone.
func ownText(c *Claim, notes []Note) string {
	if len(c.Figures) == 0 && len(notes) == 0 {
		return c.Text
	}
	parts := []string{c.Text}
	for _, f := range c.Figures {
		parts = append(parts, f.Name)
	}
	return strings.Join(append(parts, noteTexts(notes)...), "\n")
}

func noteTexts(notes []Note) []string {
	var texts []string
	for _, n := range notes {
		texts = append(texts, n.Text)
	}
	return texts
}

// find tells which of the sayings, and which of the shared texts, have a folded
// word that has no white space in it.
func (k *concordance) find(word string) (sayings, shared []bool) {
	shared = make([]bool, len(k.shared))
	for i, text := range k.shared {
		shared[i] = strings.Contains(text, word)
	}
	sayings = make([]bool, len(k.with))
	for i, with := range k.with {
		sayings[i] = shared[with[0]] || shared[with[1]] || shared[with[2]]
	}
	line := 0
	for at := 0; line < len(k.begins); at = k.begins[line] {
		hit := strings.Index(k.own[at:], word)
		if hit < 0 {
			break
		}
		for line++; line < len(k.begins) && k.begins[line] <= at+hit; {
			line++
		}
		sayings[line-1] = true
		if line == len(k.begins) {
			break
		}
	}
	return sayings, shared
}
