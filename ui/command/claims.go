package command

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"sightline/model"
)

// claimsCommand prints the claims that count.
func (p Program) claimsCommand() *cobra.Command {
	cmd := p.listingCommand("claims [FILE]", "Print the claims that count at a date",
		func(ix *model.Index, s model.Snapshot) listing { return claimList{ix, s} })
	cmd.Long = `Print the claims that count at a date: on the clock "said" those made by then, on
the clock "happened" all of them. A voice's earlier positions stay in the list
and are marked.

` + limits()
	cmd.Example = `  sightline claims --at 2024-10-17
  sightline claims talks.briefing.geojson --format csv > claims.csv`
	return cmd
}

// A claimObject is a claim as JSON has it.
type claimObject struct {
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
	Cites       []citeObject `json:"cites"`
	Uncertain   bool         `json:"uncertain"`
	Earlier     bool         `json:"earlier"`
	Inferred    []string     `json:"inferred"`
}

// A citeObject is a cite as JSON has it.
type citeObject struct {
	Source    string `json:"source"`
	Paragraph int    `json:"paragraph"`
	Sentence  int    `json:"sentence,omitempty"`
	Quote     string `json:"quote,omitempty"`
}

// claimHead names the columns of the CSV form, as JSON's members.
var claimHead = []string{
	"id", "voice", "voiceName", "party", "stance", "about", "said", "place", "text", "via",
	"credibility", "cites", "uncertain", "earlier", "inferred",
}

// A claimList is the claims of a snapshot, to be printed.
type claimList struct {
	ix       *model.Index
	snapshot model.Snapshot
}

func (l claimList) title() string {
	return fmt.Sprintf("%s: %d of %s", momentWords(l.snapshot),
		l.snapshot.Counts().Claims, counted(len(l.ix.Briefing().Claims), "claim"))
}

func (claimList) columns() []column {
	return []column{{"SAID", 18}, {"STANCE", 12}, {"VOICE", 24}, {"CLAIM", 60}}
}

func (l claimList) textRows() [][]string {
	var rows [][]string
	for _, c := range l.snapshot.Claims() {
		said := c.Claim.Said.Words()
		if c.Uncertain {
			said += "\nperhaps later"
		}
		voice := l.voice(c)
		rows = append(rows, []string{said, string(c.Claim.Stance), voiceWords(voice), c.Claim.Text + l.remarks(c)})
	}
	return rows
}

// voice is who made the claim.
func (l claimList) voice(c model.ClaimState) model.Voice {
	if v, ok := l.ix.Voice(c.Claim.Voice); ok {
		return *v
	}
	return model.Voice{Name: c.Claim.Voice}
}

// voiceWords is a voice with its role.
func voiceWords(v model.Voice) string {
	if v.Role == "" {
		return v.Name
	}
	return v.Name + "\n" + v.Role
}

// remarks are the lines below a claim's text.
func (l claimList) remarks(c model.ClaimState) string {
	var words strings.Builder
	if event, ok := l.ix.Event(c.Claim.About); ok {
		words.WriteString("\nabout: " + event.Title)
	}
	if c.Earlier {
		words.WriteString("\nan earlier position of this voice")
	}
	if len(c.Claim.Inferred) > 0 {
		words.WriteString("\ninferred: " + strings.Join(c.Claim.Inferred, ", "))
	}
	return words.String()
}

func (l claimList) objects() any {
	objects := []claimObject{}
	for _, c := range l.snapshot.Claims() {
		voice := l.voice(c)
		o := claimObject{
			ID: c.Claim.ID, Voice: c.Claim.Voice, VoiceName: voice.Name, Party: voice.Side(),
			Stance: c.Claim.Stance, About: c.Claim.About, Said: c.Claim.Said.String(), Place: c.Claim.Place,
			Text: c.Claim.Text, Via: notNil(c.Claim.Via), Credibility: c.Claim.Credibility,
			Cites: []citeObject{}, Uncertain: c.Uncertain, Earlier: c.Earlier, Inferred: notNil(c.Claim.Inferred),
		}
		for _, cite := range c.Claim.Cites {
			o.Cites = append(o.Cites, citeObject{cite.Source, cite.Paragraph, cite.Sentence, cite.Quote})
		}
		objects = append(objects, o)
	}
	return objects
}

func (claimList) csvHead() []string { return claimHead }

func (l claimList) csvRows() [][]string {
	var rows [][]string
	for _, c := range l.snapshot.Claims() {
		voice := l.voice(c)
		grade := ""
		if c.Claim.Credibility != 0 {
			grade = strconv.Itoa(c.Claim.Credibility)
		}
		rows = append(rows, []string{
			inert(c.Claim.ID), inert(c.Claim.Voice), inert(voice.Name), inert(voice.Side()),
			string(c.Claim.Stance), inert(c.Claim.About), inert(c.Claim.Said.String()), inert(c.Claim.Place),
			inert(c.Claim.Text), inertList(c.Claim.Via), grade, inert(citeWords(c.Claim.Cites)),
			strconv.FormatBool(c.Uncertain), strconv.FormatBool(c.Earlier), inertList(c.Claim.Inferred),
		})
	}
	return rows
}

// citeWords lists cites in one cell: "article ¶1 S2".
func citeWords(cites []model.Cite) string {
	words := make([]string, len(cites))
	for i, c := range cites {
		words[i] = fmt.Sprintf("%s ¶%d", c.Source, c.Paragraph)
		if c.Sentence > 0 {
			words[i] += fmt.Sprintf(" S%d", c.Sentence)
		}
	}
	return strings.Join(words, "; ")
}
