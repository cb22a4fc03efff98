package geojson

import (
	"strings"

	"github.com/paulmach/orb"

	"sightline/model"
)

var (
	featureMembers  = []string{"type", "id", "geometry", "properties"}
	placeMembers    = []string{"kind", "name", "names", "precision", "inferred", "geometry"}
	eventMembers    = []string{"kind", "title", "when", "place", "inferred", "geometry"}
	movementMembers = []string{"kind", "title", "when", "place", "from", "to", "carrier", "inferred", "geometry"}

	featureKinds = strs([]model.Kind{model.KindPlace, model.KindEvent, model.KindMovement})
	precisions   = strs([]model.Precision{
		model.Exact, model.City, model.District, model.Region, model.Country, model.Undisclosed,
	})
)

// A feature is one feature being read: the members of the feature itself and
// those of its properties.
type feature struct {
	object
	properties object
	id         string // "" if it has none yet
}

func (r *reader) feature(at int) int {
	o, ok := r.object(at, subject{kind: "feature"})
	if !ok {
		return o.end
	}
	f := feature{object: o}
	f.id = f.featureID()
	f.object.subject.id = f.id
	f.require(featureMembers, "type")
	kind := f.text("type")
	if at, ok := f.value("type"); ok && f.reader.text.isText(at) && kind != "Feature" {
		f.problem(at, "%s has %q as its \"type\", which must be \"Feature\"", f.subject, kind)
	}
	f.present("geometry")
	f.present("properties")
	f.crs()
	f.properties = object{reader: r, at: at, end: o.end}
	if p, ok := f.value("properties"); ok {
		f.properties, _ = r.object(p, subject{kind: "\"properties\"", of: &f.subject})
	}
	f.read()
	return o.end
}

// featureID takes the feature's id: a string, or a number as its text.
func (f *feature) featureID() string {
	at, ok := f.value("id")
	switch t := f.reader.text; {
	case !ok:
		return ""
	case t.isNumber(at):
		return string(t[at:t.skip(at)])
	case t.isText(at):
		return f.words("id")
	}
	f.wrong(at, "id", "a text or a number")
	return ""
}

// present makes a problem of a member that every feature must have, if only
// null.
func (f *feature) present(name string) {
	if !f.has(name) {
		f.problem(f.at, "%s has no %q, which may be null but not left out%s",
			f.subject, name, f.slip(name, featureMembers))
	}
}

// read makes a place, an event or a movement of the feature.
func (f *feature) read() {
	kind := f.kind()
	if kind == "" {
		f.readPlain()
		return
	}
	f.properties.subject = subject{kind: string(kind), id: f.id}
	f.subject = f.properties.subject
	if kind == model.KindPlace {
		f.readPlace()
		return
	}
	f.readEvent(kind)
}

// kind takes the feature's kind; "" if it has none. In a plain map a kind that
// the format does not know is somebody else's property.
func (f *feature) kind() model.Kind {
	at, ok := f.properties.value("kind")
	if !ok {
		f.suspectKind()
		return ""
	}
	if f.plain && (!f.reader.text.isText(at) || !contains(featureKinds, []byte(f.properties.text("kind")))) {
		return ""
	}
	f.properties.subject = f.subject
	kind := f.properties.choice("kind", featureKinds)
	if !contains(featureKinds, []byte(kind)) {
		return ""
	}
	return model.Kind(kind)
}

// suspectKind notes a slip for "kind" in the features of a briefing: without it a
// movement would be read as an event, or as a place. A "wind" is none, unless it has
// what only "kind" can have.
func (f *feature) suspectKind() {
	if f.plain {
		return
	}
	f.properties.subject = f.subject
	for _, m := range f.properties.members {
		text := f.reader.text
		isKind := text.isText(m.at) && contains(featureKinds, []byte(text.unquote(m.at)))
		if isKind || strings.EqualFold(string(m.name), "kind") {
			f.properties.suspect(m, []string{"kind"})
		}
	}
}

