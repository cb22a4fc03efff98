package state_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/model"
	"sightline/ui/state"
)

func TestUndoTellsWhetherItCan(t *testing.T) {
	s := three(t)
	can := func() [2]bool { return [2]bool{s.State().CanUndo, s.State().CanRedo} }
	assert.Equal(t, [2]bool{false, false}, can())
	s.RemoveScene("a")
	s.RemoveScene("b")
	assert.Equal(t, [2]bool{true, false}, can())
	s.Undo()
	assert.Equal(t, [2]bool{true, true}, can())
	s.Undo()
	assert.Equal(t, [2]bool{false, true}, can())
	s.Redo()
	s.AddScene("New")
	assert.Equal(t, [2]bool{true, false}, can())
	s.Open(s.State().Index, "x.geojson")
	assert.Equal(t, [2]bool{false, false}, can(), "another briefing has other scenes")
	assert.Equal(t, "a b c2", ids(s.State()))
}

func TestWhatIsWrittenIsUndoneAtOnce(t *testing.T) {
	s := three(t)
	notes := func() (all []string) {
		for _, sc := range s.State().Scenes {
			all = append(all, sc.Notes)
		}
		return all
	}
	for _, typed := range []string{"S", "Sa", "Say"} {
		s.SetSceneNotes("a", typed)
	}
	s.SetSceneNotes("b", "B")
	s.SetSceneNotes("a", "Say it")
	s.MarkSaved("x.geojson", s.State().Scenes)
	s.SetSceneNotes("a", "Say it slowly")
	for _, want := range [][]string{{"Say it", "B", ""}, {"Say", "B", ""}, {"Say", "", ""}, {"", "", ""}} {
		s.Undo()
		assert.Equal(t, want, notes())
	}
	assert.False(t, s.State().CanUndo)
	s.Redo()
	s.SetSceneNotes("a", "Say so")
	s.Undo()
	assert.Equal(t, []string{"Say", "", ""}, notes(), "what is written after a redo is an edit of its own")
}

func TestUndoHasAnEnd(t *testing.T) {
	s := three(t)
	for range 300 {
		s.MoveScene(0, 2)
	}
	undone := 0
	for ; s.State().CanUndo; undone++ {
		s.Undo()
	}
	assert.Equal(t, 200, undone)
}

// Whatever is done: undoing all of it leads back to where it began, redoing to where
// it went, and what is modified is what is not as in the file.
func TestUndoLeadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := three(t)
		begin, saved := s.State().Scenes, s.State().Scenes
		for range rapid.IntRange(1, 20).Draw(t, "edits") {
			n := len(s.State().Scenes)
			id := "none"
			if n > 0 {
				id = s.State().Scenes[rapid.IntRange(0, n-1).Draw(t, "scene")].ID
			}
			switch rapid.IntRange(0, 7).Draw(t, "edit") {
			case 0:
				s.AddScene("New")
			case 1:
				s.RenameScene(id, rapid.SampledFrom([]string{"A", "B", ""}).Draw(t, "title"))
			case 2:
				s.MoveScene(rapid.IntRange(-1, n).Draw(t, "from"), rapid.IntRange(-1, n).Draw(t, "to"))
			case 3:
				s.SetSceneNotes(id, rapid.SampledFrom([]string{"", "N", "NN"}).Draw(t, "notes"))
			case 4:
				s.RemoveScene(id)
			case 5:
				s.Undo()
			case 6:
				s.Redo()
			case 7:
				s.MarkSaved("x.geojson", s.State().Scenes)
				saved = s.State().Scenes
			}
			now := s.State()
			require.Equal(t, !slices.EqualFunc(saved, now.Scenes, model.Scene.Equal), now.Modified)
			require.Len(t, unique(now), len(now.Scenes), "ids are unique")
			if _, ok := now.SceneOf(now.Scene); now.Scene != "" {
				require.True(t, ok, "the scene that is shown is there")
			}
		}
		end := s.State().Scenes
		for s.State().CanRedo {
			s.Redo()
			end = s.State().Scenes
		}
		for s.State().CanUndo {
			s.Undo()
		}
		require.Equal(t, begin, s.State().Scenes)
		for s.State().CanRedo {
			s.Redo()
		}
		require.Equal(t, end, s.State().Scenes)
	})
}

func unique(s state.State) map[string]bool {
	all := map[string]bool{}
	for _, sc := range s.Scenes {
		if !s.Index.Has(sc.ID) || sc.ID == "a" || sc.ID == "b" || sc.ID == "c2" {
			all[sc.ID] = true
		}
	}
	return all
}

// BenchmarkEdit is an edit of one of 200 scenes.
func BenchmarkEdit(b *testing.B) {
	scenes := make([]model.Scene, 200)
	for i := range scenes {
		scenes[i] = model.Scene{ID: strings.Repeat("s", i+1), Title: "S", Notes: strings.Repeat("Notes. ", 100)}
	}
	s := state.New(state.State{Index: model.NewIndex(&model.Briefing{Scenes: scenes})})
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		s.MoveScene(i%200, (i+7)%200)
	}
}
