// Package scenes is the list of scenes beside the map: they are put in order, named,
// given notes and time, and removed. What is asked over the whole window, and what
// is written to a file, is for the window.
package scenes
