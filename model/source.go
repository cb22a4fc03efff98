package model

import "sightline/model/edtf"

// A Source is a document that claims are cited from.
type Source struct {
	ID          string
	Title       string
	Publisher   string
	Published   edtf.Date
	URL         string
	Reliability string   // Admiralty grade, "A" to "F"; "" is ungraded
	Text        []string // headline, then paragraphs; empty if the file carries none
	Inferred    Inferred

	Pos   Position
	Extra Extra
}

// A Cite points at the sentence that a claim was read from.
type Cite struct {
	Source    string // id
	Paragraph int    // 0 is the headline
	Sentence  int    // from 1; 0 if the cite names only the paragraph
	Quote     string // words that stand in that sentence, letter for letter

	Pos   Position
	Extra Extra
}
