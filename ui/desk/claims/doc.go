// Package claims is the panel of claims in the window: who said what, searched,
// filtered, by days, and opened with everything that is known of it.
package claims
