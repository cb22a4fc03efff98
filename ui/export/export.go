package export

import (
	"fmt"
	"image"
	"image/color"
	"math"

	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/geo/proj"
	"sightline/model"
	"sightline/model/edtf"
	"sightline/ui/paint/raster"
	"sightline/ui/portray"
	"sightline/ui/scene"
	"sightline/ui/state"
)

// Limits of a picture.
const (
	MaxSide  = 16384 // pixels, each way, after scaling
	MinSide  = 64
	MaxScale = 16
	MaxDPI   = 10_000 // pixels to an inch; at least 1
)

// Options say what picture to make. The zero Options are the briefing's last
// day as it was said, light, 1920 by 1080 pixels.
type Options struct {
	Moment     edtf.Date // zero: the scene's, or the briefing's last day
	Clock      model.Clock
	Scene      string // id; "" if none
	Width      int    // pixels at scale 1
	Height     int
	Scale      float64    // 0 is 1
	Theme      string     // "light", "dark"; "" is light
	Projection string     // "" is automatic
	BBox       *orb.Bound // degrees; nil: the scene's, or everything

	View *geo.View // what to show, as in a window; nil: by BBox

	// Insets say how what is crowded is enlarged; with portray.InsetOff there is
	// no overview of where the map lies either.
	Insets portray.InsetOptions

	// Filter says which claims count for what is shown; standings stay as they are.
	// Within, if it is set, lets through only claims that it accepts as well.
	Filter model.Filter
	Within func(*model.Claim) bool

	// Transparent leaves the sheet open around the map and under its words, where a
	// kind of picture can.
	Transparent bool

	// DPI is how many of the picture's pixels go to an inch when it is printed,
	// where a kind can say so; 0: not said.
	DPI float64

	Board      bool // the board is drawn in place of the map
	Lanes      state.Lanes
	BoardOrder state.BoardOrder
	Range      state.Range // of the timeline

	Animation Animation // what kinds that move go through in place of the moment
	Progress  float64   // of the way to the next moment, 0 to 1: vessels are as far

	room scene.Rect // of the map, logical pixels; zero: wherever there is some

	// What a picture carries goes without saying, and can be left out part by part;
	// see portray.PictureInput.
	NoTitle, NoMoment, NoFilters, NoCounts bool
	NoLegend, NoScaleBar                   bool
	NoCredit, NoSources, NoNotes           bool

	Timeline  bool
	Cards     bool // of claims, as many as have room
	Graticule bool // degrees are told at the map's edges, beside a scale bar as well

	Outlines bool // in an SVG, text is drawn as shapes and not kept as text

	SystemFonts bool // for characters that no face inside the program has; heeded where the picture is written
}

// layoutArea is the area in square logical pixels at which a picture is laid
// out: a slide of 1920 by 1080 pixels comes out at 1440 by 810, so that its
// smallest type is 15 pixels high. A larger picture has larger type.
const layoutArea = 1440 * 810

// Scene composes the picture and says at what scale it is to be painted.
func Scene(p *portray.Portrayer, ix *model.Index, o Options) (scene.Scene, float64, error) {
	in, scale, err := o.input(ix)
	if err != nil {
		return scene.Scene{}, 0, err
	}
	draw := p.Picture
	if o.Board {
		draw = p.BoardPicture
	}
	s := draw(in)
	if o.Transparent {
		s.Background = color.NRGBA{}
	}
	return s, scale, nil
}

