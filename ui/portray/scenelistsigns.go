package portray

import (
	"fmt"
	"image/color"
	"strconv"
	"time"

	"sightline/ui/scene"
)

// signs draws at the right of a row what else a scene has, and tells how far left
// that goes: ids in focus that lead nowhere, how many there are, that they come one
// by one, how long it may take, that there are notes.
func (l *SceneList) signs(s *sheet, r listedScene, base float64, t Theme) float64 {
	x, mid := l.width-sceneRight, base-4
	word := func(text string, ink tone) {
		run := l.p.letters.Shape(text, scene.Style{Size: 11.5, Tabular: true})
		x -= run.Advance
		s.run(run, x, base, ink(t))
		x -= 4
	}
	const gap = 9
	if r.scene.Notes != "" {
		s.page(scene.Point{X: x - 5, Y: mid}, t)
		x -= 10 + gap
	}
	if r.scene.Budget > 0 {
		word(SceneTime(r.scene.Budget), mutedTone)
		s.watch(scene.Point{X: x - 5, Y: mid}, t)
		x -= 10 + gap
	}
	if n := len(r.scene.Focus); n > 0 {
		word(strconv.Itoa(n), mutedTone)
		s.aim(scene.Point{X: x - 5, Y: mid}, t)
		x -= 10 + gap
		if r.scene.Steps {
			s.steps(scene.Point{X: x - 8, Y: mid}, t)
			x -= 16 + gap
		}
	}
	if r.missing > 0 {
		word(strconv.Itoa(r.missing), func(t Theme) color.NRGBA { return t.Orange })
		s.doubt(scene.Point{X: x - 6, Y: mid}, l.p, t)
		x -= 12 + gap
	}
	return x
}

// SceneTime is a time as a list has it: "45 s", "1:30 min", "2:00:05 h".
func SceneTime(d time.Duration) string {
	s := int64((d + time.Second - 1) / time.Second)
	switch {
	case s < 60:
		return fmt.Sprintf("%d s", s)
	case s < 3600:
		return fmt.Sprintf("%d:%02d min", s/60, s%60)
	}
	return fmt.Sprintf("%d:%02d:%02d h", s/3600, s/60%60, s%60)
}

// page is the sign of notes.
func (s *sheet) page(at scene.Point, t Theme) {
	s.stroke(scene.Rect{X: at.X - 4.5, Y: at.Y - 5.5, W: 9, H: 11}.Path(1.5), t.Muted, 1.2)
	for i := range 3 {
		y := at.Y - 2.5 + 2.5*float64(i)
		s.line(scene.Point{X: at.X - 2.4, Y: y}, scene.Point{X: at.X + 2.4, Y: y}, t.Muted, 1)
	}
}

// watch is the sign of a time.
func (s *sheet) watch(at scene.Point, t Theme) {
	s.ring(at, 4.9, t.Muted, 1.2)
	s.line(at, scene.Point{X: at.X, Y: at.Y - 3}, t.Muted, 1.2)
	s.line(at, scene.Point{X: at.X + 2.3, Y: at.Y + 1.1}, t.Muted, 1.2)
}

// aim is the sign of what is in focus.
func (s *sheet) aim(at scene.Point, t Theme) {
	s.ring(at, 4.6, t.Muted, 1.2)
	s.disc(at, 1.7, t.Muted)
}

// steps is the sign of what comes one by one.
func (s *sheet) steps(at scene.Point, t Theme) {
	for i := range 3 {
		p := scene.Point{X: at.X + 6*float64(i-1), Y: at.Y + 2.5 - 2.5*float64(i)}
		s.disc(p, 1.9, t.Muted)
	}
}

// doubt is the sign of something that is not there.
func (s *sheet) doubt(at scene.Point, p *Portrayer, t Theme) {
	s.stroke(scene.Polygon(scene.Point{X: at.X, Y: at.Y - 5.5}, scene.Point{X: at.X + 6, Y: at.Y + 4.5}, scene.Point{X: at.X - 6, Y: at.Y + 4.5}), t.Orange, 1.3)
	mark := p.letters.Shape("!", scene.Style{Face: scene.Bold, Size: 8.5})
	s.run(mark, at.X-mark.Advance/2, at.Y+3.4, t.Orange)
}
