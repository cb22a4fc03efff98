// Package librsvg renders SVG with a program that is not ours, and compares what
// comes out with our own pictures, for tests.
package librsvg
