package geojson

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/go-json-experiment/json/jsontext"

	"sightline/model"
)

// Encode writes the briefing as Decode reads it: what the format knows in the
// format's order, then what it does not know as it was written; two spaces a
// level, on one line what fits into 100 columns, and coordinates always. A
// briefing that holds nothing but features is written as a plain map.
//
// What is written reads as an equal briefing, but for positions in the file, if
// the briefing is as Decode leaves it. It is an error, and nothing is written,
// if text is not UTF-8, a number is not finite, a raw part is not JSON, an
// object would have a name twice, the nesting goes too deep, or the version is
// one that this package does not write. Errors of the writer itself come back
// wrapped.
func Encode(w io.Writer, b *model.Briefing) error {
	if b.Version > Version {
		return fmt.Errorf("the briefing is of version %d; this program writes version %d", b.Version, Version)
	}
	out := writer{}
	out.file(b)
	if out.err != nil {
		return out.err
	}
	if f := checkSyntax(out.text); f != nil {
		return errors.New("the briefing can't be written: " + f.text)
	}
	if _, err := w.Write(laidOut(out.text)); err != nil {
		return fmt.Errorf("writing the briefing: %w", err)
	}
	return nil
}

// A writer writes JSON without white space. Members that are empty are left
// out.
type writer struct {
	text []byte
	err  error // the first
}

// next puts a comma where one belongs.
func (w *writer) next() {
	if n := len(w.text); n > 0 && bytes.IndexByte([]byte("{[:"), w.text[n-1]) < 0 {
		w.text = append(w.text, ',')
	}
}

func (w *writer) quote(s string) {
	text, err := jsontext.AppendQuote(w.text, s)
	if err != nil && w.err == nil {
		w.err = fmt.Errorf("%q can't be written: it is not UTF-8", s)
	}
	w.text = text
}

func (w *writer) name(name string) {
	w.next()
	w.quote(name)
	w.text = append(w.text, ':')
}

// object writes { … } as the next value.
func (w *writer) object(fill func()) {
	w.next()
	w.text = append(w.text, '{')
	fill()
	w.text = append(w.text, '}')
}

// list writes a member that is a list of n values, if n is not 0.
func (w *writer) list(name string, n int, write func(i int)) {
	if n == 0 {
		return
	}
	w.name(name)
	w.text = append(w.text, '[')
	for i := range n {
		write(i)
	}
	w.text = append(w.text, ']')
}

func (w *writer) string(name, said string) {
	if said != "" {
		w.name(name)
		w.quote(said)
	}
}

func (w *writer) strings(name string, said []string) {
	w.list(name, len(said), func(i int) {
		w.next()
		w.quote(said[i])
	})
}

func (w *writer) int(name string, n int) {
	w.name(name)
	w.text = fmt.Appendf(w.text, "%d", n)
}

func (w *writer) number(name string, n *float64) {
	if n != nil {
		w.name(name)
		w.text = appendNumber(w.text, *n)
	}
}

// truth writes true; false is left out.
func (w *writer) truth(name string, is bool) {
	if is {
		w.name(name)
		w.text = append(w.text, "true"...)
	}
}

func (w *writer) extra(extra model.Extra) {
	for _, m := range extra {
		w.name(m.Name)
		w.text = append(w.text, m.Raw...)
		if len(m.Raw) == 0 && w.err == nil {
			w.err = fmt.Errorf("member %q has no value", m.Name)
		}
	}
}
