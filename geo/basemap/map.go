package basemap

import (
	"math"
	"sync"

	"github.com/paulmach/orb"
)

// Map is a basemap. Its lists and levels are shared: they must not be changed.
// A Map may be used by several goroutines at once.
type Map struct {
	Worldview string // whose borders these are, to be named on every picture
	Credit    string // the source, to be named on every picture
	Places    []Place
	Countries []Country
	Regions   []Region
	Seas      []Sea

	levels []*packedLevel
}

// Place is a populated place. Rank runs from 0 (the world's first cities) to
// 10 (shown only when zoomed in deep), as Natural Earth's scalerank does.
type Place struct {
	Name       string // today's English name
	Names      Names
	Point      orb.Point // degrees
	Country    string    // ISO 3166-1 alpha-3, by the map's worldview
	Rank       int
	Population int  // about, people; 0 if unknown
	Capital    bool // of a country
}

// Country is the name of a country or territory and where to write it. Rank
// runs from 1 (the largest) to 7.
type Country struct {
	Code  string // ISO 3166-1 alpha-3
	Name  string // short, English
	Names Names
	Label orb.Point    // degrees, inside the largest part
	Axis  [2]orb.Point // degrees, west to east: the chord through Label to space a name along
	Area  float64      // square kilometres
	Rank  int
}

// Region is the name of a first-level region. Rank is Natural Earth's
// scalerank, 2 to 11.
type Region struct {
	Name    string
	Country string // ISO 3166-1 alpha-3
	Label   orb.Point
	Area    float64 // square kilometres
	Rank    int
}

// SeaKind tells an ocean from a strait.
type SeaKind uint8

// The kinds of named water, from large to small.
const (
	Ocean SeaKind = iota
	OpenSea
	Gulf // bays too
	Strait
)

// Sea is the name of a water. Where two names are accepted, Name carries both.
// Rank runs from 0 (oceans) to 5.
type Sea struct {
	Name  string
	Names Names
	Label orb.Point // degrees
	Kind  SeaKind
	Rank  int
}

// Names holds a name in other languages, by IETF tag: "ko", "ru", "uk".
type Names map[string]string

// In returns the name in the language, or otherwise the fallback.
func (n Names) In(language, fallback string) string {
	if s, ok := n[language]; ok {
		return s
	}
	return fallback
}

type packedLevel struct {
	tolerance float64
	packed    []byte
	rawSize   int
	once      sync.Once
	level     *Level
	err       error
}

func (p *packedLevel) open() (*Level, error) {
	p.once.Do(func() {
		p.level, p.err = decodeLevel(p.packed, p.rawSize)
		if p.err != nil {
			p.level = &Level{Tolerance: p.tolerance}
		}
		p.packed = nil
	})
	return p.level, p.err
}

// LevelCount returns how many levels of detail there are.
func (m *Map) LevelCount() int { return len(m.levels) }

// LevelAt returns the i-th level, 0 the coarsest. It is unpacked on first use.
// A level whose bytes are damaged comes with an error and without content.
func (m *Map) LevelAt(i int) (*Level, error) { return m.levels[i].open() }

// Level returns the coarsest level whose lines are off by no more than half a
// pixel, or the finest if none is. A level whose bytes are damaged is empty;
// Check tells.
func (m *Map) Level(metresPerPixel float64) *Level {
	for _, p := range m.levels {
		if p.tolerance <= metresPerPixel/2 {
			l, _ := p.open()
			return l
		}
	}
	if len(m.levels) == 0 {
		return &Level{Tolerance: math.Inf(1)}
	}
	l, _ := m.levels[len(m.levels)-1].open()
	return l
}

// Check unpacks every level and returns the first error.
func (m *Map) Check() error {
	for _, p := range m.levels {
		if _, err := p.open(); err != nil {
			return err
		}
	}
	return nil
}
