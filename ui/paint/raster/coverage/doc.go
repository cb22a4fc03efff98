// Package coverage turns paths into pixels with exact-area anti-aliasing.
//
// A Tracer flattens contours into edges and collects them in a Shape; a
// Stroker turns lines into outlines and hands them to a Tracer; a Filler works
// out how much of each pixel the shapes cover and hands that to a Target, row
// by row.
//
// How it works: each edge adds to the cells that it crosses the signed area to
// its right, as differences along the row, in whole numbers. A running sum
// over the row is the coverage. A bit for every four cells remembers which
// cells were touched; all between two touched blocks has one coverage and is
// handed on as a span. Nothing is sorted, nothing is proportional to the area.
// Since the sums are of whole numbers, their order does not matter: edges that
// two polygons share cancel exactly, and a picture cut into bands that are
// filled at the same time is the same picture.
//
// In a pixel that edges of overlapping contours cross, the coverage is the
// clamped sum of their signed areas, as it is with FreeType, AGG and
// golang.org/x/image/vector; inside, the winding rules hold exactly, up to
// 4,095 windings.
//
// The package knows pixels, colours and paths. It does not know scenes, text
// or maps, and could stand alone.
package coverage
