package state

import (
	"fmt"
	"slices"
	"strings"

	"sightline/model"
)

// Sequence is the scenes in which the briefing is given: its own as they are now,
// or if there are none the automatic ones.
func (s State) Sequence() model.Sequence {
	switch {
	case len(s.Scenes) > 0:
		return model.Sequence{Scenes: s.Scenes}
	case s.Index == nil:
		return model.Sequence{}
	}
	return s.Index.Automatic()
}

// SceneOf is the scene of Sequence with that id.
func (s State) SceneOf(id string) (model.Scene, bool) {
	all := s.Sequence().Scenes
	if i := sceneAt(all, id); i >= 0 {
		return all[i], true
	}
	return model.Scene{}, false
}

func (s State) isOwn(id string) bool { return sceneAt(s.Scenes, id) >= 0 }

// sceneAt is where in a list the scene of an id is; -1 if it is not.
func sceneAt(all []model.Scene, id string) int {
	return slices.IndexFunc(all, func(s model.Scene) bool { return s.ID == id })
}

// AddScene adds a scene that shows what is seen now: the moment, the clock, the
// view, and in focus what is selected. It comes after the scene that is shown, or
// last, is shown itself, and gets an id of its own, which comes back: "" if no
// briefing is open. A title of nothing but white space is made of the date and of
// what is in focus.
func (st *Store) AddScene(title string) (id string) {
	s := &st.now
	if s.Index == nil {
		return ""
	}
	scene := s.seen(title)
	at := len(s.Scenes)
	if i := sceneAt(s.Scenes, s.Scene); i >= 0 {
		at = i + 1
	}
	st.edit(slices.Insert(slices.Clone(s.Scenes), at, scene), scene.ID, "")
	return scene.ID
}

// seen is the scene of what a state shows.
func (s *State) seen(title string) model.Scene {
	scene := model.Scene{ID: s.newScene(), Title: strings.TrimSpace(title), At: s.Moment, Clock: s.Clock, BBox: seen(s.View)}
	if s.Selection != "" {
		scene.Focus = []string{s.Selection}
	}
	if scene.Title == "" {
		scene.Title = s.caption()
	}
	return scene
}

// caption is a title of the date and of what is selected: "17 October 2024: Troops
// in Ukraine".
func (s *State) caption() string {
	var parts []string
	if !s.Moment.IsZero() {
		parts = append(parts, s.Moment.Words())
	}
	about := s.Selection
	if c, ok := s.Index.Claim(about); ok {
		about = c.About
	}
	if about != "" {
		parts = append(parts, s.Index.SubjectName(about))
	}
	if len(parts) == 0 {
		return "Scene"
	}
	return strings.Join(parts, ": ")
}

// newScene is an id that nothing in the file has, nor had in it.
func (s *State) newScene() string {
	for n := 1; ; n++ {
		if id := fmt.Sprintf("scene-%d", n); !s.Index.Has(id) && !s.isOwn(id) {
			return id
		}
	}
}

// RenameScene gives a scene another title. White space around it is left out; a
// title of nothing else changes nothing.
func (st *Store) RenameScene(id, title string) {
	if title = strings.TrimSpace(title); title != "" {
		st.changeScene(id, "", func(s *model.Scene) { s.Title = title })
	}
}

// SetSceneNotes gives a scene other speaker's notes. What is written of one scene's
// notes without another edit in between is undone at once.
func (st *Store) SetSceneNotes(id, notes string) {
	st.changeScene(id, id, func(s *model.Scene) { s.Notes = notes })
}

// changeScene changes a copy of a scene.
func (st *Store) changeScene(id, typing string, change func(*model.Scene)) {
	i := sceneAt(st.now.Scenes, id)
	if i < 0 {
		return
	}
	scenes := slices.Clone(st.now.Scenes)
	change(&scenes[i])
	st.edit(scenes, st.now.Scene, typing)
}

// MoveScene moves the scene at one place of the list to another, counted from 0
// once it is out of its own; a place that is not there changes nothing.
func (st *Store) MoveScene(from, to int) {
	n := len(st.now.Scenes)
	if from < 0 || to < 0 || from >= n || to >= n || from == to {
		return
	}
	scenes := slices.Clone(st.now.Scenes)
	scene := scenes[from]
	st.edit(slices.Insert(slices.Delete(scenes, from, from+1), to, scene), st.now.Scene, "")
}

// RemoveScene takes a scene out of the list.
func (st *Store) RemoveScene(id string) {
	if i := sceneAt(st.now.Scenes, id); i >= 0 {
		st.edit(slices.Delete(slices.Clone(st.now.Scenes), i, i+1), st.now.Scene, "")
	}
}

// SetScenes puts a whole list in place of the scenes, as one edit: such as the
// automatic ones, to be worked on.
func (st *Store) SetScenes(scenes []model.Scene) { st.edit(slices.Clone(scenes), st.now.Scene, "") }
