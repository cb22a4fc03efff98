package basemap_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/geo/basemap"
)

func TestNamesFallBack(t *testing.T) {
	n := basemap.NamesOf(map[string]string{"uk": "Київ", "ko": "키이우", "ja": ""})
	assert.Equal(t, []string{"ko", "uk"}, n.Languages())
	assert.Equal(t, "Київ", n.Get("uk"))
	assert.Equal(t, "Kyiv", n.In("ja", "Kyiv"))
	assert.Equal(t, "Kyiv", basemap.Names{}.In("ko", "Kyiv"))
	assert.Empty(t, basemap.Names{}.Languages())
}

// withNames makes maps of tiny with other bytes for the names in Korean of its
// territories, seas and waterways.
func withNames(t testing.TB) func(raw []byte) (*basemap.Map, error) {
	t.Helper()
	g, levels := tiny()
	file, err := basemap.Encode(g, levels)
	require.NoError(t, err)
	from := after(file, 10)
	to := after(file, from)
	return func(raw []byte) (*basemap.Map, error) {
		return basemap.Load(slices.Concat(file[:from], storedSection(raw), file[to:]))
	}
}

func TestNamesOfALanguageAreReadAlone(t *testing.T) {
	// Two texts, "가" and "나", of the third thing and the fourth: the sea and the river.
	good := append([]byte{6}, "가나\x02\x03\x03\x01\x03"...)
	with := withNames(t)
	m, err := with(good)
	require.NoError(t, err)
	require.NoError(t, m.Check())
	assert.Equal(t, "가", m.Seas[0].Names.Get("ko"))
	assert.Equal(t, "나", m.Level(1).Rivers[0].Names.Get("ko"))
	assert.Equal(t, "А", m.Countries[0].Names.Get("ru"))
	for name, bad := range map[string][]byte{
		"out of order": append([]byte{6}, "가나\x02\x03\x03\x00\x03"...),
		"cut":          append([]byte{6}, "가나\x02\x03\x03\x01"...),
		"no texts":     {0, 1, 1, 3},
	} {
		m, err := with(bad)
		require.NoError(t, err)
		require.Error(t, m.Check(), name)
		assert.Equal(t, "fallback", m.Seas[0].Names.In("ko", "fallback"), name)
		assert.Equal(t, "А", m.Countries[0].Names.Get("ru"), "the other language is as it was")
	}
}

func FuzzNames(f *testing.F) {
	f.Add(append([]byte{6}, "가나\x02\x03\x03\x01\x03"...))
	f.Add([]byte{0, 0})
	with := withNames(f)
	f.Fuzz(func(t *testing.T, raw []byte) {
		m, err := with(raw)
		require.NoError(t, err)
		sound := m.Check() == nil
		for _, s := range m.Seas {
			if !sound {
				assert.Empty(t, s.Names.Get("ko"))
			}
		}
	})
}
