// Package pane is the one widget that everything in the window is made of: a
// rectangle that shows a scene. Text is drawn by the same painter as the map,
// with the faces inside the program, for two reasons: what is on the screen is
// what is exported, and the toolkit's own text would scan the system's fonts
// and keep every text it ever showed in memory for a minute.
package pane
