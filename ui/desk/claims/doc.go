// Package claims is the panel of cards in the window: who said what, newest
// day first.
package claims
