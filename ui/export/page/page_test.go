package page_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/assets"
	"sightline/model"
	"sightline/model/edtf"
	"sightline/model/geojson"
	"sightline/ui/export"
	"sightline/ui/state"
)

func builtIn(t *testing.T) *model.Index {
	t.Helper()
	b, err := geojson.Decode(bytes.NewReader(assets.DefaultBriefing()), assets.DefaultBriefingName)
	require.NoError(t, err)
	return model.NewIndex(b)
}

func date(t *testing.T, text string) edtf.Date {
	t.Helper()
	d, err := edtf.Parse(text)
	require.NoError(t, err)
	return d
}

// written is a job as a page.
func written(t *testing.T, j export.Job) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, export.Write(&b, export.HTMLKind, j))
	return b.Bytes()
}

// A known is what a page knows, as far as the tests ask.
type known struct {
	Moments []struct{ Date string }
	Clocks  []struct{ Changes []int }
	Start   struct {
		Moment, Clock, Scene int
		Theme                string
		Box                  json.RawMessage
	}
	Events, Claims, Sites, Routes, Scenes, Names []json.RawMessage
	Filter                                       string
}

// knownOf reads a page's document.
func knownOf(t *testing.T, html []byte) known {
	t.Helper()
	_, rest, ok := strings.Cut(string(html), `id="briefing">`)
	require.True(t, ok)
	raw, _, ok := strings.Cut(rest, "</script>")
	require.True(t, ok)
	var k known
	require.NoError(t, json.Unmarshal([]byte(raw), &k))
	return k
}

func TestTheSamePageGivesTheSameBytes(t *testing.T) {
	j := export.Job{Index: builtIn(t), Source: export.Source{Program: "Sightline 1", SHA256: "ab"}}
	assert.True(t, bytes.Equal(written(t, j), written(t, export.Job{Index: builtIn(t), Source: j.Source})))
}

// TestAPageIsSmall: the built-in briefing's is to fit into a mail.
func TestAPageIsSmall(t *testing.T) {
	const most = 1 << 20
	assert.Less(t, len(written(t, export.Job{Index: builtIn(t)})), most)
}

func TestAPageRefersToNothing(t *testing.T) {
	html := string(written(t, export.Job{Index: builtIn(t)}))
	for _, m := range regexp.MustCompile(`<[^<>]*\s(?:src|href|data|action|poster|srcset)="([^"]*)"[^<>]*>`).FindAllStringSubmatch(html, -1) {
		switch address := m[1]; {
		case strings.HasPrefix(address, "#"), address == "data:,":
		case strings.HasPrefix(address, "https://"), strings.HasPrefix(address, "http://"):
			assert.Contains(t, m[0], `<a `, "only a link may lead out")
			assert.Contains(t, m[0], `rel="noopener noreferrer external"`)
		default:
			assert.Fail(t, "refers to something", m[0])
		}
	}
	for _, word := range []string{"@import", "@font-face", "url(http", "fetch(", "XMLHttpRequest", "eval(", "innerHTML", "document.write"} {
		absent(t, html, word)
	}
}

// TestWhatThePresenterSaysStaysAtHome: the scenes' notes are for the speaker.
func TestWhatThePresenterSaysStaysAtHome(t *testing.T) {
	ix := builtIn(t)
	html := string(written(t, export.Job{Index: ix}))
	for _, s := range ix.Briefing().Scenes {
		for _, sentence := range model.Sentences(s.Notes) {
			absent(t, html, sentence)
		}
		assert.True(t, strings.Contains(html, s.ID), s.ID)
	}
}

