package portray_test

import (
	"image/color"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/ui/scene"
)

// TestHoverStandsOut: what is under the pointer, anywhere, stands out on the map
// and in insets, and nothing else changes.
func TestHoverStandsOut(t *testing.T) {
	p, ix := portrayer(t), builtIn(t)
	in := overview(t, ix, size{1547, 850})
	in.Snapshot = ix.At(date(t, "2024-10-18"), model.Said)
	plain, plainHits := p.Map(in)
	require.Empty(t, parts(plain, "hover"))
	cases := []string{"brussels", ix.Briefing().Claims[0].ID}
	for _, e := range in.Snapshot.Events() {
		if _, drawn := placeOf(ix, e.Event); e.Shown && drawn {
			cases = append(cases, e.Event.ID)
		}
	}
	for _, id := range cases {
		in.Hover = id
		lit, hits := p.Map(in)
		assert.NotEmpty(t, parts(lit, "hover"), id)
		assert.Len(t, hits, len(plainHits), id)
		assert.Equal(t, plain.Groups, without(lit, "hover").Groups, id)
	}
	in.Hover = "nothing of that name"
	lit, _ := p.Map(in)
	assert.Empty(t, parts(lit, "hover"))
	in.Hover = ""
	again, _ := p.Map(in)
	assert.Equal(t, plain, again)
}

// placeOf is where an event is told: its place, or where it goes to.
func placeOf(ix *model.Index, e *model.Event) (*model.Place, bool) {
	for _, id := range []string{e.Place, e.To} {
		if pl, ok := ix.Place(id); ok && pl.Geometry != nil {
			return pl, true
		}
	}
	return nil, false
}

// without is a scene without the groups of a name.
func without(s scene.Scene, name string) scene.Scene {
	var kept []scene.Group
	for _, g := range s.Groups {
		if g.Name != name {
			kept = append(kept, g)
		}
	}
	s.Groups = kept
	return s
}

// TestHoverIsLessThanSelection: a thinner ring, and none round what is selected.
func TestHoverIsLessThanSelection(t *testing.T) {
	p, ix := portrayer(t), read(t, siftedText)
	in := overview(t, ix, size{1000, 700})
	in.Snapshot = ix.At(date(t, "2024-10-08"), model.Said)
	rings := func(group string, c color.NRGBA) []scene.Stroke {
		drawing, _ := p.Map(in)
		var all []scene.Stroke
		for _, part := range parts(drawing, group) {
			if s, ok := part.item.(scene.Stroke); ok && s.Color == c && len(s.Dash) == 0 {
				all = append(all, s)
			}
		}
		return all
	}
	in.Selection = "fire"
	selected := rings("marks", in.Theme.Text)
	require.Len(t, selected, 3, "the ring, and the squares of two statements")
	in.Hover = "fire"
	assert.Empty(t, rings("hover", in.Theme.Text))
	in.Selection = ""
	lit := rings("hover", in.Theme.Text)
	require.Len(t, lit, 1)
	assert.Less(t, lit[0].Width, 1.8)

	in.Hover = "trip"
	under := rings("hover", in.Theme.Standing(model.Asserted))
	line := rings("movements", in.Theme.Standing(model.Asserted))
	require.Equal(t, len(line), len(under))
	for i := range line {
		assert.Greater(t, under[i].Width, line[i].Width)
	}
}

// TestProgressMovesVesselsAlone: between two moments nothing but the vessels
// changes, and at the end they are where the next moment has them.
func TestProgressMovesVesselsAlone(t *testing.T) {
	p, ix := portrayer(t), builtIn(t)
	in := overview(t, ix, size{1547, 850})
	in.Snapshot = ix.At(date(t, "2024-10-10"), model.Happened)
	start, hits := p.Map(in)
	in.Snapshot = ix.At(date(t, "2024-10-11"), model.Happened)
	end, _ := p.Map(in)
	in.Snapshot = ix.At(date(t, "2024-10-10"), model.Happened)
	hulls := func(s scene.Scene) []scene.Path {
		var all []scene.Path
		for _, part := range parts(s, "movements") {
			if h, ok := part.item.(scene.Stroke); ok && h.Width == 4 {
				all = append(all, h.Path)
			}
		}
		return all
	}
	require.NotEmpty(t, hulls(start))
	require.Len(t, hulls(end), len(hulls(start)), "the same are under way")
	for _, part := range []float64{0.25, 0.5, 1, 7} {
		in.Progress = part
		drawing, h := p.Map(in)
		assert.Equal(t, len(hits), len(h))
		assert.Equal(t, without(start, "movements").Groups, without(drawing, "movements").Groups)
		require.Len(t, hulls(drawing), len(hulls(start)))
		if part >= 1 {
			assert.Equal(t, hulls(end), hulls(drawing))
		} else {
			assert.NotEqual(t, hulls(start), hulls(drawing))
			assert.NotEqual(t, hulls(end), hulls(drawing))
		}
	}
	in.Progress = 0
	again, _ := p.Map(in)
	assert.Equal(t, start, again)
}
