package state_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/assets"
	"sightline/geo"
	"sightline/model"
	"sightline/model/geojson"
	"sightline/ui/state"
)

// ids lists the scenes of a state in a line: * when it is modified.
func ids(s state.State) string {
	var all []string
	for _, sc := range s.Scenes {
		all = append(all, sc.ID)
	}
	line := strings.Join(all, " ")
	if s.Modified {
		line += "*"
	}
	return line
}

// three is a briefing with three scenes and one event, to which "scene-1" belongs.
func three(t require.TestingT) *state.Store {
	ix := model.NewIndex(&model.Briefing{
		Voices: []model.Voice{{ID: "v", Name: "V"}},
		Events: []model.Event{{ID: "scene-1", Title: "The bridge is shut"}},
		Claims: []model.Claim{{ID: "c", Voice: "v", Stance: model.Asserts, About: "scene-1", Said: date(t, "2024-10-17")}},
		Scenes: []model.Scene{{ID: "a", Title: "A"}, {ID: "b", Title: "B"}, {ID: "c2", Title: "C"}},
	})
	return state.New(state.State{Index: ix, Path: "x.geojson"})
}

func TestSceneEdits(t *testing.T) {
	const both = state.Scenes | state.Scene
	for _, row := range []struct {
		name   string
		do     func(*state.Store)
		want   string
		change []state.Change
	}{
		{"added last", func(s *state.Store) { s.AddScene("New") }, "a b c2 scene-2*", []state.Change{both}},
		{"added after the one that is shown", func(s *state.Store) { s.SetScene("a"); s.AddScene("New") }, "a scene-2 b c2*", []state.Change{state.Scene, both}},
		{"added twice", func(s *state.Store) { s.AddScene("New"); s.AddScene("New") }, "a b c2 scene-2 scene-3*", []state.Change{both, both}},
		{"renamed", func(s *state.Store) { s.RenameScene("b", "Other") }, "a b c2*", []state.Change{state.Scenes}},
		{"renamed to what it is called", func(s *state.Store) { s.RenameScene("b", " B\n") }, "a b c2", nil},
		{"renamed to nothing", func(s *state.Store) { s.RenameScene("b", " ") }, "a b c2", nil},
		{"nobody renamed", func(s *state.Store) { s.RenameScene("x", "Other") }, "a b c2", nil},
		{"moved on", func(s *state.Store) { s.MoveScene(0, 2) }, "b c2 a*", []state.Change{state.Scenes}},
		{"moved back", func(s *state.Store) { s.MoveScene(2, 1) }, "a c2 b*", []state.Change{state.Scenes}},
		{"moved nowhere", func(s *state.Store) {
			s.MoveScene(1, 1)
			s.MoveScene(-1, 0)
			s.MoveScene(0, 3)
			s.MoveScene(3, 0)
			s.MoveScene(0, -1)
		}, "a b c2", nil},
		{"noted", func(s *state.Store) { s.SetSceneNotes("b", "N") }, "a b c2*", []state.Change{state.Scenes}},
		{"removed", func(s *state.Store) { s.RemoveScene("b") }, "a c2*", []state.Change{state.Scenes}},
		{"the one that is shown removed", func(s *state.Store) { s.SetScene("b"); s.RemoveScene("b") }, "a c2*", []state.Change{state.Scene, both}},
		{"nobody removed", func(s *state.Store) { s.RemoveScene("x") }, "a b c2", nil},
		{"undone", func(s *state.Store) { s.RemoveScene("b"); s.Undo() }, "a b c2", []state.Change{state.Scenes, state.Scenes}},
		{"undone while it is shown", func(s *state.Store) { s.AddScene("New"); s.Undo() }, "a b c2", []state.Change{both, both}},
		{"redone", func(s *state.Store) { s.RemoveScene("b"); s.Undo(); s.Redo() }, "a c2*", []state.Change{state.Scenes, state.Scenes, state.Scenes}},
		{"nothing to undo or redo", func(s *state.Store) { s.Undo(); s.Redo() }, "a b c2", nil},
		{"an edit instead of a redo", func(s *state.Store) { s.RemoveScene("b"); s.Undo(); s.RemoveScene("a"); s.Redo() }, "b c2*", []state.Change{state.Scenes, state.Scenes, state.Scenes}},
		{"back by hand", func(s *state.Store) { s.MoveScene(0, 2); s.MoveScene(2, 0) }, "a b c2", []state.Change{state.Scenes, state.Scenes}},
		{"a list", func(s *state.Store) { s.SetScenes(s.State().Scenes[:1]) }, "a*", []state.Change{state.Scenes}},
		{"seen anew", func(s *state.Store) { s.RetakeScene("b") }, "a b c2*", []state.Change{state.Scenes}},
		{"nobody seen anew", func(s *state.Store) { s.RetakeScene("x") }, "a b c2", nil},
		{"one by one", func(s *state.Store) { s.SetSceneSteps("b", true) }, "a b c2*", []state.Change{state.Scenes}},
		{"one by one, and back", func(s *state.Store) { s.SetSceneSteps("b", true); s.SetSceneSteps("b", false) }, "a b c2", []state.Change{state.Scenes, state.Scenes}},
		{"given time", func(s *state.Store) { s.SetSceneBudget("b", time.Minute) }, "a b c2*", []state.Change{state.Scenes}},
		{"given less than none", func(s *state.Store) { s.SetSceneBudget("b", -1) }, "a b c2", nil},
		{"given more than a day", func(s *state.Store) { s.SetSceneBudget("b", 25*time.Hour) }, "a b c2", nil},
		{"saved", func(s *state.Store) { s.RemoveScene("b"); s.MarkSaved("x.geojson", s.State().Scenes) }, "a c2", []state.Change{state.Scenes, state.Scenes}},
		{"saved elsewhere", func(s *state.Store) { s.RemoveScene("b"); s.MarkSaved("y.geojson", s.State().Scenes) }, "a c2", []state.Change{state.Scenes, state.Scenes}},
		{"edited while it is saved", func(s *state.Store) {
			old := s.State().Scenes
			s.RemoveScene("b")
			s.MarkSaved("x.geojson", old)
		}, "a c2*", []state.Change{state.Scenes}},
		{"saved without need", func(s *state.Store) { s.MarkSaved("x.geojson", s.State().Scenes) }, "a b c2", nil},
		{"undone since it was saved", func(s *state.Store) { s.RemoveScene("b"); s.MarkSaved("x.geojson", s.State().Scenes); s.Undo() }, "a b c2*", []state.Change{state.Scenes, state.Scenes, state.Scenes}},
		{"undone and redone since", func(s *state.Store) {
			s.RemoveScene("b")
			s.MarkSaved("x.geojson", s.State().Scenes)
			s.Undo()
			s.Redo()
		}, "a c2", []state.Change{state.Scenes, state.Scenes, state.Scenes, state.Scenes}},
	} {
		t.Run(row.name, func(t *testing.T) {
			s := three(t)
			before := s.State()
			told := heard(s)
			row.do(s)
			assert.Equal(t, row.want, ids(s.State()))
			assert.Equal(t, row.change, *told)
			assert.Same(t, before.Index, s.State().Index)
			assert.Equal(t, "a b c2", ids(before), "lists are not changed in place")
			assert.Equal(t, before.Scenes, s.State().Index.Briefing().Scenes, "nor the briefing's")
		})
	}
}

