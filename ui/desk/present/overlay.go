package present

import (
	"sightline/geo"
	"sightline/model"
	"sightline/model/edtf"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// Unit is how many of the window's pixels one of the map's takes up.
func (s *Show) Unit(width, height float64) float64 {
	s.tools.unit = portray.StageScale(width, height)
	return s.tools.unit
}

// Margins are what the title and the cards of what is shown leave free.
func (s *Show) Margins() geo.Margins { return s.stage(s.size()).Margins() }

// Dress has the map drawn without furniture, and its names off the stage.
func (s *Show) Dress(in *portray.MapInput) {
	w, h := s.size()
	*in = portray.StageMap(*in, w, h)
	in.Caption, in.Keep = "", s.stage(w, h).Keep()
}

// Insets are the magnifier.
func (s *Show) Insets(v geo.View) []*portray.Inset {
	if i := s.magnifier(s.Store.State().Index, v); i != nil {
		return []*portray.Inset{i}
	}
	return nil
}

// Ink is what is told in the map's own, larger pixels: the keys, to who is alone.
func (s *Show) Ink(v geo.View) []scene.Group {
	if s.help && s.Alone {
		return s.keys(v.Width, v.Height).Groups
	}
	return nil
}

// Over is the stage, over it what the pen has drawn, on the ground or where a card
// covers that on the card, and what else is in the presenter's hand.
func (s *Show) Over(v geo.View) scene.Scene {
	w, h := s.size()
	if s.help && s.Alone { // in larger type, as Ink
		return scene.Scene{Width: w, Height: h}
	}
	out := s.stage(w, h).Scene()
	if s.blank != portray.NotBlank {
		return out
	}
	if len(s.tools.strokes) > 0 {
		out.Groups = append(out.Groups, s.portrayer.PenOver(v, s.tools.unit, s.tools.strokes, s.theme()))
	}
	if t := &s.tools; t.light && t.over {
		r := portray.SpotlightRadius(w, h)
		if t.radius > 0 {
			r *= t.radius
		}
		at := scene.Point{X: t.at.X * t.unit, Y: t.at.Y * t.unit}
		out.Groups = append(out.Groups, portray.Spotlight(at, r, w, h))
	}
	if s.notes {
		out.Groups = append(out.Groups, s.notesOver(w, h).Groups...)
	}
	if words := s.whispered(); words != "" {
		out.Groups = append(out.Groups, s.portrayer.StageNotice(words, w, h, s.theme()))
	}
	return s.ask(out)
}

// whispered is what stands on the stage itself for who has no window of his own:
// only what he can't go on without. The rest is beside the notes.
func (s *Show) whispered() string {
	switch {
	case !s.Alone:
		return ""
	case s.number > 0 || s.notes: // the notes begin with what else there is to be told
		return s.typed()
	}
	return s.notices[AboutScreens]
}

// keys tells what the keys do.
func (s *Show) keys(width, height float64) scene.Scene {
	m := portray.Message{Title: "Keys while the briefing is given", Keys: KeyHelp(), Hint: "On macOS Cmd stands for Ctrl. Esc or ? goes on."}
	return s.portrayer.Message(m, width, height, s.theme())
}

// low is how much of the stage's height the notes take.
func (s *Show) low(width, height float64) float64 {
	if !s.notes {
		return 0
	}
	in := s.notesInput(width, height)
	k := scripted{in.Notes, in.Size, width, height}
	if s.script.of != k {
		s.script.of, s.script.panel = k, s.portrayer.NotesOver(in).Panel
	}
	return height - s.script.panel.Y
}

// notesOver draws the scene's notes over the stage, for who has but one screen.
func (s *Show) notesOver(width, height float64) scene.Scene {
	out := s.portrayer.NotesOver(s.notesInput(width, height))
	s.script.drawn(out.High, out.Box.H)
	return out.Scene
}

// notesInput is what the notes over the stage are drawn from. How many cards the stage
// has is not asked: that hangs on the room that the notes leave.
func (s *Show) notesInput(width, height float64) portray.NotesInput {
	now := s.animator.Now()
	in := portray.NotesInput{
		Elapsed: clocked(now.Sub(s.timing.began)), Clock: now.Format(dayClock), Scroll: s.script.scroll,
		Theme: s.theme(), Width: width, Height: height,
	}
	if sc, ok := s.scene(); ok {
		in.Notes = sc.Notes
	}
	if words := s.notice(); words != "" {
		in.Notes = words + "\n\n" + in.Notes
	}
	if n, ok := s.shown(); ok && n+1 < len(s.sequence.Scenes) {
		in.Next = s.sequence.Scenes[n+1].Title
	}
	if s.script.size > 0 {
		in.Size = s.script.size * portray.NotesOverType(width, height)
	}
	return in
}

func (s *Show) theme() portray.Theme {
	t, _ := portray.ThemeNamed(s.Store.State().Theme)
	return t
}

// stage lays the stage out for a size, the window's pixels.
func (s *Show) stage(width, height float64) *portray.Stage {
	now := s.Store.State()
	snap := now.Snapshot
	if s.told.snap != nil {
		snap = *s.told.snap
	}
	in := portray.StageInput{
		Index: now.Index, Snapshot: snap, View: now.View,
		Title: s.told.title, Cards: portray.StageClaims(now.Index, snap, s.told.focus),
		Moments: moments(now.Index, s.sequence), Scene: s.at, From: s.from, Automatic: s.sequence.Automatic,
		Coming: s.coming, Revealing: s.revealing, Theme: s.theme(), Width: width, Height: height, Low: s.low(width, height), Blank: s.blank,
	}
	if s.told.snap != nil {
		in.At = now.Moment
	}
	if s.astray {
		in.Scene = -1
	}
	st := s.portrayer.Stage(in)
	if sc, ok := s.scene(); ok && sc.Steps && !s.astray {
		in.Hidden = max(0, st.Cards()-1-s.build)
		st = s.portrayer.Stage(in)
	}
	return st
}

// moments are those of the scenes.
func moments(ix *model.Index, q model.Sequence) []edtf.Date {
	all := make([]edtf.Date, len(q.Scenes))
	for i, sc := range q.Scenes {
		all[i] = ix.MomentOf(sc)
	}
	return all
}
