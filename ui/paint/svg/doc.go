// Package svg paints scenes as SVG 1.1 (W3C Recommendation of 16 August 2011).
//
// A scene's groups become <g> with an id and a <title>. Text stays text: each
// line is one <text> with all of its characters in their own order, its words
// put where they stand in the scene, so that a program with another font puts
// them there too; or it becomes outlines. A halo is the same text drawn under
// itself by <use>, so that nothing is said twice.
//
// A file has no script and refers to nothing outside of itself: no style sheet,
// no font, no picture, no document type. The same scene and options give the
// same bytes.
//
// The package knows scenes, the outlines of letters and the names of their
// faces. It does not know what the scene shows.
package svg
