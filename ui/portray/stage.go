package portray

import (
	"math"

	"sightline/geo"
	"sightline/model"
	"sightline/model/edtf"
	"sightline/ui/scene"
)

// A StageInput is what the stage is laid out from: what people see while a
// briefing is given, over a map that is drawn Bare. The zero Hidden, Coming and
// Revealing show all there is.
type StageInput struct {
	Index    *model.Index
	Snapshot model.Snapshot
	Sieve    *model.Sieve // lets through what is shown, which is told; nil: everything
	View     geo.View     // of the map beneath, whose projection is told; a zero Scale tells none

	// At is the moment that is told while time is on its way to the snapshot's:
	// cards of claims that are not said by then wait. Zero: the snapshot's.
	At edtf.Date

	Title  string
	Cards  []string // ids of the claims that stand face to face, as StageClaims gives them
	Hidden int      // of the cards that are shown in the end the last ones, not revealed yet

	Moments   []edtf.Date // of all scenes, in their order; zero: a scene without one
	Scene     int         // the one that is shown, from 0; −1: none, somebody looks elsewhere
	From      int         // the one that was shown before; counts while Coming is above 0
	Automatic bool        // the scenes were made by the program, which is told

	// Coming is how much of the way in lies before title and cards, from 1, when
	// nothing is to be seen of them, to 0.
	Coming float64
	// Revealing is the same of the card that is revealed last.
	Revealing float64

	Theme         Theme
	Width, Height float64 // logical pixels
	Low           float64 // of them at the bottom something else covers: the stage stands above it, without its foot
	Blank         Blank
}

// A Blank is a screen with nothing on it, so that people look at who speaks.
type Blank uint8

// The blank screens.
const (
	NotBlank Blank = iota
	Black
	White
)

// Sizes on the stage are told for a screen of 1080 rows, and grow with it.
const (
	stageRows    = 1080.0
	stageColumns = 1440.0 // and of at least so many columns
	stageEdge    = 64.0
	stageTop     = 56.0
	stageLeast   = 18.0 // of type: it is read from the back of a room
)

// stageUnit is how many logical pixels such a row is.
func stageUnit(width, height float64) float64 {
	return math.Max(1e-3, math.Min(height/stageRows, width/stageColumns))
}

// stageMapType is the smallest type of a bare map, logical pixels, with Least at
// it: the count of names without room.
const stageMapType = 10.5

// StageScale is how much larger the map under the stage is drawn than in the
// window, for its type to be read from afar: a stage of a size shows a map of
// that size divided by it, painted as many times as dense.
func StageScale(width, height float64) float64 {
	return 1.01 * stageLeast / stageMapType * stageUnit(width, height)
}

// StageMap is what the map under a stage is drawn from: the view as large as it
// is there, no furniture, and no name too small to be read.
func StageMap(in MapInput, width, height float64) MapInput {
	scale := StageScale(width, height)
	in.Bare, in.Least = true, stageMapType
	in.View = in.View.Resize(width/scale, height/scale)
	return in
}

// A Stage is the stage laid out.
type Stage struct {
	p    *Portrayer
	in   StageInput
	unit float64

	span  stageSpan
	foot  stageFoot
	title stageTitle
	cards stageCards
}

// Stage lays the stage out. Where things are does not depend on what of them is
// revealed, nor on how far they have come.
func (p *Portrayer) Stage(in StageInput) *Stage {
	p = p.For(in.Index)
	s := &Stage{p: p, in: in, unit: stageUnit(in.Width, in.Height)}
	claims, rest := stageStates(in)
	s.span = spanOf(in)
	s.foot = s.layFoot()
	s.title = s.layTitle(len(claims) > 0)
	s.cards = s.layCards(claims, rest)
	return s
}

// u is a length on a screen of 1080 rows in logical pixels.
func (s *Stage) u(rows float64) float64 { return rows * s.unit }

// high is how much of the height is the stage's.
func (s *Stage) high() float64 { return s.in.Height - s.in.Low }

// inner is what the edges leave of the width.
func (s *Stage) inner() float64 { return s.in.Width - 2*s.u(stageEdge) }

