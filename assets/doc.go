// Package assets holds the files that travel inside the program: faces, the
// basemap and whatever else a machine without network must not miss. It is a
// leaf: it knows bytes, imports nothing of Sightline, and understands none of
// what it holds. Where each file comes from is told in the README beside it.
package assets
