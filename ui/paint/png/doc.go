// Package png writes pictures as PNG files (W3C Portable Network Graphics,
// third edition), fast: maps and text compress well with plain means.
//
// A picture without transparency is written as RGB, otherwise as RGBA, with 8
// bits a sample. It is cut into strips that are compressed at the same time;
// where they are cut depends on the picture's size alone, so that the same
// picture and options give the same bytes on every machine.
//
// The package knows pixels. It does not know what they show.
package png
