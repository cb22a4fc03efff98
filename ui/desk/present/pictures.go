package present

import (
	"cmp"
	"image"

	"sightline/model"
	"sightline/ui/paint/raster"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// A Still is a scene as it will stand on the stage.
type Still struct {
	Index *model.Index
	Scene int // its number in the sequence
	Theme string
	Size  image.Point // device pixels
}

// stills paints small pictures of scenes away from the user interface's goroutine,
// one at a time, and keeps them. Its methods are for that goroutine.
type stills struct {
	portrayer *portray.Portrayer
	post      func(func())
	ready     func() // called when another one is there

	made   map[Still]*image.RGBA
	pixels int // of all that are made
	wants  []wanted
	busy   bool
}

// A wanted still is to be painted, as one of the scenes of a sequence.
type wanted struct {
	Still
	of model.Sequence
}

// stillsMost is how many pixels are kept, 4 bytes each: those of a list of 200 scenes
// on a dense screen.
const stillsMost = 16 << 20

// forget lets go of what is not painted yet: it may no longer be seen.
func (s *stills) forget() { s.wants = s.wants[:0] }

// get is a picture if it is there; if not it is asked for.
func (s *stills) get(k Still, q model.Sequence) *image.RGBA {
	if m := s.made[k]; m != nil {
		return m
	}
	s.wants = append(s.wants, wanted{k, q})
	s.next()
	return nil
}

func (s *stills) next() {
	if s.busy || len(s.wants) == 0 {
		return
	}
	k := s.wants[0]
	s.wants = s.wants[1:]
	s.busy = true
	go func() {
		m := k.Paint(s.portrayer, k.of)
		s.post(func() {
			s.busy = false
			s.keep(k.Still, m)
			s.ready()
			s.next()
		})
	}()
}

// keep keeps a picture; where that makes too many, it alone.
func (s *stills) keep(k Still, m *image.RGBA) {
	area := m.Rect.Dx() * m.Rect.Dy()
	if s.pixels += area; s.made == nil || s.pixels > stillsMost {
		s.made, s.pixels = map[Still]*image.RGBA{}, area
	}
	s.made[k] = m
}

// Paint paints the scene as it stands on a stage so wide that type is as large as
// it is on one of 1080 rows, and then as many times smaller.
func (k Still) Paint(p *portray.Portrayer, q model.Sequence) *image.RGBA {
	const w = 1920
	px := float64(k.Size.X) / w
	h := float64(k.Size.Y) / px
	theme, _ := portray.ThemeNamed(k.Theme)
	sc := q.Scenes[k.Scene]
	snap := k.Index.At(k.Index.MomentOf(sc), cmp.Or(sc.Clock, model.Said))
	in := portray.StageInput{
		Index: k.Index, Snapshot: snap, Title: sc.Title, Cards: portray.StageClaims(k.Index, snap, sc.Focus),
		Moments: moments(k.Index, q), Scene: k.Scene, Automatic: q.Automatic, Theme: theme, Width: w, Height: h,
	}
	m := portray.StageMap(portray.MapInput{Index: k.Index, Snapshot: snap, Theme: theme}, w, h)
	m.View = portray.StageFit(m.View, sc.BBox, k.Index, p.Stage(in).Margins())
	in.View = m.View
	stage := p.Stage(in)
	m.Keep = stage.Keep()
	return painted(p, m, stage.Scene(), px, k.Size)
}

// painted paints a map and what lies over it, px device pixels to one of what lies
// over it.
func painted(p *portray.Portrayer, m portray.MapInput, over scene.Scene, px float64, size image.Point) *image.RGBA {
	var painter raster.Painter
	painter.Workers = 1
	scale := px * portray.StageScale(over.Width, over.Height)
	m.View.Density = scale
	out := image.NewRGBA(image.Rectangle{Max: size})
	painter.Paint(out, p.For(m.Index).Base(m.View, nil, m.Theme), scale)
	marks, _ := p.Map(m)
	painter.Over(out, marks, scale)
	painter.Over(out, over, px)
	return out
}
