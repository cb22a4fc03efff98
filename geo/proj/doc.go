// Package proj holds the map projections: formulas between the sphere and the
// plane, each a small value in a file of its own.
//
// It knows nothing of pictures, rotation, clipping or data. Angles are in
// radians; the plane is in units of the sphere's radius, x to the east and y
// to the north, with the point (0, 0) of the sphere at its origin.
package proj
