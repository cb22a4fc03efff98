package desk

import (
	"path/filepath"
	"time"

	"github.com/fsnotify/fsnotify"
)

// settled is how long a file has to rest before it counts as changed: programs
// write in several steps.
const settled = 300 * time.Millisecond

// onChange has f called, in a goroutine of its own, whenever a file has changed and
// come to rest, until stop is called. Its folder is watched, as programs put a new
// file in the place of the old one. A file that can't be watched never changes.
func onChange(path string, f func()) (stop func()) {
	w, err := fsnotify.NewWatcher()
	if err != nil {
		return func() {}
	}
	path, err = filepath.Abs(path)
	if err != nil || w.Add(filepath.Dir(path)) != nil {
		_ = w.Close()
		return func() {}
	}
	go func() {
		rest := time.NewTimer(time.Hour)
		rest.Stop()
		defer rest.Stop()
		for {
			select {
			case e, open := <-w.Events:
				if !open {
					return
				}
				if e.Name == path && !e.Has(fsnotify.Chmod) {
					rest.Reset(settled)
				}
			case _, open := <-w.Errors:
				if !open {
					return
				}
			case <-rest.C:
				f()
			}
		}
	}()
	return func() { _ = w.Close() }
}
