package basemap

import (
	"fmt"
	"strings"
)

// Worldview is a view of whose the world is. The first of a file, "un", is the
// default, and holds where another says nothing.
type Worldview struct {
	ID        string
	Title     string // short, for lists
	Statement string // to be told on every picture
	Source    string // where this view is stated
	Holdings  []Holding
	Lines     []LineRule
	Names     []NameRule
}

// NameRule is what a worldview calls what the file calls otherwise, in all
// languages; empty if it has no name for it.
type NameRule struct{ Of, To string }

// Holding says whose a territory is.
type Holding struct {
	Territory int    // index
	Holder    string // ISO 3166-1 alpha-3; empty if nobody's, or a state without a code
	Status    Status
}

// Status tells how a territory belongs to its holder.
type Status uint8

// The statuses of a territory.
const (
	Whole    Status = iota // like the rest of the holder's; borders inside are regions'
	Apart                  // the holder's, but standing for itself: lines inside are disputed
	Occupied               // the holder's, but held by another state: hatched, lines disputed
	Own                    // a state of its own, whatever its code
	Nobodys                // not any state's: all lines disputed
)

// LineRule says what the border between two sides is. A side is a country, by
// its ISO 3166-1 alpha-3 code, or a territory, by its English name; an empty
// second side stands for all neighbours. A claimed line that is no border is named
// by what it is, such as "Venezuelan claim", and has no second side.
type LineRule struct {
	Between [2]string
	As      LineKind // International, Disputed, RegionBorder; NoLine to leave it out
}

// Worldviews returns the views that the map can be seen under, the default
// first.
func (m *Map) Worldviews() []Worldview { return m.atlas.Worldviews }

// In returns the same map under another worldview, by its id. It shares what
// does not depend on the view. An unknown id is an error that names the known.
func (m *Map) In(id string) (*Map, error) {
	var known []string
	for _, w := range m.atlas.Worldviews {
		if w.ID == id {
			return m.atlas.under(w.Statement, newRule(&m.atlas.Gazetteer, w)), nil
		}
		known = append(known, w.ID)
	}
	return nil, fmt.Errorf("basemap: no worldview %q; there are %s", id, strings.Join(known, ", "))
}

// under returns the map under a rule, and how that is told.
func (a *atlas) under(statement string, r *rule) *Map {
	m := &Map{
		Worldview: statement, Credit: a.Credit, Countries: r.countries(&a.Gazetteer), Seas: a.Seas,
		atlas: a, rule: r,
		places: make([]lazy[[]Place], len(a.packedPlaces)), levels: make([]lazy[*Level], len(a.levels)),
	}
	if len(r.names) > 0 {
		m.renamed = map[string]string{}
	}
	for _, n := range r.names {
		m.renamed[n.Of] = n.To
	}
	return m
}

// holders returns who holds each territory by the default view.
func (g *Gazetteer) holders() []Holding {
	out := make([]Holding, len(g.Territories))
	for i, t := range g.Territories {
		out[i] = Holding{Territory: i, Holder: t.Code}
		if t.Code == "" {
			out[i].Status = Nobodys
		}
	}
	for _, h := range g.Worldviews[0].Holdings {
		out[h.Territory] = h
	}
	return out
}

func (r *reader) worldview(territories int) Worldview {
	w := Worldview{
		ID: r.text(), Title: r.text(), Statement: r.text(), Source: r.text(),
		Holdings: list(r, 3, func() Holding {
			return Holding{Territory: r.upto(territories - 1), Holder: r.text(), Status: Status(r.upto(int(Nobodys)))}
		}),
		Lines: list(r, 3, func() LineRule {
			return LineRule{Between: [2]string{r.text(), r.text()}, As: LineKind(r.upto(int(NoLine)))}
		}),
	}
	if r.version > oldest {
		w.Names = list(r, 2, func() NameRule { return NameRule{Of: r.text(), To: r.text()} })
	}
	return w
}
