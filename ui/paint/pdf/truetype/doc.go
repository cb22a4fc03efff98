// Package truetype cuts TrueType files down to the glyphs that a document shows,
// as PDF embeds them (ISO 32000-1, 9.9): the outlines and metrics alone, with the
// glyphs numbered anew. It knows font files and no text.
package truetype
