package geojson

import (
	"errors"
	"math"
	"net/url"
	"strconv"
	"time"

	"sightline/model"
	"sightline/model/edtf"
)

// An object is one JSON object being read. Its methods take members by name,
// and note a problem where a member is not what it should be; what is left in
// the end are the members that the format does not know. A member that is
// missing or null gives the zero value.
type object struct {
	*reader
	subject
	at, end int
	members []member
}

type member struct {
	name    []byte
	at, end int // of its value
	taken   bool
	told    bool // that it is a slip for another
}

// object reads the members of an object, but not their values. It is a problem
// if the value is no object; then it has no members.
func (r *reader) object(at int, s subject) (object, bool) {
	o := object{reader: r, subject: s, at: at}
	if !r.text.isObject(at) {
		r.problem(at, "%s must be an object, not %s", s, r.text.sort(at))
		o.end = r.text.skip(at)
		return o, false
	}
	from := len(r.members)
	o.end = r.text.members(at, func(name []byte, value int) int {
		end := r.text.skip(value)
		r.members = append(r.members, member{name: name, at: value, end: end})
		return end
	})
	o.members = r.members[from:len(r.members):len(r.members)]
	return o, true
}

// value takes the member's value; false if it is missing or null.
func (o *object) value(name string) (at int, ok bool) {
	for i := range o.members {
		if m := &o.members[i]; string(m.name) == name {
			m.taken = true
			return m.at, !o.reader.text.isNull(m.at)
		}
	}
	return 0, false
}

// has tells whether the object has the member, null or not.
func (o *object) has(name string) bool {
	for _, m := range o.members {
		if string(m.name) == name {
			return true
		}
	}
	return false
}

// require makes a problem of each member that is missing or null, with what may
// be a slip for it.
func (o *object) require(known []string, names ...string) {
	for _, name := range names {
		if _, ok := o.value(name); ok {
			continue
		}
		o.problem(o.at, "%s has no %q%s", o.subject, name, o.slip(name, known))
	}
}

// slip is slip with the members that are not among the known ones; the one that it
// names is told with that.
func (o *object) slip(missing string, known []string) string {
	others := o.unknown(known)
	near, _ := model.Nearest(missing, others)
	for i := range o.members {
		if m := &o.members[i]; string(m.name) == near {
			m.told = true
		}
	}
	return slip(missing, others)
}

// unknown lists the object's member names that are not among the known ones.
func (o *object) unknown(known []string) []string {
	var names []string
	for _, m := range o.members {
		if !contains(known, m.name) {
			names = append(names, string(m.name))
		}
	}
	return names
}

func contains(known []string, name []byte) bool {
	for _, k := range known {
		if k == string(name) {
			return true
		}
	}
	return false
}

// extra keeps the members that nobody took. It is in doubt whether one was meant to be
// kept that is a slip away from a known one.
func (o *object) extra(known []string) model.Extra {
	var rest model.Extra
	for _, m := range o.members {
		if !m.taken {
			o.suspect(m, known)
			rest = append(rest, model.Member{Name: string(m.name), Raw: o.reader.text.compact(m.at, m.end)})
		}
	}
	return rest
}

// suspect notes a member that the format does not know if it looks like one that it
// knows, and that the object lacks: with a misspelt "inferred" what was inferred would
// be drawn as if somebody had said it.
func (o *object) suspect(m member, known []string) {
	if m.told || contains(known, m.name) {
		return
	}
	for _, k := range known {
		if model.Slip(string(m.name), k) && !o.has(k) {
			o.doubt(m.at, "%s has %q, which the format does not know; did you mean %q?", o.subject, m.name, k)
			return
		}
	}
}

// wrong notes that the member is not what the format has there.
func (o *object) wrong(at int, name, should string) {
	o.problem(at, "%s has %s as its %q, which must be %s", o.subject, o.reader.text.sort(at), name, should)
}

// text takes a member that is a string.
func (o *object) text(name string) string {
	at, ok := o.value(name)
	if !ok {
		return ""
	}
	if !o.reader.text.isText(at) {
		o.wrong(at, name, "a text")
		return ""
	}
	return o.reader.text.unquote(at)
}

// words takes a string that must not be empty if it is there.
func (o *object) words(name string) string {
	said := o.text(name)
	if at, ok := o.value(name); ok && said == "" && o.reader.text.isText(at) {
		o.problem(at, "%s has an empty %q", o.subject, name)
	}
	return said
}

// choice takes a string that must be one of a few.
func (o *object) choice(name string, known []string) string {
	said := o.text(name)
	at, ok := o.value(name)
	if !ok || !o.reader.text.isText(at) || contains(known, []byte(said)) {
		return said
	}
	o.problem(at, "%s has %q as its %q, which must be %s%s", o.subject, said, name, list(known), didYouMean(said, known))
	return said
}

