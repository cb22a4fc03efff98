// Package raster paints scenes as pixels.
//
// Painting has two steps, both spread over the processor's cores. First every
// item is turned into edges or glyph masks; then the picture is painted in
// bands, each item in the scene's order, so that a band's pixels stay in the
// cache. The same scene gives the same bytes whatever the number of cores.
// Colours are blended as they are, in sRGB.
//
// The package knows scenes and the outlines of letters. It does not know what
// the scene shows.
package raster
