package command

import (
	"fmt"
	"slices"

	"github.com/spf13/pflag"

	"sightline/model"
)

// filterFlags say which claims an image shows.
type filterFlags struct {
	filter  model.Filter
	stances []string
}

// flags gives a command the flags. Those of one kind are alternatives.
func (f *filterFlags) flags(flags *pflag.FlagSet) {
	flags.StringVar(&f.filter.Words, "only-words", "", "only claims in or around which all of `WORDS` occur")
	flags.StringArrayVar(&f.filter.Voices, "only-voice", nil, "only claims by the voice `ID` (may be repeated)")
	flags.StringArrayVar(&f.filter.Parties, "only-party", nil, "only claims from the side of `PARTY` (may be repeated)")
	flags.StringArrayVar(&f.stances, "only-stance", nil, "only claims with the `STANCE` (may be repeated): "+either(stanceWords()))
	flags.StringArrayVar(&f.filter.Events, "only-event", nil, "only claims about the event `ID` (may be repeated)")
	flags.StringArrayVar(&f.filter.Places, "only-place", nil, "only claims made at, or about something at, the place `ID` (may be repeated)")
	flags.BoolVar(&f.filter.Disputed, "only-disputed", false, "only claims about what is disputed")
	flags.BoolVar(&f.filter.Inferred, "only-inferred", false, "only claims with something inferred")
	flags.BoolVar(&f.filter.Notes, "only-noted", false, "only claims with notes")
}

// asked is the filter of the flags.
func (f *filterFlags) asked() model.Filter {
	filter := f.filter.Clone()
	for _, s := range f.stances {
		filter.Stances = append(filter.Stances, model.Stance(s))
	}
	return filter
}

// known tells whether a briefing has what the flags name: that nothing is shown
// would else be taken for that nobody says anything.
func (f *filterFlags) known(b *model.Briefing) error {
	var voices, parties, events, places []string
	for _, v := range b.Voices {
		voices, parties = append(voices, v.ID), append(parties, v.Side())
	}
	for _, e := range b.Events {
		events = append(events, e.ID)
	}
	for _, p := range b.Places {
		places = append(places, p.ID)
	}
	for _, c := range []struct {
		flag         string
		asked, there []string
	}{
		{"voice", f.filter.Voices, voices},
		{"party", f.filter.Parties, parties},
		{"stance", f.stances, stanceWords()},
		{"event", f.filter.Events, slices.Concat(events, places)}, // claims may be about a place
		{"place", f.filter.Places, places},
	} {
		for _, word := range c.asked {
			if slices.Contains(c.there, word) {
				continue
			}
			if near := closest(word, c.there); near != "" {
				return fmt.Errorf("--only-%s %s: there is no such %s; did you mean %s?", c.flag, word, c.flag, near)
			}
			return fmt.Errorf("--only-%s %s: there is no such %s", c.flag, word, c.flag)
		}
	}
	return nil
}

// stanceWords are the stances.
func stanceWords() []string {
	var words []string
	for _, s := range model.Stances {
		words = append(words, string(s))
	}
	return words
}
