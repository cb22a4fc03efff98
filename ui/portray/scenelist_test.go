package portray_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/ui/internal/golden"
	"sightline/ui/paint/raster"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// motley are scenes of all sorts.
func motley(t *testing.T) []model.Scene {
	t.Helper()
	at := date(t, "2024-10-17")
	return []model.Scene{
		{ID: "a", Title: "Is anyone there yet?", At: at, Clock: model.Said, Focus: []string{"presence"}, Notes: "Slowly"},
		{
			ID: "b", Title: strings.Repeat("A title that is much too long for a line ", 5), At: at, Clock: model.Happened,
			Focus: []string{"presence", "gone", "lost"}, Steps: true, Budget: 95 * time.Second, Notes: "N",
		},
		{ID: "c", Title: "هل الجنود الكوريون الشماليون موجودون بالفعل في الأراضي الأوكرانية المحتلة؟", At: date(t, "2024-10-08/2024-10-13")},
		{ID: "d", Title: "북한군은 이미 러시아가 점령한 우크라이나 땅에 있는가?", Budget: 26 * time.Hour},
		{ID: "e", Title: strings.Repeat("w", 200)},
		{ID: "f", Title: "Last"},
	}
}

func sceneList(t *testing.T, scenes []model.Scene) *portray.SceneList {
	t.Helper()
	l := portray.NewSceneList(portrayer(t))
	l.Show(builtIn(t), scenes, 372)
	return l
}

func TestSceneListPictures(t *testing.T) {
	for _, th := range themes() {
		l := sceneList(t, motley(t))
		golden.Check(t, "scenes-list-"+th.Name, raster.Paint(l.View(0, l.Height(),
			portray.SceneMarks{Shown: 0, Picked: 1, Focused: true, Hovered: 2, Dragged: -1, Slot: -1}, th), 2))
		golden.Check(t, "scenes-drag-"+th.Name, raster.Paint(l.View(40, 200,
			portray.SceneMarks{Shown: -1, Picked: 1, Hovered: -1, Dragged: 1, Slot: 3}, th), 1))
	}
}

// TestSceneListFindsItsRows: every row is found from its top to its bottom, and what
// is let go there comes before it or after it.
func TestSceneListFindsItsRows(t *testing.T) {
	l := sceneList(t, motley(t))
	for i := range l.Len() {
		box := l.Row(i)
		for _, y := range []float64{box.Y, box.Y + 0.5, box.Bottom() - 0.5} {
			require.Equal(t, i, l.At(y), "%d at %g", i, y)
		}
		assert.Equal(t, i, l.SlotAt(box.Y+1))
		assert.Equal(t, i+1, l.SlotAt(box.Bottom()-1))
	}
	assert.Equal(t, -1, l.At(-0.1))
	assert.Equal(t, -1, l.At(l.Height()))
	assert.Equal(t, 0, l.SlotAt(-50))
	assert.Equal(t, l.Len(), l.SlotAt(l.Height()+50))
	empty := sceneList(t, nil)
	assert.Equal(t, -1, empty.At(0))
	assert.Equal(t, 0, empty.SlotAt(10))
	assert.Zero(t, empty.Height())
}

// TestSceneListStaysInItsPane wherever it is scrolled to.
func TestSceneListStaysInItsPane(t *testing.T) {
	l := sceneList(t, motley(t))
	for _, offset := range []float64{-50, 0, 33, l.Height() - 10, l.Height(), 5000} {
		drawing := l.View(offset, 260, portray.SceneMarks{Shown: 3, Picked: 3, Hovered: -1, Dragged: -1, Slot: -1}, portray.Dark())
		for _, p := range parts(drawing) {
			if text, ok := p.item.(scene.Text); ok {
				assert.GreaterOrEqual(t, text.X, 0.0)
				assert.LessOrEqual(t, text.X+text.Run.Advance, 372.0, text.Run.Text)
			}
		}
	}
}

func TestSceneTime(t *testing.T) {
	for _, row := range []struct {
		d    time.Duration
		want string
	}{
		{1, "1 s"},
		{45 * time.Second, "45 s"},
		{59*time.Second + 1, "1:00 min"},
		{90 * time.Second, "1:30 min"},
		{time.Hour, "1:00:00 h"},
		{24 * time.Hour, "24:00:00 h"},
	} {
		assert.Equal(t, row.want, portray.SceneTime(row.d))
	}
}

func BenchmarkSceneList(b *testing.B) {
	l := portray.NewSceneList(portrayer(b))
	ix := model.NewIndex(&model.Briefing{})
	var scenes []model.Scene
	for i := range 1000 {
		scenes = append(scenes, model.Scene{ID: fmt.Sprint(i), Title: fmt.Sprintf("%d: %s", i, strings.Repeat("title ", i%12))})
	}
	marks := portray.SceneMarks{Shown: 5, Picked: 5, Hovered: -1, Dragged: -1, Slot: -1}
	for b.Loop() { // a letter in a scene's notes
		l.Show(ix, scenes, 372)
		l.View(20_000, 400, marks, portray.Dark())
	}
}
