package heap

import (
	"runtime"
	"runtime/debug"
)

// Reserve readies the process for work that takes about size bytes of the heap, all of
// them for the first time: until they are in use there is no garbage collection,
// which would only find that nearly all of it is still needed; and where the system
// has huge pages it is asked for them. It tells whether the system agreed to that.
// Afterwards all is as before.
func Reserve(size int) bool {
	agreed := advise(size)
	postpone(size)
	return agreed
}

// leastHeap is the heap below which the runtime does not collect at GOGC=100; it
// grows with GOGC (package runtime, heapMinimum).
const leastHeap = 4 << 20

// postpone puts the first garbage collection off until the heap has so many bytes,
// and sets what comes after it back to what it was.
func postpone(size int) {
	usual := debug.SetGCPercent(-1)
	if usual < 0 || size <= leastHeap {
		debug.SetGCPercent(usual)
		return
	}
	debug.SetGCPercent(size / (leastHeap / 100))
	first := &struct{ collected *byte }{} // nobody holds it, so the first collection finds it
	runtime.AddCleanup(first, func(usual int) { debug.SetGCPercent(usual) }, usual)
}
