package apng_test

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/paint/apng"
	"sightline/ui/paint/png"
)

// film is a square that moves over a ground with soft edges; every third frame is
// as the one before.
func film(frames int, alpha uint8) []*image.RGBA {
	var all []*image.RGBA
	for i := range frames {
		m := image.NewRGBA(image.Rect(0, 0, 60, 40))
		at := (i - i%3/2) * 4
		for y := range 40 {
			for x := range 60 {
				c := color.RGBA{uint8(x * 2), uint8(y * 3), 90, 255}
				switch {
				case x >= at && x < at+8 && y > 10 && y < 20:
					c = color.RGBA{250, 20, uint8(i), 255}
				case alpha < 255 && x < 20:
					c = color.RGBA{A: alpha}
				}
				m.SetRGBA(x, y, c)
			}
		}
		all = append(all, m)
	}
	return all
}

func encode(t testing.TB, frames []*image.RGBA, shown time.Duration) []byte {
	t.Helper()
	var b bytes.Buffer
	e, err := apng.New(&b, frames[0].Rect.Size(), len(frames), png.Text{Keyword: "Title", Value: "Кто\x00?" + strings.Repeat("x", 5000)})
	require.NoError(t, err)
	for _, m := range frames {
		require.NoError(t, e.Frame(m, shown))
	}
	require.NoError(t, e.Close())
	return b.Bytes()
}

// run runs a program of the package ffmpeg on a file, which is FILE in its words.
func run(t *testing.T, file []byte, program string, words ...string) []byte {
	t.Helper()
	_, err := exec.LookPath(program)
	require.NoError(t, err, "install the package ffmpeg")
	path := filepath.Join(t.TempDir(), "a.apng")
	require.NoError(t, os.WriteFile(path, file, 0o600))
	for i, word := range words {
		if word == "FILE" {
			words[i] = path
		}
	}
	cmd := exec.Command(program, words...)
	var errs strings.Builder
	cmd.Stderr = &errs
	out, err := cmd.Output()
	require.NoError(t, err, errs.String())
	return out
}

func TestFramesAreReadByFFmpeg(t *testing.T) {
	for name, alpha := range map[string]uint8{"opaque": 255, "transparent": 0} {
		t.Run(name, func(t *testing.T) {
			frames := film(9, alpha)
			file := encode(t, frames, 100*time.Millisecond)
			raw := run(t, file, "ffmpeg", "-v", "error", "-i", "FILE", "-fps_mode", "passthrough", "-f", "rawvideo", "-pix_fmt", "rgba", "-")
			require.Len(t, raw, len(frames)*len(frames[0].Pix))
			for i, m := range frames {
				assert.True(t, bytes.Equal(m.Pix, raw[:len(m.Pix)]), "frame %d", i)
				raw = raw[len(m.Pix):]
			}
		})
	}
}

func TestTimeIsKept(t *testing.T) {
	file := encode(t, film(7, 255), time.Second/7)
	out := run(t, file, "ffprobe", "-v", "error", "-i", "FILE", "-show_entries", "frame=pts_time", "-of", "csv=p=0")
	var last float64
	lines := strings.Fields(strings.ReplaceAll(string(out), ",", ""))
	require.Len(t, lines, 7)
	_, err := fmt.Sscan(lines[6], &last)
	require.NoError(t, err)
	assert.InDelta(t, 6.0/7, last, 0.001)
}

func TestAFrameIsWhatChanged(t *testing.T) {
	still := film(1, 255)[0]
	one := len(encode(t, []*image.RGBA{still}, time.Second))
	two := len(encode(t, []*image.RGBA{still, still}, time.Second))
	assert.Less(t, two-one, 100, "a frame that is the same is a pixel")
	assert.Contains(t, string(encode(t, []*image.RGBA{still}, 0)), "iTXtTitle\x00\x00\x00\x00\x00Кто?x")
}

func TestChanged(t *testing.T) {
	a := film(1, 255)[0]
	b := image.NewRGBA(a.Rect)
	copy(b.Pix, a.Pix)
	assert.True(t, apng.Changed(a, b).Empty())
	b.SetRGBA(7, 30, color.RGBA{A: 255})
	assert.Equal(t, image.Rect(7, 30, 8, 31), apng.Changed(a, b))
	b.SetRGBA(50, 5, color.RGBA{A: 255})
	assert.Equal(t, image.Rect(7, 5, 51, 31), apng.Changed(a, b))
	b.SetRGBA(0, 0, color.RGBA{A: 255})
	b.SetRGBA(59, 39, color.RGBA{A: 255})
	assert.Equal(t, a.Rect, apng.Changed(a, b))
}

var errFull = errors.New("full")

type failing struct{ after int }

func (f *failing) Write(b []byte) (int, error) {
	if f.after -= len(b); f.after < 0 {
		return 0, errFull
	}
	return len(b), nil
}

func TestWhatCannotBeWrittenIsRefused(t *testing.T) {
	size := image.Pt(60, 40)
	for name, tt := range map[string]struct {
		size   image.Point
		frames int
	}{
		"empty": {image.Pt(0, 3), 1}, "no frames": {size, 0}, "too wide": {image.Pt(png.MaxSide+1, 3), 1},
	} {
		_, err := apng.New(io.Discard, tt.size, tt.frames)
		assert.Error(t, err, name)
	}
	m := film(1, 255)[0]
	e, err := apng.New(io.Discard, size, 2)
	require.NoError(t, err)
	require.ErrorContains(t, e.Frame(image.NewRGBA(image.Rect(0, 0, 3, 3)), 0), "a frame of")
	require.ErrorContains(t, e.Frame(m, -1), "shown for")
	require.ErrorContains(t, e.Frame(m, apng.MaxShown+1), "shown for")
	require.NoError(t, e.Frame(m, apng.MaxShown))
	require.ErrorContains(t, e.Close(), "fewer frames")
	e, err = apng.New(io.Discard, size, 1)
	require.NoError(t, err)
	require.NoError(t, e.Frame(m, 0))
	require.ErrorContains(t, e.Frame(m, 0), "more frames")
	for _, after := range []int{0, 20, 300} {
		e, err := apng.New(&failing{after}, size, 1)
		if err == nil {
			_ = e.Frame(m, 0)
			err = e.Close()
		}
		require.ErrorIs(t, err, errFull)
	}
}

func BenchmarkFrame(b *testing.B) {
	frames := film(60, 255)
	e, err := apng.New(io.Discard, frames[0].Rect.Size(), apng.MaxFrames)
	require.NoError(b, err)
	for i := 0; b.Loop(); i++ {
		require.NoError(b, e.Frame(frames[i%len(frames)], time.Second))
	}
}
