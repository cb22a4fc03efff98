// Package exporting is the sheet on which it is chosen what picture is written: of
// what, in what kind and size, and what it carries; with a preview that follows, and
// the work itself, which can be stopped.
//
// It knows no other part of the window. What it needs of it comes in a Stage.
package exporting