// TestAPageSaysWhereItComesFrom in the words that pictures have for it.
func TestAPageSaysWhereItComesFrom(t *testing.T) {
	ix := builtIn(t)
	o := export.Options{Moment: date(t, "2024-10-10"), Clock: model.Happened, Filter: model.Filter{Parties: []string{"NATO"}}}
	html := written(t, export.Job{Index: ix, Options: o, Source: export.Source{Program: "Sightline 1", SHA256: strings.Repeat("ab", 32)}})
	found, err := export.Inspect(bytes.NewReader(html))
	require.NoError(t, err)
	assert.Empty(t, found.Doubts)
	assert.Equal(t, "Sightline 1", found.Program)
	assert.Equal(t, ix.Briefing().Title, found.Briefing)
	assert.Equal(t, strings.Repeat("ab", 32), found.SHA256)
	assert.Equal(t, "2024-10-10 happened", found.Moment+" "+found.Clock)
	assert.Equal(t, "only claims from the side of NATO", found.Filters)
	assert.Equal(t, "azimuthal-equal-area", found.Projection)
	assert.Empty(t, found.Size+found.Scale)
}

// TestThePolicyLetsThroughWhatIsThere: its hashes are those of the one style and
// the one script, and nothing is allowed beside them.
func TestThePolicyLetsThroughWhatIsThere(t *testing.T) {
	html := string(written(t, export.Job{Index: builtIn(t)}))
	hash := func(pattern string) string {
		found := regexp.MustCompile(pattern).FindAllStringSubmatch(html, -1)
		require.Len(t, found, 1)
		sum := sha256.Sum256([]byte(found[0][1]))
		return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	}
	policy := regexp.MustCompile(`Content-Security-Policy" content="([^"]*)"`).FindStringSubmatch(html)
	require.Len(t, policy, 2)
	want := "default-src 'none'; img-src data:; style-src " + hash(`(?s)<style>(.*?)</style>`) +
		"; script-src " + hash(`(?s)<script>(.*?)</script>`) + "; base-uri 'none'; form-action 'none'"
	assert.Equal(t, want, strings.NewReplacer("&#39;", "'", "&#43;", "+").Replace(policy[1]))
}

func TestOptionsOfAPage(t *testing.T) {
	ix := builtIn(t)
	for _, tt := range []struct {
		name  string
		o     export.Options
		check func(*testing.T, known)
	}{
		{"as it comes", export.Options{}, func(t *testing.T, k known) {
			assert.Len(t, k.Moments, 11)
			assert.Equal(t, 10, k.Start.Moment)
			assert.Equal(t, 0, k.Start.Clock)
			assert.Equal(t, -1, k.Start.Scene)
			assert.Empty(t, k.Start.Theme)
		}},
		{"a day on the other clock", export.Options{Moment: date(t, "2024-10-10"), Clock: model.Happened}, func(t *testing.T, k known) {
			assert.Equal(t, 2, k.Start.Moment)
			assert.Equal(t, 1, k.Start.Clock)
		}},
		{"a day after all", export.Options{Moment: date(t, "2030")}, func(t *testing.T, k known) { assert.Equal(t, 10, k.Start.Moment) }},
		{"a day before all", export.Options{Moment: date(t, "1999")}, func(t *testing.T, k known) { assert.Equal(t, 0, k.Start.Moment) }},
		{"a range", export.Options{Range: state.Range{From: date(t, "2024-10-12"), To: date(t, "2024-10-15")}}, func(t *testing.T, k known) {
			assert.Len(t, k.Moments, 4)
			assert.Equal(t, "2024-10-12", k.Moments[0].Date)
			assert.Equal(t, 3, k.Start.Moment)
		}},
		{"a scene", export.Options{Scene: "s-transfer"}, func(t *testing.T, k known) {
			assert.Equal(t, 3, k.Start.Scene)
			assert.Equal(t, 2, k.Start.Moment)
		}},
		{"dark", export.Options{Theme: "dark"}, func(t *testing.T, k known) { assert.Equal(t, "dark", k.Start.Theme) }},
		{"a filter", export.Options{Filter: model.Filter{Parties: []string{"NATO"}}}, func(t *testing.T, k known) {
			assert.Equal(t, "from the side of NATO", k.Filter)
		}},
	} {
		t.Run(tt.name, func(t *testing.T) { tt.check(t, knownOf(t, written(t, export.Job{Index: ix, Options: tt.o}))) })
	}
	plain := knownOf(t, written(t, export.Job{Index: ix}))
	boxed := knownOf(t, written(t, export.Job{Index: ix, Options: export.Options{BBox: &orb.Bound{Min: orb.Point{120, 30}, Max: orb.Point{145, 50}}}}))
	assert.NotEqual(t, string(plain.Start.Box), string(boxed.Start.Box))
}

