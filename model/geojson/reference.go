package geojson

import (
	"fmt"
	"strings"
)

// kinds is a set of the kinds of thing that have ids.
type kinds int

const (
	aSource kinds = 1 << iota
	aVoice
	aClaim
	aScene
	aPlace
	anEvent
	aMovement

	aFeature = aPlace | anEvent | aMovement
	anything = aSource | aVoice | aClaim | aScene | aFeature
)

// String names the set in the singular: "place", "voice or source".
func (k kinds) String() string {
	switch k {
	case aFeature:
		return "feature"
	case anything:
		return "source, voice, claim, scene or feature"
	}
	var names []string
	for i, name := range [...]string{"source", "voice", "claim", "scene", "place", "event", "movement"} {
		if k&(1<<i) != 0 && !(name == "movement" && k&anEvent != 0) {
			names = append(names, name)
		}
	}
	return list(names)
}

// withArticle is "a place", "an event".
func (k kinds) withArticle() string {
	name := k.String()
	if strings.HasPrefix(name, "e") {
		return "an " + name
	}
	return "a " + name
}

// A declaration is where an id belongs to what.
type declaration struct {
	kind kinds
	at   int
}

// declare gives the id to what begins at the offset; a problem if it is taken.
func (r *reader) declare(id string, kind kinds, at int, who fmt.Stringer) {
	if first, taken := r.ids[id]; taken {
		p := r.position(first.at)
		r.problem(at, "%s has the id of %s at %d:%d; ids are unique over the whole file",
			who, first.kind.withArticle(), p.Line, p.Column)
		return
	}
	r.ids[id] = declaration{kind, at}
	r.order = append(r.order, id)
}

// identify takes the object's id and declares it.
func (o *object) identify(kind kinds) string {
	id := o.words("id")
	if id == "" {
		return ""
	}
	o.id = id
	at, _ := o.value("id")
	o.declare(id, kind, at, o.subject)
	return id
}

// A reference is an id that must lead to one of some kinds.
type reference struct {
	at     int
	from   subject
	verb   string // from … id
	to     string
	wanted kinds

	mayDangle bool // that nothing has the id is a doubt, no problem
}

// refer takes an id that leads elsewhere.
func (o *object) refer(name, verb string, wanted kinds) string {
	id := o.words(name)
	if id == "" {
		return ""
	}
	at, _ := o.value(name)
	o.references = append(o.references, reference{at: at, from: o.subject, verb: verb, to: id, wanted: wanted})
	return id
}

// referAll takes a list of ids that lead elsewhere.
func (o *object) referAll(name, verb string, wanted kinds) []string {
	var ids []string
	o.texts(name, "ids", func(at int, id string) {
		o.references = append(o.references, reference{at: at, from: o.subject, verb: verb, to: id, wanted: wanted})
		ids = append(ids, id)
	})
	return ids
}

// resolve checks that every reference leads somewhere it may.
func (r *reader) resolve() {
	for _, ref := range r.references {
		found, ok := r.ids[ref.to]
		switch {
		case ok && found.kind&ref.wanted == 0:
			r.problem(ref.at, "%s %s %q, which is %s, not %s",
				ref.from, ref.verb, ref.to, found.kind.withArticle(), ref.wanted.withArticle())
		case !ok && ref.mayDangle:
			r.doubt(ref.at, "%s %s %q, which no %s has%s", ref.from, ref.verb, ref.to, ref.wanted, r.near(ref, &r.doubts))
		case !ok:
			r.problem(ref.at, "%s %s %q, which no %s has%s", ref.from, ref.verb, ref.to, ref.wanted, r.near(ref, &r.finding))
		}
	}
	r.resolvePlain()
}

// near suggests an id of the wanted kinds. It looks through all of them, so it
// does that only for problems that are told.
func (r *reader) near(ref reference, in *finding) string {
	if len(in.found) == MaxProblems {
		return ""
	}
	var known []string
	for _, id := range r.order {
		if r.ids[id].kind&ref.wanted != 0 {
			known = append(known, id)
		}
	}
	return didYouMean(ref.to, known)
}
