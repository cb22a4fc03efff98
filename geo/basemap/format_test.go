package basemap_test

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/geo/basemap"
)

// tiny is two countries that share the border from (0, 0) to (0, 10).
func tiny() (*basemap.Map, []basemap.Topology) {
	m := &basemap.Map{
		Worldview: "ours", Credit: "us",
		Places:    []basemap.Place{{Name: "Here", Names: basemap.Names{"ko": "여기"}, Point: orb.Point{45, -22.5}, Country: "AAA", Rank: 3, Population: 12, Capital: true}},
		Countries: []basemap.Country{{Code: "AAA", Name: "A", Label: orb.Point{-5.625, 5.625}, Axis: [2]orb.Point{{-11.25, 0}, {0, 0}}, Area: 7, Rank: 1}},
		Regions:   []basemap.Region{{Name: "R", Country: "AAA", Label: orb.Point{-5.625, 5.625}, Area: 3, Rank: 4}},
		Seas:      []basemap.Sea{{Name: "East Sea / Sea of Japan", Label: orb.Point{135, 45}, Kind: basemap.OpenSea, Rank: 1}},
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
		},
		Areas: []basemap.Shape{{Country: "AAA", Rings: [][]int{{0, 2}}}, {Country: "BBB", Region: "part", Occupied: true, Rings: [][]int{{4, 1}}}},
		Lines: []basemap.Path{{Kind: basemap.International, Arcs: []int{0}}, {Kind: basemap.Coast, Arcs: []int{3, 4}}},
	}
	return m, []basemap.Topology{level}
}

func TestWhatIsWrittenIsRead(t *testing.T) {
	want, levels := tiny()
	data, err := basemap.Encode(want, levels)
	require.NoError(t, err)
	got, err := basemap.Load(data)
	require.NoError(t, err)
	assert.Equal(t, want.Worldview, got.Worldview)
	assert.Equal(t, want.Credit, got.Credit)
	assert.Equal(t, want.Places, got.Places)
	assert.Equal(t, want.Countries, got.Countries)
	assert.Equal(t, want.Regions, got.Regions)
	assert.Equal(t, want.Seas, got.Seas)

	require.Equal(t, 1, got.LevelCount())
	l, err := got.LevelAt(0)
	require.NoError(t, err)
	require.Len(t, l.Areas, 2)
	assert.Equal(t, orb.Ring{{0, 0}, {0, 11.25}, {-11.25, 11.25}, {-11.25, 0}, {0, 0}}, l.Areas[0].Polygon[0])
	assert.Equal(t, orb.Ring{{0, 0}, {180, 0}, {180, 11.25}, {0, 11.25}, {0, 0}}, l.Areas[1].Polygon[0])
	assert.True(t, l.Areas[1].Occupied)
	assert.Equal(t, "part", l.Areas[1].Region)
	require.Len(t, l.Lines, 2)
	assert.Equal(t, orb.LineString{{0, 0}, {0, 11.25}}, l.Lines[0].Line)
	assert.Equal(t, basemap.Coast, l.Lines[1].Kind)

	again, err := basemap.Encode(want, levels)
	require.NoError(t, err)
	assert.Equal(t, data, again, "the same map gives the same bytes")
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
		"damaged":     {flip(len(good) - 1), "checksum"},
		"cut in half": {good[:len(good)/2], "checksum"},
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
func sealed(body []byte) []byte {
	out := append([]byte("SLBASEMAP"), 1)
	out = binary.LittleEndian.AppendUint32(out, crc32.Checksum(body, crc32.MakeTable(crc32.Castagnoli)))
	return append(out, body...)
}

func TestDamagedLevelIsEmptyAndTold(t *testing.T) {
	m, levels := tiny()
	levels[0].Areas[0].Rings[0][0] = 999 // no such arc
	data, err := basemap.Encode(m, levels)
	require.NoError(t, err)
	got, err := basemap.Load(data)
	require.NoError(t, err)
	require.ErrorContains(t, got.Check(), "999")
	assert.Empty(t, got.Level(1).Areas)
	assert.Equal(t, 1000.0, got.Level(1).Tolerance)
}

func FuzzLoad(f *testing.F) {
	m, levels := tiny()
	good, err := basemap.Encode(m, levels)
	require.NoError(f, err)
	f.Add(good[14:])
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
				require.NotEmpty(t, a.Polygon)
				require.True(t, a.Polygon[0].Closed())
			}
		}
	})
}

// FuzzLevel puts the bytes where a level's are, past the packing.
func FuzzLevel(f *testing.F) {
	f.Add([]byte{1, 0, 0})
	f.Add([]byte{0, 8, 1, 2, 0, 0, 2, 2, 1, 1, 'A', 0, 0, 1, 1, 0, 1, 0, 1, 0, 0})
	m, _ := tiny()
	head, err := basemap.Encode(m, []basemap.Topology{{Tolerance: 1}})
	require.NoError(f, err)
	_, size := binary.Uvarint(head[14:])
	packed, _ := binary.Uvarint(head[14:])
	_, more := binary.Uvarint(head[14+size:])
	gazetteer := head[14 : 14+size+more+int(packed)]
	f.Fuzz(func(t *testing.T, raw []byte) {
		m, err := basemap.Load(sealed(append(append([]byte(nil), gazetteer...), stored(raw)...)))
		require.NoError(t, err)
		if m.Check() == nil {
			l, _ := m.LevelAt(0)
			for i := range l.Areas {
				l.Areas[i].Within(orb.Bound{Max: orb.Point{1, 1}})
			}
		}
	})
}

// stored packs bytes as one DEFLATE block without compression (RFC 1951, 3.2.4).
func stored(raw []byte) []byte {
	if len(raw) > 0xffff {
		raw = raw[:0xffff]
	}
	block := []byte{1}
	block = binary.LittleEndian.AppendUint16(block, uint16(len(raw)))
	block = binary.LittleEndian.AppendUint16(block, ^uint16(len(raw)))
	block = append(block, raw...)
	out := binary.AppendUvarint(nil, uint64(len(block)))
	out = binary.AppendUvarint(out, uint64(len(raw)))
	return append(out, block...)
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
	fmt.Println("Borders:", m.Credit)
	// Output:
	// AAA [0 11.25]
	// BBB [180 11.25]
	// Borders: us
}
