package geojson

import (
	"fmt"

	"sightline/model"
)

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
