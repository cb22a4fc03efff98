package portray

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"sightline/model"
	"sightline/model/edtf"
	"sightline/ui/scene"
)

const (
	remarkSize = 12.0
	remarkLine = 17.0
)

// openedClaim is what the card of an opened claim tells beyond a closed one:
// how it came to us, when, how good it is, where it is written, and what the
// briefing notes about it.
func (p *Portrayer) openedClaim(ix *model.Index, c *model.Claim, width float64) *column {
	col := &column{p: p, width: width}
	col.space(4)
	col.fact("relayed", relayWords(ix, c))
	col.factOf("said", dateWords(c.Said, c.Inferred.Has("said")), c.Inferred.Has("said"))
	if pl, ok := ix.Place(c.Place); ok {
		col.factOf("said in", inferredSuffix(pl.Name, "place", c.Inferred.Has("place")), c.Inferred.Has("place"))
	}
	e, ok := ix.Event(c.About)
	if ok {
		col.factOf(timeHeadOf(c), happenedWords(e), e.Inferred.Has("when"))
		col.fact("course", courseWords(ix, e))
	}
	col.fact("replaces", replacedWords(ix, c))
	col.fact("reliability", reliabilityWords(ix, c))
	col.fact("credibility", credibilityWords(c))
	for _, f := range c.Figures {
		col.fact("figure", f.Name+": "+figureValue(f))
	}
	col.fact("places", otherNames(ix, c))
	for _, at := range citedPlaces(c.Cites) {
		col.cite(ix, at)
	}
	col.sources(ix, c)
	for _, n := range notesOf(ix, c) {
		col.note(ix, n)
	}
	if ok {
		col.space(8)
		col.link("Who says what about this event", 0, Target{ID: e.ID})
	}
	return col
}

// dateWords is a date with its certainty: "17 October 2024, day inferred".
func dateWords(d edtf.Date, inferred bool) string {
	return inferredSuffix(d.Words(), precisionWord(d), inferred)
}

func inferredSuffix(text, what string, inferred bool) string {
	if text == "" || !inferred {
		return text
	}
	return text + ", " + what + " inferred"
}

// precisionWord is what of a date its author put in: the day, the month, …
func precisionWord(d edtf.Date) string {
	switch {
	case d.IsInterval():
		return "dates"
	case d.HasTime():
		return "time"
	case d.Precision() >= edtf.PrecisionDay:
		return "day"
	}
	return "date"
}

// happenedWords is when an event is said to have happened.
func happenedWords(e *model.Event) string {
	if e.When.IsZero() {
		return "nobody says when"
	}
	return dateWords(e.When, e.Inferred.Has("when"))
}

// replacedWords are the claims that a claim replaces: "TASS, 12 October 2024".
func replacedWords(ix *model.Index, c *model.Claim) string {
	var all []string
	for _, id := range c.Supersedes {
		if old, ok := ix.Claim(id); ok {
			all = append(all, Dated(ix.VoiceLabel(old.Voice), old.Said.Words()))
		}
	}
	return strings.Join(all, "; ")
}

// sources adds the addresses of the sources that a claim is cited from, each
// once.
func (c *column) sources(ix *model.Index, claim *model.Claim) {
	var seen []string
	for _, cite := range claim.Cites {
		s, ok := ix.Source(cite.Source)
		if !ok || s.URL == "" || slices.Contains(seen, s.ID) {
			continue
		}
		seen = append(seen, s.ID)
		c.space(4)
		c.address(s.URL, 0)
	}
}

// note adds one of the briefing's notes: its kind, what it is about, its text,
// and where it leads.
func (c *column) note(ix *model.Index, n model.Note) {
	c.caption(strings.ToUpper(noteHead(ix, n)))
	from, right := c.h, rightToLeft(n.Text)
	c.text(n.Text, typeset{style: scene.Style{Size: remarkSize}, line: remarkLine, tone: textTone, x: indent(right), width: c.width - barIndent})
	if n.URL != "" {
		c.address(n.URL, indent(right))
	}
	c.bar(from, right, accentTone)
}

// address adds a link by the host that it really leads to. An address that
// leads to no web page is told and is no link.
func (c *column) address(address string, x float64) {
	if host := LinkHost(address); host != "" {
		c.link(host+" ↗", x, Target{Link: address})
		return
	}
	c.text(address, typeset{style: scene.Style{Size: footSize}, line: 15, tone: mutedTone, x: x, most: 2})
}

// notesOf are the briefing's notes on a claim: on itself, on the event that it
// is about, on where either is, and on who speaks.
func notesOf(ix *model.Index, c *model.Claim) []model.Note {
	all := ix.NotesAbout(c.ID)
	for _, id := range noteTargets(ix, c) {
		all = append(all, ix.NotesAbout(id)...)
	}
	return all
}

// noteTargets are the ids beside a claim's own whose notes its card shows, each
// once.
func noteTargets(ix *model.Index, c *model.Claim) []string {
	ids := []string{c.About, c.Voice, c.Place}
	if e, ok := ix.Event(c.About); ok {
		ids = append(ids, e.Place, e.From, e.To)
	}
	var once []string
	for _, id := range ids {
		if id != "" && !slices.Contains(once, id) {
			once = append(once, id)
		}
	}
	return once
}

// loose are the notes that no claim's card shows: those on the whole, on
// sources, and on what nobody claims anything about.
func loose(ix *model.Index) []model.Note {
	b := ix.Briefing()
	carried := map[string]bool{}
	for _, n := range b.Notes {
		carried[n.About] = false
	}
	if len(carried) == 0 {
		return nil
	}
	carry := func(ids ...string) {
		for _, id := range ids {
			if _, noted := carried[id]; noted && id != "" {
				carried[id] = true
			}
		}
	}
	for i := range b.Claims {
		c := &b.Claims[i]
		carry(c.ID, c.About, c.Voice, c.Place)
		if e, ok := ix.Event(c.About); ok {
			carry(e.Place, e.From, e.To)
		}
	}
	return slices.DeleteFunc(slices.Clone(b.Notes), func(n model.Note) bool { return carried[n.About] })
}

// figureValue is the number that a claim gives: "about 12,000", "at least 900".
func figureValue(f model.Figure) string {
	var parts []string
	if f.About != nil {
		parts = append(parts, "about "+number(*f.About))
	}
	switch {
	case f.Min != nil && f.Max != nil:
		parts = append(parts, number(*f.Min)+" to "+number(*f.Max))
	case f.Min != nil:
		parts = append(parts, "at least "+number(*f.Min))
	case f.Max != nil:
		parts = append(parts, "at most "+number(*f.Max))
	}
	return strings.Join(parts, ", ")
}

// number writes a figure as people read it.
func number(f float64) string {
	if f == math.Trunc(f) && math.Abs(f) < 1e15 {
		return thousands(int(f))
	}
	return strconv.FormatFloat(f, 'g', -1, 64)
}

// otherNames are the claim's places with their names in other languages.
func otherNames(ix *model.Index, c *model.Claim) string {
	var all []string
	ids := []string{c.Place}
	if e, ok := ix.Event(c.About); ok {
		ids = append(ids, e.Place, e.To)
	}
	for i, id := range ids {
		p, ok := ix.Place(id)
		if !ok || len(p.Names) == 0 || slices.Contains(ids[:i], id) {
			continue
		}
		words := p.Name
		for _, n := range p.Names {
			words += ", " + n.Text
		}
		all = append(all, words)
	}
	return strings.Join(all, "; ")
}
