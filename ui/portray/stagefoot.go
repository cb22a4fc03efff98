package portray

import (
	"sightline/model"
	"sightline/ui/scene"
)

// A stageFoot is what lies lowest: the line of progress and the credit.
type stageFoot struct {
	first, scene, last scene.Run
	time               stageTime
	ticks              []float64 // of the scenes, from the left
	knob               float64
	lined              bool
	credit             []scene.Run
	creditTop          float64
	line               float64 // height of the line of progress
	box                scene.Rect
}

const (
	footType    = stageLeast
	creditLine  = 25.0
	creditMost  = 3
	progressGap = 34.0 // from the credit up to the line
	progressTop = 44.0 // from the line up to the top of the words over it
)

func (s *Stage) layFoot() stageFoot {
	f := stageFoot{}
	if s.in.Low > 0 {
		f.box = scene.Rect{X: s.u(stageEdge), Y: s.high(), W: s.inner()}
		return f
	}
	style := scene.Style{Size: s.u(footType)}
	projection, borders := "", s.p.base.Worldview
	if s.in.View.Scale > 0 {
		projection, borders = s.in.View.Adapted().Title(), s.p.Borders(s.in.View)
	}
	f.credit = s.creditLines(style, s.creditWords(borders, projection, s.reckons()))
	// Room is kept for the longest, so that nothing jumps while the camera flies.
	most := s.creditWords(s.p.longestBorders(), longestProjection, s.mayReckon())
	lines := max(len(f.credit), len(s.creditLines(style, most)))
	top := s.in.Height - s.u(22) - s.u(creditLine)*float64(lines)
	f.creditTop = top
	f.box = scene.Rect{X: s.u(stageEdge), Y: top, W: s.inner(), H: s.in.Height - top}
	if !s.span.ok && len(s.in.Moments) == 0 {
		return f
	}
	f.lined, f.line = true, top-s.u(progressGap-8)
	f.box.Y, f.box.H = f.line-s.u(progressTop), s.in.Height-f.line+s.u(progressTop)
	style.Tabular = true
	third := s.inner() / 3.2
	f.first, f.last = s.p.letters.Fit(s.span.first.Words(), style, third), s.p.letters.Fit(s.span.last.Words(), style, third)
	f.scene = s.p.letters.Fit(s.sceneWords(), style, third)
	s.layTicks(&f)
	f.knob = s.knob(f)
	return f
}

// sceneWords are "scene 4 of 7".
func (s *Stage) sceneWords() string {
	n := len(s.in.Moments)
	if s.in.Scene < 0 || s.in.Scene >= n {
		return ""
	}
	words := "scene " + thousands(s.in.Scene+1) + " of " + thousands(n)
	if s.in.Automatic {
		words += ", one for each change"
	}
	return words
}

// longestProjection is the longest name that a projection has.
const longestProjection = "Adaptive (Equal Earth / azimuthal equal-area)"

// creditLines are the credit as it is broken.
func (s *Stage) creditLines(style scene.Style, words []string) []scene.Run {
	return s.shortest(s.listed(words, style, s.inner()), creditMost, s.inner())
}

// creditWords say where the borders come from, how the map is projected, the
// source if there is but one, and what dashes mean.
func (s *Stage) creditWords(borders, projection string, reckoned bool) []string {
	credit := []string{"Borders: " + borders}
	if projection != "" {
		credit = append(credit, projection)
	}
	if somethingInferred(s.in.Index.Briefing()) {
		credit = append(credit, "Dashed or leaning: inferred")
	}
	if reckoned {
		credit = append(credit, "Hollow ship: position reckoned")
	}
	if len(s.in.Index.Briefing().Sources) == 1 {
		credit = append(credit, sourceWords(s.in.Index))
	}
	return credit
}

// reckons tells whether a vessel is shown whose position nobody has stated.
func (s *Stage) reckons() bool {
	all := s.in.Index.Briefing().Events
	for i := range all {
		if all[i].Kind != model.KindMovement || !reckoned(&all[i]) {
			continue
		}
		if state, ok := s.in.Snapshot.Event(all[i].ID); ok && state.Shown && state.Underway {
			return true
		}
	}
	return false
}

// mayReckon tells whether there is any such vessel in the briefing.
func (s *Stage) mayReckon() bool {
	all := s.in.Index.Briefing().Events
	for i := range all {
		if all[i].Kind == model.KindMovement && reckoned(&all[i]) {
			return true
		}
	}
	return false
}

// somethingInferred tells whether the briefing's author inferred anything.
func somethingInferred(b *model.Briefing) bool {
	for i := range b.Claims {
		if len(b.Claims[i].Inferred) > 0 {
			return true
		}
	}
	for i := range b.Events {
		if len(b.Events[i].Inferred) > 0 {
			return true
		}
	}
	for i := range b.Places {
		if len(b.Places[i].Inferred) > 0 {
			return true
		}
	}
	return false
}

func (f stageFoot) draw(s *Stage, sh *sheet) {
	t, left, right := s.in.Theme, f.box.X, f.box.Right()
	for i, r := range f.credit {
		sh.run(r, left, f.creditTop+s.u(creditLine*float64(i)+footType), t.Muted)
	}
	if !f.lined {
		return
	}
	base := f.line - s.u(progressTop-footType)
	sh.run(f.first, left, base, t.Muted)
	sh.run(f.last, right-f.last.Advance, base, t.Muted)
	sh.run(f.scene, left+(f.box.W-f.scene.Advance)/2, base, t.Text)
	track := scene.Rect{X: left, Y: f.line - s.u(2), W: f.box.W, H: s.u(4)}
	sh.fill(track.Path(s.u(2)), fade(t.Faint, 0.7))
	for i, x := range f.ticks {
		tick := scene.Rect{X: x - s.u(2), Y: f.line - s.u(9), W: s.u(4), H: s.u(18)}
		if i < s.in.Scene { // those behind stand higher too: not by their colour alone
			tick.Y, tick.H = tick.Y-s.u(3), tick.H+s.u(3)
			sh.fill(tick.Path(s.u(2)), t.Text)
			continue
		}
		sh.fill(tick.Path(s.u(2)), t.Faint)
	}
	at := scene.Point{X: f.knob, Y: f.line}
	sh.disc(at, s.u(16), t.Panel)
	sh.disc(at, s.u(12), t.Text)
}

// SceneAt is the scene whose tick on the line of progress is nearest to a point,
// from 0; −1 if none is near.
func (s *Stage) SceneAt(p scene.Point) int {
	best, near := -1, s.u(18)
	if !s.OnLine(p) {
		return best
	}
	for i, x := range s.foot.ticks {
		if d := max(x-p.X, p.X-x); d < near {
			best, near = i, d
		}
	}
	return best
}
