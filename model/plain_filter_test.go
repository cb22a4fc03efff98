package model_test

import (
	"slices"
	"strings"

	"sightline/model"
)

// bare is a text of the tests as people type it: a table, where the index has
// rules.
var bare = strings.NewReplacer(
	"’", "'", "–", "-", "é", "e", "ł", "l", "ę", "e", "ø", "o", "ί", "ι", "ύ", "υ", "ς", "σ", "й", "и",
)

func plainly(text string) string { return bare.Replace(strings.ToLower(text)) }

// passes follows what Filter says of itself, a claim at a time.
func (p plain) passes(f model.Filter, c *model.Claim) bool {
	e := p.eventOf(c)
	places := append([]string{c.Place, c.About}, placesOf(e)...)
	texts := append(p.placeNames(places...), c.Text, e.Title, e.Carrier)
	for _, v := range p.b.Voices {
		if v.ID == c.Voice {
			texts = append(texts, v.Name, v.Short, v.Role, v.Party)
		}
	}
	for _, f := range c.Figures {
		texts = append(texts, f.Name)
	}
	own := p.noteTexts(c.ID)
	texts = append(append(texts, own...), p.noteTexts(e.ID)...)
	return allOccur(f.Words, texts) &&
		(f.Voices == nil || slices.Contains(f.Voices, c.Voice)) &&
		(f.Parties == nil || slices.Contains(f.Parties, p.side(c.Voice))) &&
		(f.Stances == nil || slices.Contains(f.Stances, c.Stance)) &&
		(f.Events == nil || slices.Contains(f.Events, c.About)) &&
		(f.Places == nil || meet(f.Places, places)) &&
		(!f.Disputed || e.ID != "" && p.event(&e).Standing == model.Disputed) &&
		(!f.Inferred || len(c.Inferred) > 0) &&
		(!f.Notes || len(own) > 0)
}

// shows tells it of an event.
func (p plain) shows(f model.Filter, e *model.Event) bool {
	spoken := false
	for i := range p.b.Claims {
		if c := &p.b.Claims[i]; c.About == e.ID {
			spoken = true
			if p.counts(c) && p.passes(f, c) {
				return true
			}
		}
	}
	texts := append(append(p.placeNames(placesOf(*e)...), e.Title, e.Carrier), p.noteTexts(e.ID)...)
	return !spoken && allOccur(f.Words, texts) && f.Voices == nil && f.Parties == nil && f.Stances == nil && !f.Disputed &&
		(f.Events == nil || slices.Contains(f.Events, e.ID)) &&
		(f.Places == nil || meet(f.Places, placesOf(*e))) &&
		(!f.Inferred || len(e.Inferred) > 0) &&
		(!f.Notes || len(p.noteTexts(e.ID)) > 0)
}

// eventOf is the event that a claim is about; an empty one if it is about a
// place.
func (p plain) eventOf(c *model.Claim) model.Event {
	for _, e := range p.b.Events {
		if e.ID == c.About {
			return e
		}
	}
	return model.Event{}
}

func placesOf(e model.Event) []string { return []string{e.Place, e.From, e.To} }

func (p plain) placeNames(ids ...string) []string {
	var names []string
	for _, place := range p.b.Places {
		if slices.Contains(ids, place.ID) {
			names = append(names, place.Name)
			for _, n := range place.Names {
				names = append(names, n.Text)
			}
		}
	}
	return names
}

func (p plain) noteTexts(id string) []string {
	var all []string
	for _, n := range p.b.Notes {
		if id != "" && n.About == id {
			all = append(all, n.Text)
		}
	}
	return all
}

func meet(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

func allOccur(words string, texts []string) bool {
	for _, word := range strings.Fields(plainly(words)) {
		if !slices.ContainsFunc(texts, func(text string) bool { return strings.Contains(plainly(text), word) }) {
			return false
		}
	}
	return true
}

func (p plain) figures(name string) []model.FigureState {
	var all []model.FigureState
	counting := p.claims()
	for _, c := range p.said() {
		state := model.ClaimState{Claim: c}
		for _, s := range counting {
			if s.Claim == c {
				state = s
			}
		}
		for _, f := range c.Figures {
			if f.Name != name {
				continue
			}
			all = append(all, model.FigureState{ClaimState: state, Figure: f})
			if e := p.ending(c); e.Claim != nil {
				all[len(all)-1].Ended = &e
			}
		}
	}
	return all
}
