package desk

import "sightline/ui/export"

// source is what a picture of the window is made by and from.
func (w *window) source() export.Source { return export.Source{Program: w.program} }
