package portray

import (
	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/geo/pipeline"
	"sightline/model"
	"sightline/ui/scene"
)

// A Site is somewhere that a briefing tells something, for a medium that draws by
// itself: a place, or an event with a geometry of its own.
type Site struct {
	ID, Name string
	Ground   orb.Point         // where its mark or its name stands, degrees
	Points   []orb.Point       // each has a mark, if Dot
	Areas    []*pipeline.Shape // hatched
	Lines    []orb.LineString
	Dot      bool // it may be drawn as a dot
	Inferred bool // its geometry is the author's
}

// Sites are all those of a briefing, in one order for all moments.
func (p *Portrayer) Sites(ix *model.Index) []Site {
	s := p.siting(ix)
	all := make([]Site, len(s.spots))
	for i := range s.spots {
		sp := &s.spots[i]
		at, sited := s.anchors[sp.id]
		if !sited { // nothing is ever told there
			at = anchorOf(sp.geometry, areasOf(sp.geometry))
		}
		all[i] = Site{
			ID: sp.id, Name: sp.name, Ground: at, Points: points(sp.geometry), Areas: s.shapes[sp.id],
			Lines: lines(sp.geometry), Dot: sp.dot, Inferred: sp.inferred,
		}
	}
	return all
}

// A SiteTold is what is told at a site at a moment.
type SiteTold struct {
	Standing model.Standing // of its mark; "" if nothing but statements stand there
	Inferred bool           // all of it is there by inference
	Lines    []ToldLine
}

// A ToldLine is one thing told at a site: a title and, never to be parted from
// it, who says so.
type ToldLine struct {
	Event       string // id; "" of statements
	Title, Rest string
	Standing    model.Standing
	Inferred    bool // that it belongs there
}

// Told is what each of a briefing's Sites tells at a moment; nil where it is
// nothing.
func (p *Portrayer) Told(ix *model.Index, snap model.Snapshot, sieve *model.Sieve) []*SiteTold {
	in := MapInput{Index: ix, Snapshot: snap, Sieve: sieve}
	s := p.siting(ix)
	all := make([]*SiteTold, len(s.spots))
	for i := range s.spots {
		sp := s.spots[i].at(in).spot
		if sp == nil {
			continue
		}
		told := &SiteTold{Standing: sp.foremost, Inferred: sp.markInferred()}
		for _, l := range sp.lines {
			words := in.tell(sp, l)
			told.Lines = append(told.Lines, ToldLine{l.id, words.title, words.rest, l.standing, l.inferred})
		}
		all[i] = told
	}
	return all
}

// Course is the line that a movement goes along, in parts, degrees; nil if it
// can't be drawn. It is reckoned if it is more than a source states.
func Course(ix *model.Index, e *model.Event) (parts []orb.LineString, isReckoned bool) {
	return course(ix, e), reckoned(e)
}

// Sailed is how far a movement has come at a moment while its dates run: the
// place, in degrees, and one a little ahead of it; false if its dates or its
// course do not say.
func Sailed(ix *model.Index, e *model.Event, snap model.Snapshot) (at, ahead orb.Point, ok bool) {
	parts := course(ix, e)
	f, ok := progress(e.When, snap.Moment, snap.Moment, 0)
	if !ok || len(parts) == 0 {
		return orb.Point{}, orb.Point{}, false
	}
	const step = 0.01
	f = min(f, 1-step)
	last := parts[len(parts)-1]
	at, _ = geo.Along(last, f)
	ahead, _ = geo.Along(last, f+step)
	return at, ahead, true
}

// Occupied is the outline, in a view's pixels, of what is held by another state
// than the one it is drawn with, for a medium that has hatching of its own.
func (p *Portrayer) Occupied(v geo.View) scene.Path {
	in := p.prepare(p.Detail(v).level).sight(v)
	pipe := v.Pipeline()
	var o outline
	for i := range in.level.Areas {
		if a := &in.level.Areas[i]; a.Occupied && in.touches(a.Bound) {
			pipe.Mosaic(pipeline.NewMosaic(a.Rings, a.Bound), in, &o)
		}
	}
	return o.path()
}
