package main

import "math"

// spans tells each territory how large its first-level regions are: the side of a
// square as large as they are on average, kilometres. The median would do for most,
// but half of South Korea's are single cities.
func (w *world) spans() error {
	count := make([]float64, len(w.territories.list))
	for _, r := range w.regions.regions {
		largest, _ := w.regions.extent(r)
		if largest == nil {
			continue
		}
		t, err := territoryOf(r, largest.Bound())
		if err != nil {
			return err
		}
		count[w.territories.of(t)]++
	}
	for i := range w.named {
		w.named[i].Span = span(w.named[i].Area, count[i])
	}
	return nil
}

// span is the side, in kilometres, of a square as large as some regions are on
// average, given the square kilometres of all.
func span(area, regions float64) float64 { return math.Sqrt(area / max(1, regions)) }
