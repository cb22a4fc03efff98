package export

import (
	"slices"

	"sightline/model"
)

// A record is what the kinds that are text tell: the claims of a job with what they
// are cited from and what is noted about them, and where all of it comes from.
type record struct {
	Provenance
	Claims
}

// record gathers what a job is to tell in text. A text has no view and no size.
func (j Job) record() (record, error) {
	p, err := j.portrayer()
	if err != nil {
		return record{}, err
	}
	v, err := j.Provenance(p)
	if err != nil {
		return record{}, err
	}
	v.Drawing, v.Projection, v.Centre, v.Scale, v.Extent, v.Size = "", "", "", "", "", ""
	in, _, err := j.Options.input(j.Index)
	if err != nil {
		return record{}, err
	}
	return record{v, Claims{j.Index, in.Snapshot, in.Sieve}}, nil
}

// sources are those that the claims are cited from or came by, in the file's order.
func (r record) sources() []model.Source {
	used := map[string]bool{}
	for _, c := range r.States() {
		for _, cite := range c.Claim.Cites {
			used[cite.Source] = true
		}
		for _, via := range c.Claim.Via {
			used[via] = true
		}
	}
	var all []model.Source
	for _, s := range r.Index.Briefing().Sources {
		if used[s.ID] {
			all = append(all, s)
		}
	}
	return all
}

// notes are those about the claims, what they are about, who made them where, and
// their sources, and those about the briefing as a whole; in the file's order.
func (r record) notes() []model.Note {
	concerned := map[string]bool{"": true}
	for _, c := range r.States() {
		for _, id := range slices.Concat([]string{c.Claim.ID, c.Claim.About, c.Claim.Voice, c.Claim.Place}, c.Claim.Via) {
			concerned[id] = true
		}
		for _, cite := range c.Claim.Cites {
			concerned[cite.Source] = true
		}
	}
	var all []model.Note
	for _, n := range r.Index.Briefing().Notes {
		if concerned[n.About] {
			all = append(all, n)
		}
	}
	return all
}
