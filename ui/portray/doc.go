// Package portray turns facts into drawings ("portrayal" in ISO 19117): a
// snapshot of a briefing, a view and a theme become a scene of fills, strokes
// and text. The map, the cards, the date slider and the exported picture are
// all drawn here, so that what is exported is what was on the screen.
//
// It is pure: the same input gives the same scene. It knows no window, no
// painter, no file and no clock.
package portray
