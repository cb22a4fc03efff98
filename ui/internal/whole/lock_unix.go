//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package whole

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// lock locks a file as long as it is open, and waits for whoever looks at whether
// it is abandoned. A system of files that knows no locks leaves it without one.
func lock(f *os.File) {
	for errors.Is(unix.Flock(int(f.Fd()), unix.LOCK_EX), unix.EINTR) {
	}
}

// removeAbandoned removes a temporary file that nobody holds.
func removeAbandoned(path string) {
	f, err := os.OpenFile(path, os.O_RDONLY|unix.O_NOFOLLOW|unix.O_NONBLOCK, 0)
	if err != nil {
		return
	}
	defer f.Close()
	switch err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB); {
	case errors.Is(err, unix.EWOULDBLOCK):
	case err != nil && !isOld(f):
	case isAt(f, path):
		_ = os.Remove(path)
	}
}

// closeToRename leaves a file open: it stays locked until it has its new name.
func closeToRename(*os.File) error { return nil }

// removeHeld removes a file that is open.
func removeHeld(f *os.File) { _ = os.Remove(f.Name()) }

// syncFolder puts a folder's names on the disk. Not every system of files can be
// asked to.
func syncFolder(path string) {
	if dir, err := os.Open(path); err == nil {
		_ = dir.Sync()
		_ = dir.Close()
	}
}
