package present

import "sightline/ui/portray"

// Strokes are what the pen has drawn.
func (s *Show) Strokes() []portray.PenStroke { return s.tools.strokes }

// Console draws the presenter's window.
func (s *Show) Console(width, height float64) portray.Presenter {
	in := s.presenter()
	in.Width, in.Height = width, height
	return s.portrayer.Presenter(in)
}

// Last tells whether the last scene is shown.
func (s *Show) Last() bool { return s.at == s.moments()-1 }
