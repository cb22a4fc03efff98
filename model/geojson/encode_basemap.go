package geojson

import "sightline/model"

func (w *writer) basemap(b *model.Basemap) {
	if b == nil {
		return
	}
	w.name("basemap")
	w.object(func() {
		w.string("worldview", b.Worldview)
		if len(b.Names) > 0 {
			w.name("names")
			w.object(func() {
				for _, n := range b.Names {
					w.name(n.Of)
					w.next()
					w.quote(n.To)
				}
			})
		}
		w.list("lines", len(b.Lines), func(i int) { w.border(&b.Lines[i]) })
		w.list("territories", len(b.Territories), func(i int) { w.territory(&b.Territories[i]) })
		w.extra(b.Extra)
	})
}

func (w *writer) border(b *model.Border) {
	w.object(func() {
		w.strings("between", b.Between)
		w.string("around", b.Around)
		w.string("as", string(b.As))
		w.extra(b.Extra)
	})
}

func (w *writer) territory(t *model.Territory) {
	w.object(func() {
		w.string("name", t.Name)
		w.string("country", t.Country)
		w.truth("occupied", t.Occupied)
		w.extra(t.Extra)
	})
}
