package basemap

import (
	"maps"
	"slices"
	"strings"
)

// Names holds a name in other languages, by IETF tag: "ko", "ru", "uk". The
// zero Names holds none.
type Names struct {
	packed string // tag, NUL, name, NUL, and so on by tag
}

// NamesOf returns the names of a table from tag to name. Empty names, and what
// has a NUL in it, are left out.
func NamesOf(table map[string]string) Names {
	var b strings.Builder
	for _, tag := range slices.Sorted(maps.Keys(table)) {
		if name := table[tag]; name != "" && !strings.Contains(tag+name, "\x00") {
			b.WriteString(tag + "\x00" + name + "\x00")
		}
	}
	return Names{b.String()}
}

// Get returns the name in the language, or "" if there is none.
func (n Names) Get(language string) string {
	for rest := n.packed; rest != ""; {
		var tag, name string
		tag, rest, _ = strings.Cut(rest, "\x00")
		name, rest, _ = strings.Cut(rest, "\x00")
		if tag == language {
			return name
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
	var out []string
	for i, s := range strings.Split(n.packed, "\x00") {
		if i%2 == 0 && s != "" {
			out = append(out, s)
		}
	}
	return out
}