func TestWrongOptionsWriteNoPage(t *testing.T) {
	for name, o := range map[string]export.Options{"projection": {Projection: "flat"}, "scene": {Scene: "none"}, "board": {Board: true}} {
		var b bytes.Buffer
		require.Error(t, export.Write(&b, export.HTMLKind, export.Job{Index: builtIn(t), Options: o}), name)
		assert.Empty(t, b.Bytes())
	}
}

// TestTooManyEventsForAPage: it is said at once, and how many there may be.
func TestTooManyEventsForAPage(t *testing.T) {
	briefing := &model.Briefing{}
	for i := range export.MaxPageEvents + 1 {
		briefing.Events = append(briefing.Events, model.Event{ID: fmt.Sprint("e", i), Kind: model.KindEvent})
	}
	var b bytes.Buffer
	err := export.Write(&b, export.HTMLKind, export.Job{Index: model.NewIndex(briefing)})
	require.EqualError(t, err, "a page may have up to 10000 events, and the briefing has 10001; split it, or write a picture or a PDF")
	assert.Empty(t, b.Bytes())
}

// TestStops: the slider stops at every unit of time, or where they are too many,
// where something changes.
func TestStops(t *testing.T) {
	claims := func(dates ...string) *model.Index {
		b := &model.Briefing{Events: []model.Event{{ID: "e", Kind: model.KindEvent, Title: "E"}}}
		for i, d := range dates {
			b.Claims = append(b.Claims, model.Claim{ID: fmt.Sprint("c", i), Voice: "v", Stance: model.Asserts, About: "e", Said: date(t, d)})
		}
		return model.NewIndex(b)
	}
	var many []string
	for i := range 4500 {
		many = append(many, fmt.Sprintf("%04d-%02d-%02d", 1000+i/144, i/12%12+1, i%12*2+1))
	}
	for _, tt := range []struct {
		name  string
		ix    *model.Index
		stops int
		words string
	}{
		{"nothing", model.NewIndex(nil), 1, ""},
		{"a day", claims("2024-10-08"), 1, ""},
		{"days", claims("2024-10-08", "2024-10-17"), 10, ""},
		{"hours", claims("2024-10-08T10:00Z", "2024-10-08T13:00Z"), 4, ""},
		{"centuries", claims("1024-10-08", "1500-01-01", "2024-10-17"), 3, "The slider stops where something changes."},
		{"too much", claims(many...), 1501, "The slider stops at 1501 of the 4500 moments at which something changes."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			html := written(t, export.Job{Index: tt.ix})
			assert.Len(t, knownOf(t, html).Moments, tt.stops)
			assert.True(t, strings.Contains(string(html), tt.words), tt.words)
		})
	}
}

// TestWritingCanBeStopped: the progress goes up to the whole, and an end that is
// asked for is an error.
func TestWritingCanBeStopped(t *testing.T) {
	var parts []float64
	written(t, export.Job{Index: builtIn(t), Progress: func(p float64) { parts = append(parts, p) }})
	assert.IsNonDecreasing(t, parts)
	assert.InDelta(t, 1, parts[len(parts)-1], 0)
	ctx, stop := stopped()
	var b bytes.Buffer
	require.Error(t, export.Write(&b, export.HTMLKind, export.Job{Index: builtIn(t), Context: ctx, Progress: func(float64) { stop() }}))
	assert.Empty(t, b.Bytes())
}

func BenchmarkPage(b *testing.B) {
	briefing, err := geojson.Decode(bytes.NewReader(assets.DefaultBriefing()), assets.DefaultBriefingName)
	require.NoError(b, err)
	j := export.Job{Index: model.NewIndex(briefing)}
	for b.Loop() {
		var out bytes.Buffer
		require.NoError(b, export.Write(&out, export.HTMLKind, j))
	}
}
