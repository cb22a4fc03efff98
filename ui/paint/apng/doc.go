// Package apng writes moving pictures as animated PNG files (W3C Portable Network
// Graphics, third edition, sections 11.3.6 and 4.8), frame by frame: neither the
// frames nor the file are kept in memory.
//
// A frame holds the box in which it differs from the one before. Where both are
// opaque, pixels in the box that stay are left transparent, so that a vessel that
// sails costs little more than its own size. A frame that is the same as the one
// before is a single pixel, so that the count of frames is what was announced.
//
// The package knows pixels. It does not know what they show.
package apng
