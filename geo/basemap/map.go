package basemap

import (
	"math"

	"github.com/paulmach/orb"
)

// Map is a basemap under one worldview. Its lists and levels are shared: they
// must not be changed. A Map may be used by several goroutines at once.
type Map struct {
	Worldview string // whose borders these are, to be named on every picture
	Credit    string // the source, to be named on every picture
	Countries []Country
	Seas      []Sea

	atlas    *atlas
	rule     *rule
	renamed  map[string]string // by the worldview and the briefing, from the names of the file
	formerly map[string]string // names of countries before the briefing changed them, by their codes; nil: none
	places   []lazy[[]Place]   // by rank
	regions  lazy[[]Region]
	levels   []lazy[*Level]
}

// Country is the name of a country or territory and where to write it. Rank
// runs from 1 (the largest) to 7.
type Country struct {
	Code  string // ISO 3166-1 alpha-3; empty for a state that has none
	Name  string // short, English
	Names Names
	Label orb.Point    // degrees, inside the largest part
	Axis  [2]orb.Point // degrees, west to east: the chord through Label to space a name along
	Area  float64      // square kilometres
	Rank  int
}

// SeaKind tells an ocean from a strait.
type SeaKind uint8

// The kinds of named water, from large to small.
const (
	Ocean SeaKind = iota
	OpenSea
	Gulf // bays too
	Strait
	Lake
)

// Sea is the name of a water: a sea's or a lake's. Where two names are accepted,
// Name carries both, with " / " between, and so do Names in every language. Rank
// runs from 0 (oceans) to 5.
type Sea struct {
	Name    string
	Names   Names
	Label   orb.Point   // degrees, where the name is best written
	Also    []orb.Point // degrees, other places in the same water, best first
	Kind    SeaKind
	Rank    int
	Area    float64 // square kilometres, of a lake; 0 for all others
	Breadth float64 // kilometres, of a lake: from shore to shore through Label, west to east
}

// Span is how large a country's first-level regions are: the side of a square as
// large as they are on average, kilometres; 0 if it is unknown.
func (m *Map) Span(country string) float64 {
	for _, t := range m.atlas.Territories {
		if t.Code == country {
			return t.Span
		}
	}
	return 0
}

// LevelCount returns how many levels of detail there are.
func (m *Map) LevelCount() int { return len(m.levels) }

// LevelAt returns the i-th level, 0 the coarsest. It is unpacked on first use.
// A level whose bytes are damaged comes with an error and without content.
func (m *Map) LevelAt(i int) (*Level, error) {
	return m.levels[i].get(func() (*Level, error) {
		s, err := m.atlas.levels[i].unpacked()
		if m.rule == m.atlas.rule {
			return s.asRead(), err
		}
		l := m.rule.level(s)
		for k := range l.Rivers {
			if name, ok := m.renamed[l.Rivers[k].Name]; ok {
				l.Rivers[k].Name, l.Rivers[k].Names = name, Names{}
			}
		}
		return l, err
	})
}

// Level returns the coarsest level whose lines are off by no more than half a
// pixel, or the finest if none is. A level whose bytes are damaged is empty;
// Check tells.
func (m *Map) Level(metresPerPixel float64) *Level {
	if len(m.levels) == 0 {
		return &Level{Tolerance: math.Inf(1), Arcs: &Arcs{}}
	}
	i := 0
	for i < len(m.levels)-1 && !(m.atlas.levels[i].tolerance <= metresPerPixel/2) {
		i++
	}
	l, _ := m.LevelAt(i)
	return l
}

// Check unpacks everything and returns the first error.
func (m *Map) Check() error {
	for i := range m.places {
		if _, err := m.placesOf(i); err != nil {
			return err
		}
	}
	if _, err := m.regionList(); err != nil {
		return err
	}
	for _, t := range []*nameTable{m.atlas.names, m.atlas.placeNames, m.atlas.regionNames} {
		if err := t.check(); err != nil {
			return err
		}
	}
	for i := range m.levels {
		l, err := m.LevelAt(i)
		if err != nil {
			return err
		}
		if err := l.Arcs.check(); err != nil {
			return err
		}
	}
	return nil
}
