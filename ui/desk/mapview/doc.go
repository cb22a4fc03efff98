// Package mapview is the map in the window: it shows the state's view and
// moment, and turns drags, wheel and taps into actions on the store.
package mapview
