package portray

import (
	"math"
	"slices"

	"sightline/model"
	"sightline/model/edtf"
	"sightline/ui/scene"
)

// A Timeline is the strip under the map, laid out and drawn: what is said to
// have happened in the upper lanes, who said so and when in the lower ones,
// threads between them, and the moment over all.
type Timeline struct {
	Scene scene.Scene
	Items []Item       // what can be pointed at, hindmost first
	Shows Stretch      // of time, from the plot's left to its right
	most  [2]float64   // how far each section can be scrolled
	parts []placedPart // hindmost first
	walk  walk         // through everything that can be pointed at
	axis  axis         // zero if there are no dates
	fit   Stretch      // what it shows of itself
	span  Stretch      // the briefing's days
	limit Stretch      // moments lie within
	grain model.Grain
	names [2]section
}

// An Item is a bar or a mark that can be pointed at.
type Item struct {
	ID    string     // of the event or the claim; of a stack its first claim
	Box   scene.Rect // where it is
	Opens Stretch    // of a stack: what to show so that it comes apart; else zero

	claims []int32 // of a stack
}

// A TimelineInput is what a timeline is drawn from.
type TimelineInput struct {
	Index         *model.Index
	Snapshot      model.Snapshot
	Sieve         *model.Sieve // nil: everything
	Width, Height float64      // logical pixels
	Theme         Theme

	Shows    Stretch    // zero: the range, or else the briefing's days
	From, To edtf.Date  // of the range; zero: no limit
	ByParty  bool       // a lane for each party in place of each voice
	Scroll   [2]float64 // of what happened and of who said so, pixels
	Closed   [2]bool    // likewise
	Corner   bool       // something else stands in the upper left corner
	Still    bool       // for a picture: nothing that a hand would take hold of

	Selection, Hover string  // ids; "" if none
	Tip              string  // id of what a tip tells about; "" if nothing
	Focused          bool    // keys go to the timeline
	Progress         float64 // of the way to the next moment, 0 to 1, while it plays
}

// The sections.
const (
	happenedSection = 0
	saidSection     = 1
)

const (
	gutterEdge  = 16.0
	gutterLeast = 178.0 // room for the names of the lanes
	titleRest   = 24.0  // of the gutter after a title in it
	plotRight   = 24.0
	axisRow     = 40.0
	axisBase    = 27.0 // baselines of the axis
	headerBase  = 12.0
)

// A strip is a timeline in the making.
type strip struct {
	*sheet
	p     *Portrayer
	in    TimelineInput
	c     *chronicle
	said  *chorus
	pack  *packing
	axis  axis
	light spotlight
	heard float64 // the end of the moment, as far as counting claims goes

	happened, voices section
	inGutter         []gutterName

	out     *Timeline
	stock   *stripStock
	columns [3][]float64          // of histograms
	marks   map[int32]scene.Point // of claims in view, where threads begin
	lit     []int32               // claims that are selected or pointed at; nil: not looked for yet
	written []scene.Rect          // where something is written or marked
	titles  []scene.Rect          // where a bar's title is, of those the ones that the playhead's line leaves free
}

// Timeline draws the strip.
func (p *Portrayer) Timeline(in TimelineInput) Timeline {
	out := Timeline{}
	d := p.strip(in, &out)
	out.Scene = scene.Scene{Width: in.Width, Height: in.Height, Background: in.Theme.Panel}
	if d.c.span.IsZero() {
		s := "This map carries no dates."
		d.textMiddle(s, scene.Style{Size: 13}, scene.Point{X: in.Width / 2, Y: in.Height / 2}, in.Theme.Muted)
		out.Scene.Groups = []scene.Group{d.group("timeline", nil)}
		return out
	}
	d.measure()
	d.sections()
	d.stock = d.c.takeStock(stripKey{d.axis, in.Width, in.Theme, d.happened, d.pack, d.said})
	d.draw()
	d.stock.pointed = len(out.Items)
	d.c.putStock(d.stock)
	out.walk = walk{c: d.c, said: d.said, pack: d.pack, in: in, sections: [2]section{d.happened, d.voices}}
	return out
}

// Tall is how high a timeline has to be to show every lane, logical pixels,
// whatever the input's height.
func (p *Portrayer) Tall(in TimelineInput) float64 {
	d := p.strip(in, &Timeline{})
	if d.c.span.IsZero() {
		return gutterLeast
	}
	d.measure()
	single, packed := d.packings()
	lanes := len(packed.lanes)
	if len(single.lanes) <= singles {
		lanes = len(single.lanes)
	}
	return laneSizes[0].tall(lanes, len(d.said.names))
}

// strip begins a strip.
func (p *Portrayer) strip(in TimelineInput, out *Timeline) *strip {
	return &strip{
		sheet: p.sheet(), p: p, in: in, c: p.chronicle(in.Index), out: out,
		light: spotlight{in.Index, [3]string{in.Selection, in.Hover, in.Tip}},
		marks: map[int32]scene.Point{},
	}
}

