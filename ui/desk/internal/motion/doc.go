// Package motion is what moves things in the window: an animator that runs
// steps as long as any is left, a clock that can be stepped by hand, and how
// movements begin and end. It knows neither widgets nor maps; while nothing
// moves, nothing runs.
package motion
