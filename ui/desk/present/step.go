package present

import (
	"cmp"
	"math"
	"time"

	"sightline/model"
	"sightline/model/edtf"
	"sightline/ui/desk/internal/motion"
	"sightline/ui/portray"
	"sightline/ui/state"
)

// Begin shows the first scene.
func (s *Show) Begin() { s.To(s.at + 1) }

// Next shows what comes next: what a blank screen hides, the scene's next card, the
// next scene.
func (s *Show) Next() {
	s.number = 0
	switch {
	case s.unblank():
	case s.astray:
		s.Return()
	case s.build+1 < s.builds():
		s.build++
		s.reveal()
	default:
		s.To(s.at + 1)
	}
}

// Previous shows what came before, a scene with all of its cards.
func (s *Show) Previous() {
	s.number = 0
	switch {
	case s.unblank():
	case s.astray:
		s.Return()
	case s.build > 0:
		s.build--
		s.rest()
		s.tell()
	case s.at > 0:
		s.To(s.at - 1)
		s.build = s.builds() - 1
		s.tell()
	}
}

// To shows a scene by its number, from 0; one that is not there changes nothing.
func (s *Show) To(n int) {
	if n < 0 || n >= s.moments() {
		return
	}
	s.blank, s.number = portray.NotBlank, 0
	s.timing.scene(s.at, s.animator.Now())
	if n != s.at {
		if s.at >= 0 {
			s.notices[AboutSystem] = ""
			if s.Alone {
				s.notices[AboutScreens] = ""
			}
		}
		s.from, s.at = s.at, n
		s.tools.leave()
	}
	s.show()
}

// Return goes back to the scene from wherever somebody has looked; without scenes to
// the briefing as a whole.
func (s *Show) Return() {
	switch {
	case s.moments() == 0:
		s.whole()
		return
	case s.at < 0:
		s.Begin()
		return
	}
	s.from = s.at
	build := s.build
	s.show()
	s.build = build
	s.tell()
}

// whole shows a briefing without scenes: all of it, at its last moment.
func (s *Show) whole() {
	ix := s.Store.State().Index
	s.rest()
	s.asked, s.astray, s.build, s.coming = nil, false, 0, 0
	s.told = told{title: ix.Briefing().Title}
	s.lead(func(st *state.Store) {
		st.Select("")
		st.SetRange(state.Range{})
		st.SetClock(model.Said)
		st.SetMoment(ix.MomentOf(model.Scene{}))
	})
	s.tell()
	s.Camera.FlyTo(nil, nil)
}

// show flies to the scene: its clock at once, its moment and its view in one
// motion.
func (s *Show) show() {
	sc, ok := s.scene()
	if !ok {
		return
	}
	s.Camera.Stop()
	s.rest()
	s.asked, s.astray, s.build, s.script.scroll = nil, false, 0, 0
	at := s.Store.State().Index.MomentOf(sc)
	s.lead(func(st *state.Store) {
		st.Select("")
		st.SetPlaying(false)
		st.SetRange(state.Range{}) // no scene's moment is outside of it
		st.SetClock(cmp.Or(sc.Clock, model.Said))
	})
	now := s.Store.State()
	snap := now.Index.At(at, now.Clock)
	s.told = told{title: sc.Title, focus: sc.Focus, snap: &snap}
	s.coming = 1
	s.tell()
	s.Camera.FlyTo(sc.BBox, s.along(s.at, now, at))
}

// along takes the moment and the title along on a flight, until somebody changes
// the moment on the way.
func (s *Show) along(n int, from state.State, to edtf.Date) func(part float64) {
	last := from.Moment
	return func(part float64) {
		if s.at != n || s.astray || s.Store.State().Moment != last {
			return
		}
		s.coming = 1 - motion.InOut(math.Max(0, math.Min(1, (part-comes)/(1-comes))))
		last = to
		if part < 1 {
			last = from.Index.Between(from.Moment, to, part)
		} else {
			s.told.snap, s.from = nil, n
		}
		s.lead(func(st *state.Store) { st.SetMoment(last) })
		last = s.Store.State().Moment
		if part < 1 { // the presenter sees where it goes from the beginning
			s.Camera.Redraw()
			return
		}
		s.tell()
	}
}

// comes is the part of a flight after which the title of where it leads comes in.
const comes = 0.35

// builds is how many pictures the scene has: one more with each card, if it is to
// reveal them one by one.
func (s *Show) builds() int {
	sc, ok := s.scene()
	if !ok || !sc.Steps || s.astray {
		return 1
	}
	return max(1, s.stage(s.size()).Cards())
}

// reveal lets the next card come in.
func (s *Show) reveal() {
	s.rest()
	if s.Store.State().StillMotion {
		s.tell()
		return
	}
	s.revealing = 1
	began := s.animator.Now()
	s.cancel = s.animator.Start(func(now time.Time) bool {
		part := motion.Part(now.Sub(began), revealTime)
		s.revealing = 1 - motion.Out(part)
		s.tell()
		return part < 1
	})
}

// rest ends the motion of a card.
func (s *Show) rest() {
	if s.cancel != nil {
		s.cancel()
		s.cancel = nil
	}
	s.revealing = 0
}

// unblank shows the stage again; false if it is shown.
func (s *Show) unblank() bool {
	if s.blank == portray.NotBlank {
		return false
	}
	s.blank = portray.NotBlank
	s.tell()
	return true
}

// SetBlank shows a blank screen, or the stage again if it is blank so.
func (s *Show) SetBlank(b portray.Blank) {
	if s.blank == b {
		b = portray.NotBlank
	}
	s.blank = b
	s.tell()
}
