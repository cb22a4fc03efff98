package portray

import (
	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/model"
	"sightline/ui/scene"
)

// A spotSite is where something may be told at any moment: a spot without its
// lines, and what those may be.
type spotSite struct {
	spot
	placed int  // the number of the place in the briefing
	place  bool // it is a place: statements may be told as well
	always bool // nothing is ever told there, or the briefing has no claims: it is a place and no more
	events []siteEvent
	ends   []int // the movements that come from here or go here, likewise
}

// A siteEvent is an event that may be told at a site.
type siteEvent struct {
	id       string
	number   int  // in the briefing
	inferred bool // that it belongs there is the author's inference
}

func siteEventOf(e *model.Event, number int) siteEvent {
	return siteEvent{e.ID, number, e.Inferred.Has("place") || e.Inferred.Has("geometry")}
}

// spotSites are those of a briefing: places in the file's order, then events with
// a geometry of their own; and the movements, by their number.
func spotSites(ix *model.Index) (sites []spotSite, movements []int) {
	b := ix.Briefing()
	at, of := map[string][]siteEvent{}, map[string][]int{}
	var own []spotSite
	for n := range b.Events {
		switch e := &b.Events[n]; {
		case e.Kind == model.KindMovement:
			movements = append(movements, n)
			of[e.From] = append(of[e.From], n)
			if e.To != e.From {
				of[e.To] = append(of[e.To], n)
			}
		case e.Geometry != nil:
			own = append(own, spotSite{events: []siteEvent{siteEventOf(e, n)}, spot: spot{
				id: e.ID, name: e.Title, geometry: e.Geometry, dot: true, inferred: e.Inferred.Has("geometry"),
			}})
		default:
			at[e.Place] = append(at[e.Place], siteEventOf(e, n))
		}
	}
	said := map[string]bool{}
	for i := range b.Claims {
		said[b.Claims[i].Place] = true
	}
	for n, p := range b.Places {
		if p.Geometry != nil {
			always := len(b.Claims) == 0 || len(at[p.ID])+len(of[p.ID]) == 0 && !said[p.ID]
			sites = append(sites, spotSite{place: true, placed: n, always: always, events: at[p.ID], ends: of[p.ID], spot: spot{
				id: p.ID, name: placeName(p), geometry: p.Geometry, dot: p.Precision.Dot(), inferred: p.Inferred.Has("geometry"),
			}})
		}
	}
	sites = append(sites, own...)
	for i := range sites {
		sites[i].number = i
	}
	return sites, movements
}

func placeName(p model.Place) string {
	if p.Precision == model.Undisclosed {
		return p.Name + ", place undisclosed"
	}
	return p.Name
}

// An outlook is which sites of a siting may come into a view or near to it: all
// but single points that are farther off.
type outlook struct {
	site *siting
	view geo.View
	near []int

	held []holding
}

// outlooksKept is how many are remembered: of a map and its insets.
const outlooksKept = 1 + insetMost

// outlook is that of a view. The last ones are remembered.
func (p *Portrayer) outlook(s *siting, v geo.View) *outlook {
	p.outlookMu.Lock()
	defer p.outlookMu.Unlock()
	for _, o := range p.outlooks {
		if o.site == s && o.view == v {
			return o
		}
	}
	o := &outlook{site: s, view: v, held: p.holdings(v)}
	frame, projector := scene.Rect{W: v.Width, H: v.Height}.Inset(-beyond), v.Projector()
	for n := range s.spots {
		if at, single := s.spots[n].geometry.(orb.Point); single {
			x, y, ok := projector.Project(at)
			if !ok || !frame.Contains(scene.Point{X: x, Y: y}) {
				continue
			}
		}
		o.near = append(o.near, n)
	}
	if len(p.outlooks) == outlooksKept {
		p.outlooks = p.outlooks[1:]
	}
	p.outlooks = append(p.outlooks[:len(p.outlooks):len(p.outlooks)], o)
	return o
}

// shows tells whether the map shows the n-th event, and with which standing, and
// for how long.
func (in MapInput) shows(n int) (standing model.Standing, shown bool, holds model.Tenure) {
	standing, shown, holds = in.Snapshot.Standing(n)
	if shown && in.Sieve != nil {
		return standing, in.Sieve.Shows(&in.Index.Briefing().Events[n], in.Snapshot), model.Tenure{}
	}
	return standing, shown, holds
}

// A toldSpot is the spot of a site as it was at a moment, and for how long it is
// so; nil if nothing is told there and no movement comes from there or goes
// there.
type toldSpot struct {
	spot  *spot
	holds model.Tenure
}

// at is the spot of a site at the input's moment.
func (s *spotSite) at(in MapInput) toldSpot {
	sp, told := s.spot, toldSpot{holds: model.Always()}
	sp.lines = make([]spotLine, 0, len(s.events)+2)
	for _, e := range s.events {
		standing, shown, holds := in.shows(e.number)
		if told.holds = told.holds.And(holds); shown {
			sp.lines = append(sp.lines, spotLine{id: e.id, standing: standing, inferred: e.inferred})
			sp.foremost = foremostOf(sp.foremost, standing)
		}
	}
	if s.place {
		stated, inferred, holds := in.spoken(s.placed, s.id)
		told.holds = told.holds.And(holds)
		if stated {
			sp.lines = append(sp.lines, spotLine{statement: true})
		}
		if inferred {
			sp.lines = append(sp.lines, spotLine{statement: true, inferred: true})
		}
	}
	needed := len(sp.lines) > 0 || s.always
	for i := 0; s.place && !needed && i < len(s.ends); i++ {
		_, shown, holds := in.shows(s.ends[i])
		needed, told.holds = shown, told.holds.And(holds)
	}
	if needed {
		told.spot = &sp
	}
	return told
}

// spots are what the map shows in a view and near to it, movements apart. From
// one moment to the next few of them change, so that of the others it gives what
// it found last: of 2,000 spots that takes a tenth of the time.
func (p *Portrayer) spots(in MapInput) []*spot {
	s := p.siting(in.Index)
	near := p.outlook(s, in.View).near
	all := make([]*spot, 0, len(near))
	s.toldMu.Lock()
	defer s.toldMu.Unlock()
	for _, n := range near {
		t := &s.told[n]
		if in.Sieve != nil || !t.holds.Holds(in.Snapshot) {
			*t = s.spots[n].at(in)
		}
		if t.spot != nil {
			all = append(all, t.spot)
		}
	}
	return all
}

// movements are those that the map shows, with what it needs to know of them.
func (p *Portrayer) movements(in MapInput) []moving {
	var all []moving
	events := in.Index.Briefing().Events
	for nth, n := range p.siting(in.Index).movements {
		if standing, shown, _ := in.shows(n); shown {
			all = append(all, moving{&events[n], standing, in.Snapshot.Glance(n).Underway, n, nth})
		}
	}
	return all
}
