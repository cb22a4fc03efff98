package model_test

import (
	"testing"
	"time"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"

	"sightline/model"
)

func TestEqualScenes(t *testing.T) {
	scene := func() model.Scene {
		return model.Scene{
			ID: "s", Title: "S", At: must("2024-10-17"), Clock: model.Said, BBox: &orb.Bound{Max: orb.Point{1, 1}},
			Focus: []string{"a"}, Notes: "N", Steps: true, Budget: time.Minute,
			Extra: model.Extra{{Name: "x", Raw: []byte("1")}}, View: model.Extra{{Name: "y", Raw: []byte("2")}},
		}
	}
	moved := scene()
	moved.Pos = model.Position{Line: 7, Column: 1}
	assert.True(t, scene().Equal(moved), "where it stands is no matter")
	assert.True(t, model.Scene{Focus: []string{}}.Equal(model.Scene{}))
	for name, change := range map[string]func(*model.Scene){
		"id":     func(s *model.Scene) { s.ID = "t" },
		"title":  func(s *model.Scene) { s.Title = "" },
		"at":     func(s *model.Scene) { s.At = must("2024-10") },
		"clock":  func(s *model.Scene) { s.Clock = "" },
		"box":    func(s *model.Scene) { s.BBox.Max[0] = 2 },
		"no box": func(s *model.Scene) { s.BBox = nil },
		"focus":  func(s *model.Scene) { s.Focus = []string{"b"} },
		"notes":  func(s *model.Scene) { s.Notes = "" },
		"steps":  func(s *model.Scene) { s.Steps = false },
		"budget": func(s *model.Scene) { s.Budget++ },
		"extra":  func(s *model.Scene) { s.Extra[0].Raw = []byte("1.0") },
		"view":   func(s *model.Scene) { s.View = nil },
	} {
		other := scene()
		change(&other)
		assert.False(t, scene().Equal(other), name)
		assert.False(t, other.Equal(scene()), name)
	}
}
