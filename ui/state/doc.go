// Package state holds the only mutable state of the window: which briefing is
// open, its scenes, the moment and the clock, the view, the selection, the filter,
// the theme and whether it plays.
//
// A Store belongs to the goroutine of the user interface. An action compares,
// replaces, and then tells the subscribers, synchronously and in the order in
// which they subscribed. An action that changes nothing tells nobody.
//
// The scenes of the briefing are edited here and not in its index, which nothing of
// them changes. Each edit can be undone and redone; whether they are those of the
// file follows from comparing them with it.
//
// Whatever an action changes of the moment, the clock, the selection or the
// filter leaves a trail that Back and Forward walk along, and so does a view that
// the camera comes to rest in. A range, lanes, orders and the pace are how
// somebody looks, not where: they leave none.
package state
