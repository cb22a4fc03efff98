package geojson

import "bytes"

// A frame is an object or a list of a file, taken apart so that it can be put
// together again with other items, and with every other byte as it was.
type frame struct {
	opens, closes byte
	items         []item
	blank         []byte // the white space of one without items
}

// An item is a member of an object or a value of a list, with the white space
// around it.
type item struct {
	before, after []byte // after: before the comma or the end
	name          string // of a member
	label         []byte // a member's name as it is written, with the colon and the white space around that
	value         []byte
	at            int  // of the value in the text; nothing if the item is new
	fresh         bool // it is new, and has no white space of its own yet
}

// apart takes the object or the list at an offset apart.
func (t text) apart(at int) frame {
	f := frame{opens: t[at]}
	inner := at + 1
	at = t.blank(inner)
	for t[at] != '}' && t[at] != ']' {
		i := item{before: t[inner:at]}
		if f.opens == '{' {
			value := t.blank(t.blank(t.skipString(at)) + 1)
			i.name, i.label = t.unquote(at), t[at:value]
			at = value
		}
		end := t.skip(at)
		i.at, i.value = at, t[at:end]
		at = t.blank(end)
		i.after = t[end:at]
		f.items = append(f.items, i)
		if t[at] == ',' {
			inner = at + 1
			at = t.blank(inner)
		}
	}
	if f.closes = t[at]; len(f.items) == 0 {
		f.blank = t[inner:at]
	}
	return f
}

// member finds a member by its name.
func (f *frame) member(name string) (i int, ok bool) {
	for i := range f.items {
		if f.items[i].name == name {
			return i, true
		}
	}
	return 0, false
}

// with puts the frame together with other items: those of its own keep the white
// space around them as far as their neighbours allow, and a fresh one has such as
// the frame has between its items.
func (f *frame) with(items []item, s style) []byte {
	if len(items) == 0 {
		return bytes.Join([][]byte{{f.opens}, f.blank, {f.closes}}, nil)
	}
	gap, first, last := f.gap(s), f.blank, []byte(nil)
	if n := len(f.items); n > 0 {
		first, last = f.items[0].before, f.items[n-1].after
	}
	out := []byte{f.opens}
	for n, i := range items {
		switch own := !i.fresh && (n > 0) == (i.at != f.items[0].at); {
		case n == 0:
			out = append(out, first...)
		case own:
			out = append(append(out, ','), i.before...)
		default:
			out = append(append(out, ','), gap...)
		}
		out = append(append(out, i.label...), i.value...)
		switch {
		case n == len(items)-1:
			out = append(out, last...)
		case !i.fresh && i.at != f.items[len(f.items)-1].at:
			out = append(out, i.after...)
		}
	}
	return append(out, f.closes)
}

// gap is the white space between two items of the frame.
func (f *frame) gap(s style) []byte {
	switch {
	case len(f.items) > 1:
		return f.items[1].before
	case len(f.items) == 1 && bytes.IndexByte(f.items[0].before, '\n') >= 0:
		return f.items[0].before
	}
	return []byte(s.space)
}