// date takes an EDTF date.
func (o *object) date(name string) edtf.Date {
	at, ok := o.value(name)
	if !ok {
		return edtf.Date{}
	}
	if !o.reader.text.isText(at) {
		o.wrong(at, name, `a date in quotes, such as "2024-10-17"`)
		return edtf.Date{}
	}
	return o.parse(at, name, o.reader.text.unquote(at))
}

// parse reads a date that stands at the offset.
func (o *object) parse(at int, name, said string) edtf.Date {
	d, err := edtf.Parse(said)
	if err == nil {
		return d
	}
	var wrong *edtf.Error
	if errors.As(err, &wrong) && o.reader.text.skip(at) == at+len(said)+2 { // no escapes
		at += 1 + wrong.Offset
	}
	o.problem(at, "%s: its %q is no %v", o.subject, name, err)
	return edtf.Date{}
}

// link takes a web address, http or https.
func (o *object) link(name string) string {
	said := o.text(name)
	if said == "" {
		return ""
	}
	u, err := url.Parse(said)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		at, _ := o.value(name)
		o.problem(at, "%s has %q as its %q, which must be an address that begins with https:// or http://", o.subject, said, name)
	}
	return said
}

// whole takes a whole number from low to high, written in digits.
func (o *object) whole(name string, low, high int, should string) int {
	at, ok := o.value(name)
	if !ok {
		return 0
	}
	if !o.reader.text.isNumber(at) {
		o.wrong(at, name, should)
		return 0
	}
	written := string(o.reader.text[at:o.reader.text.skip(at)])
	n, err := strconv.Atoi(written)
	if err != nil || n < low || n > high {
		o.problem(at, "%s has %s as its %q, which must be %s", o.subject, short(written), name, should)
	}
	return n
}

// number takes a number; nil if there is none.
func (o *object) number(name string) *float64 {
	at, ok := o.value(name)
	if !ok {
		return nil
	}
	if !o.reader.text.isNumber(at) {
		o.wrong(at, name, "a number")
		return nil
	}
	n, ok := o.finite(at)
	if !ok {
		o.problem(at, "%s has a %q that is too large a number", o.subject, name)
		return nil
	}
	return &n
}

// maxBudget is how many seconds a scene may take: a day.
const maxBudget = 24 * 60 * 60

// budget takes how long a scene may take, in seconds.
func (o *object) budget() time.Duration {
	seconds := o.number("budget")
	if seconds == nil {
		return 0
	}
	if *seconds >= 1e-9 && *seconds <= maxBudget {
		return time.Duration(math.Round(*seconds * float64(time.Second)))
	}
	at, _ := o.value("budget")
	written := short(string(o.reader.text[at:o.reader.text.skip(at)]))
	o.problem(at, "%s has %s as its \"budget\", which must be seconds above 0 and up to %d", o.subject, written, maxBudget)
	return 0
}

// finite reads a number; false if it is too large for one.
func (r *reader) finite(at int) (float64, bool) {
	n, err := strconv.ParseFloat(string(r.text[at:r.text.skip(at)]), 64)
	return n, err == nil
}

// short cuts what a problem repeats from the file.
func short(written string) string {
	const most = 40
	if runes := []rune(written); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return written
}

// each takes a list and reads its elements.
func (o *object) each(name, of string, read func(at int) (end int)) {
	at, ok := o.value(name)
	if !ok {
		return
	}
	if !o.reader.text.isList(at) {
		o.wrong(at, name, "a list of "+of)
		return
	}
	o.reader.text.elements(at, read)
}

// texts takes a list of strings. At gives the position of each.
func (o *object) texts(name, of string, add func(at int, said string)) {
	o.each(name, of, func(at int) int {
		if !o.reader.text.isText(at) {
			o.problem(at, "%s has %s in its %q, which must be a list of %s", o.subject, o.reader.text.sort(at), name, of)
			return o.reader.text.skip(at)
		}
		add(at, o.reader.text.unquote(at))
		return o.reader.text.skipString(at)
	})
}

// inferred takes the names of the members that were inferred: such as the
// format knows, or such as the object has.
func (o *object) inferred(known []string) model.Inferred {
	var names model.Inferred
	o.texts("inferred", "member names", func(at int, said string) {
		if !contains(known, []byte(said)) && !o.has(said) {
			o.problem(at, "%s has %q among its inferred members, which it does not have%s",
				o.subject, said, didYouMean(said, append(known[:len(known):len(known)], o.unknown(known)...)))
		}
		names = append(names, said)
	})
	return names
}
