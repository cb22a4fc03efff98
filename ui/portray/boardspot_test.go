package portray_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/ui/portray"
	"sightline/ui/scene"
	"sightline/ui/state"
)

// TestBoardHits: the middle of everything that can be clicked is what it says.
func TestBoardHits(t *testing.T) {
	p, ix := portrayer(t), builtIn(t)
	in := boardOf(t, ix, "2024-10-18", model.Said)
	in.Lanes = state.ByParty
	b := p.Board(in)
	deeds := map[portray.BoardDeed]int{}
	for _, h := range b.Hits() {
		middle := scene.Point{X: h.Box.X + h.Box.W/2, Y: h.Box.Y + h.Box.H/2}
		if h.Does == portray.BoardFilters {
			middle.Y = h.Box.Bottom() - 4 // a heading rises from its foot, 50° to the right
			far := scene.Point{X: middle.X + 60*math.Cos(50*math.Pi/180), Y: middle.Y - 60*math.Sin(50*math.Pi/180)}
			assert.Equal(t, h.Spot, b.At(far).Spot)
		}
		if got := b.At(middle); h.Does != portray.BoardSelects || got.Spot != (portray.BoardSpot{}) {
			assert.Equal(t, h, got)
		}
		deeds[h.Does]++
	}
	assert.Equal(t, 3, deeds[portray.BoardSorts])
	assert.Equal(t, 7, deeds[portray.BoardFilters])
	split := portray.BoardSpot{Event: "sending", Lane: "South Korea"}
	require.Len(t, b.Cell(split), 2, "its voices differ")
	var chosen []string
	for _, h := range b.Hits() {
		if h.Spot == split {
			chosen = append(chosen, h.ID)
		}
	}
	assert.Equal(t, []string{"c-nis-sending", "c-shin"}, chosen, "each half selects its claim")
	assert.Equal(t, portray.BoardHit{}, b.At(scene.Point{X: 1, Y: 1}))
}

func TestBoardByKeys(t *testing.T) {
	p, ix := portrayer(t), builtIn(t)
	in := boardOf(t, ix, "2024-10-17", model.Said)
	in.Lanes = state.ByParty
	b := p.Board(in)
	at := b.Moved(portray.BoardSpot{}, 1, 0)
	assert.Equal(t, portray.BoardSpot{Event: "sending"}, at, "the first title")
	for _, step := range []struct {
		right, down int
		want        portray.BoardSpot
	}{
		{1, 0, portray.BoardSpot{Event: "sending", Lane: "Ukraine"}},
		{0, 1, portray.BoardSpot{Event: "presence", Lane: "Ukraine"}},
		{9, 9, portray.BoardSpot{Event: "presence", Lane: "South Korea"}},
		{0, -9, portray.BoardSpot{Lane: "South Korea"}},
		{-1, 0, portray.BoardSpot{Lane: "NATO"}},
		{-9, 0, portray.BoardSpot{Lane: "NATO"}}, // the corner is no spot
		{0, 1, portray.BoardSpot{Event: "sending", Lane: "NATO"}},
	} {
		at = b.Moved(at, step.right, step.down)
		assert.Equal(t, step.want, at)
	}
	assert.Equal(t, portray.BoardSpot{Event: "sending"}, b.Moved(portray.BoardSpot{Event: "arrival", Lane: "NATO"}, 0, 1), "what is not there is left")
	assert.Empty(t, b.Chosen(at, ""), "an empty cell")
	assert.Equal(t, "sending", b.Chosen(portray.BoardSpot{Event: "sending"}, ""))
	assert.Empty(t, b.Chosen(portray.BoardSpot{Lane: "NATO"}, ""))
	in.Snapshot = ix.At(date(t, "2024-10-18"), model.Said)
	b = p.Board(in)
	split := portray.BoardSpot{Event: "sending", Lane: "South Korea"}
	assert.Equal(t, "c-nis-sending", b.Chosen(split, ""))
	assert.Equal(t, "c-shin", b.Chosen(split, "c-nis-sending"))
	assert.Equal(t, "c-nis-sending", b.Chosen(split, "c-shin"), "and round again")
}

func TestBoardScrolls(t *testing.T) {
	p := portrayer(t)
	in := boardOf(t, assembly(t, 60, 4000), "2024-12-28", model.Said)
	b := p.Board(in)
	last := portray.BoardSpot{Event: b.Rows()[59], Lane: b.Columns()[199]}
	assert.False(t, inView(b, last))
	in.Scroll = b.Reveal(last)
	b = p.Board(in)
	assert.True(t, inView(b, last))
	assert.Equal(t, b.Scroll, b.Reveal(last), "what is in view stays where it is")
	in.Scroll = scene.Point{X: 1e9, Y: 1e9}
	assert.Equal(t, b.Scroll, p.Board(in).Scroll, "no further than the last row and column")
	in.Scroll = scene.Point{X: -5, Y: -5}
	assert.Zero(t, p.Board(in).Scroll)
}

// inView tells whether a cell can be pointed at.
func inView(b portray.Board, s portray.BoardSpot) bool {
	for _, h := range b.Hits() {
		if h.Spot == s {
			return h.Box.W > 10 && h.Box.H > 10
		}
	}
	return false
}
