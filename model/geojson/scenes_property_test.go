package geojson_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/model"
	"sightline/model/edtf"
	"sightline/model/geojson"
)

func someBox(t *rapid.T) *orb.Bound {
	if rapid.Bool().Draw(t, "everything") {
		return nil
	}
	edge := rapid.OneOf(rapid.Map(rapid.IntRange(-90, 90), func(n int) float64 { return float64(n) / 2 }), rapid.Float64Range(-90, 90))
	b := &orb.Bound{Min: orb.Point{edge.Draw(t, "west"), -1}, Max: orb.Point{edge.Draw(t, "east"), edge.Draw(t, "north")}}
	b.Min[1] = min(b.Max[1], b.Min[1])
	if b.Max[0] < b.Min[0] {
		b.Max[0] += 360
	}
	return b
}

var sceneIDs = []string{"e", "p", "c"}

// someEdit changes one member of a scene, and names it.
func someEdit(t *rapid.T, s *model.Scene) string {
	name := rapid.SampledFrom([]string{"title", "at", "clock", "view", "focus", "steps", "budget", "notes"}).Draw(t, "member")
	switch name {
	case "title":
		s.Title = rapid.StringN(1, 20, -1).Draw(t, "title")
	case "at":
		s.At, _ = edtf.Parse(rapid.SampledFrom([]string{"", "2024", "2024-10-17~"}).Draw(t, "at"))
	case "clock":
		s.Clock = rapid.SampledFrom([]model.Clock{"", model.Said, model.Happened}).Draw(t, "clock")
	case "view":
		s.BBox = someBox(t)
	case "focus":
		s.Focus = rapid.SliceOfN(rapid.SampledFrom(sceneIDs), 0, 4).Draw(t, "focus")
	case "steps":
		s.Steps = !s.Steps
	case "budget":
		s.Budget = time.Duration(rapid.IntRange(0, 600).Draw(t, "budget")) * 500 * time.Millisecond
	case "notes":
		s.Notes = rapid.String().Draw(t, "notes")
	}
	return name
}

// someFile is a file with scenes, or without any, as anybody may have written it.
func someFile(t *rapid.T) string {
	said, err := edtf.Parse("2024-10-17")
	require.NoError(t, err)
	b := &model.Briefing{
		Version: geojson.Version, Title: "T",
		Voices: []model.Voice{{ID: "v", Name: "V"}},
		Claims: []model.Claim{{ID: "c", Voice: "v", Stance: model.Asserts, About: "e", Said: said}},
		Places: []model.Place{{ID: "p", Name: "P", Geometry: orb.Point{1.5, 2}}},
		Events: []model.Event{{ID: "e", Kind: model.KindEvent, Title: "E", Place: "p"}},
	}
	for i := range rapid.IntRange(0, 5).Draw(t, "scenes") {
		s := model.Scene{ID: fmt.Sprintf("s%d", i), Title: "S"}
		for range rapid.IntRange(0, 6).Draw(t, "members") {
			someEdit(t, &s)
		}
		b.Scenes = append(b.Scenes, s)
	}
	var out bytes.Buffer
	require.NoError(t, geojson.Encode(&out, b))
	r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "layout"), 0)) // too much to draw
	return rapid.SampledFrom([]string{"", "", "\uFEFF"}).Draw(t, "mark") + blank(r) + scrambled(t, r, out.Bytes()) + blank(r)
}

