package geojson

import (
	"reflect"

	"sightline/model"
)

func (w *writer) file(b *model.Briefing) {
	w.object(func() {
		w.string("type", "FeatureCollection")
		if !isPlain(b) {
			w.name("briefing")
			w.briefing(b)
		}
		w.features(b)
		w.extra(b.Outer)
	})
}

// isPlain tells whether the briefing holds nothing but features.
func isPlain(b *model.Briefing) bool {
	rest := *b
	rest.Places, rest.Events, rest.Order, rest.Outer, rest.Doubts = nil, nil, nil, nil, nil
	return reflect.ValueOf(rest).IsZero()
}

func (w *writer) briefing(b *model.Briefing) {
	w.object(func() {
		w.int("version", Version)
		w.string("title", b.Title)
		w.string("summary", b.Summary)
		w.string("language", b.Language)
		w.basemap(b.Basemap)
		w.list("sources", len(b.Sources), func(i int) { w.source(&b.Sources[i]) })
		w.list("voices", len(b.Voices), func(i int) { w.voice(&b.Voices[i]) })
		w.list("claims", len(b.Claims), func(i int) { w.claim(&b.Claims[i]) })
		w.list("scenes", len(b.Scenes), func(i int) { w.scene(&b.Scenes[i]) })
		w.list("notes", len(b.Notes), func(i int) { w.note(&b.Notes[i]) })
		w.extra(b.Extra)
	})
}

func (w *writer) source(s *model.Source) {
	w.object(func() {
		w.string("id", s.ID)
		w.string("title", s.Title)
		w.string("publisher", s.Publisher)
		w.string("published", s.Published.String())
		w.string("url", s.URL)
		w.string("reliability", s.Reliability)
		w.strings("text", s.Text)
		w.strings("inferred", s.Inferred)
		w.extra(s.Extra)
	})
}

func (w *writer) voice(v *model.Voice) {
	w.object(func() {
		w.string("id", v.ID)
		w.string("name", v.Name)
		w.string("short", v.Short)
		w.string("role", v.Role)
		w.string("party", v.Party)
		w.string("kind", v.Kind)
		w.strings("inferred", v.Inferred)
		w.extra(v.Extra)
	})
}

func (w *writer) claim(c *model.Claim) {
	w.object(func() {
		w.string("id", c.ID)
		w.string("voice", c.Voice)
		w.string("stance", string(c.Stance))
		w.string("about", c.About)
		w.string("said", c.Said.String())
		w.string("place", c.Place)
		w.string("text", c.Text)
		w.strings("via", c.Via)
		if c.Credibility != 0 {
			w.int("credibility", c.Credibility)
		}
		w.figures(c.Figures)
		w.list("cites", len(c.Cites), func(i int) { w.cite(&c.Cites[i]) })
		w.strings("supersedes", c.Supersedes)
		w.string("withdrawn", c.Withdrawn.String())
		w.strings("inferred", c.Inferred)
		w.extra(c.Extra)
	})
}

func (w *writer) figures(figures []model.Figure) {
	if len(figures) == 0 {
		return
	}
	w.name("figures")
	w.object(func() {
		for _, f := range figures {
			w.name(f.Name)
			w.object(func() {
				w.number("about", f.About)
				w.number("min", f.Min)
				w.number("max", f.Max)
				w.extra(f.Extra)
			})
		}
	})
}

func (w *writer) cite(c *model.Cite) {
	w.object(func() {
		w.string("source", c.Source)
		w.int("paragraph", c.Paragraph)
		if c.Sentence != 0 {
			w.int("sentence", c.Sentence)
		}
		w.string("quote", c.Quote)
		w.extra(c.Extra)
	})
}

func (w *writer) scene(s *model.Scene) {
	w.object(func() {
		w.string("id", s.ID)
		w.string("title", s.Title)
		w.string("at", s.At.String())
		w.string("clock", string(s.Clock))
		if s.BBox != nil || len(s.View) > 0 {
			w.name("view")
			w.object(func() {
				if s.BBox != nil {
					w.name("bbox")
					w.text = appendBBox(w.text, *s.BBox)
				}
				w.extra(s.View)
			})
		}
		w.strings("focus", s.Focus)
		w.truth("steps", s.Steps)
		if s.Budget != 0 {
			seconds := s.Budget.Seconds()
			w.number("budget", &seconds)
		}
		w.string("notes", s.Notes)
		w.extra(s.Extra)
	})
}

func (w *writer) note(n *model.Note) {
	w.object(func() {
		w.string("about", n.About)
		w.string("kind", string(n.Kind))
		w.string("text", n.Text)
		w.string("url", n.URL)
		w.extra(n.Extra)
	})
}
