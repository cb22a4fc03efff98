package export

import (
	"sightline/assets"
	"sightline/geo/basemap"
	"sightline/ui/portray"
	"sightline/ui/scene/lettering"
)

// Portrayer makes one from the fonts and the basemap inside the program.
func Portrayer() (*portray.Portrayer, error) {
	letters, err := lettering.Default()
	if err != nil {
		return nil, err
	}
	base, err := basemap.Load(assets.Basemap())
	if err != nil {
		return nil, err
	}
	return portray.New(letters, base), nil
}
