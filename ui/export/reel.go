package export

import (
	"fmt"
	"image"
	"io"
	"math"

	"sightline/ui/paint/apng"
	"sightline/ui/paint/gif"
	"sightline/ui/paint/raster"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// A reel paints an animation's frames one after another. What lies lowest and is
// the same in all of them, the basemap, is painted once, and what is the same as in
// the frame before is not painted again.
type reel struct {
	job       Job
	portrayer *portray.Portrayer
	painter   raster.Painter
	shots     []shot

	ground []scene.Group // painted in under
	under  *image.RGBA
	frame  *image.RGBA
	before []scene.Group // painted in frame
}

// newReel works out what frames a job has.
func newReel(j Job) (*reel, error) {
	o, err := j.Options.complete(j.Index)
	if err != nil {
		return nil, err
	}
	if px := float64(o.Width) * float64(o.Height) * o.Scale * o.Scale; px > MaxFramePixels {
		return nil, fmt.Errorf("size %dx%d at scale %g: a frame may have up to %d pixels in all", o.Width, o.Height, o.Scale, MaxFramePixels)
	}
	j.Options = o
	shots, err := o.shots(j.Index)
	if err != nil {
		return nil, err
	}
	p, err := j.portrayer()
	if err != nil {
		return nil, err
	}
	r := &reel{job: j, portrayer: p, shots: shots}
	return r, r.settle()
}

// settle finds the map the place that it has on all days: what is told above and
// below it takes more room on some than on others.
func (r *reel) settle() error {
	var room scene.Rect
	for _, c := range r.shots {
		if c.part > 0 {
			continue
		}
		if err := r.job.done(0); err != nil {
			return err
		}
		o := r.job.Options
		o.Moment = c.moment
		s, _, err := Scene(r.portrayer, r.job.Index, o)
		if err != nil {
			return err
		}
		switch at := mapOf(s); {
		case at == nil: // a board
			return nil
		case room == (scene.Rect{}):
			room = *at
		default:
			room = room.Intersect(*at)
		}
	}
	r.job.Options.room = room
	return nil
}

// mapOf is where the map lies in a picture; nil if there is none.
func mapOf(s scene.Scene) *scene.Rect {
	for _, g := range s.Groups {
		if g.Name == "basemap" {
			return g.Clip
		}
	}
	return nil
}

// size is a frame's, in pixels.
func (r *reel) size() image.Point {
	o := r.job.Options
	side := func(length int) int { return max(1, int(math.Round(float64(length)*o.Scale))) }
	return image.Pt(side(o.Width), side(o.Height))
}

// paint paints a frame. It is good until the next is painted.
func (r *reel) paint(c shot) (*image.RGBA, error) {
	o := r.job.Options
	o.Moment, o.Progress = c.moment, c.part
	s, scale, err := Scene(r.portrayer, r.job.Index, o)
	if err != nil {
		return nil, err
	}
	if r.frame == nil {
		r.frame = image.NewRGBA(image.Rectangle{Max: r.size()})
	}
	if r.before != nil && same(r.before, s.Groups) == max(len(r.before), len(s.Groups)) {
		return r.frame, nil
	}
	n := lowest(s.Groups)
	if r.under == nil || same(r.ground, s.Groups[:n]) < max(len(r.ground), n) {
		r.ground = s.Groups[:n]
		r.under = image.NewRGBA(r.frame.Rect)
		below := s
		below.Groups = r.ground
		r.painter.Paint(r.under, below, scale)
	}
	over := s
	over.Groups, over.Background.A = s.Groups[n:], 0
	r.painter.Over(r.frame, over, scale, raster.Sheet{Pixels: r.under})
	r.before = s.Groups
	return r.frame, nil
}

// same counts the groups from the lowest on that draw the same.
func same(a, b []scene.Group) int {
	n := 0
	for n < min(len(a), len(b)) && a[n].Equal(b[n]) {
		n++
	}
	return n
}

// lowest counts the groups of the basemap that lie under all others.
func lowest(groups []scene.Group) int {
	n := 0
	for i, g := range groups {
		switch g.Name {
		case "basemap":
			n = i + 1
		case "inset":
		default:
			return n
		}
	}
	return n
}

// run paints the frames and hands each on, with its time, until there are none left,
// one can't be taken, or the job is to end.
func (r *reel) run(take func(*image.RGBA, shot) error) error {
	for i, c := range r.shots {
		if err := r.job.done(float64(i) / float64(len(r.shots))); err != nil {
			return err
		}
		m, err := r.paint(c)
		if err != nil {
			return err
		}
		if err := take(m, c); err != nil {
			return err
		}
	}
	return r.job.done(1)
}

// provenance is what the file says of itself: as the last day's picture would, but for
// the moments that it goes through.
func (r *reel) provenance() (Provenance, error) {
	j := r.job
	first, last := r.shots[0].moment, r.shots[len(r.shots)-1].moment
	j.Options.Moment = last
	v, err := j.Provenance(r.portrayer)
	if first.Compare(last) < 0 {
		v.Moment = first.String() + "/" + last.String()
		v.When = "From " + first.Words() + " to " + last.Words() + ", " + j.Options.Clock.Words()
	}
	return v, err
}

// writeAPNG writes a job's animation as an animated PNG.
func writeAPNG(w io.Writer, j Job) error {
	r, err := newReel(j)
	if err != nil {
		return err
	}
	v, err := r.provenance()
	if err != nil {
		return err
	}
	e, err := apng.New(w, r.size(), len(r.shots), notes(v)...)
	if err != nil {
		return err
	}
	if err := r.run(func(m *image.RGBA, c shot) error { return e.Frame(m, c.shown) }); err != nil {
		return err
	}
	return e.Close()
}

// samples is how many frames a GIF's palette is made from.
const samples = 6

// writeGIF writes a job's animation as a GIF, which has no open sheet.
func writeGIF(w io.Writer, j Job) error {
	j.Options.Transparent = false
	r, err := newReel(j)
	if err != nil {
		return err
	}
	palette, err := r.palette()
	if err != nil {
		return err
	}
	v, err := r.provenance()
	if err != nil {
		return err
	}
	var comments []string
	for _, p := range v.Properties() {
		comments = append(comments, p.Name+": "+p.Value)
	}
	e, err := gif.New(w, r.size(), palette, comments...)
	if err != nil {
		return err
	}
	if err := r.run(func(m *image.RGBA, c shot) error { return e.Frame(m, c.shown) }); err != nil {
		return err
	}
	return e.Close()
}

// palette is that of the theme and of frames from all over the animation.
func (r *reel) palette() (*gif.Palette, error) {
	theme, _ := portray.ThemeNamed(r.job.Options.Theme)
	c := gif.NewCensus(theme.Colors())
	n := min(samples, len(r.shots))
	for i := range n {
		if err := r.job.done(0); err != nil {
			return nil, err
		}
		m, err := r.paint(r.shots[i*(len(r.shots)-1)/max(1, n-1)])
		if err != nil {
			return nil, err
		}
		c.Count(m)
	}
	return c.Palette(), nil
}
