package basemap_test

import (
	"encoding/binary"
	"fmt"
	"slices"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/geo/basemap"
)

// tiny is two countries that share the border from (0, 0) to (0, 11.25), and a
// river.
func tiny() (*basemap.Gazetteer, []basemap.Topology) {
	g := &basemap.Gazetteer{
		Credit: "us",
		Territories: []basemap.Territory{
			{Name: "A", Names: basemap.NamesOf(map[string]string{"ru": "А"}), Code: "AAA", Label: orb.Point{-5.625, 5.625}, Axis: [2]orb.Point{{-11.25, 0}, {0, 0}}, Area: 7, Span: 2},
			{Name: "part", Names: basemap.NamesOf(map[string]string{"ko": "부분"}), Area: 3},
		},
		Frontiers: []basemap.Frontier{{A: 0, B: 1}},
		Worldviews: []basemap.Worldview{
			{ID: "ours", Title: "Ours", Statement: "as we see it", Holdings: []basemap.Holding{{Territory: 1, Holder: "BBB", Status: basemap.Occupied}}},
			{ID: "theirs", Title: "Theirs", Statement: "as they see it", Holdings: []basemap.Holding{{Territory: 1, Holder: "AAA", Status: basemap.Whole}}, Names: []basemap.NameRule{{Of: "R"}, {Of: "A", To: "B"}, {Of: "Here", To: "Hither"}}},
		},
		Places: []basemap.Place{
			{Name: "Here", Names: basemap.NamesOf(map[string]string{"ko": "여기"}), Point: orb.Point{45, -22.5}, Country: "AAA", Rank: 3, Population: 12, Capital: true},
			{Name: "There", Point: orb.Point{5.625, 5.625}, Country: "BBB", Rank: 3},
			{Name: "Elsewhere", Names: basemap.NamesOf(map[string]string{"ko": "저기", "ru": "Там"}), Point: orb.Point{-45, 45}, Country: "ZZZ", Rank: 9},
		},
		PlacesIn:  []int32{0, 1, -1},
		Regions:   []basemap.Region{{Name: "R", Names: basemap.NamesOf(map[string]string{"ru": "Р"}), Country: "AAA", Label: orb.Point{-5.625, 5.625}, Area: 3, Rank: 4}},
		RegionsIn: []int32{0},
		Seas:      []basemap.Sea{{Name: "East Sea / Sea of Japan", Label: orb.Point{135, 45}, Also: []orb.Point{{90, 45}, {135, 22.5}}, Kind: basemap.Lake, Rank: 1, Area: 5, Breadth: 2}},
		Waterways: []basemap.Waterway{{Name: "Stream", Names: basemap.NamesOf(map[string]string{"ko": "강"})}},
	}
	arcs := func(points ...orb.Point) [][2]int32 {
		var out [][2]int32
		for _, p := range points {
			out = append(out, basemap.Quantize(p, 8))
		}
		return out
	}
	level := basemap.Topology{
		Tolerance: 1000, Bits: 8,
		Arcs: [][][2]int32{
			arcs(orb.Point{0, 0}, orb.Point{0, 11.25}),
			arcs(orb.Point{0, 11.25}, orb.Point{-11.25, 11.25}, orb.Point{-11.25, 0}, orb.Point{0, 0}),
			arcs(orb.Point{0, 0}, orb.Point{180, 0}, orb.Point{180, 11.25}, orb.Point{0, 11.25}),
			arcs(orb.Point{-5.625, 0}, orb.Point{-5.625, 5.625}, orb.Point{-2.8125, 5.625}),
		},
		Cells:  []int{2, 2},
		Land:   []basemap.Shape{{Rings: [][]int{{2, 4}}}},
		Areas:  []basemap.Shape{{Territory: 0, Rings: [][]int{{0, 2}}}, {Territory: 1, Rings: [][]int{{4, 1}}}},
		Lines:  []basemap.Path{{Frontier: 0, Arcs: []int{0}}, {Frontier: -1, Arcs: []int{2, 4}}},
		Rivers: []basemap.Course{{Waterway: 0, Rank: 2, Arcs: []int{6}}},
	}
	return g, []basemap.Topology{level}
}

