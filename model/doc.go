// Package model holds the facts of a briefing and what follows from them:
// sources, voices, claims, places, events, scenes and notes; which claims
// count at a moment on either clock; and the standing of every event.
//
// It knows nothing of pictures, projections or windows, and it never reads a
// file: the codecs in the folders below it turn bytes into a Briefing.
package model