func (f *feature) readPlace() {
	p := &f.properties
	place := model.Place{
		ID:        f.id,
		Name:      p.text("name"),
		Names:     p.names(),
		Precision: model.Precision(p.choice("precision", precisions)),
		Inferred:  p.inferred(placeMembers),
		Pos:       f.position(f.at),
	}
	place.Name = orElse(place.Name, orElse(p.usualName(), f.id))
	place.Geometry, place.Raw = f.geometry()
	place.Extra, place.Outer = p.extra(placeMembers), f.extra(featureMembers)
	f.addPlace(place)
}

func (f *feature) readEvent(kind model.Kind) {
	p := &f.properties
	event := model.Event{
		ID:    f.id,
		Kind:  kind,
		Title: p.text("title"),
		When:  p.date("when"),
		Place: p.refer("place", "has the place", aPlace),
		Pos:   f.position(f.at),
	}
	known := eventMembers
	if kind == model.KindMovement {
		known = movementMembers
		event.From = p.refer("from", "goes from", aPlace)
		event.To = p.refer("to", "goes to", aPlace)
		event.Carrier = p.text("carrier")
		event.Inferred = p.inferred(known)
	} else {
		event.Inferred = p.inferred(known)
	}
	event.Title = orElse(event.Title, orElse(p.usualName(), f.id))
	event.Geometry, event.Raw = f.geometry()
	if kind == model.KindMovement {
		f.checkPath(event.Geometry)
	}
	event.Extra, event.Outer = p.extra(known), f.extra(featureMembers)
	f.addEvent(event)
}

// checkPath checks that a movement goes along a line.
func (f *feature) checkPath(g orb.Geometry) {
	switch g.(type) {
	case nil, orb.LineString, orb.MultiLineString:
		return
	}
	at, _ := f.value("geometry")
	f.problem(at, "%s has a %s as its geometry, which must be a LineString, a MultiLineString or null", f.subject, g.GeoJSONType())
}

func (f *feature) addPlace(p model.Place) {
	b := f.briefing
	f.add(aPlace, unnamed{place: true, index: len(b.Places)})
	b.Places = append(b.Places, p)
}

func (f *feature) addEvent(e model.Event) {
	b := f.briefing
	f.add(eventKind(e.Kind), unnamed{index: len(b.Events)})
	b.Events = append(b.Events, e)
}

// add puts the feature in its place in the file's order.
func (f *feature) add(kind kinds, u unnamed) {
	b := f.briefing
	u.order = len(b.Order)
	b.Order = append(b.Order, f.id)
	if f.id == "" {
		f.unnamed = append(f.unnamed, u)
		return
	}
	at, _ := f.value("id")
	f.declare(f.id, kind, at, f.subject)
}

// names takes the names in other languages.
func (o *object) names() []model.Name {
	at, ok := o.value("names")
	if !ok {
		return nil
	}
	t := o.reader.text
	if !t.isObject(at) {
		o.wrong(at, "names", `an object such as {"ru": "Владивосток"}`)
		return nil
	}
	var all []model.Name
	t.members(at, func(language []byte, at int) int {
		if t.isText(at) {
			all = append(all, model.Name{Language: string(language), Text: t.unquote(at)})
		} else {
			o.problem(at, "%s has %s as its name in %q, which must be a text", o.subject, t.sort(at), language)
		}
		return t.skip(at)
	})
	return all
}

// usualName is what the properties call their feature in one of the usual ways,
// without taking it.
func (o *object) usualName() string {
	for _, name := range [...]string{"title", "name", "NAME", "label"} {
		for _, m := range o.members {
			if string(m.name) == name && o.reader.text.isText(m.at) {
				if said := o.reader.text.unquote(m.at); said != "" {
					return said
				}
			}
		}
	}
	return ""
}

// bareGeometry makes a place of a file that is a geometry alone.
func (r *reader) bareGeometry(at int) {
	o := object{reader: r, subject: subject{kind: "place"}, at: at}
	f := feature{object: o, properties: o}
	place := model.Place{Plain: true, Pos: r.position(at)}
	place.Geometry, place.Raw = f.shape(at)
	f.addPlace(place)
}