func TestWhatIsWrittenIsRead(t *testing.T) {
	want, levels := tiny()
	data, err := basemap.Encode(want, levels)
	require.NoError(t, err)
	got, err := basemap.Load(data)
	require.NoError(t, err)
	assert.Equal(t, "as we see it", got.Worldview)
	assert.Equal(t, want.Credit, got.Credit)
	gotPlaces, gotRegions := places(got), slices.Clone(got.Regions())
	for i := range gotPlaces {
		requireSameNames(t, &want.Places[i].Names, &gotPlaces[i].Names)
	}
	for i := range gotRegions {
		requireSameNames(t, &want.Regions[i].Names, &gotRegions[i].Names)
	}
	for i := range got.Seas {
		requireSameNames(t, &want.Seas[i].Names, &got.Seas[i].Names)
	}
	requireSameNames(t, &want.Territories[0].Names, &got.Countries[0].Names)
	assert.Equal(t, want.Places, gotPlaces)
	assert.Equal(t, want.Regions, gotRegions)
	assert.Equal(t, want.Seas, got.Seas)
	assert.Equal(t, want.Worldviews, got.Worldviews())
	assert.Equal(t, []basemap.Country{{
		Code: "AAA", Name: "A", Label: orb.Point{-5.625, 5.625}, Axis: [2]orb.Point{{-11.25, 0}, {0, 0}}, Area: 7, Rank: 7,
	}}, got.Countries)

	assert.Equal(t, 2.0, got.Span("AAA"))
	theirs, err := got.In("theirs")
	require.NoError(t, err)
	assert.Empty(t, theirs.Regions(), "the only one has no name there")
	assert.Equal(t, "B", theirs.Countries[0].Name)
	assert.Equal(t, "Hither", places(theirs)[0].Name)

	require.Equal(t, 1, got.LevelCount())
	l, err := got.LevelAt(0)
	require.NoError(t, err)
	require.NoError(t, got.Check())
	require.Len(t, l.Areas, 2)
	assert.Equal(t, orb.Polygon{{{0, 0}, {0, 11.25}, {-11.25, 11.25}, {-11.25, 0}, {0, 0}}}, l.Areas[0].Polygon())
	assert.Equal(t, orb.Polygon{{{0, 0}, {180, 0}, {180, 11.25}, {0, 11.25}, {0, 0}}}, l.Areas[1].Polygon())
	assert.Equal(t, [][]int32{{4, 1}}, l.Areas[1].Rings)
	assert.Equal(t, "BBB", l.Areas[1].Country)
	assert.True(t, l.Areas[1].Occupied)
	assert.Equal(t, "part", l.Areas[1].Region)
	require.Len(t, l.Land, 1)
	assert.Len(t, l.Land[0].Polygon()[0], 7)
	require.Len(t, l.Lines, 2)
	assert.Equal(t, orb.LineString{{0, 0}, {0, 11.25}}, l.Lines[0].Points())
	assert.Equal(t, basemap.International, l.Lines[0].Kind)
	assert.Equal(t, basemap.Coast, l.Lines[1].Kind)
	require.Len(t, l.Rivers, 1)
	assert.Equal(t, "Stream", l.Rivers[0].Name)
	assert.Equal(t, "강", l.Rivers[0].Names.In("ko", ""))
	assert.Equal(t, orb.LineString{{-5.625, 0}, {-5.625, 5.625}, {-2.8125, 5.625}}, l.Rivers[0].Points())

	fresh, levels := tiny()
	again, err := basemap.Encode(fresh, levels)
	require.NoError(t, err)
	assert.Equal(t, data, again, "the same map gives the same bytes")
}

// A line that the default worldview leaves out is left out by all that do not want
// it.
func TestDefaultLinesHoldWhereNothingElseIsSaid(t *testing.T) {
	g, levels := tiny()
	g.Worldviews[0].Holdings, g.Worldviews[1].Holdings = nil, nil
	g.Worldviews[0].Lines = []basemap.LineRule{{Between: [2]string{"A", "part"}, As: basemap.NoLine}}
	third := basemap.Worldview{ID: "other", Lines: []basemap.LineRule{{Between: [2]string{"A", "part"}, As: basemap.International}}}
	g.Worldviews = append(g.Worldviews, third)
	data, err := basemap.Encode(g, levels)
	require.NoError(t, err)
	m, err := basemap.Load(data)
	require.NoError(t, err)
	for id, want := range map[string][]basemap.LineKind{"ours": {basemap.Coast}, "theirs": {basemap.Coast}, "other": {basemap.International, basemap.Coast}} {
		v, err := m.In(id)
		require.NoError(t, err)
		l, err := v.LevelAt(0)
		require.NoError(t, err)
		var kinds []basemap.LineKind
		for i := range l.Lines {
			kinds = append(kinds, l.Lines[i].Kind)
		}
		assert.Equal(t, want, kinds, id)
	}
	l, err := m.LevelAt(0)
	require.NoError(t, err)
	assert.Len(t, l.Lines, 1)
}

// requireSameNames compares names, and empties both, for what has them to be
// compared as a whole.
func requireSameNames(t *testing.T, want, got *basemap.Names) {
	t.Helper()
	require.Equal(t, want.Languages(), got.Languages())
	for _, tag := range want.Languages() {
		require.Equal(t, want.Get(tag), got.Get(tag))
	}
	*want, *got = basemap.Names{}, basemap.Names{}
}

func TestEncodeWantsLevelsFromCoarseToFine(t *testing.T) {
	m, levels := tiny()
	_, err := basemap.Encode(m, append(levels, levels[0]))
	assert.ErrorContains(t, err, "not finer")
}

