package model_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"

	"sightline/model"
)

func TestBuilds(t *testing.T) {
	three := []string{"a", "b", "c"}
	for _, row := range []struct {
		name     string
		scene    model.Scene
		revealed string // build by build
	}{
		{"nothing in focus", model.Scene{}, "-"},
		{"steps of nothing", model.Scene{Steps: true}, "-"},
		{"all at once", model.Scene{Focus: three}, "a+b+c"},
		{"one at a time", model.Scene{Focus: three[:1], Steps: true}, "a"},
		{"one by one", model.Scene{Focus: three, Steps: true}, "a a+b a+b+c"},
	} {
		t.Run(row.name, func(t *testing.T) {
			var got []string
			for k := range row.scene.Builds() {
				ids := strings.Join(row.scene.Revealed(k), "+")
				if ids == "" {
					ids = "-"
				}
				got = append(got, ids)
			}
			assert.Equal(t, row.revealed, strings.Join(got, " "))
			assert.Equal(t, row.scene.Focus, row.scene.Revealed(row.scene.Builds()-1), "the last build has everything")
			assert.Equal(t, row.scene.Focus, row.scene.Revealed(99), "and none comes after it")
			assert.Equal(t, row.scene.Revealed(0), row.scene.Revealed(-1))
		})
	}
}

func TestRevealedDoesNotLeadIntoTheFocus(t *testing.T) {
	s := model.Scene{Focus: []string{"a", "b"}, Steps: true}
	_ = append(s.Revealed(0), "x")
	assert.Equal(t, []string{"a", "b"}, s.Focus)
}

func ExampleScene_Revealed() {
	s := model.Scene{Title: "Is anyone there yet?", Focus: []string{"presence", "c-zelenskyy", "c-nato"}, Steps: true}
	for k := range s.Builds() {
		fmt.Println(s.Revealed(k))
	}
	// Output:
	// [presence]
	// [presence c-zelenskyy]
	// [presence c-zelenskyy c-nato]
}

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
