//go:build !linux

package heap

// advise does nothing here: the system hands memory out by its own lights.
func advise(int) bool { return false }