func TestLoadRefusesWhatIsNoBasemap(t *testing.T) {
	m, levels := tiny()
	good, err := basemap.Encode(m, levels)
	require.NoError(t, err)
	flip := func(at int) []byte {
		b := append([]byte(nil), good...)
		b[at] ^= 0xff
		return b
	}
	cases := map[string]struct {
		data []byte
		want string
	}{
		"nothing":     {nil, "not a basemap"},
		"text":        {[]byte("this is a text of some length"), "not a basemap"},
		"version":     {flip(len("SLBASEMAP")), "version"},
		"damaged":     {flip(100), "unpacking"},
		"cut in half": {good[:len(good)/2], ""},
		"body gone":   {sealed(nil), "ends early"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			_, err := basemap.Load(c.data)
			assert.ErrorContains(t, err, c.want)
		})
	}
}

// sealed puts a valid head before a body.
func sealed(body []byte) []byte { return append([]byte("SLBASEMAP\x06"), body...) }

func TestDamageIsTold(t *testing.T) {
	m, levels := tiny()
	good, err := basemap.Encode(m, levels)
	require.NoError(t, err)
	for i := range good {
		bad := append([]byte(nil), good...)
		bad[i] ^= 0x11
		m, err := basemap.Load(bad)
		if err == nil {
			err = m.Check()
		}
		assert.Error(t, err, "byte %d", i)
	}
}

func TestDamagedLevelIsEmptyAndTold(t *testing.T) {
	m, levels := tiny()
	levels[0].Areas[0].Rings[0][0] = 999 // no such arc
	data, err := basemap.Encode(m, levels)
	require.NoError(t, err)
	got, err := basemap.Load(data)
	require.NoError(t, err)
	require.ErrorContains(t, got.Check(), "not there")
	assert.Empty(t, got.Level(1).Areas)
	assert.Equal(t, 1000.0, got.Level(1).Tolerance)
}

func FuzzLoad(f *testing.F) {
	m, levels := tiny()
	good, err := basemap.Encode(m, levels)
	require.NoError(f, err)
	f.Add(good[10:])
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, body []byte) {
		m, err := basemap.Load(sealed(body))
		if err != nil {
			return
		}
		if m.Check() != nil {
			return
		}
		for i := range m.LevelCount() {
			l, err := m.LevelAt(i)
			require.NoError(t, err)
			for _, a := range l.Areas {
				for _, ring := range a.Polygon() {
					require.GreaterOrEqual(t, len(ring), 4)
				}
			}
		}
	})
}

// FuzzLevel puts the bytes where a level's are, past the packing.
func FuzzLevel(f *testing.F) {
	f.Add([]byte{1, 0, 0})
	f.Add([]byte{0, 8, 1, 0, 0, 0, 2, 2, 0, 0, 0, 0, 1, 1, 0, 0, 2, 1, 1, 0, 1, 1, 3, 0, 1, 0, 1, 1, 3, 0, 0})
	m, _ := tiny()
	head, err := basemap.Encode(m, []basemap.Topology{{Tolerance: 1}})
	require.NoError(f, err)
	at := 10
	const lists, languages, named = 13, 2, 3
	for range lists + languages*named { // the sections before the levels
		at = after(head, at)
	}
	before := head[10:at]
	f.Fuzz(func(t *testing.T, raw []byte) {
		m, err := basemap.Load(sealed(append(append([]byte(nil), before...), stored(raw)...)))
		require.NoError(t, err)
		if m.Check() == nil {
			l, _ := m.LevelAt(0)
			for i := range l.Areas {
				l.Areas[i].Within(orb.Bound{Max: orb.Point{1, 1}})
			}
			for i := range l.Lines {
				l.Lines[i].Within(orb.Bound{Max: orb.Point{1, 1}})
			}
		}
	})
}

// after is where the section ends that begins at a byte.
func after(file []byte, at int) int {
	packed, size := binary.Uvarint(file[at:])
	_, more := binary.Uvarint(file[at+size:])
	return at + size + more + int(packed)
}

// stored makes a level of bytes.
func stored(raw []byte) []byte {
	section := storedSection(raw)
	return append(binary.AppendUvarint(nil, uint64(len(section))), section...)
}

// storedSection makes a section of bytes: a frame of one block without
// compression (RFC 8878, 3.1.1).
func storedSection(raw []byte) []byte {
	if len(raw) > 0xffff {
		raw = raw[:0xffff]
	}
	frame := []byte{0x28, 0xb5, 0x2f, 0xfd, 0xa0}
	frame = binary.LittleEndian.AppendUint32(frame, uint32(len(raw)))
	block := uint32(len(raw))<<3 | 1
	frame = append(frame, byte(block), byte(block>>8), byte(block>>16))
	frame = append(frame, raw...)
	section := binary.AppendUvarint(nil, uint64(len(frame)))
	section = binary.AppendUvarint(section, uint64(len(raw)))
	return append(section, frame...)
}

func ExampleLoad() {
	source, levels := tiny()
	data, err := basemap.Encode(source, levels)
	if err != nil {
		fmt.Println(err)
		return
	}
	m, err := basemap.Load(data)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, area := range m.Level(5000).Areas {
		fmt.Println(area.Country, area.Bound.Max)
	}
	fmt.Printf("Borders: %s; from %s\n", m.Worldview, m.Credit)
	// Output:
	// AAA [0 11.25]
	// BBB [180 11.25]
	// Borders: as we see it; from us
}
