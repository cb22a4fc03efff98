package portray_test

import (
	"fmt"
	"image/color"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/geo"
	"sightline/model"
	"sightline/model/edtf"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// stageSizes are the screens that a stage must do on.
var stageSizes = []size{{1280, 720}, {1024, 768}, {1280, 800}, {1920, 1080}, {1920, 1200}, {2560, 1440}, {3840, 2160}, {1080, 1920}}

// TestStageTypeCanBeRead: nothing on the stage or on the map under it is smaller
// than 18 pixels on a screen of 1080 rows, and as much of any other.
func TestStageTypeCanBeRead(t *testing.T) {
	ix := builtIn(t)
	for _, at := range stageSizes {
		least := 18 * min(at.h/1080, at.w/1440)
		for n, sc := range ix.Briefing().Scenes {
			t.Run(fmt.Sprint(sc.ID, at), func(t *testing.T) {
				stage, m := staged(t, onStage(ix, n, at, portray.Dark()))
				for _, text := range texts(stage.Scene()) {
					assert.GreaterOrEqual(t, text.Run.Style.Size, least-1e-9, text.Run.Text)
				}
				m.Insets = portrayer(t).Insets(ix, m.View, m.Keep, portray.InsetOptions{})
				under, _ := portrayer(t).Map(m)
				require.NotEmpty(t, texts(under))
				for _, text := range texts(under) {
					size := text.Run.Style.Size * portray.StageScale(at.w, at.h)
					assert.GreaterOrEqual(t, size, least, text.Run.Text)
				}
			})
		}
	}
}

// TestStageTellsWhatAMapMust: the moment, the clock, where the borders come from,
// how the map is projected, what dashes mean, and the source.
func TestStageTellsWhatAMapMust(t *testing.T) {
	ix := builtIn(t)
	stage, m := staged(t, onStage(ix, 3, fullHD, portray.Light()))
	told := strings.Join(words(stage.Scene()), " ")
	for _, want := range []string{
		"THU", "10", "OCTOBER", "2024", "AS", "HAPPENED", "At sea, 8 to 13 October", "scene 4 of 8", "8 October 2024", "18 October 2024",
		"Borders: Natural Earth", m.View.Adapted().Title(),
		"Dashed or leaning: inferred", "Source: News article", "Hollow ship: position reckoned",
		"ASSERTS", "National Intelligence Service", "18 October 2024, day inferred", "source\u00a0¶3",
	} {
		assert.Contains(t, told, want)
	}
	in := onStage(ix, 3, fullHD, portray.Light())
	in.Automatic, in.Sieve = true, ix.Sieve(model.Filter{Parties: []string{"South Korea"}})
	stage, _ = staged(t, in)
	told = strings.Join(words(stage.Scene()), " ")
	assert.Contains(t, told, "scene 4 of 8, one for each change")
	assert.Contains(t, told, "ONLY CLAIMS FROM THE SIDE OF SOUTH KOREA")
	assert.NotContains(t, told, "Adaptive")
	in = onStage(ix, 1, fullHD, portray.Light())
	in.Sieve = ix.Sieve(model.Filter{Parties: []string{"NATO"}})
	hits := portrayer(t).Stage(in).Hits()
	require.Len(t, hits, 1, "what the filter keeps back has no card")
	assert.Equal(t, "c-nato", hits[0].ID)
}

// TestStageShowsNoClaimBeforeItIsSaid.
func TestStageShowsNoClaimBeforeItIsSaid(t *testing.T) {
	ix := builtIn(t)
	in := onStage(ix, 0, fullHD, portray.Dark())
	in.Cards = []string{"c-decision", "c-shin", "nothing"}
	told := strings.Join(words(portrayer(t).Stage(in).Scene()), " ")
	assert.Contains(t, told, "Shin Beom-chul")
	assert.NotContains(t, told, "National Intelligence")
	in.Snapshot = ix.At(date(t, "2024-10-18"), model.Said)
	told = strings.Join(words(portrayer(t).Stage(in).Scene()), " ")
	assert.Contains(t, told, "National Intelligence")
	in.Snapshot = ix.At(date(t, "2024-10-16"), model.Said)
	assert.Empty(t, portrayer(t).Stage(in).Hits())
}

func TestStageClaims(t *testing.T) {
	ix := builtIn(t)
	snap := ix.At(date(t, "2024-10-18"), model.Said)
	for name, tt := range map[string]struct {
		focus, want []string
	}{
		"nothing":          {nil, nil},
		"an event":         {[]string{"presence"}, []string{"c-zelenskyy-presence", "c-nato"}},
		"claims first":     {[]string{"presence", "c-nato"}, []string{"c-nato", "c-zelenskyy-presence"}},
		"both sides":       {[]string{"decision", "sending", "review"}, []string{"c-decision", "c-zelenskyy-sending", "c-shin", "c-nis-sending", "c-review"}},
		"an object at all": {[]string{"decision", "arrival", "review", "transfer", "c-shin", "c-shin"}, []string{"c-shin", "c-decision", "c-arrival", "c-review", "c-transfer"}},
		"moved up":         {[]string{"decision", "arrival", "review", "transfer", "presence"}, []string{"c-decision", "c-arrival", "c-review", "c-nato", "c-transfer", "c-zelenskyy-presence"}},
		"not there":        {[]string{"nobody", "c-nothing"}, nil},
	} {
		t.Run(name, func(t *testing.T) { assert.Equal(t, tt.want, portray.StageClaims(ix, snap, tt.focus)) })
	}
}

// TestSceneIsFramedBesideItsCards: what a scene must show lies in the part of the
// stage that title and cards leave free.
func TestSceneIsFramedBesideItsCards(t *testing.T) {
	ix := builtIn(t)
	for _, at := range stageSizes {
		for n, sc := range ix.Briefing().Scenes {
			stage, m := staged(t, onStage(ix, n, at, portray.Dark()))
			middle := orb.Point{(sc.BBox.Min[0] + sc.BBox.Max[0]) / 2, (sc.BBox.Min[1] + sc.BBox.Max[1]) / 2}
			for _, g := range []orb.Point{sc.BBox.Min, sc.BBox.Max, {sc.BBox.Min[0], sc.BBox.Max[1]}, {sc.BBox.Max[0], sc.BBox.Min[1]}, middle} {
				x, y, ok := m.View.Project(g)
				require.True(t, ok)
				for _, keep := range stage.Keep()[1:] {
					assert.False(t, keep.Contains(scene.Point{X: x, Y: y}), "%v %s: %v lies under a card", at, sc.ID, g)
				}
				assert.LessOrEqual(t, y, m.View.Height-stage.Margins().Bottom+1, "%v %s: where the veil comes up", at, sc.ID)
			}
		}
	}
}

// TestLabelsKeepOffTheStage: none of the map's labels lies under a card or under
// the title.
func TestLabelsKeepOffTheStage(t *testing.T) {
	ix := builtIn(t)
	for n, sc := range ix.Briefing().Scenes {
		stage, m := staged(t, onStage(ix, n, fullHD, portray.Dark()))
		under, _ := portrayer(t).Map(m)
		for _, text := range texts(under, "labels", "names") {
			for _, box := range letterBoxes(text) {
				for _, keep := range stage.Keep() {
					assert.False(t, keep.Inset(1).Overlaps(box), "%s: %s lies under %v", sc.ID, text.Run.Text, keep)
				}
			}
		}
	}
}

func TestBlankScreens(t *testing.T) {
	in := onStage(builtIn(t), 1, fullHD, portray.Dark())
	for blank, want := range map[portray.Blank]color.NRGBA{portray.Black: {A: 255}, portray.White: {255, 255, 255, 255}} {
		in.Blank = blank
		s := portrayer(t).Stage(in).Scene()
		assert.Equal(t, want, s.Background)
		assert.Empty(t, s.Groups)
	}
}

func TestTicksOfScenes(t *testing.T) {
	ix := builtIn(t)
	in := onStage(ix, 1, fullHD, portray.Dark())
	in.Moments = append(in.Moments, edtf.Date{}, date(t, "2024-10-08"), date(t, "1900"), date(t, "2024/.."), date(t, "../2100"))
	stage := portrayer(t).Stage(in)
	line := func(x float64) scene.Point { return scene.Point{X: x, Y: 983} }
	var found []int
	for x := 0.0; x < 1920; x++ {
		if n := stage.SceneAt(line(x)); n >= 0 && !slices.Contains(found, n) {
			found = append(found, n)
		}
	}
	assert.Len(t, found, len(in.Moments), "each can be pointed at")
	before := func(a, b int) { assert.Less(t, slices.Index(found, a), slices.Index(found, b), "%d, %d", a, b) }
	before(9, 3)  // 8 October, 10 October
	before(3, 0)  // 10 and 17
	before(0, 1)  // both the 17th, in their order
	before(1, 2)  // 17 and 18
	before(10, 3) // long before
	assert.Equal(t, -1, stage.SceneAt(scene.Point{X: 1700, Y: 500}))
}

// TestMomentsOnTheLine: where the knob stands for a moment, that moment is read off.
func TestMomentsOnTheLine(t *testing.T) {
	ix := builtIn(t)
	for day := 8; day <= 18; day++ {
		in := onStage(ix, 1, fullHD, portray.Dark())
		in.Scene, in.Snapshot = -1, ix.At(date(t, fmt.Sprintf("2024-10-%02d", day)), model.Said)
		stage := portrayer(t).Stage(in)
		at := knobOf(stage)
		assert.True(t, stage.OnLine(at))
		assert.Equal(t, in.Snapshot.Moment, stage.MomentAt(at.X))
	}
	stage := portrayer(t).Stage(onStage(ix, 1, fullHD, portray.Dark()))
	assert.Equal(t, "2024-10-08", stage.MomentAt(-100).String())
	assert.Equal(t, "2024-10-18", stage.MomentAt(1e5).String())
	assert.False(t, stage.OnLine(scene.Point{X: 900, Y: 900}))
	bare := portray.StageInput{Index: model.NewIndex(&model.Briefing{}), Scene: -1, Theme: portray.Dark(), Width: 1920, Height: 1080}
	assert.True(t, portrayer(t).Stage(bare).MomentAt(500).IsZero())
}

// TestScenesBesideTheBriefingsTime stand on a line that has their days too, and none at a
// day of another; only what is of long before stands at the line's end.
func TestScenesBesideTheBriefingsTime(t *testing.T) {
	ix := builtIn(t)
	in := onStage(ix, 1, fullHD, portray.Dark())
	in.Moments = append(in.Moments, date(t, "2024-10-01"), date(t, "1900"), date(t, "2024-10-20"))
	told := words(portrayer(t).Stage(in).Scene(), "progress")
	assert.Contains(t, told, "1 October 2024")
	assert.Contains(t, told, "20 October 2024")
	for i, m := range in.Moments {
		in.Scene, in.Snapshot = i, ix.At(m, model.Said)
		stage := portrayer(t).Stage(in)
		if m.String() == "1900" {
			m = date(t, "2024-10-01")
		}
		assert.Equal(t, m, stage.MomentAt(knobOf(stage).X), "scene %d", i+1)
	}
}

// TestTicksStandOnTheirDates: however many scenes a date has, they stand where that date
// is read off, and the knob goes along the line in the order of time.
func TestTicksStandOnTheirDates(t *testing.T) {
	ix := builtIn(t)
	for _, n := range []int{8, 24, 200, 1000} {
		in := onStage(ix, 1, fullHD, portray.Dark())
		in.Moments = nil
		for i := range n {
			in.Moments = append(in.Moments, date(t, fmt.Sprintf("2024-10-%d", 17+i%2)))
		}
		in.Moments = append(in.Moments, date(t, "2024-10-10"))
		knob := -1.0
		for day := 8; day <= 18; day++ {
			in.Scene, in.Snapshot = -1, ix.At(date(t, fmt.Sprintf("2024-10-%02d", day)), model.Said)
			stage := portrayer(t).Stage(in)
			at := knobOf(stage)
			assert.Greater(t, at.X, knob)
			assert.Equal(t, in.Snapshot.Moment, stage.MomentAt(at.X))
			knob = at.X
		}
		for i := range in.Moments {
			in.Scene, in.Snapshot = i, ix.At(in.Moments[i], model.Said)
			stage := portrayer(t).Stage(in)
			assert.Equal(t, in.Moments[i], stage.MomentAt(knobOf(stage).X), "%d of %d", i, n)
			if i > 20 {
				break
			}
		}
	}
}

// TestKnob stands at the scene, on its way to it, or where the moment is.
func TestKnob(t *testing.T) {
	ix := builtIn(t)
	in := onStage(ix, 3, fullHD, portray.Dark())
	knob := func() float64 { return knobOf(portrayer(t).Stage(in)).X }
	here := knob()
	in.From, in.Coming = 0, 1
	there := knob()
	in.Coming = 0.25
	assert.InDelta(t, here+(there-here)/4, knob(), 1e-6)
	in.Coming = 0
	in.Snapshot = ix.At(date(t, "2024-10-08"), model.Happened)
	assert.InDelta(t, 64+1792.0/22, knob(), 1e-6, "the middle of the first of eleven days")
	in.Scene = -1
	assert.InDelta(t, 64+1792.0/22, knob(), 1e-6)
}

// TestStageOfAnEmptyBriefing and of one without dates does no harm.
func TestStageOfAnEmptyBriefing(t *testing.T) {
	ix := model.NewIndex(&model.Briefing{})
	s := portrayer(t).Stage(portray.StageInput{Index: ix, Theme: portray.Dark(), Width: 1920, Height: 1080}).Scene()
	assert.Contains(t, strings.Join(words(s), " "), "Borders:")
	s = portrayer(t).Stage(portray.StageInput{Index: ix, Theme: portray.Dark(), Scene: 4, From: -3, Coming: 2, Hidden: 9}).Scene()
	assert.Empty(t, s.Width)
}

// TestStageContrast: type reaches 4.5:1 on cards and on the veil, whatever of the
// map shines through it.
func TestStageContrast(t *testing.T) {
	over := func(a, b color.NRGBA) color.NRGBA {
		mix := func(x, y uint8) uint8 { return uint8(math.Round(0.93*float64(x) + 0.07*float64(y))) }
		return color.NRGBA{mix(a.R, b.R), mix(a.G, b.G), mix(a.B, b.B), 255}
	}
	for _, th := range themes() {
		for name, under := range map[string]color.NRGBA{
			"sea": th.Sea, "land": th.Land, "coast": th.Coast, "a name": th.Text, "a dispute": th.Orange, "a mark": th.Blue,
		} {
			ground := over(th.Panel, under)
			assert.GreaterOrEqual(t, contrast(th.Text, ground), 4.5, "%s: the title over %s", th.Name, name)
			assert.GreaterOrEqual(t, contrast(th.Muted, ground), 4.5, "%s: the date over %s", th.Name, name)
			assert.GreaterOrEqual(t, contrast(th.Faint, ground), 3.0, "%s: ticks over %s", th.Name, name)
		}
	}
}

func TestStageIsTheSameEveryTime(t *testing.T) {
	in := onStage(builtIn(t), 2, fullHD, portray.Light())
	assert.Equal(t, portrayer(t).Stage(in).Scene(), portrayer(t).Stage(in).Scene())
}

// TestStageStaysWhileTheCameraFlies: title and cards are where they are whatever
// the map's projection comes to on the way, and whatever sails.
func TestStageStaysWhileTheCameraFlies(t *testing.T) {
	for _, at := range stageSizes {
		in := onStage(builtIn(t), 3, at, portray.Dark())
		want := portrayer(t).Stage(in)
		for _, scale := range []float64{60, 150, 400, 900, 3000, 20000} {
			in.View = geo.View{Width: at.w, Height: at.h, Scale: scale}
			for _, day := range []string{"2024-10-10", "2024-10-18"} {
				in.Snapshot = in.Index.At(date(t, day), model.Happened)
				got := portrayer(t).Stage(in)
				assert.Equal(t, want.Margins(), got.Margins(), "%v %g %s", at, scale, day)
				assert.Equal(t, want.Hits(), got.Hits())
			}
		}
	}
}

// knobOf is the middle of the knob on the line of progress.
func knobOf(stage *portray.Stage) scene.Point {
	var last scene.Rect
	for _, p := range parts(stage.Scene(), "progress") {
		if f, ok := p.item.(scene.Fill); ok {
			last = bounds(f.Path)
		}
	}
	return scene.Point{X: last.X + last.W/2, Y: last.Y + last.H/2}
}
