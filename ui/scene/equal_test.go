package scene_test

import (
	"image/color"
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/ui/scene"
)

// item makes a group of one item.
func item(it scene.Item) scene.Group { return scene.Group{Name: "g", Items: []scene.Item{it}} }

func TestGroupsAreEqualIfTheyDrawTheSame(t *testing.T) {
	red := color.NRGBA{R: 255, A: 255}
	fill := scene.Fill{Path: scene.Circle(1, 2, 3), Color: red}
	stroke := scene.Stroke{Path: scene.Circle(1, 2, 3), Color: red, Width: 1, Dash: []float64{1, 2}}
	text := scene.Text{Run: scene.Run{Text: "a", Advance: 3}, X: 1, Color: red}
	with := func(change func(f *scene.Fill, s *scene.Stroke, t *scene.Text)) [3]scene.Group {
		f, s, x := fill, stroke, text
		change(&f, &s, &x)
		return [3]scene.Group{item(f), item(s), item(x)}
	}
	plain := with(func(*scene.Fill, *scene.Stroke, *scene.Text) {})
	clipped := item(fill)
	clipped.Clip = &scene.Rect{W: 9, H: 9}
	again := item(fill)
	again.Clip = &scene.Rect{W: 9, H: 9}
	smaller := item(fill)
	smaller.Clip = &scene.Rect{W: 8, H: 9}
	named := item(fill)
	named.Name = "h"
	for name, tt := range map[string]struct {
		a, b scene.Group
		want bool
	}{
		"empty":           {scene.Group{}, scene.Group{}, true},
		"same fill":       {plain[0], item(scene.Fill{Path: scene.Circle(1, 2, 3), Color: red}), true},
		"same stroke":     {plain[1], with(func(_ *scene.Fill, s *scene.Stroke, _ *scene.Text) { s.Dash = []float64{1, 2} })[1], true},
		"same text":       {plain[2], item(text), true},
		"same clip":       {clipped, again, true},
		"another clip":    {clipped, smaller, false},
		"a clip and none": {clipped, plain[0], false},
		"another name":    {plain[0], named, false},
		"fill and stroke": {plain[0], plain[1], false},
		"more items":      {plain[0], scene.Group{Name: "g", Items: []scene.Item{fill, fill}}, false},
		"another path":    {plain[0], with(func(f *scene.Fill, _ *scene.Stroke, _ *scene.Text) { f.Path = scene.Circle(1, 2, 4) })[0], false},
		"another fade":    {plain[0], with(func(f *scene.Fill, _ *scene.Stroke, _ *scene.Text) { f.Fade = &scene.Fade{} })[0], false},
		"another rule":    {plain[0], with(func(f *scene.Fill, _ *scene.Stroke, _ *scene.Text) { f.EvenOdd = true })[0], false},
		"another dash":    {plain[1], with(func(_ *scene.Fill, s *scene.Stroke, _ *scene.Text) { s.Dash = []float64{1, 3} })[1], false},
		"another offset":  {plain[1], with(func(_ *scene.Fill, s *scene.Stroke, _ *scene.Text) { s.Offset = 1 })[1], false},
		"another text":    {plain[2], with(func(_ *scene.Fill, _ *scene.Stroke, x *scene.Text) { x.Run.Text = "b" })[2], false},
		"moved text":      {plain[2], with(func(_ *scene.Fill, _ *scene.Stroke, x *scene.Text) { x.X = 2 })[2], false},
	} {
		assert.Equal(t, tt.want, tt.a.Equal(tt.b), name)
		assert.Equal(t, tt.want, tt.b.Equal(tt.a), name)
	}
}
