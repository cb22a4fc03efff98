package portray

import (
	"math"

	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/model"
	"sightline/model/edtf"
	"sightline/ui/scene"
	"sightline/ui/state"
)

// A PictureInput is what a picture that stands alone is drawn from.
type PictureInput struct {
	Index         *model.Index
	Snapshot      model.Snapshot
	Sieve         *model.Sieve // lets through what is shown; nil: everything
	View          geo.View     // projection; its centre and scale count only if Bound is nil and Scale is set
	Bound         *orb.Bound   // what must be in the picture, degrees; nil: everything that the briefing places
	Theme         Theme
	Focus         []string // ids to make stand out
	Title         string   // "" is the briefing's
	Width, Height float64  // logical pixels

	Insets InsetOptions // an overview goes without saying in a wide picture

	HideTitle, HideLegend, ShowTimeline bool
	Graticule                           bool // degrees are told at the map's edges

	Lanes      state.Lanes      // of the timeline and the board
	BoardOrder state.BoardOrder // of the board
	From, To   edtf.Date        // what the timeline is limited to; zero: nothing
}

const (
	pictureEdge   = 30.0
	pictureHeader = 78.0
	stripLeast    = 178.0 // height of the timeline
	stripMost     = 0.32  // of the picture's height, unless that is less

	pictureScaleW, pictureScaleH = 200.0, 60.0 // kept for the scale, bottom right
)

// Picture draws the map with its caveats around it: title, moment and clock,
// counts, key, scale, projection, where the borders come from, the sources,
// and what dashed means.
func (p *Portrayer) Picture(in PictureInput) scene.Scene {
	p = p.For(in.Index)
	laid := p.layout(in)
	frame, foot := laid.frame, laid.foot
	in.View = laid.view
	insets := p.pictureInsets(in)
	out := scene.Scene{Width: in.Width, Height: in.Height, Background: in.Theme.Panel}
	out.Groups = append(out.Groups, shift(p.Base(in.View, insets, in.Theme).Groups, frame)...)
	out.Groups = append(out.Groups, shift(p.pictureMap(in, insets), frame)...)
	s := p.sheet()
	if !in.HideTitle {
		p.header(s, in)
	}
	foot.draw(s, in.Height-foot.height(), in.Width, in.Theme)
	out.Groups = append(out.Groups, s.group("caveats", nil))
	if in.ShowTimeline {
		high := p.stripHeight(in)
		strip := p.Timeline(in.timeline(high))
		box := scene.Rect{Y: frame.Bottom(), W: in.Width, H: high}
		out.Groups = append(out.Groups, shift(strip.Scene.Groups, box)...)
	}
	return out
}

// timeline is what the picture's timeline is drawn from.
func (in PictureInput) timeline(high float64) TimelineInput {
	focus := ""
	if len(in.Focus) == 1 {
		focus = in.Focus[0]
	}
	return TimelineInput{
		Index: in.Index, Snapshot: in.Snapshot, Sieve: in.Sieve, Width: in.Width, Height: high, Theme: in.Theme, Selection: focus, Still: true,
		From: in.From, To: in.To, ByParty: in.Lanes == state.ByParty,
	}
}

// stripHeight is how high the timeline is: all its lanes, if that is not too
// much of the picture.
func (p *Portrayer) stripHeight(in PictureInput) float64 {
	return math.Max(stripLeast, math.Min(p.Tall(in.timeline(stripLeast)), in.Height*stripMost))
}

// overviewLeast is how wide a picture is that has an overview, logical pixels:
// on a smaller one it would be in the way.
const overviewLeast = 900

// pictureInsets are the insets of a picture; they keep off its key and scale.
func (p *Portrayer) pictureInsets(in PictureInput) []*Inset {
	v, o := in.View, in.Insets
	o.Overview = o.Overview || in.Width >= overviewLeast
	keep := []scene.Rect{{X: v.Width - 200, Y: v.Height - 44, W: 200, H: 44}}
	if !in.HideLegend {
		keep = append(keep, scene.Rect{Y: v.Height - 230, W: 280, H: 230})
	}
	return p.Insets(in.Index, v, keep, o)
}

// framed is where the map lies above a footer, and what it shows.
func (p *Portrayer) framed(in PictureInput, foot footer) (scene.Rect, geo.View) {
	top, bottom := 0.0, foot.height()
	if !in.HideTitle {
		top = p.headerHeight(in)
	}
	if in.ShowTimeline {
		bottom += p.stripHeight(in)
	}
	frame := scene.Rect{Y: top, W: in.Width, H: math.Max(40, in.Height-top-bottom)}
	view := within(in.View, frame)
	if in.Bound != nil {
		view = view.FitBound(*in.Bound, geo.Margins{Top: 8, Right: 8, Bottom: 8, Left: 8})
	} else if in.View.Scale == 0 {
		scale, key := in.furnished(view)
		view = overviewClear(view, in.Index, scale, key)
	}
	return frame, view
}

