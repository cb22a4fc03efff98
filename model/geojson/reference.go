package geojson

import (
	"fmt"
	"strings"

	"sightline/model"
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
	o.subject.id = id
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
}

// refer takes an id that leads elsewhere.
func (o *object) refer(name, verb string, wanted kinds) string {
	id := o.words(name)
	if id == "" {
		return ""
	}
	at, _ := o.value(name)
	o.references = append(o.references, reference{at, o.subject, verb, id, wanted})
	return id
}

// referAll takes a list of ids that lead elsewhere.
func (o *object) referAll(name, verb string, wanted kinds) []string {
	var ids []string
	o.texts(name, "ids", func(at int, id string) {
		o.references = append(o.references, reference{at, o.subject, verb, id, wanted})
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
		case !ok:
			r.problem(ref.at, "%s %s %q, which no %s has%s", ref.from, ref.verb, ref.to, ref.wanted, r.near(ref))
		}
	}
	r.resolvePlain()
}

// near suggests an id of the wanted kinds. It looks through all of them, so it
// does that only for problems that are told.
func (r *reader) near(ref reference) string {
	if len(r.found) == MaxProblems {
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

// A succession is one claim's word that it replaces another.
type succession struct {
	at       int
	from, to string // ids of claims
}

// checkSuccession checks that claims replace only claims of other voices, and
// never each other in a circle.
func (r *reader) checkSuccession() {
	if len(r.succession) == 0 {
		return
	}
	voices := map[string]string{}
	for _, c := range r.briefing.Claims {
		voices[c.ID] = c.Voice
	}
	older := map[string][]succession{}
	for _, s := range r.succession {
		if voice, ok := voices[s.to]; ok && voice == voices[s.from] {
			r.problem(s.at, "claim %q supersedes %q of the same voice; a voice's later claim counts by itself", s.from, s.to)
			continue
		}
		older[s.from] = append(older[s.from], s)
	}
	seen := map[string]mark{}
	for _, s := range r.succession {
		r.follow(s.from, older, seen)
	}
}

// A mark tells how far a claim has been followed.
type mark int

const (
	fresh mark = iota
	onTheWay
	done
)

// follow walks from the claim to all that it replaces, and notes each step that
// leads back onto the way. It keeps the way in a list of its own, since a way
// may be as long as the file.
func (r *reader) follow(start string, older map[string][]succession, seen map[string]mark) {
	if seen[start] != fresh {
		return
	}
	type visit struct {
		id   string
		next int
	}
	way := []visit{{id: start}}
	seen[start] = onTheWay
	for len(way) > 0 {
		v := &way[len(way)-1]
		if v.next == len(older[v.id]) {
			seen[v.id] = done
			way = way[:len(way)-1]
			continue
		}
		s := older[v.id][v.next]
		v.next++
		switch seen[s.to] {
		case fresh:
			seen[s.to] = onTheWay
			way = append(way, visit{id: s.to})
		case onTheWay:
			r.problem(s.at, "claim %q supersedes %q, which in the end supersedes it too", s.from, s.to)
		}
	}
}

// An unnamed feature has no id yet.
type unnamed struct {
	order int // in the briefing's Order, from 0
	place bool
	index int // in Places or Events
}

// nameUnnamed makes an id for each feature that has none: from its number, and
// never one that the file uses.
func (r *reader) nameUnnamed() {
	b := r.briefing
	for _, u := range r.unnamed {
		id := fmt.Sprintf("feature-%d", u.order+1)
		for n := 2; ; n++ {
			if _, taken := r.ids[id]; !taken {
				break
			}
			id = fmt.Sprintf("feature-%d-%d", u.order+1, n)
		}
		b.Order[u.order] = id
		kind := aPlace
		if u.place {
			p := &b.Places[u.index]
			p.ID, p.Name = id, orElse(p.Name, id)
		} else {
			e := &b.Events[u.index]
			e.ID, e.Title = id, orElse(e.Title, id)
			kind = eventKind(e.Kind)
		}
		r.ids[id] = declaration{kind: kind}
		r.order = append(r.order, id)
	}
}

func orElse(word, other string) string {
	if word != "" {
		return word
	}
	return other
}

func eventKind(k model.Kind) kinds {
	if k == model.KindMovement {
		return aMovement
	}
	return anEvent
}
