// Package inert makes text from files harmless where it is shown: on a terminal, in
// a cell of a spreadsheet, in Markdown. The text can still be read.
//
// It knows text, nothing of what is told.
package inert
