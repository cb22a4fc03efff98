//go:build !headless

package ui

// Display is display, for its test.
var Display = display
