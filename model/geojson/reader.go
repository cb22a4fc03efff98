package geojson

import (
	"fmt"
	"strings"

	"sightline/model"
)

// A reader is one reading of one text: what it has found so far.
type reader struct {
	name     string
	text     text
	lines    lines
	briefing *model.Briefing
	plain    bool // the file has no "briefing" member

	found  []model.Problem // no more than MaxProblems
	untold int             // problems beyond those

	ids        map[string]declaration
	order      []string // ids as they were declared
	references []reference
	succession []succession
	unnamed    []unnamed
	places     []plainPlace

	vertices, items int
	members         []member // of the objects being read, one after the other
}

func newReader(t text, name string) *reader {
	return &reader{
		name:     name,
		text:     t,
		lines:    newLines(t),
		briefing: &model.Briefing{},
		ids:      map[string]declaration{},
	}
}

// problem notes that something is wrong with what begins at the offset.
func (r *reader) problem(at int, format string, args ...any) {
	if len(r.found) == MaxProblems {
		r.untold++
		return
	}
	p := model.Problem{File: r.name, Position: r.position(at), Text: fmt.Sprintf(format, args...)}
	r.found = append(r.found, p)
}

// trouble counts the problems so far.
func (r *reader) trouble() int   { return len(r.found) + r.untold }
func (r *reader) troubled() bool { return r.trouble() > 0 }

// quietly tells whether the reading goes without problems, and forgets those
// that it makes.
func (r *reader) quietly(read func()) bool {
	found, untold := r.found, r.untold
	r.found, r.untold = nil, 0
	read()
	fine := !r.troubled()
	r.found, r.untold = found, untold
	return fine
}

// problems are those found, in the order of their positions.
func (r *reader) problems() model.Problems {
	all := model.Problems(r.found).Sorted()
	if r.untold > 0 {
		all = append(all, model.Problem{File: r.name, Text: fmt.Sprintf("… and %d more", r.untold)})
	}
	return all
}

func (r *reader) position(at int) model.Position { return r.lines.position(at) }

// isItem counts the item; it is one problem if they become too many, and
// then the rest is passed over.
func (r *reader) isItem(at int) bool {
	r.items++
	if r.items == MaxItems+1 {
		r.problem(at, "the file has more than %d features, sources, voices, claims, scenes and notes", MaxItems)
	}
	return r.items <= MaxItems
}

// checkTexts checks the cites against the texts that the file carries.
func (r *reader) checkTexts() {
	for _, p := range model.CheckTexts(r.briefing) {
		if len(r.found) == MaxProblems {
			r.untold++
			continue
		}
		p.File = r.name
		r.found = append(r.found, p)
	}
}

// A subject is what a problem is about.
type subject struct {
	kind, id string
	of       *subject // what it is part of; nil if it stands by itself
}

// String names the subject: claim "c-9", figure "troops" of claim "c-9".
func (s subject) String() string {
	name := s.kind
	if s.id != "" {
		name += fmt.Sprintf(" %q", s.id)
	}
	if s.of != nil {
		name += " of " + s.of.String()
	}
	return name
}

// didYouMean ends a problem's text with the known word nearest to the one that
// is wrong; with nothing if none is near.
func didYouMean(word string, known []string) string {
	if near, ok := model.Nearest(word, known); ok {
		return fmt.Sprintf("; did you mean %q?", near)
	}
	return ""
}

// slip ends the text of a problem about a missing member with what is there in
// its place, if anything looks like a slip for it, and what to write.
func slip(missing string, others []string) string {
	if near, ok := model.Nearest(missing, others); ok {
		return fmt.Sprintf("; it has %q: write %q", near, missing)
	}
	return ""
}

// list writes words as people do: "a, b or c".
func list(words []string) string {
	last := len(words) - 1
	if last < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:last], ", ") + " or " + words[last]
}

// count is "1 position" or "2 positions".
func count(n int, of string) string {
	if n == 1 {
		return "1 " + of
	}
	return fmt.Sprintf("%d %ss", n, of)
}

// strs makes plain words of a type's values.
func strs[S ~string](values []S) []string {
	words := make([]string, len(values))
	for i, v := range values {
		words[i] = string(v)
	}
	return words
}
