package assets

import _ "embed"

//go:generate go run ../geo/basemap/make -o basemap.bin

//go:embed basemap.bin
var basemapBytes []byte

// Basemap returns the world, to be read by package basemap. The bytes are
// shared and must not be changed.
func Basemap() []byte { return basemapBytes }
