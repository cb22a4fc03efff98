//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd)

package whole

import "os"

// lock does nothing: what is old is taken for abandoned.
func lock(*os.File) {}

// removeAbandoned removes a temporary file that is old.
func removeAbandoned(path string) {
	f, err := os.Open(path)
	if err != nil {
		return
	}
	old := isOld(f)
	_ = f.Close()
	if old {
		_ = os.Remove(path)
	}
}

// closeToRename closes a file: Windows renames none that is open.
func closeToRename(f *os.File) error { return f.Close() }

// removeHeld closes a file and removes it.
func removeHeld(f *os.File) {
	_ = f.Close()
	_ = os.Remove(f.Name())
}

// syncFolder does nothing: Windows has written the new name when it has renamed.
func syncFolder(string) {}
