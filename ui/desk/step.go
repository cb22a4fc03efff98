package desk

import (
	"cmp"
	"slices"

	"sightline/geo"
	"sightline/model"
	"sightline/ui/portray"
	"sightline/ui/state"
)

// scene goes to another scene of the briefing: its clock at once, its view in a
// flight, the moment changing along, and its focus and title on arrival.
func (w *window) scene(by int) {
	s := w.store.State()
	scenes := s.Sequence().Scenes
	if len(scenes) == 0 {
		return
	}
	at := slices.IndexFunc(scenes, func(sc model.Scene) bool { return sc.ID == w.on })
	if at < 0 { // it is gone: the next one is in its place
		at = w.at
		if by > 0 && w.on != "" {
			at--
		}
	}
	w.show(max(0, min(len(scenes)-1, at+by)))
}

// show goes to a scene by its place in the sequence.
func (w *window) show(at int) {
	scenes := w.store.State().Sequence().Scenes
	if at < 0 || at >= len(scenes) {
		return
	}
	w.mapView.Stop() // a flight to another scene
	sc := scenes[at]
	w.at, w.on = at, sc.ID
	sc.At, sc.Clock = w.store.State().Index.MomentOf(sc), cmp.Or(sc.Clock, model.Said)
	release := w.hold()
	w.store.SetClock(sc.Clock)
	w.mapView.FlyTo(sc.BBox, w.along(sc, release))
}

// along takes the moment along on the flight to a scene, all of it one step to go
// back. Where somebody else changes the moment or the briefing on the way, it lets
// them.
func (w *window) along(sc model.Scene, release func()) func(part float64) {
	s := w.store.State()
	index, from, last := s.Index, s.Moment, s.Moment
	return func(part float64) {
		if now := w.store.State(); now.Index != index || now.Moment != last {
			release()
			return
		}
		if part < 1 {
			last = index.Between(from, sc.At, part)
			w.store.SetMoment(last)
			last = w.store.State().Moment
			return
		}
		w.arrive(sc)
		w.store.MarkView() // where the camera comes to rest is a part of it
		release()
	}
}

// hold has all that changes until release be gone back over at once. Release may be
// called more than once; it leaves to a hand, or to another scene, what they have
// taken hold of since.
func (w *window) hold() (release func()) {
	w.store.Hold()
	w.holds++
	mine := w.holds
	return func() {
		if mine == w.holds && !w.slider.Holds() {
			w.store.Release()
			w.holds++
		}
	}
}

// arrive shows what a scene tells.
func (w *window) arrive(sc model.Scene) {
	w.store.SetMoment(sc.At)
	if w.store.State().Moment != sc.At { // the range leaves it out
		w.store.SetRange(state.Range{})
		w.store.SetMoment(sc.At)
	}
	for _, id := range sc.Focus {
		if w.store.State().Index.Has(id) { // others are told when the file is opened
			w.focus(id)
			break
		}
	}
	w.store.SetScene(sc.ID)
}

// leave takes a scene's title off the map when somebody looks elsewhere: it tells
// of what the scene shows. With the moment the state forgets it by itself.
func (w *window) leave(s state.State, c state.Change) {
	if !c.Has(state.View) {
		return
	}
	if sc, ok := s.SceneOf(s.Scene); ok && !w.mapView.Fits(sc.BBox) {
		w.store.SetScene("")
	}
}

// fitSelection flies to what is selected; to everything if that is nowhere.
func (w *window) fitSelection() {
	s := w.store.State()
	points := portray.Ground(s.Index, s.Selection)
	if len(points) == 0 {
		w.mapView.Fit()
		return
	}
	side := min(s.View.Width, s.View.Height) * 0.2
	w.mapView.FlyToView(s.View.Release().FitPoints(points, geo.Margins{Top: side, Right: side, Bottom: side, Left: side}))
}

// focus selects what a scene is about; the camera stays with the scene.
func (w *window) focus(id string) {
	w.stays = true
	w.store.Select(id)
	w.stays = false
}
