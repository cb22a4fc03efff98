// Package lettering sets text: it chooses glyphs of the faces inside the
// program for a line of characters, puts them in their places, breaks and
// shortens lines, bends them along curves, and gives the glyphs' outlines to
// painters.
//
// A face is read when a character first needs it. What no face inside the
// program has shows as a box, unless the person asked for the system's fonts;
// without that no folder of fonts is opened. A line is as high as its style
// says, whatever faces it takes.
//
// Positions are in logical pixels and are never rounded; nothing is hinted, so
// that a line has the same length at every scale. Text that comes from a file
// can do no harm: control characters and directional overrides show nothing
// and reorder nothing.
//
// The package knows characters and faces. It does not know colours, places or
// pixels.
package lettering
