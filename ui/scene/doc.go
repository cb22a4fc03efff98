// Package scene is a plain draw list: fills, strokes and text in groups, in
// the order in which they are painted. Portrayal writes it, painters read it,
// and neither knows the other.
//
// Coordinates are logical pixels, x to the right, y down; a painter multiplies
// them by the scale it paints at, so that one scene has the same layout on a
// screen of any density and on paper.
package scene
