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

// Ink is what the pen has drawn.
func (s *Show) Ink(v geo.View) []scene.Group {
	if len(s.tools.strokes) == 0 {
		return nil
	}
	return []scene.Group{s.portrayer.Pen(v, s.tools.strokes, s.theme())}
}

// Over is the stage, and over it what is in the presenter's hand.
func (s *Show) Over(geo.View) scene.Scene {
	w, h := s.size()
	out := s.stage(w, h).Scene()
	if s.blank != portray.NotBlank {
		return out
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
	if s.help && s.Alone {
		out.Groups = append(out.Groups, s.keys(w, h).Groups...)
	}
	return s.ask(out)
}

// keys tells what the keys do.
func (s *Show) keys(width, height float64) scene.Scene {
	m := portray.Message{Title: "Keys while the briefing is given", Keys: KeyHelp(), Hint: "On macOS Cmd stands for Ctrl. Esc or ? goes on."}
	return s.portrayer.Message(m, width, height, s.theme())
}

// notesOver draws the scene's notes over the stage, for who has but one screen.
func (s *Show) notesOver(width, height float64) scene.Scene {
	in := s.presenter()
	next := ""
	if n, ok := s.shown(); ok && n+1 < len(s.sequence.Scenes) {
		next = s.sequence.Scenes[n+1].Title
	}
	words := in.Notes
	if in.Notice != "" {
		words = in.Notice + "\n\n" + words
	}
	out, _, high := s.portrayer.NotesOver(portray.NotesInput{
		Notes: words, Next: next, Elapsed: in.Elapsed, Clock: in.Clock, Scroll: s.notesScroll,
		Theme: s.theme(), Width: width, Height: height,
	})
	s.notesHigh = high
	return out
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
		Moments: moments(s.sequence), Scene: s.at, From: s.from, Automatic: s.sequence.Automatic,
		Coming: s.coming, Revealing: s.revealing, Theme: s.theme(), Width: width, Height: height, Blank: s.blank,
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
func moments(q model.Sequence) []edtf.Date {
	all := make([]edtf.Date, len(q.Scenes))
	for i, sc := range q.Scenes {
		all[i] = sc.At
	}
	return all
}
