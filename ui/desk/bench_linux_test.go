package desk

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// BenchmarkColdStart starts the program and waits for the first full picture.
func BenchmarkColdStart(b *testing.B) {
	path := built(b)
	s := newScreen(b, "1280x800")
	for b.Loop() {
		cmd, _ := s.start(b, s.env(), path, "--theme", "dark")
		s.shown(b, 560, 430)
		b.StopTimer()
		stop(cmd)
		s.gone(b)
		b.StartTimer()
	}
}

// gone waits until no window is on the screen.
func (s screen) gone(t testing.TB) {
	t.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		if !s.land(t, 560, 430) {
			return
		}
	}
	require.Fail(t, "the window stays")
}

// BenchmarkIdle reports what the open window costs while nothing moves: the
// share of one core over five seconds, and the memory that is resident.
func BenchmarkIdle(b *testing.B) {
	path := built(b)
	s := newScreen(b, "1280x800")
	cmd, _ := s.start(b, s.env(), path, "--theme", "dark")
	s.shown(b, 560, 430)
	time.Sleep(2 * time.Second) // what starting left to do
	for b.Loop() {
		const watch = 5 * time.Second
		before := ticks(b, cmd.Process.Pid)
		time.Sleep(watch)
		used := float64(ticks(b, cmd.Process.Pid)-before) / ticksPerSecond
		b.ReportMetric(100*used/watch.Seconds(), "%cpu")
		b.ReportMetric(resident(b, cmd.Process.Pid), "MiB-resident")
	}
}

// BenchmarkBinary reports the size of the stripped program.
func BenchmarkBinary(b *testing.B) {
	info, err := os.Stat(built(b))
	require.NoError(b, err)
	for b.Loop() {
		b.ReportMetric(float64(info.Size())/(1<<20), "MiB")
	}
}

// ticksPerSecond is the unit of times in /proc, USER_HZ, 100 on every Linux
// that Go runs on (proc(5)).
const ticksPerSecond = 100

// ticks is the processor time that a process has used (proc(5), fields 14 and
// 15 of stat).
func ticks(t testing.TB, pid int) int {
	t.Helper()
	stat, err := os.ReadFile(filepath.Join("/proc", strconv.Itoa(pid), "stat"))
	require.NoError(t, err)
	fields := strings.Fields(string(stat[strings.LastIndexByte(string(stat), ')')+1:]))
	user, err := strconv.Atoi(fields[11])
	require.NoError(t, err)
	system, err := strconv.Atoi(fields[12])
	require.NoError(t, err)
	return user + system
}

// resident is the memory of a process in MiB (proc(5), VmRSS of status).
func resident(t testing.TB, pid int) float64 {
	t.Helper()
	status, err := os.ReadFile(filepath.Join("/proc", strconv.Itoa(pid), "status"))
	require.NoError(t, err)
	for line := range strings.Lines(string(status)) {
		if rest, ok := strings.CutPrefix(line, "VmRSS:"); ok {
			kib, err := strconv.ParseFloat(strings.Fields(rest)[0], 64)
			require.NoError(t, err)
			return kib / 1024
		}
	}
	require.Fail(t, "no VmRSS")
	return 0
}
