// Package ui is where a person meets Sightline: it hands the words of the call
// to the command line, together with the one way of opening the window that
// this build has, or with the sentence that there is none.
//
// It knows nothing of briefings: what a word means is told in ui/command, what
// the window shows in ui/desk.
package ui
