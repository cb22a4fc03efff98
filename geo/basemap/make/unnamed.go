package main

import (
	"fmt"
	"slices"
	"strings"
)

// unnamed tells of regions that they are left without a name, by our table:
// those whose outlines in the source are no longer those of a region, or never
// were those of the one that it names. The name of what was is worse than none.
// Regions from which no more than a small part was split off keep theirs.
type unnamed struct {
	rows []row
	used map[string]bool // regions and countries of the table that there are
}

func newUnnamed() *unnamed { return &unnamed{rows(unnamedTable), map[string]bool{}} }

// has tells of a region by its country and its name in the source.
func (u *unnamed) has(country, source string) bool {
	found := false
	for _, r := range u.rows {
		if r["country"] != country {
			continue
		}
		u.used[country] = true
		listed := r.lists("source", source)
		if listed || r.lists("but", source) {
			u.used[country+" "+source] = true
		}
		found = found || listed || r["source"] == "" && !r.lists("but", source)
	}
	return found
}

// lists tells whether a column has something among what semicolons part.
func (r row) lists(column, what string) bool {
	return slices.Contains(strings.Split(r[column], ";"), what)
}

// check returns an error if the table has a region or country that was not asked
// about.
func (u *unnamed) check() error {
	for _, r := range u.rows {
		if !u.used[r["country"]] {
			return fmt.Errorf("unnamed.tsv has %s, which the source does not have", r["country"])
		}
		for name := range strings.SplitSeq(r["source"]+";"+r["but"], ";") {
			if name != "" && !u.used[r["country"]+" "+name] {
				return fmt.Errorf("unnamed.tsv has %q of %s, which the source does not have", name, r["country"])
			}
		}
	}
	return nil
}
