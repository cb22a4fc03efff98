package basemap

import (
	"errors"
	"maps"
	"slices"
)

// Names holds a name in other languages, by IETF tag: "ko", "ru", "uk". The
// zero Names holds none.
//
// Names of a file stay packed, all of a list together for each language, until
// the first of that language is asked for. Should their bytes be damaged, there
// are none (Check tells).
type Names struct {
	table *nameTable
	at    int // in the table's columns
}

// NamesOf returns the names of a table from tag to name. Empty names are left
// out.
func NamesOf(table map[string]string) Names {
	t := &nameTable{}
	for _, tag := range slices.Sorted(maps.Keys(table)) {
		if name := table[tag]; name != "" {
			c := &column{tag: tag}
			_, _ = c.rows.get(func() (rows, error) { return rows{[]int{0}, []string{name}}, nil })
			t.columns = append(t.columns, c)
		}
	}
	return Names{table: t}
}

// Get returns the name in the language, or "" if there is none.
func (n Names) Get(language string) string {
	if n.table == nil {
		return ""
	}
	for _, c := range n.table.columns {
		if c.tag == language {
			return c.name(n.at)
		}
	}
	return ""
}

// In returns the name in the language, or otherwise the fallback.
func (n Names) In(language, fallback string) string {
	if s := n.Get(language); s != "" {
		return s
	}
	return fallback
}

// Languages returns the tags of the languages that there is a name in, sorted.
func (n Names) Languages() []string {
	if n.table == nil {
		return nil
	}
	var out []string
	for _, c := range n.table.columns {
		if c.name(n.at) != "" {
			out = append(out, c.tag)
		}
	}
	return out
}

// nameTable holds the names of a list: a column for each language, by tag.
type nameTable struct{ columns []*column }

// check unpacks the names in all languages and returns the first error.
func (t *nameTable) check() error {
	for _, c := range t.columns {
		if _, err := c.read(); err != nil {
			return err
		}
	}
	return nil
}

// column is the names of a list in one language. It is unpacked when it is
// first asked for a name.
type column struct {
	tag    string
	packed packedList
	from   *unpacker
	rows   lazy[rows]
}

// rows are the names that there are: in[i] is that of the list's item at[i].
type rows struct {
	at []int
	in []string
}

func (c *column) name(at int) string {
	r, _ := c.read()
	if i, ok := slices.BinarySearch(r.at, at); ok {
		return r.in[i]
	}
	return ""
}

func (c *column) read() (rows, error) {
	return c.rows.get(func() (rows, error) {
		raw, err := c.from.unpack(c.packed.packed, c.packed.size)
		if err != nil {
			return rows{}, err
		}
		r := newTextReader(raw)
		n := r.count(2)
		out := rows{make([]int, 0, n), make([]string, 0, n)}
		for at := -1; len(out.in) < n; {
			step := r.upto(maxNumber)
			at += step
			out.at, out.in = append(out.at, at), append(out.in, r.text())
			if step == 0 || at > maxNumber {
				r.fail(errRows)
			}
			if r.err != nil {
				return rows{}, r.err
			}
		}
		return out, r.err
	})
}

var errRows = errors.New("basemap: names are not in the order of what they name")
