package portray

import (
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
	Scene         string   // id of the scene that it is a picture of; "" if of none
	Title         string   // "" is the briefing's
	Width, Height float64  // logical pixels

	Insets InsetOptions // an overview goes without saying in a wide picture

	// What a picture carries goes without saying, and can be left out part by part.
	HideTitle   bool
	HideMoment  bool // for when it is, and on which clock
	HideFilters bool // which claims it is limited to
	HideCounts  bool // how many claims, voices and events, and what is disputed
	HideLegend  bool // the key to the marks, and what dashes mean
	HideScale   bool // the scale bar, and the degrees in its place
	HideCredit  bool // the projection, and where the borders come from
	HideSources bool
	HideNotes   bool

	ShowTimeline bool // if the map has room beside it
	ShowCards    bool // of claims, beside the map or under it, as many as have room
	Graticule    bool // degrees are told at the map's edges, beside a scale bar as well

	Lanes      state.Lanes      // of the timeline and the board
	BoardOrder state.BoardOrder // of the board
	From, To   edtf.Date        // what the timeline is limited to; zero: nothing

	Progress float64    // of the way to the next moment, 0 to 1, as in a MapInput
	Room     scene.Rect // the map lies in this at most, so that it is in the same place as in other pictures; zero: wherever there is room

	without string // what there is no room for, told in the foot
}

const (
	pictureEdge = 30.0
	stripLeast  = 178.0 // height of the timeline
	stripMost   = 0.32  // of the picture's height, unless that is less
	stripIn     = 14.0  // from a side of the picture; the timeline's own edge is the rest

	pictureScaleW, pictureScaleH = 200.0, 60.0 // kept for the scale, bottom right
)

// Picture draws the map with its caveats around it: title, moment and clock,
// filter, counts, key, scale, projection, where the borders come from, the
// sources, what dashed means, and the notes that concern what is shown; if asked
// for, the timeline, and cards of the claims.
func (p *Portrayer) Picture(in PictureInput) scene.Scene {
	p = p.For(in.Index)
	in = p.trimmed(in, in.mapNeeds())
	l := p.layout(in)
	in.View = l.view
	insets := p.pictureInsets(in)
	p.charts.foresee(p, in, insets)
	out := scene.Scene{Width: in.Width, Height: in.Height, Background: in.Theme.Panel}
	out.Groups = append(out.Groups, shift(p.Base(l.view, insets, in.Theme).Groups, l.frame)...)
	out.Groups = append(out.Groups, shift(p.pictureMap(in, insets, l.notes), l.frame)...)
	s := p.sheet()
	l.head.draw(s, l.notes, in.Theme)
	out.Groups = append(out.Groups, s.group("caveats", nil))
	if l.strip.H > 0 {
		strip := p.Timeline(in.timeline(l.strip.H))
		out.Groups = append(out.Groups, shift(strip.Scene.Groups, l.strip)...)
	}
	l.cards.draw(s, in, l.notes)
	out.Groups = append(out.Groups, s.group("cards", nil))
	return p.footed(out, in, l)
}

// footed adds the foot of a picture to it, and numbers the notes.
func (p *Portrayer) footed(out scene.Scene, in PictureInput, l layout) scene.Scene {
	s := p.sheet()
	l.foot.draw(s, in, l.notes)
	out.Groups = append(out.Groups, s.group("caveats", nil))
	l.notes.number(out.Groups, p.letters)
	top := in.Height - l.foot.height() - l.notes.height(l.room.columns)
	l.notes.draw(s, top, l.room, in.Theme)
	out.Groups = append(out.Groups, s.group("notes", nil))
	return out
}

// timeline is what the picture's timeline is drawn from.
func (in PictureInput) timeline(high float64) TimelineInput {
	return TimelineInput{
		Index: in.Index, Snapshot: in.Snapshot, Sieve: in.Sieve, Width: in.Width - 2*stripIn, Height: high, Theme: in.Theme, Selection: in.focus(), Still: true,
		From: in.From, To: in.To, ByParty: in.Lanes == state.ByParty, Progress: in.Progress,
	}
}

// focus is the one thing that stands out; "" if there are several or none.
func (in PictureInput) focus() string {
	if len(in.Focus) == 1 {
		return in.Focus[0]
	}
	return ""
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
