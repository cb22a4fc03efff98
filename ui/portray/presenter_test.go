package portray_test

import (
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/model"
	"sightline/ui/internal/golden"
	"sightline/ui/paint/raster"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// prompting is what the presenter sees of a briefing at its n-th scene.
func prompting(ix *model.Index, n int, at size, th portray.Theme) portray.PresenterInput {
	in := portray.PresenterInput{
		Current: n, Hover: -1, Elapsed: "12:41", Clock: "14:32", Budget: 2 * time.Minute, Used: 85 * time.Second,
		Theme: th, Width: at.w, Height: at.h,
	}
	for _, sc := range ix.Briefing().Scenes {
		in.Scenes = append(in.Scenes, portray.PresenterScene{
			Title: sc.Title, When: sc.At.Words() + ", " + sc.Clock.Words(), Problem: portray.SceneProblem(ix, sc),
			Brief: sc.At.Words() + " · " + string(sc.Clock),
		})
	}
	if n >= 0 && n < len(ix.Briefing().Scenes) {
		in.Notes = ix.Briefing().Scenes[n].Notes
	}
	return in
}

// onDesk paints the presenter's window with the stage in small where pictures go.
func onDesk(t *testing.T, ix *model.Index, in portray.PresenterInput) *image.RGBA {
	t.Helper()
	drawn := portrayer(t).Presenter(in)
	m := raster.Paint(drawn.Scene, 1)
	put := func(n int, box, clip scene.Rect) {
		if box.W == 0 {
			return
		}
		small := onScreen(t, onStage(ix, n, fullHD, in.Theme), box.W/fullHD.w, overlay{})
		at := image.Pt(int(math.Round(box.X)), int(math.Round(box.Y)))
		seen := image.Rect(int(clip.X), int(clip.Y), int(clip.Right()), int(clip.Bottom())).Intersect(small.Rect.Add(at))
		draw.Draw(m, seen, small, seen.Min.Sub(at), draw.Src)
	}
	whole := scene.Rect{W: in.Width, H: in.Height}
	put(in.Current, drawn.Current, whole)
	put(in.Current+1, drawn.Next, whole)
	for _, b := range drawn.Thumbs {
		put(b.Scene, b.Box, b.Clip)
	}
	return m
}

func TestPresenterPictures(t *testing.T) {
	ix := builtIn(t)
	for _, th := range themes() {
		for _, at := range []size{{1280, 800}, {1920, 1080}} {
			t.Run(fmt.Sprint(at, th.Name), func(t *testing.T) {
				in := prompting(ix, 2, at, th)
				in.Step, in.Steps = 2, 3
				if at.w > 1500 {
					in.Used = 140 * time.Second
					in.Notice = "korea.briefing.geojson has changed on the disk. Nothing moves until you ask: Ctrl+R takes up the new file."
					in.Scenes[3].Problem = "2 of its ids are not in the briefing: c-port, wonsan"
					in.Scenes[2].Problem = "One of its ids is not in the briefing: c-yonhap"
					in.Blank, in.SliderHeight = portray.Black, 90
				}
				golden.Check(t, fmt.Sprintf("presenter-%g-%s", at.w, th.Name), onDesk(t, ix, in))
			})
		}
	}
}

func TestBudgetWords(t *testing.T) {
	for name, tt := range map[string]struct {
		budget, used time.Duration
		want         string
		over         bool
	}{
		"begun":      {2 * time.Minute, 0, "0:00 of 2:00, 2:00 left", false},
		"under way":  {2 * time.Minute, 85 * time.Second, "1:25 of 2:00, 0:35 left", false},
		"used up":    {2 * time.Minute, 2 * time.Minute, "2:00 of 2:00, 0:00 left", false},
		"just over":  {2 * time.Minute, 2*time.Minute + 900*time.Millisecond, "2:00 of 2:00, 0:00 left", false},
		"over":       {2 * time.Minute, 140 * time.Second, "0:20 over 2:00", true},
		"an hour":    {2 * time.Hour, 3725 * time.Second, "1:02:05 of 2:00:00, 57:55 left", false},
		"none":       {0, 85 * time.Second, "1:25, no time set", false},
		"a negative": {-time.Minute, -time.Second, "0:00, no time set", false},
	} {
		t.Run(name, func(t *testing.T) {
			got, over := portray.BudgetWords(tt.budget, tt.used)
			assert.Equal(t, tt.want, got)
			assert.Equal(t, tt.over, over)
		})
	}
}

func TestSceneProblem(t *testing.T) {
	ix := builtIn(t)
	for name, tt := range map[string]struct {
		focus []string
		want  string
	}{
		"none":     {[]string{"presence", "c-nato", "seoul"}, ""},
		"one":      {[]string{"presence", "x"}, "One of its ids is not in the briefing: x"},
		"two":      {[]string{"x", "c-nato", "y"}, "2 of its ids are not in the briefing: x, y"},
		"too many": {[]string{"a", "b", "c", "d", "e", "f"}, "6 of its ids are not in the briefing: a, b, c, d and 2 more"},
	} {
		t.Run(name, func(t *testing.T) { assert.Equal(t, tt.want, portray.SceneProblem(ix, model.Scene{Focus: tt.focus})) })
	}
}

// TestPresenterTells what only the presenter may know: notes, clocks, what comes
// next, what is wrong, and that the stage is blank.
func TestPresenterTells(t *testing.T) {
	ix := builtIn(t)
	in := prompting(ix, 1, size{1280, 800}, portray.Dark())
	in.Step, in.Steps = 1, 2
	in.Blank, in.Notice, in.Used = portray.White, "The second monitor is gone.", 3*time.Minute
	in.Scenes[1].Problem = "One of its ids is not in the briefing: x"
	told := strings.Join(words(portrayer(t).Presenter(in).Scene), " ")
	for _, want := range []string{
		"SCENE 2 OF 8", "already in Russian-held", "A decision, heard", "17 October 2024 · said · 1 of 2 claims shown", "18 October 2024 · said", "10 October 2024 · happened", "12:41", "14:32", "1:00 over 2:00", "NEXT",
		"Ukraine’s president says yes.", "The stage is white", "The second monitor is gone.", "not in the briefing: x",
	} {
		assert.Contains(t, told, want)
	}
	in.Current = 7
	in.Notes = "  "
	told = strings.Join(words(portrayer(t).Presenter(in).Scene), " ")
	assert.Contains(t, told, "this is the last scene")
	assert.Contains(t, told, "No notes for this scene.")
	in.Current = -1
	drawn := portrayer(t).Presenter(in)
	assert.Empty(t, drawn.Current)
	assert.NotEmpty(t, drawn.Next, "the first one")
	assert.Contains(t, strings.Join(words(drawn.Scene), " "), "Esc leads back")
	in.Scenes = nil
	told = strings.Join(words(portrayer(t).Presenter(in).Scene), " ")
	assert.Contains(t, told, "The briefing has no scenes")
	assert.NotContains(t, told, "last scene")
}

// TestPresenterScrolls its notes and its list.
func TestPresenterScrolls(t *testing.T) {
	ix := builtIn(t)
	in := prompting(ix, 1, size{1280, 800}, portray.Dark())
	first := portrayer(t).Presenter(in)
	require.Greater(t, first.ListHigh, first.List.H)
	in.ListScroll = 100
	then := portrayer(t).Presenter(in)
	assert.InDelta(t, first.Rows[3].Box.Y-100, then.Rows[2].Box.Y, 1e-9)
	assert.Equal(t, 1, then.Rows[0].Scene, "the first is out of sight")
	assert.InDelta(t, first.ListHigh, then.ListHigh, 1e-9)
	in.ListScroll = first.ListHigh - first.List.H
	last := portrayer(t).Presenter(in)
	assert.Equal(t, 7, last.Rows[len(last.Rows)-1].Scene)
	assert.LessOrEqual(t, last.Rows[len(last.Rows)-1].Box.Bottom(), last.List.Bottom()+1)
	in.NotesSize = 60
	large := portrayer(t).Presenter(in)
	assert.Greater(t, large.NotesHigh, 2*first.NotesHigh)
}

// TestNoLineEndsWithinItsLetters: where there is more of what scrolls, it goes out
// before its edge; where it ends it is clear.
func TestNoLineEndsWithinItsLetters(t *testing.T) {
	ix := builtIn(t)
	in := prompting(ix, 1, size{1280, 800}, portray.Dark())
	in.Notes = strings.Repeat(in.Notes+"\n", 4)
	faded := func() (notes, list []bool) { // above and below
		drawn := portrayer(t).Presenter(in)
		of := func(box scene.Rect) []bool {
			ends := make([]bool, 2)
			for _, g := range drawn.Scene.Groups {
				for _, it := range g.Items {
					f, ok := it.(scene.Fill)
					if !ok || f.Fade == nil || f.Color != in.Theme.Panel || bounds(f.Path).X != box.X {
						continue
					}
					ends[0] = ends[0] || f.Fade.To.Y == box.Y
					ends[1] = ends[1] || f.Fade.To.Y == box.Bottom()
				}
			}
			return ends
		}
		return of(drawn.Notes), of(drawn.List)
	}
	for name, tt := range map[string]struct {
		part float64 // of the way to the end
		want []bool
	}{"begin": {0, []bool{false, true}}, "middle": {0.5, []bool{true, true}}, "end": {1, []bool{true, false}}} {
		in.NotesScroll, in.ListScroll = 0, 0
		drawn := portrayer(t).Presenter(in)
		in.NotesScroll = tt.part * (drawn.NotesHigh - drawn.Notes.H)
		in.ListScroll = tt.part * (drawn.ListHigh - drawn.List.H)
		notes, list := faded()
		assert.Equal(t, tt.want, notes, name)
		assert.Equal(t, tt.want, list, name)
	}
	in.Notes, in.Scenes, in.NotesScroll, in.ListScroll = "Short.", in.Scenes[:2], 0, 0
	notes, list := faded()
	assert.Equal(t, []bool{false, false}, notes)
	assert.Equal(t, []bool{false, false}, list)
}

// TestNoticeLeavesPicturesTheirSize, for which they are painted.
func TestNoticeLeavesPicturesTheirSize(t *testing.T) {
	in := prompting(builtIn(t), 1, size{1280, 800}, portray.Dark())
	in.Notice = ""
	before := portrayer(t).Presenter(in)
	in.Notice = "The file has changed."
	after := portrayer(t).Presenter(in)
	assert.InDelta(t, before.Current.W, after.Current.W, 1e-9)
	assert.InDelta(t, before.Next.H, after.Next.H, 1e-9)
	assert.Greater(t, after.Current.Y, before.Current.Y)
}

// TestNothingOnTheDeskOverlaps in a window of any size, whatever is told.
func TestNothingOnTheDeskOverlaps(t *testing.T) {
	p := portrayer(t)
	rapid.Check(t, func(t *rapid.T) {
		in := portray.PresenterInput{
			Current: rapid.IntRange(-1, 5).Draw(t, "current"), Theme: portray.Light(),
			Width: rapid.Float64Range(900, 3840).Draw(t, "width"), Height: rapid.Float64Range(700, 2160).Draw(t, "height"),
			Elapsed: "1:12:41", Clock: "14:32", Budget: time.Minute, Used: time.Duration(rapid.IntRange(0, 99999).Draw(t, "used")) * time.Second,
			Notes: sentence.Draw(t, "notes"), NotesScroll: rapid.Float64Range(0, 900).Draw(t, "scroll"), ListScroll: rapid.Float64Range(0, 300).Draw(t, "list"),
			Notice: rapid.SampledFrom([]string{"", "The file has changed."}).Draw(t, "notice"), SliderHeight: rapid.SampledFrom([]float64{0, 70}).Draw(t, "slider"),
		}
		for range rapid.IntRange(0, 6).Draw(t, "scenes") {
			in.Scenes = append(in.Scenes, portray.PresenterScene{Title: sentence.Draw(t, "title"), When: "8 October 2024", Problem: sentence.Draw(t, "problem")})
		}
		drawn := p.Presenter(in)
		all := parts(drawn.Scene)
		var texts []scene.Text
		var boxes []scene.Rect
		for _, m := range all {
			if text, ok := m.item.(scene.Text); ok && text.Run.Advance > 0 {
				box := letterBox(text).Intersect(m.clip)
				if box.H > 0 {
					texts, boxes = append(texts, text), append(boxes, box)
				}
			}
		}
		frame := scene.Rect{W: in.Width, H: in.Height}
		for i, box := range boxes {
			require.True(t, encloses(frame, box), "%q lies at %v", texts[i].Run.Text, box)
			require.False(t, box.Overlaps(drawn.Slider), "%q lies over the slider", texts[i].Run.Text)
			for j := range i {
				require.False(t, box.Inset(0.6).Overlaps(boxes[j].Inset(0.6)), "%q lies over %q", texts[i].Run.Text, texts[j].Run.Text)
			}
		}
	})
}

// TestNotesOver the stage: they scroll, keep in their box and tell what comes.
func TestNotesOver(t *testing.T) {
	ix := builtIn(t)
	in := portray.NotesInput{
		Notes: strings.Repeat(ix.Briefing().Scenes[1].Notes+"\n", 3), Next: "A decision", Elapsed: "12:41", Clock: "14:32",
		Theme: portray.Dark(), Width: 1920, Height: 1080,
	}
	drawn := portrayer(t).NotesOver(in)
	assert.Greater(t, drawn.High, drawn.Box.H)
	assert.True(t, encloses(drawn.Panel, drawn.Box))
	told := strings.Join(words(drawn.Scene), " ")
	for _, want := range []string{"Ukraine’s president says yes.", "A decision", "12:41", "14:32", "SEEN BY EVERYBODY"} {
		assert.Contains(t, told, want)
	}
	in.Scroll, in.Next = drawn.High-drawn.Box.H, ""
	s := portrayer(t).NotesOver(in).Scene
	assert.Contains(t, strings.Join(words(s), " "), "this is the last scene")
	for _, text := range texts(s) {
		assert.GreaterOrEqual(t, text.Run.Style.Size, 18.0, "it is read on the stage")
	}
}

// TestWhatStandsOverNotes: the date, the clock, the title and cards that are whole.
func TestWhatStandsOverNotes(t *testing.T) {
	ix := builtIn(t)
	for n, sc := range ix.Briefing().Scenes {
		in := onStage(ix, n, size{1280, 800}, portray.Dark())
		in.Low = 800 - portrayer(t).NotesOver(portray.NotesInput{Notes: strings.Repeat(sc.Notes+"\n", 5), Width: 1280, Height: 800}).Panel.Y
		clearOnStage(t, in)
		s := portrayer(t).Stage(in).Scene()
		assert.Contains(t, strings.Join(words(s, "date"), " "), "2024")
		assert.NotEmpty(t, words(s, "title"))
		assert.NotEmpty(t, portrayer(t).Stage(in).Hits())
	}
}

func TestNotesOverPictures(t *testing.T) {
	ix := builtIn(t)
	for _, th := range themes() {
		t.Run(th.Name, func(t *testing.T) {
			sc := ix.Briefing().Scenes[1]
			drawn := portrayer(t).NotesOver(portray.NotesInput{
				Notes: sc.Notes, Next: ix.Briefing().Scenes[2].Title, Elapsed: "12:41", Clock: "14:32", Theme: th, Width: 1920, Height: 1080,
			})
			in := onStage(ix, 1, fullHD, th)
			in.Low = 1080 - drawn.Panel.Y
			ground := onScreen(t, in, px, overlay{})
			m := image.NewRGBA(ground.Rect)
			new(raster.Painter).Over(m, drawn.Scene, px, raster.Sheet{Pixels: ground})
			golden.Check(t, "notes-over-"+th.Name, m)
		})
	}
}

// TestDeskContrast: type reaches 4.5:1 on the rows that are lit.
func TestDeskContrast(t *testing.T) {
	over := func(ink, ground color.NRGBA, part float64) color.NRGBA {
		mix := func(a, b uint8) uint8 { return uint8(math.Round(part*float64(a) + (1-part)*float64(b))) }
		return color.NRGBA{mix(ink.R, ground.R), mix(ink.G, ground.G), mix(ink.B, ground.B), 255}
	}
	for _, th := range themes() {
		for name, ground := range map[string]color.NRGBA{"current": over(th.Accent, th.Panel, 0.1), "card": th.Card} {
			for ink, c := range map[string]color.NRGBA{"text": th.Text, "muted": th.Muted, "problem": th.Orange} {
				assert.GreaterOrEqual(t, contrast(c, ground), 4.5, "%s: %s on %s", th.Name, ink, name)
			}
		}
	}
}