// added is a scene that is added now.
func added(s *state.Store, title string) model.Scene {
	id := s.AddScene(title)
	sc, _ := s.State().SceneOf(id)
	return sc
}

func TestAddedSceneIsWhatIsSeen(t *testing.T) {
	s := state.New(state.State{Index: index(t), View: geo.View{Center: [2]float64{128, 38}, Scale: 3000, Width: 1280, Height: 720}})
	s.SetMoment(date(t, "2024-10-17"))
	s.SetClock(model.Happened)
	s.Select("transfer")
	id := s.AddScene(" At sea ")
	sc, ok := s.State().SceneOf(id)
	require.True(t, ok)
	require.NotNil(t, sc.BBox)
	assert.InDelta(t, 128, (sc.BBox.Min[0]+sc.BBox.Max[0])/2, 0.1)
	sc.BBox = nil
	assert.Equal(t, model.Scene{ID: "scene-1", Title: "At sea", At: date(t, "2024-10-17"), Clock: model.Happened, Focus: []string{"transfer"}}, sc)
	assert.Equal(t, id, s.State().Scene, "it is the one that is shown")
	s.Step(1)
	assert.Empty(t, s.State().Scene)
}

func TestAddedSceneHasATitle(t *testing.T) {
	for _, row := range []struct{ name, selection, want string }{
		{"an event", "scene-1", "17 October 2024: The bridge is shut"},
		{"a claim", "c", "17 October 2024: The bridge is shut"},
		{"nothing", "", "17 October 2024"},
	} {
		s := three(t)
		s.Select(row.selection)
		assert.Equal(t, row.want, added(s, " ").Title, row.name)
	}
	s := state.New(state.State{Index: model.NewIndex(nil)})
	assert.Equal(t, model.Scene{ID: "scene-1", Title: "Scene", Clock: model.Said}, added(s, ""))
	assert.Empty(t, state.New(state.State{}).AddScene("New"), "no briefing is open")
}