// furnished is about where a picture's scale and key lie on its map: a key of
// nine entries, in a column if the map is high enough.
func (in PictureInput) furnished(v geo.View) (scale []scene.Rect, key scene.Rect) {
	const entries, entryWide = 9, 170
	scale = []scene.Rect{{X: v.Width - pictureScaleW, Y: v.Height - pictureScaleH, W: pictureScaleW, H: pictureScaleH}}
	high := func(rows float64) float64 { return rows*keyRow + 26 }
	switch wide := v.Width - pictureScaleW - 2*pictureEdge; {
	case in.HideLegend:
	case v.Height < 2*high(entries):
		h := high(math.Ceil(entries * entryWide / math.Max(entryWide, wide)))
		key = scene.Rect{Y: v.Height - h, W: wide + pictureEdge, H: h}
	default:
		key = scene.Rect{Y: v.Height - high(entries), W: pictureEdge + entryWide + keyMark, H: high(entries)}
	}
	return scale, key
}

// within is the view in a frame: what it shows is all in the frame, as large as
// can be.
func within(v geo.View, frame scene.Rect) geo.View {
	if v.Scale > 0 && v.Width > 0 && v.Height > 0 {
		v.Scale *= math.Min(frame.W/v.Width, frame.H/v.Height)
	}
	v.Width, v.Height = frame.W, frame.H
	return v
}

// pictureMap is the map's marks with the key, without the window's furniture.
func (p *Portrayer) pictureMap(in PictureInput, insets []*Inset) []scene.Group {
	view, focus := in.View, ""
	if len(in.Focus) == 1 {
		focus = in.Focus[0]
	}
	d, groups := p.begin(MapInput{Index: in.Index, Snapshot: in.Snapshot, Sieve: in.Sieve, View: view, Theme: in.Theme, Selection: focus, Insets: insets, Graticule: in.Graticule})
	s := p.sheet()
	d.placer.take(scene.Rect{X: view.Width - pictureScaleW, Y: view.Height - pictureScaleH, W: pictureScaleW, H: pictureScaleH})
	if !in.HideLegend {
		d.pictureKey().draw(s, in.Theme)
	}
	newScaleBar(view).draw(s, scene.Point{X: view.Width - pictureEdge, Y: view.Height - 18}, in.Theme)
	groups = d.finish(groups)
	enlarged, _ := p.insets(d.in)
	return append(append(groups, enlarged...), s.group("key", nil))
}

func (in PictureInput) title() string {
	switch {
	case in.Title != "":
		return in.Title
	case in.Index.Briefing().Title != "":
		return in.Index.Briefing().Title
	}
	return "Untitled map"
}

func (p *Portrayer) titleRuns(in PictureInput) []scene.Run {
	return p.letters.Wrap(in.title(), scene.Style{Face: scene.Bold, Size: 27}, in.Width-2*pictureEdge, 3)
}

func (p *Portrayer) subtitleRuns(in PictureInput) []scene.Run {
	counts, contested := countWords(in.Snapshot, in.Sieve)
	text := momentWords(in.Snapshot) + " · " + counts
	if contested != "" {
		text += " · " + contested
	}
	if filter := FilterWords(in.Index, in.Sieve); filter != "" {
		text += " · only claims " + filter
	}
	if in.Snapshot.Moment.IsZero() {
		text = plural(len(in.Index.Briefing().Places), "place", "places")
	}
	return p.letters.Wrap(text, scene.Style{Size: 14}, in.Width-2*pictureEdge, 3)
}

func (p *Portrayer) headerHeight(in PictureInput) float64 {
	return pictureHeader + 33*float64(len(p.titleRuns(in))-1) + 19*float64(len(p.subtitleRuns(in))-1)
}

func (p *Portrayer) header(s *sheet, in PictureInput) {
	y := 37.0
	for i, r := range p.titleRuns(in) {
		s.run(r, pictureEdge, y+33*float64(i), in.Theme.Text)
	}
	y += 33*float64(len(p.titleRuns(in))-1) + 24
	for i, r := range p.subtitleRuns(in) {
		s.run(r, pictureEdge, y+19*float64(i), in.Theme.Muted)
	}
}

// shift moves groups into a box and cuts them off there; what was cut off
// before stays so.
func shift(groups []scene.Group, box scene.Rect) []scene.Group {
	moved := make([]scene.Group, len(groups))
	for i, g := range groups {
		clip := box
		if g.Clip != nil {
			clip = box.Intersect(scene.Rect{X: g.Clip.X + box.X, Y: g.Clip.Y + box.Y, W: g.Clip.W, H: g.Clip.H})
		}
		moved[i] = scene.Group{Name: g.Name, Clip: &clip, Items: make([]scene.Item, len(g.Items))}
		for j, item := range g.Items {
			moved[i].Items[j] = scene.Moved(item, box.X, box.Y)
		}
	}
	return moved
}
