// Package pipeline takes areas and lines from the sphere to the picture:
// rotate → clip on the sphere → project and resample → clip to the frame →
// sink. Each stage is a small file; d3-geo's pipeline and Snyder 1987 are the
// models.
//
//	vertex.go shape.go line.go  what goes in, prepared once and drawn often
//	unite.go sew.go             areas that files cut along ±180°, made whole
//	rotation.go                 turns the sphere under the projection
//	circle.go antimeridian.go   clip on the sphere, for azimuthals and the rest
//	pieces.go rejoin.go         what clipping leaves, closed again along the cut
//	resample.go                 projects, adding points where an edge bends
//	frame.go                    clips to the picture
//	pipeline.go camera.go       the stages put together
//
// Edges are geodesics of the sphere. What is inside of an area is told by
// even-odd crossing from a pole (see Shape), so the winding of rings and
// overlaps in files do no harm; contours come out such that both the even-odd
// and the non-zero rule fill them.
//
// It knows nothing of features, styles or painting.
package pipeline
