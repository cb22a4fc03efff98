package main

import (
	_ "embed"
	"strconv"
	"strings"

	"sightline/geo/basemap"
)

// Tables of our own, tab-separated with a head: what no source has, and
// today's names where a source has yesterday's.
var (
	//go:embed places.tsv
	placesTable string

	//go:embed cities.tsv
	citiesTable string

	//go:embed countries.tsv
	countriesTable string

	//go:embed regions.tsv
	regionsTable string

	//go:embed unnamed.tsv
	unnamedTable string

	//go:embed lakes.tsv
	lakesTable string

	//go:embed parts.tsv
	partsTable string

	//go:embed rivers.tsv
	riversTable string

	//go:embed seas.tsv
	seasTable string
)

// row is a line of a table, by column.
type row map[string]string

func rows(table string) []row {
	lines := strings.Split(strings.TrimRight(table, "\n"), "\n")
	head := strings.Split(lines[0], "\t")
	var out []row
	for _, line := range lines[1:] {
		r := row{}
		for i, cell := range strings.Split(line, "\t") {
			r[head[i]] = cell
		}
		out = append(out, r)
	}
	return out
}

func (r row) float(column string) float64 {
	v, err := strconv.ParseFloat(r[column], 64)
	if err != nil {
		return 0
	}
	return v
}

func (r row) int(column string) int { return int(r.float(column)) }

// names returns the row's names in other languages.
func (r row) names() basemap.Names {
	table := map[string]string{}
	for _, tag := range languages {
		table[tag] = r[tag]
	}
	return basemap.NamesOf(table)
}
