// Package x11 speaks to the X server that shows the windows, over a connection
// of its own beside the toolkit's. It speaks only to servers of this machine.
//
// It knows nothing of what is asked of the server.
package x11
