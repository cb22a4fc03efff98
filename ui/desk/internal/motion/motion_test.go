package motion_test

import (
	"math"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/ui/desk/internal/motion"
)

const frame = time.Second / 60

func TestAnimatorRunsOnlyWhileSomethingMoves(t *testing.T) {
	clock := new(motion.Stepped)
	a := motion.New(clock)
	assert.False(t, clock.Moving())
	n := 0
	a.Start(func(time.Time) bool { n++; return n < 3 })
	cancel := a.Start(func(time.Time) bool { return true })
	assert.True(t, clock.Moving())
	clock.Advance(10 * frame)
	assert.Equal(t, 3, n)
	assert.True(t, clock.Moving(), "the other one goes on")
	cancel()
	cancel()
	clock.Advance(frame)
	assert.False(t, clock.Moving())
}

func TestStepsMayStartAndCancelSteps(t *testing.T) {
	clock := new(motion.Stepped)
	a := motion.New(clock)
	var told []string
	var cancel func()
	a.Start(func(time.Time) bool {
		told = append(told, "first")
		cancel()
		a.Start(func(time.Time) bool { told = append(told, "third"); return false })
		return false
	})
	cancel = a.Start(func(time.Time) bool { told = append(told, "second"); return true })
	clock.Advance(3 * frame)
	assert.Equal(t, []string{"first", "third"}, told)
	assert.False(t, clock.Moving())
}

func TestStepsSeeTheTimeOfTheirBeat(t *testing.T) {
	clock := new(motion.Stepped)
	a, began := motion.New(clock), clock.Now()
	var at []time.Duration
	a.Start(func(now time.Time) bool { at = append(at, now.Sub(began)); return len(at) < 3 })
	clock.Advance(time.Second)
	assert.Equal(t, []time.Duration{frame, 2 * frame, 3 * frame}, at)
}

// TestFramesPostOneBeatAtATime: a goroutine of the user interface that is busy
// is not flooded.
func TestFramesPostOneBeatAtATime(t *testing.T) {
	var mu sync.Mutex
	var posted []func()
	clock := motion.Frames(func(f func()) { mu.Lock(); posted = append(posted, f); mu.Unlock() })
	beats := 0
	stop := clock.Beat(func() { beats++ })
	waiting := func() int { mu.Lock(); defer mu.Unlock(); return len(posted) }
	require.Eventually(t, func() bool { return waiting() == 1 }, 5*time.Second, time.Millisecond)
	time.Sleep(5 * frame)
	assert.Equal(t, 1, waiting())
	posted[0]()
	assert.Equal(t, 1, beats)
	require.Eventually(t, func() bool { return waiting() == 2 }, 5*time.Second, time.Millisecond)
	stop()
	posted[1]()
	assert.Equal(t, 1, beats, "a beat that was on its way does nothing")
}

func TestEasesLeadFromBeginningToEnd(t *testing.T) {
	for name, ease := range map[string]func(float64) float64{"out": motion.Out, "in and out": motion.InOut} {
		assert.Zero(t, ease(0), name)
		assert.Equal(t, 1.0, ease(1), name)
		for x := 0.0; x < 1; x += 0.01 {
			assert.Less(t, ease(x), ease(x+0.01), name)
		}
	}
	assert.Equal(t, 1.0, motion.Part(time.Second, 0))
	assert.Equal(t, 0.5, motion.Part(time.Second, 2*time.Second))
	assert.Zero(t, motion.Part(-time.Second, time.Second))
}

func TestTrace(t *testing.T) {
	start := time.Time{}
	at := func(ms int) time.Time { return start.Add(time.Duration(ms) * time.Millisecond) }
	tests := []struct {
		name  string
		seen  [][2]int // milliseconds, x
		let   int
		speed float64
	}{
		{"nothing", nil, 0, 0},
		{"one sighting", [][2]int{{0, 5}}, 10, 0},
		{"evenly", [][2]int{{0, 0}, {20, 10}, {40, 20}, {60, 30}, {80, 40}, {100, 50}, {120, 60}}, 120, 500},
		{"only of late", [][2]int{{0, 0}, {20, 400}, {200, 400}, {220, 410}, {240, 420}, {260, 430}, {280, 440}}, 280, 500},
		{"after a rest", [][2]int{{0, 0}, {20, 40}, {40, 80}}, 200, 0},
		{"from a rest", [][2]int{{0, 0}, {500, 20}, {520, 40}}, 520, 500},
		{"in an instant", [][2]int{{0, 0}, {0, 30}}, 0, 1000},
		{"too fast", [][2]int{{0, 0}, {10, 3000}}, 10, 6000},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var tr motion.Trace
			for _, s := range tt.seen {
				tr.Add(at(s[0]), float64(s[1]), 0)
			}
			assert.InDelta(t, tt.speed, tr.Release(at(tt.let)).Speed(), 0.01)
		})
	}
}

func TestGlideSlowsDownToRest(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		g := motion.Glide{X: rapid.Float64Range(-6000, 6000).Draw(r, "x"), Y: rapid.Float64Range(-6000, 6000).Draw(r, "y")}
		last, step := 0.0, math.Inf(1)
		for d := time.Duration(0); d <= g.Length()+frame; d += frame {
			dx, dy, on := g.At(d)
			way := math.Hypot(dx, dy)
			if way < last-1e-9 || way-last > step+1e-9 {
				r.Fatalf("%v after %v: from %g to %g", g, d, last, way)
			}
			if on != (d < g.Length()) {
				r.Fatalf("goes on after %v of %v", d, g.Length())
			}
			if d > 0 {
				step = way - last
			}
			last = way
		}
		if g.Speed() > 10 && step > 10*frame.Seconds()*1.1 {
			r.Fatalf("stops at %g pixels a frame", step)
		}
	})
}
