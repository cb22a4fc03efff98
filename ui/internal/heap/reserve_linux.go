package heap

import (
	"runtime"
	"runtime/debug"
	"unsafe"

	"golang.org/x/sys/unix"
)

// advise asks the system to back the next size bytes of the heap with huge
// pages, and tells whether it agreed. Nothing is used until something is
// allocated there.
//
// A process that draws one picture touches some 90 MB for the first time, and
// the system hands memory out in pages of 4 KiB, 3 ms a megabyte where it runs
// in a virtual machine: with pages of 2 MiB an export takes 0.22 s of processor
// time instead of 0.54 s. The runtime gives no such advice itself (Go 1.21.1
// release notes); the advice stays with the addresses when the block that it
// was given for is collected and its room is used again.
func advise(size int) bool {
	defer debug.SetGCPercent(debug.SetGCPercent(-1)) // one collection, when the room is given back
	page := uintptr(unix.Getpagesize())
	room := make([]byte, size+int(page))
	at := uintptr(unsafe.Pointer(&room[0])) % page //nolint:gosec // the address is looked at, nothing else
	err := unix.Madvise(room[(page-at)%page:][:size/int(page)*int(page)], unix.MADV_HUGEPAGE)
	runtime.KeepAlive(room)
	room = nil
	runtime.GC()
	return err == nil
}
