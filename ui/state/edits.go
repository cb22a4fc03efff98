package state

import (
	"slices"

	"sightline/model"
)

// maxEdits is how many edits can be undone.
const maxEdits = 200

// edits is the way through the lists of scenes that were left. No list is changed
// once it is made, so that states and edits share them.
type edits struct {
	saved        []model.Scene // as the file has them
	past, future [][]model.Scene
	typing       string // id of the scene whose notes are being written: that is one edit
}

// edit puts another list of scenes in the place of the present one, and shows one of
// them; what was undone can't be redone any more. Where typing names the same scene
// as before, it is part of the edit before.
func (st *Store) edit(scenes []model.Scene, shown, typing string) {
	if same(scenes, st.now.Scenes) {
		return
	}
	e := &st.edits
	if typing == "" || typing != e.typing {
		e.past = append(e.past, st.now.Scenes)
		if len(e.past) > maxEdits {
			e.past = append([][]model.Scene(nil), e.past[1:]...)
		}
	}
	e.future, e.typing = nil, typing
	st.putScenes(scenes, shown)
}

// Undo takes the last edit of the scenes back.
func (st *Store) Undo() { st.turnBack(&st.edits.past, &st.edits.future) }

// Redo makes the edit again that was taken back last.
func (st *Store) Redo() { st.turnBack(&st.edits.future, &st.edits.past) }

// turnBack goes to the last of the lists on one side, and leaves the present one on
// the other.
func (st *Store) turnBack(from, to *[][]model.Scene) {
	last := len(*from) - 1
	if last < 0 {
		return
	}
	scenes := (*from)[last]
	*from, *to = (*from)[:last], append(*to, st.now.Scenes)
	st.edits.typing = ""
	st.putScenes(scenes, st.now.Scene)
}

// MarkSaved notes that the file at a path has these scenes: those of State as it was
// when somebody began to write it.
func (st *Store) MarkSaved(path string, scenes []model.Scene) {
	st.edits.saved, st.edits.typing = scenes, ""
	next, c := st.now, Change(0)
	st.edits.tell(&next)
	if next.Modified != st.now.Modified {
		c = Scenes
	}
	if next.Path != path { // which is no other briefing
		next.Path, c = path, c|Scenes
	}
	st.replace(next, c)
}

// putScenes changes the list of scenes, and which of them is shown: none if there is
// none of that id.
func (st *Store) putScenes(scenes []model.Scene, shown string) {
	next, c := st.now, Scenes
	next.Scenes = scenes
	if _, ok := next.SceneOf(shown); !ok {
		shown = ""
	}
	if next.Scene != shown {
		next.Scene, c = shown, c|Scene
	}
	st.edits.tell(&next)
	st.replace(next, c)
}

// tell fills in what a state tells of the edits.
func (e *edits) tell(s *State) {
	s.Modified = !same(s.Scenes, e.saved)
	s.CanUndo, s.CanRedo = len(e.past) > 0, len(e.future) > 0
}

// begin forgets all edits; the scenes of a briefing are the ones that are saved.
func (e *edits) begin(ix *model.Index, s *State) {
	*e = edits{}
	if s.Scenes = nil; ix != nil {
		s.Scenes = ix.Briefing().Scenes
	}
	e.saved = s.Scenes
	e.tell(s)
}

// same tells whether two lists have the same scenes in the same order.
func same(a, b []model.Scene) bool { return slices.EqualFunc(a, b, model.Scene.Equal) }
