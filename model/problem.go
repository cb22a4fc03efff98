package model

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// A Problem is one thing that is wrong with what was read: where, and what.
// It prints as "korea.briefing.geojson:41:17: what is wrong"; what is not known
// of the place is left out.
type Problem struct {
	File string // as the caller named it; "" if it has no name
	Position
	Text string // one sentence without a full stop
	More int    // how many further ones it stands for, which are not told; 0 for one that is
}

// Error is the problem on one line.
func (p Problem) Error() string {
	where := p.File
	if p.Line > 0 {
		where = strings.TrimPrefix(fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column), ":")
	}
	if where == "" {
		return p.Text
	}
	return where + ": " + p.Text
}

// Problems is everything that is wrong with one file. An empty list is no
// error: return it as nil.
type Problems []Problem

// Error prints one problem a line, without a line break at the end.
func (p Problems) Error() string {
	lines := make([]string, len(p))
	for i, problem := range p {
		lines[i] = problem.Error()
	}
	return strings.Join(lines, "\n")
}

// In gives the same problems, all of the named file.
func (p Problems) In(file string) Problems {
	all := slices.Clone(p)
	for i := range all {
		all[i].File = file
	}
	return all
}

// Sorted gives the same problems in the order of their positions, and what stands for
// those that are not told in the end; those of one position keep their order.
func (p Problems) Sorted() Problems {
	all := slices.Clone(p)
	slices.SortStableFunc(all, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(min(a.More, 1), min(b.More, 1)), a.Compare(b.Position))
	})
	return all
}

// Count is how many problems there are, those that are not told included.
func (p Problems) Count() int {
	n := 0
	for _, problem := range p {
		n += max(1, problem.More)
	}
	return n
}

// Compare tells which of two positions of one file comes first: negative if it
// is p, zero if they are the same.
func (p Position) Compare(q Position) int {
	return cmp.Or(cmp.Compare(p.Line, q.Line), cmp.Compare(p.Column, q.Column))
}
