package export

import (
	"encoding/json"
	"io"

	"sightline/model"
)

// A recordObject is a record as JSON has it.
type recordObject struct {
	Provenance Provenance     `json:"provenance"`
	Claims     []ClaimObject  `json:"claims"`
	Sources    []sourceObject `json:"sources"`
	Notes      []noteObject   `json:"notes"`
}

// A sourceObject is a source as JSON has it.
type sourceObject struct {
	ID          string `json:"id"`
	Title       string `json:"title"`
	Publisher   string `json:"publisher,omitempty"`
	Published   string `json:"published,omitempty"`
	URL         string `json:"url,omitempty"`
	Reliability string `json:"reliability,omitempty"`
}

// A noteObject is a note as JSON has it.
type noteObject struct {
	About string         `json:"about,omitempty"`
	Kind  model.NoteKind `json:"kind,omitempty"`
	Text  string         `json:"text"`
	URL   string         `json:"url,omitempty"`
}

// writeJSON writes the claims of a job as JSON: what "sightline claims" prints, with
// the sources that they are cited from, the notes about them, and where all of it
// comes from.
func writeJSON(w io.Writer, j Job) error {
	r, err := j.record()
	if err != nil {
		return err
	}
	o := recordObject{Provenance: r.Provenance, Claims: r.Objects(), Sources: []sourceObject{}, Notes: []noteObject{}}
	for _, s := range r.sources() {
		o.Sources = append(o.Sources, sourceObject{s.ID, s.Title, s.Publisher, s.Published.String(), s.URL, s.Reliability})
	}
	for _, n := range r.notes() {
		o.Notes = append(o.Notes, noteObject{n.About, n.Kind, n.Text, n.URL})
	}
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	if err := out.Encode(o); err != nil {
		return err
	}
	return j.done(1)
}
