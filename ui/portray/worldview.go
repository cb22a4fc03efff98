package portray

import (
	"errors"
	"fmt"
	"sync"

	"sightline/geo/basemap"
	"sightline/model"
)

// For returns the Portrayer that draws over the map that the briefing wants: p
// itself if it wants none, else one that shares p's letters. Of what the
// briefing changes and the map does not have nothing is drawn; MapProblems
// tells. Whoever draws with an index draws with the Portrayer for it.
func (p *Portrayer) For(ix *model.Index) *Portrayer {
	if ix == nil || ix.Briefing() == nil {
		return p.views.first(p)
	}
	derived, _ := p.wanted(ix.Briefing().Basemap)
	return derived
}

// MapProblems tells what the briefing wants of the map underneath that is not
// there, each where it stands in the file.
func (p *Portrayer) MapProblems(b *model.Briefing) model.Problems {
	return MapProblems(p.views.first(p).base, b)
}

// MapProblems tells what a briefing wants of a map that is not there, each where
// it stands in the file.
func MapProblems(base *basemap.Map, b *model.Briefing) model.Problems {
	if b.Basemap == nil {
		return nil
	}
	_, err := under(base, b.Basemap)
	var problems model.Problems
	for _, unknown := range unknowns(err) {
		problems = append(problems, model.Problem{Position: b.Basemap.Find(unknown.Name), Text: unknown.Error()})
	}
	return problems.Sorted()
}

// unknowns takes joined errors apart.
func unknowns(err error) []basemap.UnknownError {
	var one basemap.UnknownError
	if several, ok := err.(interface{ Unwrap() []error }); ok {
		var all []basemap.UnknownError
		for _, e := range several.Unwrap() {
			all = append(all, unknowns(e)...)
		}
		return all
	}
	if errors.As(err, &one) {
		return []basemap.UnknownError{one}
	}
	return nil
}

// views are the Portrayers that were made from one, for what briefings want.
type views struct {
	root *Portrayer
	mu   sync.Mutex
	made map[string]madeView
}

type madeView struct {
	portrayer *Portrayer
	err       error
}

// mostViews is how many are kept: a window shows one briefing at a time.
const mostViews = 8

// first is the Portrayer that the views were made from.
func (v *views) first(p *Portrayer) *Portrayer {
	if v == nil {
		return p
	}
	return v.root
}

func (p *Portrayer) wanted(b *model.Basemap) (*Portrayer, error) {
	root := p.views.first(p)
	if b == nil {
		return root, nil
	}
	key := fmt.Sprintf("%#v", *b)
	v := root.views
	v.mu.Lock()
	defer v.mu.Unlock()
	if made, ok := v.made[key]; ok {
		return made.portrayer, made.err
	}
	base, err := under(root.base, b)
	derived := New(root.letters, base)
	derived.views = v
	if len(v.made) >= mostViews {
		clear(v.made)
	}
	v.made[key] = madeView{derived, err}
	return derived, err
}

// under is the map that a briefing wants.
func under(base *basemap.Map, b *model.Basemap) (*basemap.Map, error) {
	m := base
	if b.Worldview != "" {
		var err error
		if m, err = base.In(b.Worldview); err != nil {
			return base, err
		}
	}
	o := basemap.Overrides{Names: map[string]string{}}
	for _, n := range b.Names {
		o.Names[n.Of] = n.To
	}
	for _, l := range b.Lines {
		o.Lines = append(o.Lines, basemap.LineRule{Between: sides(l), As: kindOf(l.As)})
	}
	for _, t := range b.Territories {
		o.Territories = append(o.Territories, basemap.Claim{Territory: t.Name, Country: t.Country, Occupied: t.Occupied})
	}
	return m.With(o)
}

func sides(l model.Border) [2]string {
	if len(l.Between) == 2 {
		return [2]string{l.Between[0], l.Between[1]}
	}
	return [2]string{l.Around, ""}
}

func kindOf(k model.BorderKind) basemap.LineKind {
	switch k {
	case model.DisputedBorder:
		return basemap.Disputed
	case model.NoBorder:
		return basemap.NoLine
	}
	return basemap.International
}
