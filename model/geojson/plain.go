package geojson

import (
	"errors"
	"strings"

	"sightline/model"
	"sightline/model/edtf"
)

// readPlain reads a feature that gives no kind: an event if it carries a date
// under a usual name, otherwise a place. All its properties are kept as they
// are; those that look as the format has them are used.
func (f *feature) readPlain() {
	p := &f.properties
	p.subject = f.subject
	when := p.usualDate()
	name := orElse(p.usualName(), f.id)
	geometry, raw := f.geometry()
	for i := range p.members {
		p.members[i].taken = false
	}
	everything, outer := p.extra(nil), f.extra(nil)
	if when.IsZero() {
		f.addPlace(model.Place{
			ID: f.id, Name: name, Names: p.plainNames(), Precision: p.plainPrecision(), Geometry: geometry,
			Inferred: p.plainInferred(placeMembers), Plain: true, Raw: raw,
			Pos: f.position(f.at), Extra: everything, Outer: outer,
		})
		return
	}
	if at, ok := p.value("place"); ok && f.reader.text.isText(at) {
		here := plainPlace{event: len(f.briefing.Events), id: f.reader.text.unquote(at)}
		f.places = append(f.places, here)
	}
	f.addEvent(model.Event{
		ID: f.id, Kind: model.KindEvent, Title: name, When: when, Geometry: geometry,
		Inferred: p.plainInferred(eventMembers), Plain: true, Raw: raw,
		Pos: f.position(f.at), Extra: everything, Outer: outer,
	})
}

// A plainPlace is the "place" of a plain event: a reference if it leads to a
// place, otherwise somebody else's property.
type plainPlace struct {
	event int // in the briefing's Events
	id    string
}

func (r *reader) resolvePlain() {
	for _, p := range r.places {
		if r.ids[p.id].kind == aPlace {
			r.briefing.Events[p.event].Place = p.id
		}
	}
}

func (o *object) plainNames() (names []model.Name) {
	if o.quietly(func() { names = o.names() }) {
		return names
	}
	return nil
}

func (o *object) plainPrecision() (p model.Precision) {
	if o.quietly(func() { p = model.Precision(o.choice("precision", precisions)) }) {
		return p
	}
	return ""
}

func (o *object) plainInferred(known []string) (names model.Inferred) {
	if o.quietly(func() { names = o.inferred(known) }) {
		return names
	}
	return nil
}

// usualDate takes the first date that stands under a usual name. Whatever is
// under "when" must be a date; under the other names, what looks like one must.
func (o *object) usualDate() edtf.Date {
	if when := o.date("when"); !when.IsZero() {
		return when
	}
	for _, name := range [...]string{"date", "time", "timestamp"} {
		if d := o.maybeDate(name); !d.IsZero() {
			return d
		}
	}
	if _, ok := o.value("start"); ok {
		return o.interval("start", "end")
	}
	return o.interval("begin", "end")
}

// maybeDate takes a date from a member that may be something else. It is a
// problem if it begins as a date does, with four digits and a hyphen, and is
// none. It is in doubt if it can be seen which date it was meant to be.
func (o *object) maybeDate(name string) edtf.Date {
	at, ok := o.value(name)
	if !ok || !o.reader.text.isText(at) {
		return edtf.Date{}
	}
	said := o.reader.text.unquote(at)
	if looksLikeDate(said) {
		return o.parse(at, name, said)
	}
	d, err := edtf.Parse(said)
	var wrong *edtf.Error
	switch {
	case err == nil:
		return d
	case errors.As(err, &wrong) && len(wrong.Suggestions) > 0 && !strings.HasPrefix(wrong.Suggestions[0].Text, "Y"):
		// Five digits and more are a count of seconds sooner than a year so far away.
		o.doubt(at, "%s: its %q is not used: %v", o.subject, name, err)
	}
	return edtf.Date{}
}

func looksLikeDate(s string) bool {
	return len(s) > 4 && s[4] == '-' && strings.Trim(s[:4], "0123456789") == ""
}

// interval puts a beginning and an end together. Where one of them is missing,
// it is unknown, which EDTF writes as nothing. EDTF's intervals have no times:
// those are left to the properties.
func (o *object) interval(first, last string) edtf.Date {
	from, to := o.maybeDate(first), o.maybeDate(last)
	switch {
	case from.IsZero() && to.IsZero():
		return edtf.Date{}
	case from.IsZero() && to.IsInterval():
		return to
	case to.IsZero() && from.IsInterval():
		return from
	}
	at, ok := o.value(first)
	if !ok {
		at, _ = o.value(last)
	}
	both := dayOf(from) + "/" + dayOf(to)
	d, err := edtf.Parse(both)
	if err != nil {
		o.problem(at, "%s: its %q and %q make no interval: %v", o.subject, first, last, err)
	}
	return d
}

// dayOf is the date without its time.
func dayOf(d edtf.Date) string {
	day, _, _ := strings.Cut(d.String(), "T")
	return day
}
