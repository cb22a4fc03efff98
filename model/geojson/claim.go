package geojson

import "sightline/model"

var (
	claimMembers = []string{
		"id", "voice", "stance", "about", "said", "place", "text", "via", "credibility",
		"figures", "cites", "supersedes", "withdrawn", "inferred",
	}
	citeMembers   = []string{"source", "paragraph", "sentence", "quote"}
	figureMembers = []string{"about", "min", "max"}
	stances       = strs(model.Stances)
)

func (r *reader) claim(at int) int {
	o, ok := r.object(at, subject{kind: "claim"})
	if !ok {
		return o.end
	}
	id := o.identify(aClaim)
	o.require(claimMembers, "id", "voice", "stance", "about", "said")
	c := model.Claim{
		ID:          id,
		Voice:       o.refer("voice", "has the voice", aVoice),
		Stance:      model.Stance(o.choice("stance", stances)),
		About:       o.refer("about", "is about", aFeature),
		Said:        o.date("said"),
		Place:       o.refer("place", "has the place", aPlace),
		Text:        o.text("text"),
		Via:         o.referAll("via", "came via", aVoice|aSource),
		Credibility: o.whole("credibility", 1, 6, "a whole number from 1 to 6"),
		Figures:     o.figures(),
		Cites:       o.cites(),
		Supersedes:  o.supersedes(),
		Withdrawn:   o.date("withdrawn"),
		Inferred:    o.inferred(claimMembers),
		Pos:         r.position(at),
	}
	o.checkWithdrawn(c)
	c.Extra = o.extra(claimMembers)
	r.briefing.Claims = append(r.briefing.Claims, c)
	return o.end
}

// checkWithdrawn notes a claim that is withdrawn before it is said: it never counts.
func (o *object) checkWithdrawn(c model.Claim) {
	if at, ok := o.value("withdrawn"); ok && isBefore(c.Withdrawn, c.Said) {
		o.doubt(at, "%s is withdrawn (%s) before it is said (%s): it never counts", o.subject, c.Withdrawn, c.Said)
	}
}

// supersedes takes the ids of the claims that this one replaces.
func (o *object) supersedes() []string {
	from := len(o.references)
	ids := o.referAll("supersedes", "supersedes", aClaim)
	for _, ref := range o.references[from:] {
		o.succession = append(o.succession, succession{at: ref.at, from: o.id, to: ref.to})
	}
	return ids
}

func (o *object) figures() []model.Figure {
	at, ok := o.value("figures")
	if !ok {
		return nil
	}
	if !o.reader.text.isObject(at) {
		o.wrong(at, "figures", `an object such as {"troops": {"about": 12000}}`)
		return nil
	}
	var all []model.Figure
	o.reader.text.members(at, func(name []byte, at int) int {
		f, ok := o.object(at, subject{kind: "figure", id: string(name), of: &o.subject})
		if ok {
			all = append(all, f.figure())
		}
		return f.end
	})
	return all
}

func (o *object) figure() model.Figure {
	before := o.trouble()
	f := model.Figure{Name: o.id, About: o.number("about"), Min: o.number("min"), Max: o.number("max")}
	switch {
	case o.trouble() > before:
	case f.About == nil && f.Min == nil && f.Max == nil:
		instead := ""
		for _, known := range figureMembers {
			if instead == "" {
				instead = o.slip(known, figureMembers)
			}
		}
		o.problem(o.at, "%s has no \"about\", \"min\" or \"max\"%s", o.subject, instead)
	case f.Min != nil && f.Max != nil && *f.Min > *f.Max:
		o.problem(o.at, "%s has a \"min\" of %v above its \"max\" of %v", o.subject, *f.Min, *f.Max)
	case f.About != nil && (f.Min != nil && *f.About < *f.Min || f.Max != nil && *f.About > *f.Max):
		o.problem(o.at, "%s has an \"about\" of %v outside its \"min\" and \"max\"", o.subject, *f.About)
	}
	f.Extra = o.extra(figureMembers)
	return f
}

func (o *object) cites() []model.Cite {
	var all []model.Cite
	o.each("cites", "cites", func(at int) int {
		c, ok := o.object(at, subject{kind: "cite", of: &o.subject})
		if !ok {
			return c.end
		}
		c.require(citeMembers, "source", "paragraph")
		cite := model.Cite{
			Source:    c.refer("source", "leads to", aSource),
			Paragraph: c.whole("paragraph", 0, MaxBytes, "a whole number from 0, the headline"),
			Sentence:  c.whole("sentence", 1, MaxBytes, "a whole number from 1"),
			Quote:     c.words("quote"),
			Pos:       o.position(at),
		}
		cite.Extra = c.extra(citeMembers)
		all = append(all, cite)
		return c.end
	})
	return all
}