func TestSequenceIsAutomaticWhereThereAreNoScenes(t *testing.T) {
	s := three(t)
	assert.Equal(t, model.Sequence{Scenes: s.State().Scenes}, s.State().Sequence())
	s.SetScenes(nil)
	automatic := s.State().Sequence()
	require.True(t, automatic.Automatic)
	require.Len(t, automatic.Scenes, 1)
	s.SetScene(automatic.Scenes[0].ID)
	s.SetScenes(automatic.Scenes)
	assert.False(t, s.State().Sequence().Automatic, "they are the briefing's own now")
	assert.Equal(t, automatic.Scenes[0].ID, s.State().Scene, "and the same one is shown")
	s.Undo()
	assert.Equal(t, automatic.Scenes[0].ID, s.State().Scene)
	_, ok := s.State().SceneOf("a")
	assert.False(t, ok)
	assert.Equal(t, model.Sequence{}, state.State{}.Sequence())
}

// What is edited can be written into the file that it came from.
func TestEditsCanBeSaved(t *testing.T) {
	file := assets.DefaultBriefing()
	s := state.New(state.State{Index: index(t), View: geo.View{Center: [2]float64{179, -17}, Scale: 2000, Width: 1280, Height: 720}})
	s.AddScene("")
	s.MoveScene(0, 4)
	s.RemoveScene("s-war")
	out, err := geojson.ReplaceScenes(file, assets.DefaultBriefingName, s.State().Scenes)
	require.NoError(t, err)
	b, err := geojson.Decode(bytes.NewReader(out), "x")
	require.NoError(t, err)
	s.MarkSaved("mine.geojson", s.State().Scenes)
	assert.False(t, s.State().Modified)
	s.Open(model.NewIndex(b), "mine.geojson")
	assert.Equal(t, "s-presence s-decision s-transfer s-arrival s-known s-seoul s-pyongyang scene-1", ids(s.State()))
}

// TestASceneSeenAnew shows what is seen now, and keeps what it is called, what it has
// in focus and what is said.
func TestASceneSeenAnew(t *testing.T) {
	s := three(t)
	s.SetSceneNotes("b", "Say it")
	s.SetMoment(date(t, "2024-10-17"))
	s.SetClock(model.Happened)
	s.SetView(geo.View{Center: orb.Point{30, 50}, Scale: 2000, Width: 900, Height: 500})
	s.RetakeScene("b")
	now, _ := s.State().SceneOf("b")
	like := added(s, "B")
	like.ID, like.Notes, like.Focus = "b", "Say it", nil
	assert.True(t, like.Equal(now), "%v is not %v", now, like)
}

func TestProposedTitle(t *testing.T) {
	s := three(t)
	assert.Equal(t, added(s, "").Title, s.State().ProposedTitle())
	assert.Empty(t, state.State{}.ProposedTitle())
}
