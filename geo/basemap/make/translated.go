package main

import (
	_ "embed"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/paulmach/orb"

	"sightline/geo/basemap"
)

// translatedTable has names of places in other languages, as written by hand. A
// row's country and name tell its places: by today's name, or by what the source
// calls them. Its position, if it has one, picks the nearest of namesakes that
// are called differently elsewhere, as 苏州 and 宿州 are.
//
//go:embed translated.tsv
var translatedTable string

// strayed is how far, in degrees, a row's position may be from its place.
const strayed = 0.5

// directory finds places by country and name.
type directory struct {
	places          []basemap.Place
	today, inSource map[string][]int
}

// newDirectory lists places, which are where they are in the source.
func newDirectory(places, source []basemap.Place) directory {
	d := directory{places: places, today: map[string][]int{}, inSource: map[string][]int{}}
	called := map[orb.Point]basemap.Place{}
	for _, p := range source {
		called[p.Point] = p
	}
	for i, p := range places {
		key := entry(p.Country, p.Name)
		d.today[key] = append(d.today[key], i)
		if old, ok := called[p.Point]; ok {
			key = entry(old.Country, old.Name)
			d.inSource[key] = append(d.inSource[key], i)
		}
	}
	return d
}

// entry is a name's key, the same with marks and apostrophes or without.
func entry(country, name string) string {
	return country + " " + strings.NewReplacer("’", "", "'", "", "ʻ", "").Replace(plain(name))
}

// of returns the places that a row names: those that are called so today, or
// else those that the source calls so; by a position, the nearest of all.
func (d directory) of(r row) []int {
	key := entry(r["country"], r["name"])
	if r["lon"] == "" {
		if found := d.today[key]; len(found) > 0 {
			return found
		}
		return d.inSource[key]
	}
	nearest, least := []int(nil), strayed
	for _, i := range slices.Concat(d.today[key], d.inSource[key]) {
		if far := degreesApart(d.places[i].Point, r.point()); far < least {
			nearest, least = []int{i}, far
		}
	}
	return nearest
}

func degreesApart(a, b orb.Point) float64 { return math.Hypot(a[0]-b[0], a[1]-b[1]) }

// translate gives places the names of a table, in the languages that they have
// none in. A row that names no place is an error.
func translate(d directory, table []row) error {
	for _, r := range table {
		found := d.of(r)
		if len(found) == 0 {
			return fmt.Errorf("translated.tsv has %q of %s, which is no place", r["name"], r["country"])
		}
		for _, i := range found {
			d.places[i].Names = supplied(d.places[i], r)
		}
	}
	return nil
}

// supplied is a place's names and those of a row that it lacks. What is as in
// English is left out.
func supplied(p basemap.Place, r row) basemap.Names {
	names := map[string]string{}
	for _, tag := range languages {
		names[tag] = p.Names.Get(tag)
		if names[tag] == "" && r[tag] != p.Name {
			names[tag] = r[tag]
		}
	}
	return basemap.NamesOf(names)
}
