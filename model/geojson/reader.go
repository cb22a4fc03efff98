package geojson

import (
	"fmt"
	"slices"
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

	finding         // problems, for which the file is refused
	doubts  finding // what can be lived with

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

// A finding is what was found to be wrong.
type finding struct {
	found  []model.Problem // no more than MaxProblems
	untold int             // problems beyond those
}

// add notes one more.
func (f *finding) add(p model.Problem) {
	if len(f.found) == MaxProblems {
		f.untold++
		return
	}
	f.found = append(f.found, p)
}

// all are those found, in the order of their positions.
func (f *finding) all(file string) model.Problems {
	all := model.Problems(f.found).Sorted()
	if f.untold > 0 {
		all = append(all, model.Problem{File: file, Text: fmt.Sprintf("… and %d more", f.untold), More: f.untold})
	}
	return all
}

// problem notes that something is wrong with what begins at the offset.
func (r *reader) problem(at int, format string, args ...any) {
	r.add(r.wrong(at, format, args))
}

// doubt notes that something is wrong with what begins at the offset, with which the
// file can be read all the same.
func (r *reader) doubt(at int, format string, args ...any) {
	r.doubts.add(r.wrong(at, format, args))
}

func (r *reader) wrong(at int, format string, args []any) model.Problem {
	return model.Problem{File: r.name, Position: r.position(at), Text: fmt.Sprintf(format, args...)}
}

// trouble counts the problems so far.
func (r *reader) trouble() int   { return len(r.found) + r.untold }
func (r *reader) troubled() bool { return r.trouble() > 0 }

// quietly tells whether the reading goes without problems, and forgets those
// that it makes.
func (r *reader) quietly(read func()) bool {
	before := r.finding
	r.finding = finding{}
	read()
	fine := !r.troubled()
	r.finding = before
	return fine
}

// problems are those found and what else is in doubt, in the order of their
// positions.
func (r *reader) problems() model.Problems {
	every := finding{slices.Clone(r.found), r.untold + r.doubts.untold}
	for _, p := range r.doubts.found {
		every.add(p)
	}
	return every.all(r.name)
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
		p.File = r.name
		r.add(p)
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
