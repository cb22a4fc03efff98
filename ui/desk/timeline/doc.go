// Package timeline is the strip along the bottom of the window: what is said to
// have happened, who said so and when, and the moment that is shown.
package timeline
