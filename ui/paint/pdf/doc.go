// Package pdf paints scenes as the pages of a PDF file (version 1.7, ISO
// 32000-1:2008): lines and areas as they are, text as text in the faces inside
// the program, of which only the glyphs that occur are put into the file.
//
// Text can be selected, searched and read aloud: every glyph tells the
// characters that it shows, and where glyphs and characters do not pair off a
// line says them as a whole. Pages are tagged (14.8): what is painted belongs to
// an element with a role, or is an ornament.
//
// The same pages give the same bytes. The package knows scenes and the faces of
// letters. It does not know what a scene shows.
package pdf
