// Package board is the board in the window: who says what at the playhead's
// moment, as a matrix, and who gave which number.
package board
