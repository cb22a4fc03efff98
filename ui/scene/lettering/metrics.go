package lettering

import (
	"github.com/go-text/typesetting/font"

	"sightline/ui/scene"
)

// Metrics are the heights of a style, in logical pixels, all positive.
type Metrics struct {
	Ascent     float64 // from the baseline up
	Descent    float64 // from the baseline down
	LineHeight float64 // from one baseline to the next
	CapHeight  float64 // of H
	XHeight    float64 // of x
}

// Metrics gives the heights of a style. They are the face's own and do not
// depend on the text.
func (s *Shaper) Metrics(style scene.Style) Metrics {
	s.mu.Lock()
	defer s.mu.Unlock()
	face := s.wished(style.Face).face
	unit := style.Size / float64(face.Upem())
	extents, _ := face.FontHExtents()
	ascent, descent := float64(extents.Ascender), -float64(extents.Descender)
	return Metrics{
		Ascent:     ascent * unit,
		Descent:    descent * unit,
		LineHeight: (ascent + descent + float64(extents.LineGap)) * unit,
		CapHeight:  float64(face.LineMetric(font.CapHeight)) * unit,
		XHeight:    float64(face.LineMetric(font.XHeight)) * unit,
	}
}
