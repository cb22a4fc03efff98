package export

import (
	"errors"
	"sync"

	"sightline/assets"
	"sightline/geo/basemap"
	"sightline/ui/portray"
	"sightline/ui/scene/lettering"
)

// Portrayer makes one from the fonts and the basemap inside the program. Both
// are read at the same time.
func Portrayer() (*portray.Portrayer, error) { return portrayer(lettering.Default) }

// PortrayerWithSystemFonts makes one that may also use the fonts installed on
// the machine, for characters that no face inside the program has.
func PortrayerWithSystemFonts() (*portray.Portrayer, error) {
	return portrayer(lettering.WithSystemFonts)
}

func portrayer(open func() (*lettering.Shaper, error)) (*portray.Portrayer, error) {
	var letters *lettering.Shaper
	var unread error
	var both sync.WaitGroup
	both.Go(func() { letters, unread = open() })
	base, err := basemap.Load(assets.Basemap())
	both.Wait()
	if err := errors.Join(unread, err); err != nil {
		return nil, err
	}
	return portray.New(letters, base), nil
}
