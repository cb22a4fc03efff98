package awake

import (
	"runtime"

	"golang.org/x/sys/windows"
)

// What SetThreadExecutionState is told (winbase.h).
const (
	systemRequired  = 0x00000001
	displayRequired = 0x00000002
	continuous      = 0x80000000
)

// hold keeps a thread whose state needs system and display: the state is the
// thread's, and goes with it.
func hold(string) (func(), error) {
	began, done, over := make(chan error), make(chan struct{}), make(chan struct{})
	go func() {
		defer close(over)
		runtime.LockOSThread() // and never unlocked, so the thread ends here
		err := state(continuous | systemRequired | displayRequired)
		began <- err
		if err == nil {
			<-done
			_ = state(continuous) // the thread ends anyway
		}
	}()
	if err := <-began; err != nil {
		return nil, err
	}
	return func() {
		close(done)
		<-over
	}, nil
}

// state sets the state of the thread. The call returns the state before, which
// is never 0.
func state(flags uintptr) error {
	call := windows.NewLazySystemDLL("kernel32.dll").NewProc("SetThreadExecutionState")
	if err := call.Find(); err != nil {
		return err
	}
	if before, _, err := call.Call(flags); before == 0 {
		return err
	}
	return nil
}
