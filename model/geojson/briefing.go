package geojson

import (
	"bytes"
	"strings"

	"sightline/model"
)

// The members that the format knows, in the order in which they are written.
var (
	briefingMembers = []string{"version", "title", "summary", "language", "basemap", "sources", "voices", "claims", "scenes", "notes"}
	sourceMembers   = []string{"id", "title", "publisher", "published", "url", "reliability", "text", "inferred"}
	voiceMembers    = []string{"id", "name", "short", "role", "party", "kind", "inferred"}
	sceneMembers    = []string{"id", "title", "at", "clock", "view", "focus", "steps", "budget", "notes"}
	noteMembers     = []string{"about", "kind", "text", "url"}

	reliabilities = []string{"A", "B", "C", "D", "E", "F"}
	clocks        = strs([]model.Clock{model.Said, model.Happened})
	noteKinds     = strs([]model.NoteKind{model.Correction, model.Context, model.Caution})
)

// Version is the version of the format that this package reads and writes.
const Version = 1

// briefingObject reads the "briefing" member.
func (r *reader) briefingObject(at int) {
	o, ok := r.object(at, subject{kind: "the briefing"})
	if !ok {
		return
	}
	b := r.briefing
	o.require(briefingMembers, "version")
	o.version()
	b.Version = Version
	b.Title = o.text("title")
	b.Summary = o.text("summary")
	b.Language = o.language()
	b.Basemap = o.basemap()
	o.items("sources", r.source)
	o.items("voices", r.voice)
	o.items("claims", r.claim)
	o.items("scenes", r.scene)
	o.items("notes", r.note)
	b.Extra = o.extra(briefingMembers)
}

// language takes the tag of a language. It is in doubt if it has not the form of one:
// other programs read a picture's text aloud by it.
func (o *object) language() string {
	said := o.text("language")
	if said != "" && !isLanguageTag(said) {
		at, _ := o.value("language")
		o.doubt(at, "%s has %q as its \"language\", which must be a tag such as en or pt-BR", o.subject, short(said))
	}
	return said
}

// isLanguageTag tells whether a text has the form of a language's tag: two to eight
// letters, then parts of one to eight letters and digits, each after a hyphen. BCP 47,
// section 2.1.
func isLanguageTag(said string) bool {
	for n, part := range strings.Split(said, "-") {
		least := 1
		if n == 0 {
			least = 2
		}
		strange := func(r rune) bool {
			letter := r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
			return !letter && (n == 0 || r < '0' || r > '9')
		}
		if len(part) < least || len(part) > 8 || strings.ContainsFunc(part, strange) {
			return false
		}
	}
	return true
}

// version checks that the briefing is of the version that is read here.
func (o *object) version() {
	at, ok := o.value("version")
	if !ok {
		return
	}
	n, ok := 0.0, o.reader.text.isNumber(at)
	if ok {
		n, ok = o.finite(at)
	}
	written := short(string(o.reader.text[at:o.reader.text.skip(at)]))
	switch {
	case ok && n > Version:
		o.problem(at, "the briefing is of version %s; this program reads version %d", written, Version)
	case !ok || n != Version:
		o.problem(at, "the briefing's version is %s, which must be %d", written, Version)
	}
}

// items takes a list of things that are counted. The members of a thing are
// forgotten when it has been read.
func (o *object) items(name string, read func(at int) (end int)) {
	o.each(name, name, func(at int) int {
		if !o.isItem(at) {
			return o.reader.text.skip(at)
		}
		held := len(o.reader.members)
		end := read(at)
		o.reader.members = o.reader.members[:held]
		return end
	})
}

func (r *reader) source(at int) int {
	o, ok := r.object(at, subject{kind: "source"})
	if !ok {
		return o.end
	}
	id := o.identify(aSource)
	o.require(sourceMembers, "id", "title")
	s := model.Source{
		ID:          id,
		Title:       o.words("title"),
		Publisher:   o.text("publisher"),
		Published:   o.date("published"),
		URL:         o.link("url"),
		Reliability: o.choice("reliability", reliabilities),
		Inferred:    o.inferred(sourceMembers),
		Pos:         r.position(at),
	}
	o.texts("text", "paragraphs", func(at int, paragraph string) {
		if len(paragraph) > MaxParagraph {
			o.problem(at, "%s has a paragraph of more than %d KiB", o.subject, MaxParagraph>>10)
		}
		s.Text = append(s.Text, paragraph)
	})
	s.Extra = o.extra(sourceMembers)
	r.briefing.Sources = append(r.briefing.Sources, s)
	return o.end
}

func (r *reader) voice(at int) int {
	o, ok := r.object(at, subject{kind: "voice"})
	if !ok {
		return o.end
	}
	id := o.identify(aVoice)
	o.require(voiceMembers, "id", "name")
	v := model.Voice{
		ID:       id,
		Name:     o.words("name"),
		Short:    o.text("short"),
		Role:     o.text("role"),
		Party:    o.text("party"),
		Kind:     o.text("kind"),
		Inferred: o.inferred(voiceMembers),
		Pos:      r.position(at),
	}
	v.Extra = o.extra(voiceMembers)
	r.briefing.Voices = append(r.briefing.Voices, v)
	return o.end
}

func (r *reader) scene(at int) int {
	o, ok := r.object(at, subject{kind: "scene"})
	if !ok {
		return o.end
	}
	id := o.identify(aScene)
	o.require(sceneMembers, "id", "title")
	s := model.Scene{
		ID:    id,
		Title: o.words("title"),
		At:    o.date("at"),
		Clock: model.Clock(o.choice("clock", clocks)),
		Focus: o.focus(),
		Notes: o.text("notes"),

		Steps:  o.truth("steps"),
		Budget: o.budget(),
		Pos:    r.position(at),
	}
	if view, ok := o.value("view"); ok {
		if v, ok := r.object(view, subject{kind: "view", of: &o.subject}); ok {
			s.BBox = v.bbox()
			s.View = v.extra(nil)
		}
	}
	s.Extra = o.extra(sceneMembers)
	s.Written = bytes.Clone(r.text[at:o.end])
	r.briefing.Scenes = append(r.briefing.Scenes, s)
	return o.end
}

// focus takes what a scene has in focus. Where an id leads nowhere the rest of the
// scene can still be shown: that is a doubt.
func (o *object) focus() []string {
	from := len(o.references)
	ids := o.referAll("focus", "has in focus", anEvent|aMovement|aPlace|aClaim)
	for i := from; i < len(o.references); i++ {
		o.references[i].mayDangle = true
	}
	return ids
}

func (r *reader) note(at int) int {
	o, ok := r.object(at, subject{kind: "note"})
	if !ok {
		return o.end
	}
	o.require(noteMembers, "kind", "text")
	n := model.Note{
		About: o.refer("about", "is about", anything),
		Kind:  model.NoteKind(o.choice("kind", noteKinds)),
		Text:  o.words("text"),
		URL:   o.link("url"),
		Pos:   r.position(at),
	}
	n.Extra = o.extra(noteMembers)
	r.briefing.Notes = append(r.briefing.Notes, n)
	return o.end
}
