package screens_test

import (
	"image"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/desk/internal/screens"
)

// TestCover moves a real window over monitors and back, under a window manager
// and with none.
func TestCover(t *testing.T) {
	for _, test := range []struct {
		name   string
		manage func(server, *testing.T)
	}{
		{"no window manager", func(server, *testing.T) {}},
		{"a window manager", server.manage},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := newServer(t)
			s.split(t)
			test.manage(s, t)
			w := newSubject(t)
			for _, step := range []struct {
				do   string
				want image.Rectangle
			}{
				{"cover right", right},
				{"cover right", right},
				{"cover left", left}, // full as it is, to another monitor
				{"cover right", right},
				{"beside left", image.Rect(32, 24, 608, 456)},
				{"present", right}, // from where it is, the other one
			} {
				w.do(t, step.do)
				becomes(t, s, step.do, step.want)
			}
		})
	}
}

// becomes waits until the window lies where it should, and its picture fills
// it and nothing else.
func becomes(t *testing.T, s server, what string, want image.Rectangle) {
	t.Helper()
	there := assert.Eventually(t, func() bool { return lies(t) == want && s.painted(t) == want },
		patience, 30*time.Millisecond)
	if !there {
		require.Fail(t, what, "the window lies at %v, its picture at %v, not at %v", lies(t), s.painted(t), want)
	}
}

// TestMonitorVanishes: the window that covered it covers the one that is left.
func TestMonitorVanishes(t *testing.T) {
	s := newServer(t)
	s.split(t)
	s.manage(t)
	w := newSubject(t)
	w.do(t, "cover right")
	becomes(t, s, "cover right", right)
	run(t, "xrandr", "--delmonitor", "right")
	w.do(t, "present")
	becomes(t, s, "present", left)
}

func TestList(t *testing.T) {
	s := newServer(t)
	require.True(t, screens.Places())
	whole, err := screens.List()
	require.NoError(t, err)
	assert.Equal(t, []screens.Monitor{{Name: "screen", Width: 1280, Height: 480}}, whole)

	s.split(t)
	both, err := screens.List()
	require.NoError(t, err)
	assert.Equal(t, []screens.Monitor{
		{Name: "left", Width: 640, Height: 480},
		{Name: "right", X: 640, Width: 640, Height: 480},
	}, both)
}

// TestNoDisplay: neither a display that is not there nor another machine's is
// an error that ends anything, and the other machine is not called.
func TestNoDisplay(t *testing.T) {
	for _, display := range []string{"", ":987", "192.0.2.1:0", "tcp/localhost:0", "nonsense"} {
		t.Run(display, func(t *testing.T) {
			t.Setenv("DISPLAY", display)
			assert.False(t, screens.Places())
			_, err := screens.List()
			assert.ErrorContains(t, err, "the display does not answer")
			screens.Watch(func([]screens.Monitor) {})()
		})
	}
	assert.Contains(t, screens.Advice(), "F11")
}

func TestWatch(t *testing.T) {
	s := newServer(t)
	var last atomic.Value
	stop := screens.Watch(func(m []screens.Monitor) { last.Store(len(m)) })
	defer stop()
	s.split(t)
	require.Eventually(t, func() bool { return last.Load() == 2 }, patience, 20*time.Millisecond, "a monitor came")
	run(t, "xrandr", "--delmonitor", "right")
	require.Eventually(t, func() bool { return last.Load() == 1 }, patience, 20*time.Millisecond, "it went")
	stop()
	stop()
}
