package export

import (
	"fmt"
	"strconv"
	"strings"

	"sightline/model"
	"sightline/ui/internal/inert"
)

// Claims are the claims that count at a moment and that a sieve lets through, to be
// told in text.
type Claims struct {
	Index    *model.Index
	Snapshot model.Snapshot
	Sieve    *model.Sieve // nil: lets everything through
}

// A ClaimObject is a claim as JSON has it.
type ClaimObject struct {
	ID          string       `json:"id"`
	Voice       string       `json:"voice"`
	VoiceName   string       `json:"voiceName"`
	Party       string       `json:"party"`
	Stance      model.Stance `json:"stance"`
	About       string       `json:"about"`
	Said        string       `json:"said"`
	Place       string       `json:"place,omitempty"`
	Text        string       `json:"text"`
	Via         []string     `json:"via"`
	Credibility int          `json:"credibility,omitempty"`
	Cites       []CiteObject `json:"cites"`
	Uncertain   bool         `json:"uncertain"`
	Earlier     bool         `json:"earlier"`
	ReplacedBy  string       `json:"replacedBy,omitempty"` // id of another voice's claim
	Inferred    []string     `json:"inferred"`
}

// A CiteObject is a cite as JSON has it.
type CiteObject struct {
	Source    string `json:"source"`
	Paragraph int    `json:"paragraph"`
	Sentence  int    `json:"sentence,omitempty"`
	Quote     string `json:"quote,omitempty"`
}

// ClaimHead names the columns of the CSV form, as JSON's members.
func ClaimHead() []string {
	return []string{
		"id", "voice", "voiceName", "party", "stance", "about", "said", "place", "text", "via",
		"credibility", "cites", "uncertain", "earlier", "inferred", "replacedBy",
	}
}

// States are the claims, by the beginning of their date.
func (l Claims) States() []model.ClaimState { return l.Sieve.Claims(l.Snapshot) }

// Voice is who made a claim.
func (l Claims) Voice(c *model.Claim) model.Voice {
	if v, ok := l.Index.Voice(c.Voice); ok {
		return *v
	}
	return model.Voice{Name: c.Voice}
}

// Objects are the claims as JSON has them; never nil.
func (l Claims) Objects() []ClaimObject {
	objects := []ClaimObject{}
	for _, c := range l.States() {
		voice := l.Voice(c.Claim)
		o := ClaimObject{
			ID: c.Claim.ID, Voice: c.Claim.Voice, VoiceName: voice.Name, Party: voice.Side(),
			Stance: c.Claim.Stance, About: c.Claim.About, Said: c.Claim.Said.String(), Place: c.Claim.Place,
			Text: c.Claim.Text, Via: notNil(c.Claim.Via), Credibility: c.Claim.Credibility,
			Cites: []CiteObject{}, Uncertain: c.Uncertain, Earlier: c.Earlier, ReplacedBy: l.replacedBy(c), Inferred: notNil(c.Claim.Inferred),
		}
		for _, cite := range c.Claim.Cites {
			o.Cites = append(o.Cites, CiteObject{cite.Source, cite.Paragraph, cite.Sentence, cite.Quote})
		}
		objects = append(objects, o)
	}
	return objects
}

// replacedBy is the id of the claim of another voice that replaces a claim; "" if
// none does.
func (l Claims) replacedBy(c model.ClaimState) string {
	if e, ok := l.Snapshot.Ending(c.Claim.ID); ok && e.Overruled() {
		return e.By.ID
	}
	return ""
}

// Rows are the claims as CSV has them, under ClaimHead, each cell harmless.
func (l Claims) Rows() [][]string {
	var rows [][]string
	for _, c := range l.States() {
		voice := l.Voice(c.Claim)
		grade := ""
		if c.Claim.Credibility != 0 {
			grade = strconv.Itoa(c.Claim.Credibility)
		}
		rows = append(rows, []string{
			inert.Cell(c.Claim.ID), inert.Cell(c.Claim.Voice), inert.Cell(voice.Name), inert.Cell(voice.Side()),
			string(c.Claim.Stance), inert.Cell(c.Claim.About), inert.Cell(c.Claim.Said.String()), inert.Cell(c.Claim.Place),
			inert.Cell(c.Claim.Text), inert.CellOfList(c.Claim.Via), grade, inert.Cell(citeWords(c.Claim.Cites)),
			strconv.FormatBool(c.Uncertain), strconv.FormatBool(c.Earlier), inert.CellOfList(c.Claim.Inferred),
			inert.Cell(l.replacedBy(c)),
		})
	}
	return rows
}

// citeWords lists cites in one cell: "article ¶1 S2".
func citeWords(cites []model.Cite) string {
	words := make([]string, len(cites))
	for i, c := range cites {
		words[i] = c.Source + " " + passageWords(c)
	}
	return strings.Join(words, "; ")
}

// passageWords are where in a source a cite points: "¶1 S2".
func passageWords(c model.Cite) string {
	words := fmt.Sprintf("¶%d", c.Paragraph)
	if c.Sentence > 0 {
		words += fmt.Sprintf(" S%d", c.Sentence)
	}
	return words
}

// notNil is the list, or an empty one, which JSON writes as [] and not as null.
func notNil(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}
