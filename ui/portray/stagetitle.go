package portray

import (
	"strings"
	"unicode/utf8"

	"sightline/ui/scene"
)

// A stageTitle is the lower third: date and clock, and a scene's title.
type stageTitle struct {
	caps, lines []scene.Run
	more        scene.Run // tells how much of the title has no room; without glyphs if none
	size        float64   // of the title, on a screen of 1080 rows
	right       bool      // the title reads from right to left
	box         scene.Rect
}

// A titleStep is how a title may be set: so large, on so many lines at most,
// none wider. No lines and no width mean what there is room for.
type titleStep struct {
	size  float64
	lines int
	wide  float64
}

// titleSteps are tried from the largest on. A short title breaks early: a long
// low line is not read from the back of a room.
var titleSteps = [...]titleStep{
	{54, 2, 1080}, {48, 2, 1240}, {44, 3, 1300}, {38, 4, 1500}, {32, 5, 0}, {28, 0, 0}, {24, 0, 0}, {21, 0, 0}, {stageLeast, 0, 0},
}

const (
	titleLine   = 1.15
	titleShare  = 0.28 // of the height, over which cards stand
	titleAlone  = 0.5  // where none do
	titleUnder  = 0.18 // where something else stands under it
	titleLetter = 20_000
	capsSize    = 22.0
	capsLine    = 32.0
	capsGap     = 10.0
)

// layTitle finds the title the largest type in which it has room.
func (s *Stage) layTitle(cards bool) stageTitle {
	t := stageTitle{right: rightToLeft(s.in.Title)}
	style := scene.Style{Size: s.u(capsSize), Tracking: s.u(1.9)}
	t.caps = balanced(s.p.letters, s.capsWords(), style, s.inner(), 3)
	share := titleAlone
	if cards {
		share = titleShare
	}
	if s.in.Low > 0 {
		share = titleUnder
	}
	s.fitTitle(&t, s.high()*share)
	high := s.u(capsLine)*float64(len(t.caps)) + s.u(t.size*titleLine)*float64(len(t.lines))
	if len(t.caps) > 0 {
		high += s.u(capsGap)
	}
	if len(t.more.Glyphs) > 0 {
		high += s.u(stageLeast * 1.4)
	}
	t.box = scene.Rect{X: s.u(stageEdge), W: s.inner(), Y: s.foot.box.Y - s.u(30) - high, H: high}
	return t
}

// fitTitle breaks the title. What has no room even in the smallest type is
// counted in words.
func (s *Stage) fitTitle(t *stageTitle, room float64) {
	letters, text := s.p.letters, wordwise(s.in.Title)
	if utf8.RuneCountInString(text) > titleLetter { // whatever comes after could never be shown
		text = string([]rune(text)[:titleLetter])
	}
	for _, step := range titleSteps {
		style := scene.Style{Face: scene.Bold, Size: s.u(step.size)}
		most := max(1, int(room/s.u(step.size*titleLine)))
		if step.lines > 0 {
			most = min(most, step.lines)
		}
		wide := s.inner()
		if step.wide > 0 {
			wide = min(wide, s.u(step.wide))
		}
		t.size = step.size
		if step.size > stageLeast && s.sure(text, style, wide, most) {
			continue
		}
		t.lines = letters.Wrap(text, style, wide, most+1)
		if len(t.lines) <= most {
			t.lines = balanced(letters, text, style, wide, most)
			return
		}
		t.lines = letters.Wrap(text, style, wide, most-1)
	}
	shown := 0
	for _, r := range t.lines {
		shown += utf8.RuneCountInString(r.Text)
	}
	words := "The title goes on for " + thousands(max(1, utf8.RuneCountInString(s.in.Title)-shown)) + " more characters."
	t.more = letters.Shape(words, scene.Style{Size: s.u(stageLeast)})
}

// capsWords are the moment and the clock, and which claims are left.
func (s *Stage) capsWords() string {
	var parts []string
	if m := s.moment(); !m.IsZero() {
		parts = []string{untorn(bigDate(m)), untorn(s.in.Snapshot.Clock.Words())}
	}
	if f := FilterWords(s.in.Index, s.in.Sieve); f != "" {
		parts = append(parts, "only claims "+f)
	}
	return strings.ToUpper(strings.Join(parts, "  ·  "))
}

// drawCaps draws the date and the clock, which stay while a title comes in.
func (t stageTitle) drawCaps(s *Stage, sh *sheet) {
	for i, r := range t.caps {
		sh.run(r, t.left(r), t.box.Y+s.u(capsSize+capsLine*float64(i)), s.in.Theme.Muted)
	}
}

// draw draws the title.
func (t stageTitle) draw(s *Stage, sh *sheet) {
	y := t.box.Y
	if n := len(t.caps); n > 0 {
		y += s.u(capsLine*float64(n) + capsGap)
	}
	for _, r := range t.lines {
		sh.run(r, t.left(r), y+s.u(t.size*0.93), s.in.Theme.Text)
		y += s.u(t.size * titleLine)
	}
	if len(t.more.Glyphs) > 0 {
		sh.run(t.more, t.left(t.more), y+s.u(stageLeast*1.1), s.in.Theme.Muted)
	}
}

// left is where a line begins: those of a title from right to left end at the
// right.
func (t stageTitle) left(r scene.Run) float64 {
	if t.right {
		return t.box.Right() - r.Advance
	}
	return t.box.X
}
