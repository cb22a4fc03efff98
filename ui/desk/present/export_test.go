package present

import "sightline/ui/portray"

// Strokes are what the pen has drawn.
func (s *Show) Strokes() []portray.PenStroke { return s.tools.strokes }
