package portray

import (
	"fmt"
	"math"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"sightline/model"
	"sightline/ui/scene"
)

// A remark is a paragraph that a card shows when it is open: a quote from the
// source, or one of the briefing's notes.
type remark struct {
	head  scene.Run
	lines []scene.Run
	note  bool
}

const (
	remarkSize = 12.0
	remarkLine = 17.0
	remarkHead = 22.0
)

// remarks are what an open card tells beyond a closed one: where the claim is
// written, word for word, and what the briefing notes about it.
func (p *Portrayer) remarks(ix *model.Index, c *model.Claim, inner float64) []remark {
	var all []remark
	add := func(head, text string, note bool) { all = append(all, p.remark(head, text, inner, note)) }
	for _, cite := range c.Cites {
		if cite.Quote != "" {
			add(passage(cite), "“"+cite.Quote+"”", false)
		}
	}
	for _, g := range figureWords(c) {
		add("figure", g, false)
	}
	add("grades", gradeWords(ix, c), false)
	if names := otherNames(ix, c); names != "" {
		add("places", names, false)
	}
	if e, ok := ix.Event(c.About); ok {
		if far := courseWords(ix, e); far != "" {
			add("course", far, false)
		}
	}
	for _, n := range notesOf(ix, c) {
		add(string(n.Kind), noteText(n), true)
	}
	return all
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
	carried := map[string]bool{}
	for i := range ix.Briefing().Claims {
		c := &ix.Briefing().Claims[i]
		carried[c.ID] = true
		for _, id := range noteTargets(ix, c) {
			carried[id] = true
		}
	}
	var all []model.Note
	for _, n := range ix.Briefing().Notes {
		if !carried[n.About] {
			all = append(all, n)
		}
	}
	return all
}

// noteText is a note with the host that its address leads to.
func noteText(n model.Note) string {
	if host := hostOf(n.URL); host != "" {
		return n.Text + " (" + host + ")"
	}
	return n.Text
}

// figureWords are the numbers that a claim gives: "troops: about 12,000".
func figureWords(c *model.Claim) []string {
	var all []string
	for _, f := range c.Figures {
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
		all = append(all, f.Name+": "+strings.Join(parts, ", "))
	}
	return all
}

// number writes a figure as people read it.
func number(f float64) string {
	if f == math.Trunc(f) && math.Abs(f) < 1e15 {
		return thousands(int(f))
	}
	return strconv.FormatFloat(f, 'g', -1, 64)
}

// The Admiralty grades in words (NATO AJP-2.1, the Admiralty system).
var (
	reliability = map[string]string{
		"A": "completely reliable", "B": "usually reliable", "C": "fairly reliable",
		"D": "not usually reliable", "E": "unreliable", "F": "reliability cannot be judged",
	}
	credibility = [...]string{
		"ungraded", "confirmed by other sources", "probably true", "possibly true",
		"doubtful", "improbable", "truth cannot be judged",
	}
)

// gradeWords are both grades of a claim, "ungraded" where the briefing gives
// none: they are never guessed.
func gradeWords(ix *model.Index, c *model.Claim) string {
	source := "ungraded"
	for _, cite := range c.Cites {
		if s, ok := ix.Source(cite.Source); ok && s.Reliability != "" {
			source = s.Reliability + ", " + reliability[s.Reliability]
			break
		}
	}
	claim := credibility[0]
	if n := c.Credibility; n > 0 && n < len(credibility) {
		claim = strconv.Itoa(n) + ", " + credibility[n]
	}
	return "source " + source + "; claim " + claim
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

// remark sets one.
func (p *Portrayer) remark(head, text string, inner float64, note bool) remark {
	return remark{
		head:  p.letters.Fit(strings.ToUpper(head), scene.Style{Face: scene.Bold, Size: 9.5, Tracking: 0.9}, inner-12),
		lines: p.letters.Wrap(text, scene.Style{Size: remarkSize}, inner-12, 0),
		note:  note,
	}
}

// passage is where a quote stands: "paragraph 1, sentence 2".
func passage(c model.Cite) string {
	where := "headline"
	if c.Paragraph > 0 {
		where = fmt.Sprintf("paragraph %d", c.Paragraph)
		if c.Sentence > 0 {
			where += fmt.Sprintf(", sentence %d", c.Sentence)
		}
	}
	return where
}

// hostOf is the host that an address really leads to; "" if there is none.
func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return u.Hostname()
}

// remarksHeight is how high remarks are.
func remarksHeight(all []remark) float64 {
	h := 0.0
	for _, r := range all {
		h += remarkHead + remarkLine*float64(len(r.lines)) + 4
	}
	return h
}

// remarks sets remarks under one another, a thin line at their left.
func (s *sheet) remarks(all []remark, at scene.Point, t Theme) {
	y := at.Y
	for _, r := range all {
		c := t.Faint
		if r.note {
			c = t.Accent
		}
		h := remarkHead + remarkLine*float64(len(r.lines)) - 4
		s.fill(scene.Rect{X: at.X, Y: y + 6, W: 2, H: h - 4}.Path(1), c)
		s.run(r.head, at.X+12, y+16, t.Muted)
		for i, line := range r.lines {
			s.run(line, at.X+12, y+remarkHead+11+remarkLine*float64(i), t.Text)
		}
		y += h + 8
	}
}