// measure lays out the axis.
func (d *strip) measure() {
	d.heard = math.Inf(1)
	if d.in.Snapshot.Clock != model.Happened {
		d.heard = stretchOf(d.in.Snapshot.Moment).To
	}
	d.said = d.c.lanesOf(d.in.ByParty, d.in.Sieve)
	left := d.gutter()
	d.axis = axis{left: left, width: math.Max(40, d.in.Width-plotRight-left)}
	d.out.limit = d.c.limit(d.in.From, d.in.To)
	d.out.span = d.c.span
	d.out.fit = roomy(d.out.limit)
	d.axis.shows = d.in.Shows
	if d.axis.shows.Length() <= 0 {
		d.axis.shows = d.out.fit
	}
	d.out.axis, d.out.Shows, d.out.grain = d.axis, d.axis.shows, d.in.Index.Grain()
}

// limit is the range, as far as it is set, within the briefing's days.
func (c *chronicle) limit(from, to edtf.Date) Stretch {
	s := c.span
	if b, ok := from.Begin(); ok {
		s.From = float64(b.Unix())
	}
	if e, ok := to.End(); ok {
		s.To = float64(e.Unix())
	}
	if s.To <= s.From {
		return c.span
	}
	return s
}

// roomy is a stretch with a little room about it, more after it: what is only
// expected begins there.
func roomy(s Stretch) Stretch {
	return Stretch{s.From - 0.02*s.Length(), s.To + 0.05*s.Length()}
}

// gutter is how far the names of the lanes reach, and the titles of the events if
// they may stand among them: never over more than half of a picture, so that
// something is left of the plot in a narrow one.
func (d *strip) gutter() float64 {
	wide := gutterLeast
	most := math.Max(gutterLeast, math.Min(260, d.in.Width*0.22))
	for i, n := range d.c.lanesOf(d.in.ByParty, nil).names { // all of them, or a filter would move the plot
		if i == 200 || wide >= most {
			break
		}
		wide = math.Max(wide, gutterEdge+d.letters.Shape(n, laneStyle).Advance+14)
	}
	if d.roomForTitles() {
		if titles := d.titlesWide(); titles <= most {
			wide = math.Max(wide, titles)
		}
	}
	return math.Min(math.Round(math.Min(wide, most)), math.Floor(d.in.Width/2))
}

// titlesWide is how far the titles of the events would reach in the gutter.
func (d *strip) titlesWide() float64 {
	wide := 0.0
	for i := range d.c.events {
		e := d.c.events[i].event
		style := scene.Style{Size: laneStyle.Size, Slant: e.Inferred.Has("when")}
		wide = math.Max(wide, gutterEdge+d.letters.Shape(e.Title, style).Advance+titleRest+1)
	}
	return wide
}

// draw draws everything, from the ground to the tip.
func (d *strip) draw() {
	u := d.unit()
	d.moment()
	d.grid(u)
	d.rules()
	ground := d.group("ground", nil)
	d.eventDensity()
	density := d.group("density", d.happened.clip(d.axis))
	d.events()
	bars := d.group("events", d.happened.clip(d.axis))
	d.claims()
	marks := d.group("claims", d.voices.clip(d.axis))
	d.threads(false)
	faint := d.group("threads", d.lanesClip())
	d.names()
	names := d.group("names", nil)
	d.threads(true)
	strong := d.group("told threads", d.lanesClip())
	d.dim()
	dimmed := d.group("out of range", nil)
	d.labels(u)
	d.playhead()
	top := d.group("axis", nil)
	d.tip()
	tip := d.group("tip", nil)
	d.out.Scene.Groups = []scene.Group{ground, density, faint, bars, strong, marks, dimmed, names, top, tip}
}

// lanesClip is the plot below the axis.
func (d *strip) lanesClip() *scene.Rect {
	return &scene.Rect{X: d.axis.left, Y: axisRow, W: d.in.Width - d.axis.left, H: d.in.Height - axisRow}
}

// A spotlight tells what the selection and the pointer are at.
type spotlight struct {
	ix  *model.Index
	ids [3]string
}

func (l spotlight) claim(c *model.Claim) bool {
	for _, id := range l.ids {
		if Concerns(l.ix, c, id) {
			return true
		}
	}
	return false
}

// exactly tells whether one thing itself is selected or pointed at.
func (l spotlight) exactly(id string) bool { return slices.Contains(l.ids[:], id) }

func (l spotlight) event(e *model.Event) bool {
	for _, id := range l.ids {
		if id == "" {
			continue
		}
		if id == e.ID || id == e.Place || id == e.To {
			return true
		}
		if c, ok := l.ix.Claim(id); ok && c.About == e.ID {
			return true
		}
	}
	return false
}

// idle tells whether nothing is selected or pointed at.
func (l spotlight) idle() bool { return l.ids == [3]string{} }
