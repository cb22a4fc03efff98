// Package timeline is the strip of days along the bottom of the window: the
// date slider.
package timeline