// input is what the picture is drawn from, and the scale at which it is painted.
func (o Options) input(ix *model.Index) (portray.PictureInput, float64, error) {
	o, err := o.complete(ix)
	if err != nil {
		return portray.PictureInput{}, 0, err
	}
	theme, ok := portray.ThemeNamed(o.Theme)
	if !ok {
		return portray.PictureInput{}, 0, fmt.Errorf("theme %q is not light or dark", o.Theme)
	}
	projection, ok := proj.ByName(o.Projection)
	if !ok {
		return portray.PictureInput{}, 0, fmt.Errorf("projection %q is not one of %v", o.Projection, proj.Names())
	}
	k := math.Max(0.75, math.Sqrt(float64(o.Width)*float64(o.Height)/layoutArea))
	in := portray.PictureInput{
		Index: ix, Snapshot: ix.At(o.Moment, o.Clock), Theme: theme,
		View: geo.View{Projection: projection}, Bound: o.BBox,
		Width: float64(o.Width) / k, Height: float64(o.Height) / k,
		Insets: o.Insets, Graticule: o.Graticule, Sieve: o.sieve(ix),
		HideTitle: o.NoTitle, HideMoment: o.NoMoment, HideFilters: o.NoFilters, HideCounts: o.NoCounts,
		HideLegend: o.NoLegend, HideScale: o.NoScaleBar, HideCredit: o.NoCredit, HideSources: o.NoSources, HideNotes: o.NoNotes,
		ShowTimeline: o.Timeline, ShowCards: o.Cards, Scene: o.Scene,
		Lanes: o.Lanes, BoardOrder: o.BoardOrder, From: o.Range.From, To: o.Range.To,
		Progress: o.Progress, Room: o.room,
	}
	if o.View != nil {
		in.View = *o.View
	}
	in.View.Density = k * o.Scale
	if s, ok := ix.Scene(o.Scene); ok {
		in.Title, in.Focus = s.Title, s.Focus
	}
	return in, k * o.Scale, nil
}

// sieve lets through what the options ask for; nil if that is everything.
func (o Options) sieve(ix *model.Index) *model.Sieve {
	if o.Filter.IsZero() && o.Within == nil {
		return nil
	}
	s := ix.Sieve(o.Filter)
	if o.Within != nil {
		s = s.With(o.Within)
	}
	return s
}

// complete fills in what was left out, first from the scene, and checks the
// rest.
func (o Options) complete(ix *model.Index) (Options, error) {
	if o.Scene != "" {
		s, ok := ix.Scene(o.Scene)
		if !ok {
			return o, fmt.Errorf("the briefing has no scene %q", o.Scene)
		}
		if o.Moment.IsZero() {
			o.Moment = s.At
		}
		if o.Clock == "" {
			o.Clock = s.Clock
		}
		if o.BBox == nil {
			o.BBox = s.BBox
		}
	}
	if o.Moment.IsZero() {
		if _, last, ok := ix.Span(); ok {
			o.Moment = last
		}
	}
	if o.Clock == "" {
		o.Clock = model.Said
	}
	if o.Theme == "" {
		o.Theme = "light"
	}
	if o.Projection == "" {
		o.Projection = proj.Automatic{}.Name()
	}
	if o.Width == 0 && o.Height == 0 {
		o.Width, o.Height = 1920, 1080
	}
	if o.Scale == 0 {
		o.Scale = 1
	}
	return o, o.check()
}

func (o Options) check() error {
	if !(o.Scale > 0 && o.Scale <= MaxScale) {
		return fmt.Errorf("scale %g is not over 0 and up to %d", o.Scale, MaxScale)
	}
	for _, side := range []int{o.Width, o.Height} {
		if px := float64(side) * o.Scale; side < MinSide || px > MaxSide {
			return fmt.Errorf("size %dx%d at scale %g: a side must have %d to %d pixels", o.Width, o.Height, o.Scale, MinSide, MaxSide)
		}
	}
	if o.DPI != 0 && !(o.DPI >= 1 && o.DPI <= MaxDPI) {
		return fmt.Errorf("%g pixels to an inch: it must be from 1 to %d", o.DPI, MaxDPI)
	}
	return nil
}

// Image paints the picture.
func Image(p *portray.Portrayer, ix *model.Index, o Options) (*image.RGBA, error) {
	s, scale, err := Scene(p, ix, o)
	if err != nil {
		return nil, err
	}
	return raster.Paint(s, scale), nil
}
