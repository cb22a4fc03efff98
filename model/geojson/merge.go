package geojson

import (
	"bytes"
	"slices"

	"sightline/model"
)

// A merger writes what changed of a value into the text of a file, and leaves
// everything else as it is written there.
type merger struct {
	text
	style
	gone map[string]*model.Scene // that are not in the text, and come back
}

// merge gives the file's value at an offset as it is to be. Both was and now are
// compact: what the file's value was read as, nil if the format takes it for
// nothing, and what it is to be read as.
func (m *merger) merge(at int, was, now text) []byte {
	switch {
	case bytes.Equal(was, now):
		return m.text[at:m.skip(at)]
	case len(was) == 0 || m.text[at] != was[0] || was[0] != now[0]:
	case m.isObject(at):
		return m.object(at, was, now)
	case m.isList(at):
		return m.listed(at, was, now, listing{key: func(value text) string { return string(value) }})
	}
	indent := m.indentAt(at)
	line := bytes.LastIndexByte(m.text[:at], '\n') + 1
	return m.laid(now, indent, m.text[line+len(indent):at])
}

// object merges the members of an object. One that the format takes for nothing,
// such as a null, stays if there is to be nothing.
func (m *merger) object(at int, was, now text) []byte {
	f, old, next := m.apart(at), was.apart(0), now.apart(0)
	var items []item
	for _, i := range f.items {
		o, had := old.member(i.name)
		n, has := next.member(i.name)
		switch {
		case has && had:
			i.value = m.merge(i.at, old.items[o].value, next.items[n].value)
		case has:
			i.value = m.merge(i.at, nil, next.items[n].value)
		case had:
			continue
		}
		items = append(items, i)
	}
	after := 0
	for _, n := range next.items {
		if at := slices.IndexFunc(items, func(i item) bool { return i.name == n.name }); at >= 0 {
			after = at + 1
			continue
		}
		items = slices.Insert(items, after, m.fresh(&f, at, n))
		after++
	}
	return f.with(items, m.style)
}

// fresh is a new item of a frame that the file has at an offset.
func (m *merger) fresh(f *frame, at int, of item) item {
	of.fresh = true
	if len(of.label) > 0 {
		of.label = append(of.label[:len(of.label):len(of.label)], m.space...)
	}
	of.value = m.laid(of.value, m.indentWithin(f, at), of.label)
	return of
}

// indentWithin is the indent of the lines on which the items of a frame stand that
// the file has at an offset.
func (m *merger) indentWithin(f *frame, at int) string {
	if gap := f.gap(m.style); bytes.IndexByte(gap, '\n') >= 0 {
		return indentIn(gap)
	}
	return m.indentAt(at)
}

// A listing is how the values of a list are told apart, and how one is written that
// the file does not have; nil: as the file is laid out.
type listing struct {
	key   func(value text) string
	again func(value text) ([]byte, bool)
}

// listed merges the values of a list. What has the same key as a value of the file
// is that value, wherever it stands; the one in the same place, if there are more.
func (m *merger) listed(at int, was, now text, how listing) []byte {
	f, old, next := m.apart(at), was.apart(0).items, now.apart(0).items
	if len(f.items) == 0 || len(f.items) != len(old) {
		return m.broken(now, m.indentAt(at))
	}
	from := pairs(old, next, how.key)
	items := make([]item, len(next))
	for n, i := range next {
		if o := from[n]; o >= 0 {
			items[n] = f.items[o]
			items[n].value = m.merge(items[n].at, old[o].value, i.value)
		} else {
			items[n] = m.fresh(&f, at, i)
			if how.again != nil {
				if value, ok := how.again(i.value); ok {
					items[n].value = value
				}
			}
		}
	}
	return f.with(items, m.style)
}

// pairs tells for each of the next values which of the old ones it was; -1 if it
// is new.
func pairs(old, next []item, key func(text) string) []int {
	free := make(map[string][]int, len(old))
	keys := make([]string, len(next))
	for n, i := range next {
		keys[n] = key(i.value)
	}
	for o, i := range old {
		k := key(i.value)
		if o >= len(next) || keys[o] != k {
			free[k] = append(free[k], o)
		}
	}
	from := make([]int, len(next))
	for n, k := range keys {
		rest := free[k]
		switch {
		case n < len(old) && key(old[n].value) == k:
			from[n] = n
		case len(rest) > 0:
			from[n], free[k] = rest[0], rest[1:]
		default:
			from[n] = -1
		}
	}
	return from
}
