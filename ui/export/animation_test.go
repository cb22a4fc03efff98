package export_test

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/draw"
	"image/png"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/ui/export"
	"sightline/ui/state"
)

// tiny is an animation that is quick to make: eleven days, a frame and a half each.
var tiny = export.Options{
	Width: 320, Height: 180, Timeline: true, Clock: model.Happened,
	Animation: export.Animation{FPS: 4, DaySeconds: 0.5, Hold: 1},
}

// output runs a program that is not ours.
func output(t *testing.T, of, program string, words ...string) []byte {
	t.Helper()
	_, err := exec.LookPath(program)
	require.NoError(t, err, "install the package %s", of)
	cmd := exec.Command(program, words...)
	var errs strings.Builder
	cmd.Stderr = &errs
	out, err := cmd.Output()
	require.NoError(t, err, errs.String())
	return out
}

func animated(t *testing.T, name string, o export.Options) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, export.File(path, export.Job{Index: builtIn(t), Options: o}))
	return path
}

// TestAnimationsAsOthersCountThem: frames, sizes and lengths.
func TestAnimationsAsOthersCountThem(t *testing.T) {
	for name, tt := range map[string]struct {
		o      func(*export.Options)
		frames int
		length float64 // seconds
	}{
		"all days": {func(*export.Options) {}, 21, 6.5},
		"two days": {func(o *export.Options) {
			o.Animation.From, o.Animation.To = date(t, "2024-10-17"), date(t, "2024-10-18")
		}, 3, 2},
		"a range":        {func(o *export.Options) { o.Range = state.Range{From: date(t, "2024-10-17")} }, 3, 2},
		"a day":          {func(o *export.Options) { o.Animation.To = date(t, "2024-10-08") }, 1, 1.5},
		"a month":        {func(o *export.Options) { o.Animation.From, o.Animation.To = date(t, "2024-10"), date(t, "2024-10") }, 61, 16.5},
		"changes only":   {func(o *export.Options) { o.Animation.SkipUnchanged, o.Clock = true, model.Said }, 5, 2.5},
		"at odd speeds":  {func(o *export.Options) { o.Animation.FPS, o.Animation.DaySeconds = 7, 0.3 }, 21, 4.3},
		"without a hold": {func(o *export.Options) { o.Animation.Hold = 0 }, 21, 5.5},
	} {
		t.Run(name, func(t *testing.T) {
			o := tiny
			tt.o(&o)
			gif := animated(t, "a.gif", o)
			delays := strings.Fields(string(output(t, "imagemagick", "identify", "-format", "%T %g\n", gif)))
			require.Len(t, delays, 2*tt.frames)
			total := 0
			for i := 0; i < len(delays); i += 2 {
				n := 0
				_, err := fmt.Sscan(delays[i], &n)
				require.NoError(t, err)
				total += n
				assert.True(t, strings.HasPrefix(delays[i+1], "320x180"), delays[i+1])
			}
			assert.InDelta(t, 100*tt.length, total, 1)
			for _, path := range []string{gif, animated(t, "a.apng", o)} {
				got := output(t, "ffmpeg", "ffprobe", "-v", "error", "-count_frames", "-show_entries", "stream=width,height,nb_read_frames", "-of", "csv=p=0", path)
				assert.Equal(t, fmt.Sprintf("320,180,%d", tt.frames), strings.TrimSpace(string(got)), filepath.Ext(path))
			}
		})
	}
}

// decoded are the frames of an animation as ffmpeg has them.
func decoded(t *testing.T, path string) []*image.RGBA {
	t.Helper()
	raw := output(t, "ffmpeg", "ffmpeg", "-v", "error", "-i", path, "-fps_mode", "passthrough", "-f", "rawvideo", "-pix_fmt", "rgba", "-")
	var all []*image.RGBA
	for size := 4 * 320 * 180; len(raw) >= size; raw = raw[size:] {
		all = append(all, &image.RGBA{Pix: raw[:size], Stride: 4 * 320, Rect: image.Rect(0, 0, 320, 180)})
	}
	return all
}

