// Package heap readies the process's memory for much work in little time. It
// knows the system and the Go runtime, nothing of what the memory is for.
package heap
