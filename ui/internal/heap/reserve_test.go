package heap_test

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"sightline/ui/internal/heap"
)

// collections is how often garbage was collected so far.
func collections() uint32 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.NumGC
}

// percent is the runtime's GOGC.
func percent() uint64 {
	at := []metrics.Sample{{Name: "/gc/gogc:percent"}}
	metrics.Read(at)
	return at[0].Value.Uint64()
}

// TestReservePutsCollectionOff, once: until what was reserved is in use none runs, and
// after the first one all is as it was.
func TestReservePutsCollectionOff(t *testing.T) {
	usual := debug.SetGCPercent(100)
	defer debug.SetGCPercent(usual)
	const size = 64 << 20
	heap.Reserve(size)
	assert.Greater(t, percent(), uint64(100))
	before := collections()
	var held [][]byte
	for range 32 {
		held = append(held, make([]byte, size/64))
	}
	assert.Equal(t, before, collections())
	runtime.KeepAlive(held)
	runtime.GC()
	assert.Eventually(t, func() bool { return percent() == 100 }, 10*time.Second, time.Millisecond)
}

// TestReserveKeepsCollectionOff: who wants none gets none.
func TestReserveKeepsCollectionOff(t *testing.T) {
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	heap.Reserve(16 << 20)
	assert.Equal(t, -1, debug.SetGCPercent(-1))
}