// TestFramesAreTheDaysPictures: to the byte in an animated PNG, and nearly in a GIF.
func TestFramesAreTheDaysPictures(t *testing.T) {
	p, err := export.Portrayer()
	require.NoError(t, err)
	ix := builtIn(t)
	for _, theme := range []string{"light", "dark"} {
		o := tiny
		o.Theme = theme
		exact, near := decoded(t, animated(t, "a.apng", o)), decoded(t, animated(t, "a.gif", o))
		require.Len(t, exact, 21)
		require.Len(t, near, 21)
		stills, err := export.Stills(p, export.Job{Index: ix, Options: o})
		require.NoError(t, err)
		for i, want := range stills {
			assert.True(t, bytes.Equal(want.Pix, exact[i].Pix), "%s, frame %d", theme, i)
			assert.Less(t, apart(want, near[i]), 1.5, "%s, frame %d", theme, i)
		}
		assert.False(t, bytes.Equal(exact[0].Pix, exact[1].Pix), "vessels sail between days")
	}
}

// TestFramesAreWhatOneExportWrites, where what is told about the days takes as much
// room on all of them.
func TestFramesAreWhatOneExportWrites(t *testing.T) {
	ix, o := builtIn(t), tiny
	o.Animation.FPS, o.Animation.From = 2, date(t, "2024-10-18")
	path := filepath.Join(t.TempDir(), "%d.png")
	require.NoError(t, export.Sequence(path, export.Job{Index: ix, Options: o}))
	got, err := os.ReadFile(strings.Replace(path, "%d", "1", 1))
	require.NoError(t, err)
	one := tiny
	one.Moment = date(t, "2024-10-18")
	want, m := picture(t, ix, one)
	assert.True(t, bytes.Equal(want, got))
	assert.Less(t, apart(rgba(m), decoded(t, animated(t, "a.gif", o))[0]), 1.5)
}

func rgba(m image.Image) *image.RGBA {
	out := image.NewRGBA(m.Bounds())
	draw.Draw(out, out.Rect, m, m.Bounds().Min, draw.Src)
	return out
}

// apart is the mean difference of two pictures, of 255.
func apart(a, b *image.RGBA) float64 {
	sum := 0.0
	for i := range a.Pix {
		sum += math.Abs(float64(a.Pix[i]) - float64(b.Pix[i]))
	}
	return sum / float64(len(a.Pix))
}

// TestTheGroundStaysInAnAnimation: nothing jumps because a line of text is longer
// on one day than on another.
func TestTheGroundStaysInAnAnimation(t *testing.T) {
	p, err := export.Portrayer()
	require.NoError(t, err)
	for _, size := range [][2]int{{1920, 1080}, {1080, 1080}, {1080, 1920}, {480, 640}} {
		ix, o := builtIn(t), export.Options{Width: size[0], Height: size[1], Timeline: true}
		for _, clock := range []model.Clock{model.Said, model.Happened} {
			o.Clock = clock
			o.Animation.DaySeconds = 0.1
			grounds, err := export.Grounds(p, export.Job{Index: ix, Options: o})
			require.NoError(t, err)
			assert.Equal(t, 1, grounds, "%v %s", size, clock)
		}
	}
}

func TestAnimationsAreDeterministic(t *testing.T) {
	for _, kind := range []export.Kind{export.APNGKind, export.GIFKind} {
		var one, two bytes.Buffer
		require.NoError(t, export.Write(&one, kind, export.Job{Index: builtIn(t), Options: tiny}))
		require.NoError(t, export.Write(&two, kind, export.Job{Index: builtIn(t), Options: tiny}))
		assert.True(t, bytes.Equal(one.Bytes(), two.Bytes()), kind)
	}
}

func TestSequenceIsTheDaysPictures(t *testing.T) {
	folder := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(folder, "run-03.png"), []byte("old"), 0o600))
	ix := builtIn(t)
	require.NoError(t, export.Sequence(filepath.Join(folder, "run-%02d.png"), export.Job{Index: ix, Options: tiny}))
	names := list(t, folder)
	require.Len(t, names, 20+2+4, "two a day, and four for the second that the last one is held")
	assert.Equal(t, "run-01.png", names[0])
	assert.Equal(t, "run-26.png", names[25])
	p, err := export.Portrayer()
	require.NoError(t, err)
	stills, err := export.Stills(p, export.Job{Index: ix, Options: tiny})
	require.NoError(t, err)
	for n, name := range map[int]string{4: "run-05.png", 20: "run-26.png"} {
		got, err := os.ReadFile(filepath.Join(folder, name))
		require.NoError(t, err)
		m, err := png.Decode(bytes.NewReader(got))
		require.NoError(t, err)
		assert.True(t, bytes.Equal(stills[n].Pix, rgba(m).Pix), name)
	}
}

