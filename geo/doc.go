// Package geo knows the sphere and the plane: the view of a map, distances and
// geodesics, areas and what lies inside them, and drawing all of it through
// geo/pipeline with the projections of geo/proj.
//
// Places are orb.Points, longitude and latitude in degrees on WGS 84.
// Distances told to people are on the ellipsoid; what is drawn is on the
// sphere. Edges of lines and areas are geodesics; Densify turns the straight
// edges of a GeoJSON file into such.
//
// It knows nothing of claims, styles, windows or painting, and never changes
// its arguments.
package geo