// Scene draws the stage, to be painted over its map; a blank one covers it.
func (s *Stage) Scene() scene.Scene {
	out := scene.Scene{Width: s.in.Width, Height: s.in.Height}
	switch s.in.Blank {
	case Black:
		out.Background = rgb(0)
		return out
	case White:
		out.Background = rgb(0xFFFFFF)
		return out
	}
	sh := s.p.sheet()
	s.veil(sh)
	out.Groups = append(out.Groups, sh.group("veil", nil))
	s.foot.draw(s, sh)
	out.Groups = append(out.Groups, sh.group("progress", nil))
	s.title.drawCaps(s, sh)
	out.Groups = append(out.Groups, sh.group("date", nil))
	s.title.draw(s, sh)
	out.Groups = append(out.Groups, came(sh.group("title", nil), s.in.Coming, scene.Point{}))
	out.Groups = append(out.Groups, s.cards.draw(s, sh)...)
	return out
}

// stageVeil is how much of the map the veil under the title takes away.
const (
	stageVeil     = 0.93
	stageVeilHigh = 160.0 // over which it comes up
)

// moment is the one that is told.
func (s *Stage) moment() edtf.Date {
	if !s.in.At.IsZero() {
		return s.in.At
	}
	return s.in.Snapshot.Moment
}

// revealed tells whether a card is shown: it has had its turn, and its claim has
// been said by the moment that is told.
func (s *Stage) revealed(c stageCard) bool {
	if c.order >= len(s.cards.cards)-s.in.Hidden {
		return false
	}
	if s.in.At.IsZero() {
		return true
	}
	_, said := newHearing(s.in.Index, s.in.Index.At(s.in.At, s.in.Snapshot.Clock)).state(c.state.Claim.ID)
	return said
}

// veil darkens the lower third, or whitens it, so that type can be read on it.
func (s *Stage) veil(sh *sheet) {
	full := s.title.box.Y - s.u(8)
	clear := full - s.u(stageVeilHigh)
	box := scene.Rect{Y: clear, W: s.in.Width, H: s.in.Height - clear}
	sh.items = append(sh.items, scene.Fill{
		Path: box.Path(0), Color: fade(s.in.Theme.Panel, stageVeil),
		Fade: &scene.Fade{From: scene.Point{Y: clear}, To: scene.Point{Y: full}},
	})
}

// came is a group on its way in: as much clearer as lies before it, and off its
// place by as much of a way.
func came(g scene.Group, before float64, way scene.Point) scene.Group {
	if before <= 0 {
		return g
	}
	before = math.Min(1, before)
	items := make([]scene.Item, 0, len(g.Items))
	for _, item := range g.Items {
		switch it := item.(type) {
		case scene.Fill:
			it.Color = fade(it.Color, 1-before)
			item = it
		case scene.Stroke:
			it.Color = fade(it.Color, 1-before)
			item = it
		case scene.Text:
			it.Color, it.Halo = fade(it.Color, 1-before), fade(it.Halo, 1-before)
			item = it
		}
		items = append(items, scene.Moved(item, way.X*before, way.Y*before))
	}
	g.Items = items
	return g
}

// Margins are what the camera leaves free of the map under the stage, in the
// map's own pixels, so that a scene's extent lies beside its cards and above its
// title.
func (s *Stage) Margins() geo.Margins {
	scale := StageScale(s.in.Width, s.in.Height)
	m := s.cards.margins(s)
	return geo.Margins{Top: m.Top / scale, Right: m.Right / scale, Bottom: m.Bottom / scale, Left: m.Left / scale}
}

// Keep is where no label of the map can be read under the stage, in the map's own
// pixels.
func (s *Stage) Keep() []scene.Rect {
	low := s.title.box.Y - s.u(0.7*stageVeilHigh)
	all := []scene.Rect{{Y: low, W: s.in.Width, H: s.in.Height - low}}
	for _, box := range s.cards.boxes() {
		all = append(all, box.Inset(-s.u(10)))
	}
	scale := StageScale(s.in.Width, s.in.Height)
	for i, r := range all {
		all[i] = scene.Rect{X: r.X / scale, Y: r.Y / scale, W: r.W / scale, H: r.H / scale}
	}
	return all
}

// Cards is how many claims have a card, and so how many steps there are in
// revealing them.
func (s *Stage) Cards() int { return len(s.cards.cards) }

// Hits are the revealed cards, each with its claim's id.
func (s *Stage) Hits() []Hit {
	var all []Hit
	for _, c := range s.cards.cards {
		if s.revealed(c) {
			all = append(all, Hit{ID: c.state.Claim.ID, Box: c.box})
		}
	}
	return all
}