// Whatever is changed of the scenes, in whatever file: nothing else changes.
func TestReplaceScenesChangesNothingElse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		file := someFile(t)
		old, err := geojson.Decode(strings.NewReader(strings.TrimPrefix(file, "\uFEFF")), "f.geojson")
		require.NoError(t, err)
		scenes, touched := slices.Clone(old.Scenes), map[string][]string{}
		for range rapid.IntRange(1, 4).Draw(t, "edits") {
			n := len(scenes)
			switch what := rapid.IntRange(0, 4).Draw(t, "edit"); {
			case what == 0 || n == 0:
				id := fmt.Sprintf("new%d", len(touched))
				touched[id] = nil
				scenes = slices.Insert(scenes, rapid.IntRange(0, n).Draw(t, "to"), model.Scene{ID: id, Title: "N", BBox: someBox(t), Focus: []string{"c"}})
			case what == 1:
				i := rapid.IntRange(0, n-1).Draw(t, "gone")
				scenes = slices.Delete(scenes, i, i+1)
			case what == 2:
				scenes = move(rapid.IntRange(0, n-1).Draw(t, "from"), rapid.IntRange(0, n-1).Draw(t, "to"))(scenes)
			default:
				s := &scenes[rapid.IntRange(0, n-1).Draw(t, "which")]
				touched[s.ID] = append(touched[s.ID], someEdit(t, s))
			}
		}
		replaced, err := geojson.ReplaceScenes([]byte(file), "f.geojson", scenes)
		require.NoError(t, err)
		out := string(replaced)
		now, err := geojson.Decode(strings.NewReader(out), "f.geojson")
		require.NoError(t, err)
		require.True(t, slices.EqualFunc(scenes, now.Scenes, model.Scene.Equal))
		checkRest(t, file, out, old)
		checkScenes(t, file, out, touched)
	})
}

// checkRest checks that all but the list of scenes is the same, byte for byte.
func checkRest(t *rapid.T, file, out string, old *model.Briefing) {
	if !strings.Contains(out, file) && (len(old.Scenes) > 0 || hasScenes(t, file)) {
		from, to := spanOf(t, file, "briefing", "scenes")
		f, o := spanOf(t, out, "briefing", "scenes")
		require.Equal(t, file[:from], out[:f])
		require.Equal(t, file[to:], out[o:])
		return
	}
	if file == out {
		return
	}
	was, now := takenApart(t, briefingOf(t, file)), takenApart(t, briefingOf(t, out))
	now = slices.DeleteFunc(now, func(w written) bool { return w.name == "scenes" })
	require.Equal(t, was, now, "a member is added")
	from, to := spanOf(t, file, "briefing")
	f, o := spanOf(t, out, "briefing")
	require.Equal(t, file[:from], out[:f])
	require.Equal(t, file[to:], out[o:])
}

func briefingOf(t *rapid.T, file string) string {
	from, to := spanOf(t, file, "briefing")
	return file[from:to]
}

func hasScenes(t *rapid.T, file string) bool {
	return slices.ContainsFunc(takenApart(t, briefingOf(t, file)), func(w written) bool { return w.name == "scenes" })
}

// checkScenes checks of each scene that was in the file that it is as it was, but
// for the members that were touched.
func checkScenes(t *rapid.T, file, out string, touched map[string][]string) {
	before := map[string]string{}
	if hasScenes(t, file) {
		before = scenesOf(t, file)
	}
	if !hasScenes(t, out) {
		return
	}
	for id, raw := range scenesOf(t, out) {
		was, had := before[id]
		if !had {
			continue
		}
		if len(touched[id]) == 0 {
			require.Equal(t, was, raw, "an untouched scene")
			continue
		}
		others := func(all []written) []written {
			return slices.DeleteFunc(all, func(w written) bool { return slices.Contains(touched[id], w.name) })
		}
		require.Equal(t, others(takenApart(t, was)), others(takenApart(t, raw)), "untouched members, in their order")
	}
}

// scenesOf is the scenes of a file as they are written, by their ids.
func scenesOf(t *rapid.T, file string) map[string]string {
	from, to := spanOf(t, file, "briefing", "scenes")
	all := map[string]string{}
	for _, s := range takenApart(t, file[from:to]) {
		b, err := geojson.Decode(strings.NewReader(members(`"scenes":[`+idOnly(t, s.value)+`]`)), "")
		require.NoError(t, err)
		all[b.Scenes[0].ID] = s.value
	}
	return all
}

// idOnly is a scene with nothing but its id and a title.
func idOnly(t *rapid.T, scene string) string {
	for _, m := range takenApart(t, scene) {
		if m.name == "id" {
			return `{"title":"T","id":` + m.value + `}`
		}
	}
	return "{}"
}
