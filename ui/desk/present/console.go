package present

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"sightline/ui/desk/internal/pane"
	"sightline/ui/paint/raster"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

var (
	_ fyne.Tappable      = (*Console)(nil)
	_ fyne.Scrollable    = (*Console)(nil)
	_ desktop.Hoverable  = (*Console)(nil)
	_ desktop.Cursorable = (*Console)(nil)
)

// A Console is what the presenter sees: the scene and the next, the notes, the
// time, all scenes to jump by.
type Console struct {
	pane.Pane
	pane.Hand
	// Wants is how high the timeline would like to be; nil: as little as can be.
	Wants func() float32

	show    *Show
	stills  stills
	drawn   portray.Presenter
	painter raster.Painter
	pixels  *image.RGBA

	listScroll float64
	hover      int // the scene in the list under the pointer; −1: none
	at         int // the scene whose notes are scrolled
}

// The timeline is as high in the presenter's window as it would like to be, but at
// least sliderLeast pixels, and no more than a part of the window beyond that.
const (
	sliderLeast = 178
	sliderShare = 0.25
)

// NewConsole makes the presenter's view of a show.
func NewConsole(s *Show, post func(func())) *Console {
	c := &Console{show: s, hover: -1, at: -1}
	c.stills = stills{portrayer: s.portrayer, post: post, ready: c.Redraw}
	c.Picture = c.paint
	c.Over = c.over
	c.Least = fyne.NewSize(760, 520)
	c.ExtendBaseWidget(c)
	s.Watch(c.Redraw)
	return c
}

// SliderBox is where the window puts the timeline, in a window of a size.
func (c *Console) SliderBox(size fyne.Size) (fyne.Position, fyne.Size) {
	b := c.draw(float64(size.Width), float64(size.Height)).Slider
	return fyne.NewPos(float32(b.X), float32(b.Y)), fyne.NewSize(float32(b.W), float32(b.H))
}

// sliderHigh is how high the timeline is in a window of a height.
func (c *Console) sliderHigh(height float64) float64 {
	if c.Wants == nil {
		return sliderLeast
	}
	return max(sliderLeast, min(float64(c.Wants()), height*sliderShare))
}

// draw draws the view.
func (c *Console) draw(w, h float64) portray.Presenter {
	s := c.show
	if s.at != c.at {
		c.at = s.at
		c.listScroll = math.NaN() // to where the scene is in sight
	}
	in := s.presenter()
	in.NotesScroll, in.ListScroll, in.Hover = s.script.scroll, c.listScroll, c.hover
	if s.script.size > 0 {
		in.NotesSize = s.script.size * portray.NotesType(w, h)
	}
	in.SliderHeight, in.Width, in.Height = c.sliderHigh(h), w, h
	if math.IsNaN(c.listScroll) {
		in.ListScroll = 0
		c.listScroll = c.sought(s.portrayer.Presenter(in))
		in.ListScroll = c.listScroll
	}
	return s.portrayer.Presenter(in)
}

// sought is how far the list is to be scrolled for the present scene to be in its
// middle, as far as it goes; p is drawn with it at its top.
func (c *Console) sought(p portray.Presenter) float64 {
	n := len(c.show.sequence.Scenes)
	if n == 0 || c.show.at < 0 {
		return 0
	}
	row := p.ListHigh / float64(n)
	return max(0, min(p.ListHigh-p.List.H, (float64(c.show.at)+0.5)*row-p.List.H/2))
}

// paint paints the view, and the pictures of scenes into it.
func (c *Console) paint(w, h int, scale float64) *image.RGBA {
	if c.pixels == nil || c.pixels.Rect.Size() != image.Pt(w, h) {
		c.pixels = image.NewRGBA(image.Rect(0, 0, w, h))
	}
	c.drawn = c.draw(float64(w)/scale, float64(h)/scale)
	c.show.script.drawn(c.drawn.NotesHigh, c.drawn.Notes.H)
	c.painter.Paint(c.pixels, c.drawn.Scene, scale)
	c.stills.forget()
	now := c.show.at
	c.lay(portray.SceneBox{Scene: now, Box: c.drawn.Current, Clip: c.drawn.Current}, scale)
	c.lay(portray.SceneBox{Scene: now + 1, Box: c.drawn.Next, Clip: c.drawn.Next}, scale)
	for _, b := range c.drawn.Thumbs {
		c.lay(b, scale)
	}
	if c.show.help {
		c.painter.Over(c.pixels, c.show.keys(float64(w)/scale, float64(h)/scale), scale)
	}
	return c.pixels
}

