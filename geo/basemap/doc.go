// Package basemap reads the world that travels inside the program: land by
// country, coasts, borders, lakes, populated places, and the names of
// countries, regions and seas, at several levels of detail.
//
// It knows degrees and metres on the ground. It knows nothing of projections,
// colours, briefings or where its bytes are kept; hand it the bytes.
//
// # The file
//
// A basemap starts with the magic "SLBASEMAP", one byte of version and the
// CRC-32C of the rest, little-endian. Then come sections, each a pair of
// unsigned varints (packed length, raw length) and so many bytes of DEFLATE:
// first the gazetteer, then the levels from coarse to fine. Numbers are varints,
// signed ones zigzag; a text is its length and its UTF-8 bytes; a position is
// the zigzag difference to the position before it, in steps of 180/2^bits
// degrees, so that ±180 and ±90 are exact.
//
// A level is a topology: arcs, which neighbours share, and areas, lines and
// lakes that are sequences of arcs. An arc is named by twice its number, plus
// one if it runs backwards. A border is therefore the same, vertex for vertex,
// on both of its sides, and fills of two neighbours leave no seam.
//
// A polygon that spans the antimeridian is cut there, as RFC 7946, section
// 3.1.9, asks; the edges along the cut, and Antarctica's along the pole, belong
// to areas but never to lines.
package basemap
