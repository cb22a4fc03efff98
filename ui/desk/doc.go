// Package desk is the window. Fyne lives here and in the folders below, and
// nowhere else.
package desk
