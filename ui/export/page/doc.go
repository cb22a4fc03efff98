// Package page writes a briefing as one HTML file that needs nothing else: no
// network, no server, no framework. It carries the map as vectors, the slider
// with both clocks, and the cards.
//
// The page never reasons. What counts at each moment of the slider on each clock
// is worked out here, by the model, and written down; the page looks it up. So it
// always agrees with what the program prints.
//
// The map has one projection, that of the briefing's overview; who zooms or pans
// moves a picture of the plane, while marks and names keep their size.
// Coordinates are tenths of a pixel of that overview.
package page
