// Package export makes pictures that stand alone from a briefing at a moment,
// and writes them whole or not at all. The window and the command line call
// the same functions.
package export
