package command

import (
	"fmt"

	"sightline/ui/export"
)

// textsHelp tells of what an image carries and of the kinds that are text.
func textsHelp() string {
	return fmt.Sprintf(`An image says inside the file where it comes from and what it shows; "sightline
inspect" prints it. --transparent leaves open what lies around the map, and --dpi N,
up to %d, says how large it is in print.

.csv, .json and .md have the claims that count, with their cites. --only-words,
--only-voice and the like choose which claims are shown, in every kind; standings
are worked out from all claims all the same.

A page (.html) may have up to %s events.`, export.MaxDPI, grouped(export.MaxPageEvents))
}
