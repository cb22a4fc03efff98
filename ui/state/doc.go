// Package state holds the only mutable state of the window: which briefing is
// open, the moment and the clock, the view, the selection, the theme and
// whether it plays.
//
// A Store belongs to the goroutine of the user interface. An action compares,
// replaces, and then tells the subscribers, synchronously and in the order in
// which they subscribed. An action that changes nothing tells nobody.
package state
