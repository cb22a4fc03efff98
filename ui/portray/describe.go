package portray

import (
	"strings"

	"sightline/model"
)

// Describe tells in words what the map shows, for those who can't see it: a
// sentence for the moment, one for each event that is shown, and where the
// borders come from.
func (p *Portrayer) Describe(ix *model.Index, snap model.Snapshot) string {
	return p.DescribeSifted(ix, snap, nil)
}

// DescribeSifted is Describe of a map that shows only what a sieve lets through,
// and says what that is.
func (p *Portrayer) DescribeSifted(ix *model.Index, snap model.Snapshot, sieve *model.Sieve) string {
	p = p.For(ix)
	var b strings.Builder
	if title := ix.Briefing().Title; title != "" {
		b.WriteString(title + ". ")
	}
	b.WriteString(strings.Join(summary(ix, snap, sieve), " · ") + ".\n")
	if filter := FilterWords(ix, sieve); filter != "" {
		b.WriteString("Filtered: only claims " + filter + ", and what they are about.\n")
	}
	for _, e := range snap.Events() {
		if e.Shown && sieve.Shows(e.Event, snap) {
			b.WriteString(eventSentence(ix, e) + "\n")
		}
	}
	b.WriteString("Borders: " + p.base.Worldview + ".\n")
	return b.String()
}

// summary tells for when a map is and what it counts; of a briefing without dates what
// there is in it.
func summary(ix *model.Index, snap model.Snapshot, sieve *model.Sieve) []string {
	if snap.Moment.IsZero() {
		return mapped(ix.Briefing())
	}
	counts, contested := countWords(snap, sieve)
	parts := []string{momentWords(snap) + ": " + counts}
	if contested != "" {
		parts = append(parts, contested)
	}
	return parts
}

func eventSentence(ix *model.Index, e model.EventState) string {
	parts := []string{e.Event.Title}
	if pl, ok := ix.Place(e.Event.Place); ok {
		parts = append(parts, pl.Name)
	} else if to, ok := ix.Place(e.Event.To); ok {
		parts = append(parts, "to "+to.Name)
	}
	if !e.Event.When.IsZero() {
		parts = append(parts, e.Event.When.Words())
	}
	if far := courseWords(ix, e.Event); far != "" {
		parts = append(parts, far)
	}
	s := strings.Join(parts, ", ") + ": " + e.Standing.Words()
	if len(e.For) > 0 {
		s += "; asserted by " + strings.Join(e.For, ", ")
	}
	if len(e.Against) > 0 {
		s += "; objected to by " + strings.Join(e.Against, ", ")
	}
	if len(e.Event.Inferred) > 0 {
		s += "; inferred: " + strings.Join(e.Event.Inferred, ", ")
	}
	return s + "."
}
