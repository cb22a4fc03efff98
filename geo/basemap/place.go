package basemap

import (
	"cmp"
	"iter"
	"slices"
	"sync"

	"github.com/paulmach/orb"
)

// Place is a populated place. Rank runs from 0 (the world's first cities) to
// 10 (shown only when zoomed in deep), as Natural Earth's scalerank does.
type Place struct {
	Name       string // today's English name
	Names      Names
	Point      orb.Point // degrees
	Country    string    // ISO 3166-1 alpha-3, by the map's worldview
	Rank       int
	Population int  // about, people; 0 if unknown
	Capital    bool // of a country, by the map's worldview
}

// Region is the name of a first-level region. Rank is Natural Earth's
// scalerank, 2 to 11.
type Region struct {
	Name    string
	Names   Names
	Country string // ISO 3166-1 alpha-3, by the map's worldview
	Label   orb.Point
	Area    float64 // square kilometres
	Rank    int
}

// Places yields the places down to a rank, the most important first: by rank,
// then by population. Those of a rank are unpacked on first use; should their
// bytes be damaged, there are none (Check tells).
func (m *Map) Places(rank int) iter.Seq[*Place] {
	return func(yield func(*Place) bool) {
		for i := 0; i <= rank && i < len(m.places); i++ {
			places, _ := m.placesOf(i)
			for k := range places {
				if !yield(&places[k]) {
					return
				}
			}
		}
	}
}

// Regions returns the names of the first-level regions, but of those that are all
// of a country and called as that. They are unpacked on first use; should their
// bytes be damaged, there are none (Check tells).
func (m *Map) Regions() []Region {
	regions, _ := m.regionList()
	return regions
}

func (m *Map) placesOf(rank int) ([]Place, error) {
	return m.places[rank].get(func() ([]Place, error) {
		l, err := m.atlas.placesOf(rank)
		places := held(l, m, func(p *Place) (*string, *string, *Names) { return &p.Country, &p.Name, &p.Names })
		return m.seated(l, places), err
	})
}

func (m *Map) regionList() ([]Region, error) {
	return m.regions.get(func() ([]Region, error) {
		l, err := m.atlas.regionList()
		all := held(l, m, func(r *Region) (*string, *string, *Names) { return &r.Country, &r.Name, &r.Names })
		return slices.DeleteFunc(slices.Clone(all), m.repeats), err
	})
}

// repeats tells of a region that it is all of its country and has one of its
// names: to name it once is enough.
func (m *Map) repeats(r Region) bool {
	const all = 0.95 // of the country's area, which is its outline's, simplified
	for i := range m.Countries {
		c := &m.Countries[i]
		if c.Code != r.Country || r.Area <= all*c.Area {
			continue
		}
		if name := cmp.Or(m.formerly[c.Code], c.Name); called(name, r.Name) || called(r.Name, name) {
			return true
		}
	}
	return false
}

func (a *atlas) placesOf(rank int) (located[Place], error) {
	return a.places[rank].get(func() (located[Place], error) {
		return readLocated(a, a.packedPlaces[rank], a.placeNames, (*reader).place)
	})
}

func (a *atlas) regionList() (located[Region], error) {
	return a.regions.get(func() (located[Region], error) {
		return readLocated(a, a.packedRegions, a.regionNames, (*reader).region)
	})
}

// lazy is a value that is made on first use. It may be used by several
// goroutines at once.
type lazy[T any] struct {
	once  sync.Once
	value T
	err   error
}

func (l *lazy[T]) get(make func() (T, error)) (T, error) {
	l.once.Do(func() { l.value, l.err = make() })
	return l.value, l.err
}

// packedList is the bytes of a packed section.
type packedList struct {
	packed []byte
	size   int
}

// located is a list of things that lie in territories: items[i] in in[i], -1
// for none. Their country is by the default worldview.
type located[T any] struct {
	items []T
	in    []int32
}

func readLocated[T any](a *atlas, p packedList, named *nameTable, item func(*reader, string) T) (located[T], error) {
	raw, err := a.unpacker.unpack(p.packed, p.size)
	if err != nil {
		return located[T]{}, err
	}
	r := newTextReader(raw)
	r.named, r.name = named, r.upto(maxNumber)
	codes := list(r, 1, r.text)
	n := r.count(5)
	out := located[T]{make([]T, 0, n), make([]int32, 0, n)}
	for range n {
		at, country := r.index(len(a.Territories)), ""
		if at >= 0 {
			country = a.rule.holdings[at].Holder
		} else if i := r.index(len(codes)); i >= 0 {
			country = codes[i]
		}
		out.items = append(out.items, item(r, country))
		out.in = append(out.in, int32(at))
		if r.err != nil {
			return located[T]{}, r.err
		}
	}
	return out, nil
}

// held gives the items to whom their territories belong, and the names that the
// worldview or the briefing wants, without what has none then. Where nothing
// changes it is the same list.
func held[T any](l located[T], m *Map, of func(*T) (country, name *string, names *Names)) []T {
	items, copied, unnamed := l.items, false, false
	for i, at := range l.in {
		country, name, _ := of(&items[i])
		holder := *country
		if at >= 0 {
			holder = m.rule.holdings[at].Holder
		}
		now, renamed := m.renamed[*name]
		if holder == *country && !renamed {
			continue
		}
		if !copied {
			items, copied = append([]T(nil), items...), true
		}
		country, name, names := of(&items[i])
		*country = holder
		if renamed {
			*name, *names = now, Names{}
			unnamed = unnamed || now == ""
		}
	}
	if unnamed {
		items = slices.DeleteFunc(items, func(t T) bool {
			_, name, _ := of(&t)
			return *name == ""
		})
	}
	return items
}

// seated takes the rank of a capital from places whose country is, by the map's
// worldview, part of another.
func (m *Map) seated(l located[Place], places []Place) []Place {
	copied := false
	for i, at := range l.in {
		if !places[i].Capital || !m.joined(at) {
			continue
		}
		if !copied {
			places, copied = slices.Clone(places), true
		}
		places[i].Capital = false
	}
	return places
}

// joined tells of a territory that the default worldview gives to another holder,
// and that it is no state of its own.
func (m *Map) joined(at int32) bool {
	if at < 0 {
		return false
	}
	h := m.rule.holdings[at]
	return h.Status != Own && h.Holder != m.atlas.rule.holdings[at].Holder
}

func (r *reader) place(country string) Place {
	return Place{
		Country: country, Name: r.text(), Names: r.names(), Point: r.point(),
		Rank: r.upto(maxRank), Population: r.upto(maxNumber), Capital: r.flag(),
	}
}

func (r *reader) region(country string) Region {
	return Region{
		Country: country, Name: r.text(), Names: r.names(), Label: r.point(),
		Area: float64(r.upto(maxNumber)), Rank: r.upto(maxRank),
	}
}