func TestSequenceNames(t *testing.T) {
	for path, want := range map[string]bool{
		"run-%03d.png": true, "a/%d.PNG": true, "run.png": false, "run-%03d.svg": false, "%d-%d.png": false,
		"%03d/run.png": false, "%x.png": false, "%12d.png": false, "100%.png": false, "%03d": false,
	} {
		assert.Equal(t, want, export.IsSequence(path), path)
	}
	assert.ErrorContains(t, export.Sequence("run.png", export.Job{Index: builtIn(t), Options: tiny}), "a place for the number")
}

// TestEndedAnimationsLeaveNothing, and progress rises to 1.
func TestEndedAnimationsLeaveNothing(t *testing.T) {
	for name, write := range map[string]func(string, export.Job) error{
		"a.apng": export.File, "a.gif": export.File, "run-%d.png": export.Sequence,
	} {
		folder := t.TempDir()
		ctx, cancel := context.WithCancel(t.Context())
		j := export.Job{Index: builtIn(t), Options: tiny, Context: ctx}
		j.Progress = func(part float64) {
			if part > 0.4 {
				cancel()
			}
		}
		require.ErrorIs(t, write(filepath.Join(folder, name), j), context.Canceled, name)
		assert.Empty(t, list(t, folder), name)

		j.Context = nil
		last := 0.0
		j.Progress = func(part float64) {
			assert.GreaterOrEqual(t, part, last, name)
			last = part
		}
		require.NoError(t, write(filepath.Join(folder, name), j), name)
		assert.InDelta(t, 1, last, 0, name)
		cancel()
	}
}

func TestWrongAnimationsAreRefused(t *testing.T) {
	for name, tt := range map[string]struct {
		change func(*export.Options)
		want   string
	}{
		"fast":        {func(o *export.Options) { o.Animation.FPS = 51 }, "51 frames a second"},
		"backwards":   {func(o *export.Options) { o.Animation.FPS = -1 }, "-1 frames a second"},
		"slow":        {func(o *export.Options) { o.Animation.DaySeconds = 61 }, "61 seconds a day"},
		"no number":   {func(o *export.Options) { o.Animation.DaySeconds = math.NaN() }, "NaN seconds a day"},
		"a flash":     {func(o *export.Options) { o.Animation.DaySeconds = 0.001 }, "0.001 seconds a day"},
		"a long hold": {func(o *export.Options) { o.Animation.Hold = 61 }, "61 seconds of hold"},
		"the wrong way": {func(o *export.Options) {
			o.Animation.From, o.Animation.To = date(t, "2024-10-18"), date(t, "2024-10-17")
		}, "ends before it begins"},
		"many frames": {func(o *export.Options) { o.Animation.FPS, o.Animation.DaySeconds = 50, 60 }, "30001 frames, and 5000 are the most"},
		"centuries":   {func(o *export.Options) { o.Animation.From = date(t, "1024") }, "frames, and 5000 are the most"},
		"large":       {func(o *export.Options) { o.Width, o.Height = 3841, 2160 }, "may have up to 8294400 pixels"},
		"theme":       {func(o *export.Options) { o.Theme = "sepia" }, "sepia"},
	} {
		o := tiny
		tt.change(&o)
		for _, kind := range []export.Kind{export.APNGKind, export.GIFKind} {
			var b bytes.Buffer
			require.ErrorContains(t, export.Write(&b, kind, export.Job{Index: builtIn(t), Options: o}), tt.want, name)
		}
	}
	none := model.NewIndex(&model.Briefing{})
	assert.ErrorContains(t, export.Write(&bytes.Buffer{}, export.GIFKind, export.Job{Index: none, Options: tiny}), "no dates to go through")
}

func BenchmarkAnimation(b *testing.B) {
	ix := builtIn(b)
	for _, kind := range []export.Kind{export.APNGKind, export.GIFKind} {
		b.Run(string(kind), func(b *testing.B) {
			for b.Loop() {
				var out bytes.Buffer
				o := export.Options{Width: 1280, Height: 720, Timeline: true, Clock: model.Happened}
				require.NoError(b, export.Write(&out, kind, export.Job{Index: ix, Options: o}))
				b.ReportMetric(float64(out.Len()), "size")
			}
		})
	}
}
