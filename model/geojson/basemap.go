package geojson

import (
	"slices"

	"sightline/model"
)

var (
	basemapMembers   = []string{"worldview", "names", "lines", "territories"}
	lineMembers      = []string{"between", "around", "as"}
	territoryMembers = []string{"name", "country", "occupied"}

	borderKinds = strs([]model.BorderKind{model.InternationalBorder, model.DisputedBorder, model.NoBorder})
)

// basemap takes what the briefing wants of the map underneath; nil if it wants
// nothing.
func (o *object) basemap() *model.Basemap {
	at, ok := o.value("basemap")
	if !ok {
		return nil
	}
	m, ok := o.object(at, subject{kind: "the basemap"})
	if !ok {
		return nil
	}
	b := &model.Basemap{Worldview: m.choice("worldview", model.Worldviews()), Names: m.renamings(), Pos: o.position(at)}
	m.items("lines", func(at int) int {
		border, end := m.border(at)
		b.Lines = append(b.Lines, border)
		return end
	})
	m.items("territories", func(at int) int {
		territory, end := m.territory(at)
		if territory.Name != "" && slices.ContainsFunc(b.Territories, func(t model.Territory) bool { return t.Name == territory.Name }) {
			m.problem(at, "%s has the territory %q twice", m.subject, territory.Name)
		}
		b.Territories = append(b.Territories, territory)
		return end
	})
	b.Extra = m.extra(basemapMembers)
	return b
}

// renamings takes an object of names.
func (o *object) renamings() []model.Renaming {
	at, ok := o.value("names")
	if !ok {
		return nil
	}
	if !o.reader.text.isObject(at) {
		o.wrong(at, "names", `an object such as {"Sea of Japan": "East Sea"}`)
		return nil
	}
	var all []model.Renaming
	o.reader.text.members(at, func(name []byte, at int) int {
		end := o.reader.text.skip(at)
		if !o.reader.text.isText(at) || o.reader.text.unquote(at) == "" {
			o.problem(at, "%s has no text as its name for %q", o.subject, name)
			return end
		}
		all = append(all, model.Renaming{Of: string(name), To: o.reader.text.unquote(at), Pos: o.position(at)})
		return end
	})
	return all
}

func (o *object) border(at int) (model.Border, int) {
	l, ok := o.object(at, subject{kind: "line", of: &o.subject})
	if !ok {
		return model.Border{}, l.end
	}
	l.require(lineMembers, "as")
	b := model.Border{Around: l.words("around"), As: model.BorderKind(l.choice("as", borderKinds)), Pos: o.position(at)}
	l.texts("between", "two names or codes", func(at int, said string) {
		if said == "" {
			l.problem(at, "%s has an empty name in its \"between\"", l.subject)
		}
		b.Between = append(b.Between, said)
	})
	between, ok := l.value("between")
	switch {
	case l.has("between") && l.has("around"):
		l.problem(l.at, "%s has both \"between\" and \"around\"; write one of them", l.subject)
	case !ok && b.Around == "" && !l.has("around"):
		l.problem(l.at, "%s has neither \"between\" nor \"around\"", l.subject)
	case ok && l.reader.text.isList(between) && len(b.Between) != 2:
		l.problem(between, "%s is between %s, which must be 2", l.subject, count(len(b.Between), "side"))
	}
	b.Extra = l.extra(lineMembers)
	return b, l.end
}

func (o *object) territory(at int) (model.Territory, int) {
	t, ok := o.object(at, subject{kind: "territory", of: &o.subject})
	if !ok {
		return model.Territory{}, t.end
	}
	t.require(territoryMembers, "name", "country")
	out := model.Territory{Name: t.words("name"), Country: t.words("country"), Occupied: t.truth("occupied"), Pos: o.position(at)}
	if at, ok := t.value("country"); ok && t.reader.text.isText(at) && out.Country != "" && !isCode(out.Country) {
		t.problem(at, "%s has %q as its \"country\", which must be a code of three capital letters, such as UKR", t.subject, short(out.Country))
	}
	out.Extra = t.extra(territoryMembers)
	return out, t.end
}

// isCode tells of a text that it may be an ISO 3166-1 alpha-3 code.
func isCode(s string) bool {
	if len(s) != 3 {
		return false
	}
	for _, c := range []byte(s) {
		if c < 'A' || c > 'Z' {
			return false
		}
	}
	return true
}

// truth takes true or false.
func (o *object) truth(name string) bool {
	at, ok := o.value(name)
	if !ok {
		return false
	}
	switch string(o.reader.text[at:o.reader.text.skip(at)]) {
	case "true":
		return true
	case "false":
	default:
		o.wrong(at, name, "true or false")
	}
	return false
}
