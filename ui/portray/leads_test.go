package portray_test

import (
	"fmt"
	"math"
	"math/rand"
	"strings"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// leads are the straight lines among a map's labels.
func leads(s scene.Scene) []scene.Path {
	var all []scene.Path
	for _, m := range parts(s, "labels") {
		if l, ok := m.item.(scene.Stroke); ok && len(l.Path.Points) == 2 {
			all = append(all, l.Path)
		}
	}
	return all
}

// meet tells whether two straight lines cross.
func meet(a, b scene.Path) bool {
	turn := func(p, q, r scene.Point) float64 { return (q.X-p.X)*(r.Y-p.Y) - (q.Y-p.Y)*(r.X-p.X) }
	p, q, r, s := a.Points[0], a.Points[1], b.Points[0], b.Points[1]
	return turn(p, q, r)*turn(p, q, s) < 0 && turn(r, s, p)*turn(r, s, q) < 0
}

// tangled tells what is wrong with a map's leads: one is long, crosses another,
// a text or furniture, or a row that counts marks is tied to none.
func tangled(s scene.Scene) []string {
	const longest = 97
	var faults []string
	all := leads(s)
	for i, a := range all {
		if d := math.Hypot(a.Points[1].X-a.Points[0].X, a.Points[1].Y-a.Points[0].Y); d > longest {
			faults = append(faults, fmt.Sprintf("a lead is %.0f long", d))
		}
		for _, b := range all[:i] {
			if meet(a, b) {
				faults = append(faults, fmt.Sprintf("leads cross at %v", a.Points))
			}
		}
		for _, text := range texts(s, "labels", "names", "furniture") {
			for _, box := range letterBoxes(text) {
				if box = box.Inset(2); box.W > 0 && box.H > 0 && crosses(a, box) {
					faults = append(faults, fmt.Sprintf("a lead goes through %q", text.Run.Text))
				}
			}
		}
	}
	for _, text := range texts(s, "labels") {
		if strings.HasSuffix(text.Run.Text, " places") && !tied(letterBox(text), all) {
			faults = append(faults, fmt.Sprintf("%q is tied to nothing", text.Run.Text))
		}
	}
	return faults
}

// tied tells whether a lead ends at a box.
func tied(box scene.Rect, all []scene.Path) bool {
	for _, l := range all {
		if box.Inset(-7).Contains(l.Points[1]) {
			return true
		}
	}
	return false
}

func TestLeadsAreShortAndCrossNothing(t *testing.T) {
	for seed := range int64(8) {
		random := rand.New(rand.NewSource(seed))
		for _, n := range []int{60, 120, 200} {
			t.Run(fmt.Sprint(n, " ", seed), func(t *testing.T) {
				ix := scattered(n, func(int) orb.Point { return orb.Point{5 + random.NormFloat64()*7, 45 + random.NormFloat64()*4} })
				in := crowdInput(t, ix)
				drawing, _ := portrayer(t).Map(in)
				require.NotEmpty(t, leads(drawing), "the test has something to look at")
				assert.Empty(t, tangled(drawing))
				assert.Empty(t, crowding(drawing, nil))
			})
		}
	}
}

func TestLeadsOfTheBuiltInBriefing(t *testing.T) {
	p, ix := portrayer(t), builtIn(t)
	for _, at := range append(windows, sizes...) {
		in := overview(t, ix, at)
		for _, day := range days(t, ix) {
			for _, clock := range clocks {
				in.Snapshot = ix.At(day, clock)
				drawing, _ := p.Map(in)
				assert.Empty(t, tangled(drawing), "%v %s %s", at, day, clock)
			}
		}
	}
}

// TestInsetsSayWhatTheyLeaveOut: a mark of an inset is named, counted in a
// stack, or counted as without room, there as on the map.
func TestInsetsSayWhatTheyLeaveOut(t *testing.T) {
	for seed := range int64(6) {
		random := rand.New(rand.NewSource(seed))
		ix := scattered(36, func(int) orb.Point { return orb.Point{10 + random.Float64()*1.5, 46 + random.Float64()} })
		in := crowdInput(t, ix)
		in.Insets = portrayer(t).Insets(ix, in.View, portray.Kept(in.View), portray.InsetOptions{})
		require.NotEmpty(t, in.Insets)
		in.Snapshot = model.Snapshot{}
		drawing, _ := portrayer(t).Map(in)
		assert.Equal(t, 36, counted(drawing), "seed %d", seed)
		assert.Empty(t, crowding(drawing, in.Insets))
	}
}
