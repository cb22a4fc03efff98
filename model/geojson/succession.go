package geojson

import (
	"sightline/model"
	"sightline/model/edtf"
)

// A succession is one claim's word that it replaces another.
type succession struct {
	at       int
	from, to string // ids of claims
}

// checkSuccession checks that claims replace only claims of other voices, and
// never each other in a circle. It is in doubt whether one was meant to be replaced
// by what was said before it: it would never stand.
func (r *reader) checkSuccession() {
	if len(r.succession) == 0 {
		return
	}
	claims := make(map[string]*model.Claim, len(r.briefing.Claims))
	for i := range r.briefing.Claims {
		c := &r.briefing.Claims[i]
		claims[c.ID] = c
	}
	older := map[string][]succession{}
	for _, s := range r.succession {
		by, old := claims[s.from], claims[s.to]
		if by != nil && old != nil && by.Voice == old.Voice {
			r.problem(s.at, "claim %q supersedes %q of the same voice; a voice's later claim counts by itself", s.from, s.to)
			continue
		}
		if by != nil && old != nil && isBefore(by.Said, old.Said) {
			r.doubt(s.at, "claim %[1]q supersedes %[2]q before %[2]q is said (%[3]s): %[2]q never stands", s.from, s.to, old.Said)
		}
		older[s.from] = append(older[s.from], s)
	}
	seen := map[string]mark{}
	for _, s := range r.succession {
		r.follow(s.from, older, seen)
	}
}

// isBefore tells of two dates that the first cannot lie where the second begins, or
// later; never of a date that is missing or has no beginning.
func isBefore(d, other edtf.Date) bool {
	begin, ok := other.Begin()
	return ok && !d.IsZero() && !other.IsZero() && !d.MayBeAfter(begin)
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
