// Package gif writes moving pictures as GIF files (version 89a, 1990), frame by
// frame: neither the frames nor the file are kept in memory.
//
// A file has one palette, made before the first frame: colours that are given,
// which come out as they are, and what is left of 255 from pictures that are like
// those to come. Nothing is dithered: maps and text are flat areas with soft edges,
// and speckles would show on the one and blur the other.
//
// A frame holds the box in which it differs from the one before; pixels in the box
// that stay are transparent.
//
// The package knows pixels. It does not know what they show.
package gif
