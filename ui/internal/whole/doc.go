// Package whole writes files whole or not at all: whenever the process or the
// machine stops, a path leads to the old file or to the new one, never to a part of
// either.
//
// It knows files, folders and links, nothing of what is in them.
package whole
