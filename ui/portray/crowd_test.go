package portray_test

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/geo"
	"sightline/model"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// scattered is a briefing of places at points that a function gives.
func scattered(n int, at func(i int) orb.Point) *model.Index {
	var b model.Briefing
	for i := range n {
		b.Places = append(b.Places, model.Place{ID: fmt.Sprint("p", i), Name: fmt.Sprint("Town ", i), Precision: model.City, Geometry: at(i)})
	}
	return model.NewIndex(&b)
}

// counted is how many marks the labels tell of: by name, in a row that counts
// the rest of a stack, or in the note on those without room.
func counted(s scene.Scene) int {
	n := 0
	for _, text := range words(s, "labels", "furniture") {
		var more int
		switch {
		case strings.HasPrefix(text, "Town "):
			n++
		case strings.HasPrefix(text, "+ "):
			_, _ = fmt.Sscanf(text, "+ %d more", &more)
		case strings.HasSuffix(text, "places"):
			_, _ = fmt.Sscanf(text, "%d places", &more)
		case strings.HasSuffix(text, "without room"):
			_, _ = fmt.Sscanf(text, "%d name", &more)
		}
		n += more
	}
	return n
}

func crowdInput(t *testing.T, ix *model.Index) portray.MapInput {
	v := geo.View{Projection: mercator(t), Width: 1280, Height: 800}
	v = v.FitBound(orb.Bound{Min: orb.Point{-20, 30}, Max: orb.Point{40, 60}}, geo.Margins{})
	return portray.MapInput{Index: ix, View: v, Theme: portray.Dark()}
}

func TestThirtyMarksInOnePixelAreAStack(t *testing.T) {
	ix := scattered(30, func(int) orb.Point { return orb.Point{10, 47} })
	in := crowdInput(t, ix)
	closed, hits := portrayer(t).Map(in)
	assert.Equal(t, 30, marksAt(closed, in, orb.Point{10, 47}), "each mark is at its place")
	assert.Contains(t, words(closed, "labels"), "+ 26 more")
	assert.Equal(t, 30, counted(closed))
	assert.Empty(t, crowding(closed, nil))

	// Pointing at the row that counts the rest opens the stack.
	for _, text := range texts(closed, "labels") {
		if text.Run.Text == "+ 26 more" {
			box := letterBox(text)
			in.Selection = portray.HitAt(hits, scene.Point{X: box.X + 2, Y: box.Y + 2})
		}
	}
	require.NotEmpty(t, in.Selection)
	opened, _ := portrayer(t).Map(in)
	for i := range 30 {
		assert.Contains(t, words(opened, "labels"), fmt.Sprint("Town ", i))
	}
	assert.Empty(t, crowding(opened, nil))
}

func TestOfTwoHundredMarksEachIsNamedOrCounted(t *testing.T) {
	for seed := range int64(6) {
		random := rand.New(rand.NewSource(seed))
		ix := scattered(200, func(int) orb.Point { return orb.Point{random.Float64()*34 - 6, 36 + random.Float64()*18} })
		in := crowdInput(t, ix)
		drawing, _ := portrayer(t).Map(in)
		assert.Empty(t, crowding(drawing, nil))
		assert.Equal(t, 200, counted(drawing), "seed %d", seed)
	}
}

// TestMarksStayWhereTheyAre: a crowd moves labels, never marks.
func TestMarksStayWhereTheyAre(t *testing.T) {
	ix := scattered(12, func(i int) orb.Point { return orb.Point{10 + 0.1*float64(i%4), 47 + 0.1*float64(i/4)} })
	in := crowdInput(t, ix)
	drawing, _ := portrayer(t).Map(in)
	for _, p := range ix.Briefing().Places {
		assert.Positive(t, marksAt(drawing, in, p.Geometry.(orb.Point)), p.Name)
	}
	assert.Equal(t, 12, counted(drawing))
}
