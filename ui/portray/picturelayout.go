package portray

import (
	"math"
	"strings"

	"sightline/geo"
	"sightline/ui/scene"
)

// A layout is where the parts of a picture stand.
type layout struct {
	head  heading
	frame scene.Rect // of the map
	view  geo.View   // what it shows
	cards pictureCards
	strip scene.Rect // the timeline's
	notes *footnotes
	room  press // of the notes
	foot  footer
}

const (
	mapLeast   = 0.45 // of a picture's height is the map's before notes may have any
	notesWide  = 0.16 // of a wide picture's height are notes', at most
	notesTall  = 0.13 // of another one's
	cardsTall  = 0.3  // of a picture's height are cards' that stand under the map
	wideShape  = 1.15 // width by height, from which cards stand beside the map
	cardColumn = 0.25 // of a picture's width is their column's
	mapTiny    = 40.0 // pixels, below which no map is
	mapRoom    = 90.0 // pixels, below which a map has no timeline under it
	small      = 500  // pixels a side of a picture in which less is told
)

// most is how many lines a text of a picture may have, of at most so many: fewer
// if it is low.
func (in PictureInput) most(lines int) int { return max(1, min(lines, int(in.Height/150))) }

// layout finds the parts of a picture their places: the heading above, the foot
// below and the notes over it, then the timeline, the map in what is left, and
// cards beside it in a wide picture, else under it. In a picture too small for a
// timeline, notes or cards these are left out; of the timeline and the cards, which
// somebody asked for, the foot says so.
//
// Which notes there are depends on what the map shows, and that on the room that
// they leave; so it is done again with more room for them until they have enough.
func (p *Portrayer) layout(in PictureInput) layout {
	l := layout{head: p.heading(in), foot: p.footer(in, in.View)}
	if in.ShowTimeline {
		l.strip = scene.Rect{X: stripIn, W: in.Width - 2*stripIn, H: p.stripHeight(in)}
	}
	if in.Width < small || in.Height-l.head.height()-l.foot.height()-l.strip.H < mapRoom {
		l.strip = scene.Rect{}
	}
	l.foot = p.footer(l.telling(in, false), in.View)
	l.room = in.press(l.notesMost(in))
	var look *lookout
	if len(in.Index.Briefing().Notes) > 0 && l.room.most > 0 && !in.HideNotes {
		look = newLookout(in.Index)
	}
	foot, notes := l.foot.height(), 0.0
	const rounds = 6
	for round := range rounds {
		p.frame(in, &l, foot+notes)
		l.foot = p.footer(l.telling(in, in.ShowCards), l.view) // the credit tells what projection the view has come to
		if look != nil {
			look.turn(l.view)
			l.notes = p.footnotes(in, in.showing(look, l.cards.ids()), l.room)
		}
		enough := l.foot.height() <= foot && l.notes.height(l.room.columns) <= notes
		if enough || round == rounds-1 {
			break
		}
		foot, notes = math.Max(foot, l.foot.height()), math.Max(notes, l.notes.height(l.room.columns))
	}
	return l
}

// telling has a picture tell in its foot what it was asked for and has no room for.
func (l layout) telling(in PictureInput, cards bool) PictureInput {
	var without []string
	if in.ShowTimeline && l.strip.H == 0 {
		without = append(without, "timeline")
	}
	if cards && len(l.cards.cards) == 0 && len(in.Sieve.Claims(in.Snapshot)) > 0 {
		without = append(without, "cards")
	}
	if len(without) > 0 {
		in.without = "Too small for " + strings.Join(without, " and ") + "."
	}
	return in
}

// notesMost is how high the notes may be: there is always room to count them, and for
// a correction if the picture is not small.
func (l layout) notesMost(in PictureInput) float64 {
	share := notesWide
	if in.Width < in.Height*wideShape {
		share = notesTall
	}
	least := noteAbove + noteRow*math.Max(1, math.Min(4, math.Floor(in.Height/200)))
	left := in.Height*(1-mapLeast) - l.head.height() - l.foot.height() - l.strip.H
	return math.Max(least, math.Min(in.Height*share, left))
}

// frame finds the map and the cards their places above so much of the picture,
// and what the map shows.
func (p *Portrayer) frame(in PictureInput, l *layout, under float64) {
	top := l.head.height()
	l.frame = scene.Rect{Y: top, W: in.Width, H: math.Max(mapTiny, in.Height-top-under-l.strip.H)}
	l.frame = in.kept(l.frame)
	l.strip.Y = l.frame.Bottom()
	if room := in.cardsRoom(l.frame); in.ShowCards && room.box.H > mapRoom {
		l.cards = p.pictureCards(in, room)
		l.frame = l.cards.beside(l.frame)
	}
	l.view = within(in.View, l.frame)
	switch {
	case in.Bound != nil:
		l.view = l.view.FitBound(*in.Bound, geo.Margins{Top: 8, Right: 8, Bottom: 8, Left: 8})
	case in.View.Scale == 0:
		scale, key := in.furnished(l.view)
		l.view = overviewClear(l.view, in.Index, scale, key)
	}
}

// stripHeight is how high the timeline is: all its lanes, if that is not too
// much of the picture.
func (p *Portrayer) stripHeight(in PictureInput) float64 {
	return math.Max(stripLeast, math.Min(p.Tall(in.timeline(stripLeast)), in.Height*stripMost))
}

// furnished is about where a picture's scale and key lie on its map: a key of
// nine entries, in a column if the map is high enough.
func (in PictureInput) furnished(v geo.View) (scale []scene.Rect, key scene.Rect) {
	const entries, entryWide = 9, 170
	if !in.HideScale {
		scale = []scene.Rect{{X: v.Width - pictureScaleW, Y: v.Height - pictureScaleH, W: pictureScaleW, H: pictureScaleH}}
	}
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