// lay puts the picture of a scene where it belongs, once it is there.
func (c *Console) lay(b portray.SceneBox, scale float64) {
	q := c.show.sequence
	size := image.Pt(int(math.Round(b.Box.W*scale)), int(math.Round(b.Box.H*scale)))
	if size.X <= 0 || size.Y <= 0 || b.Scene < 0 || b.Scene >= len(q.Scenes) {
		return
	}
	now := c.show.Store.State()
	m := c.stills.get(Still{now.Index, b.Scene, now.Theme, size}, q)
	if m == nil {
		return
	}
	at := image.Pt(int(math.Round(b.Box.X*scale)), int(math.Round(b.Box.Y*scale)))
	clip := image.Rect(int(math.Ceil(b.Clip.X*scale)), int(math.Ceil(b.Clip.Y*scale)),
		int(math.Floor(b.Clip.Right()*scale)), int(math.Floor(b.Clip.Bottom()*scale)))
	seen := m.Rect.Add(at).Intersect(clip)
	if seen.Empty() {
		return
	}
	part := m.SubImage(seen.Sub(at)).(*image.RGBA)
	c.painter.Over(c.pixels, scene.Scene{}, 1, raster.Sheet{Pixels: part, At: seen.Min})
}

// presenter is what the presenter's view is drawn from, but for its scrolling.
func (s *Show) presenter() portray.PresenterInput {
	now := s.animator.Now()
	ix := s.Store.State().Index
	in := portray.PresenterInput{
		Current: -1, Elapsed: clocked(now.Sub(s.timing.began)), Clock: now.Format(dayClock),
		Notice: s.noticed(), Blank: s.blank, Theme: s.theme(),
	}
	for _, sc := range s.sequence.Scenes {
		in.Scenes = append(in.Scenes, portray.PresenterScene{Title: sc.Title, When: when(ix, sc), Brief: brief(ix, sc), Problem: portray.SceneProblem(ix, sc)})
	}
	if sc, ok := s.scene(); ok {
		in.Current, in.Notes, in.Budget = s.at, sc.Notes, sc.Budget
		in.Used = s.timing.on(s.at, now)
		if s.astray {
			in.Away = s.told.title
		}
		if b := s.builds(); b > 1 {
			in.Step, in.Steps = s.build+1, b
		}
	}
	return in
}

// Tapped jumps to a scene, or sets the notes larger or smaller.
func (c *Console) Tapped(e *fyne.PointEvent) {
	at := pane.At(e.Position)
	switch {
	case c.drawn.Larger.Contains(at):
		c.show.enlarge(scriptStep)
	case c.drawn.Smaller.Contains(at):
		c.show.enlarge(1 / scriptStep)
	case c.drawn.Next.Contains(at):
		c.show.Next()
	default:
		if n := c.row(at); n >= 0 {
			c.show.To(n)
		}
	}
}

// row is the scene in the list at a point, −1 if none is.
func (c *Console) row(at scene.Point) int {
	for _, b := range c.drawn.Rows {
		if b.Box.Contains(at) && b.Clip.Contains(at) {
			return b.Scene
		}
	}
	return -1
}

// over lights up the scene under the pointer, and tells whether anything there can
// be tapped.
func (c *Console) over(at scene.Point) bool {
	if n := c.row(at); n != c.hover {
		c.hover = n
		c.Redraw()
	}
	return c.hover >= 0 || c.drawn.Larger.Contains(at) || c.drawn.Smaller.Contains(at) || c.drawn.Next.Contains(at)
}

// MouseOut ends that.
func (c *Console) MouseOut() {
	c.Hand.MouseOut()
	if c.hover >= 0 {
		c.hover = -1
		c.Redraw()
	}
}

// Scrolled scrolls the notes or the list, whichever the pointer is over.
func (c *Console) Scrolled(e *fyne.ScrollEvent) {
	at, by := pane.At(e.Position), float64(-e.Scrolled.DY)*4
	if c.drawn.List.Contains(at) {
		c.listScroll = max(0, min(c.drawn.ListHigh-c.drawn.List.H, c.listScroll+by))
	} else {
		c.show.scroll(by)
	}
	c.Redraw()
}
