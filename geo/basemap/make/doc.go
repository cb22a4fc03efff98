// Command make builds the basemap that travels inside the program. It is run
// by
//
//	go generate ./assets
//
// and needs GDAL's ogr2ogr, dpkg-deb, tar and npm, at build time only. The inputs
// are fetched by the name and version of their packages (apt-get download,
// npm), or taken from the folder that -inputs names, and checked against their
// SHA-256. The same inputs give the same bytes.
//
// Names in other languages are CLDR's, unless a table beside this file has one:
// where CLDR has none, is mistaken, or calls something as it was called before.
//
// A row of places.tsv that has a source's name is about one place, by its position
// if the source has several of the name: it gives the place today's name, and its
// rank, people and ring where it has them, or leaves it out, by the name "-". A row
// without is a place of our own. The build fails for a row about none or several.
//
// Regions whose outlines are no longer those of today's division are left without
// names; unnamed.tsv says which, since when and why.
//
// First-level regions are the base topology. Land, countries and borders are
// derived from them by dissolving under a worldview table; then every arc is
// simplified once for each level of detail, so neighbours stay together.
package main
