// Package present is a briefing that is given: its scenes one after the other on a
// stage, what the keys of a clicker and of the presenter do, and what the
// presenter sees of it all. It knows neither the window that the briefing was
// prepared in nor the map widget: it says what lies over a map, and moves one.
package present
