package portray_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/model"
	"sightline/ui/portray"
)

// TestBoardPictureCarriesItsCaveats: title, moment, clock, counts, the filter and
// the sources are on it, no switch is, and nothing reaches out of it.
func TestBoardPictureCarriesItsCaveats(t *testing.T) {
	ix := builtIn(t)
	for _, clock := range clocks {
		for _, size := range [][2]float64{{1440, 810}, {900, 900}, {720, 1280}} {
			s := portrayer(t).BoardPicture(portray.PictureInput{
				Index: ix, Snapshot: ix.At(date(t, "2024-10-18"), clock), Sieve: ix.Sieve(model.Filter{Parties: []string{"South Korea"}}),
				Theme: portray.Light(), Width: size[0], Height: size[1],
			})
			told := strings.Join(words(s), " ")
			for _, want := range []string{
				"North Korean troops for Russia", "Friday 18 October 2024", "South Korea", "Source:", "Events and voices by first mention",
				clock.Words(), "not independent confirmation",
			} {
				assert.Contains(t, strings.ToLower(told), strings.ToLower(want), "%v %s", size, clock)
			}
			assert.NotContains(t, told, "Borders", "it has no map")
			for _, text := range texts(s) {
				for _, b := range letterBoxes(text) {
					assert.True(t, b.X >= 0 && b.Right() <= size[0]+1 && b.Bottom() <= size[1]+1, "%v: %s", size, text.Run.Text)
				}
			}
		}
	}
}
